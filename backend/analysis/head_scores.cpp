// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/head_scores.h"

#include "analysis/attention_row.h"
#include "analysis/sink_rule.h"
#include "analysis/trace_access.h"
#include "trace/translation_mark.h"

#include <array>
#include <cmath>
#include <limits>

namespace sinkscope::analysis {

namespace {

constexpr double recordedTau = 20; ///< The rule StepRecord::sinkMass was made with.

HeadGrid emptyGrid(const Trace& trace)
{
    const ModelShape& shape = trace.info.shape;
    const auto size = index(shape.layers) * index(shape.heads);
    return { shape.layers, shape.heads,
        std::vector<float>(size, std::numeric_limits<float>::quiet_NaN()) };
}

/// The key tokens a metric sums over in a layer; nullopt when they are unknown.
/// Sinks of a layer by the options' definition; nullopt when not captured.
std::optional<std::vector<int>> sinksOf(
    const Trace& trace, int layer, const ScoreOptions& options, bool visual)
{
    if (options.sinks) {
        if (index(layer) >= options.sinks->size())
            return std::nullopt;
        std::vector<int> sinks = (*options.sinks)[index(layer)];
        if (visual)
            std::erase_if(
                sinks, [&](int token) { return trace.kindOf(token) != TokenKind::Vision; });
        return sinks;
    }
    SinkRule rule;
    rule.tau = options.tau;
    return visual ? visualSinkTokens(trace, layer, rule) : sinkTokens(trace, layer, rule);
}

std::optional<std::vector<int>> keysOf(
    const Trace& trace, HeadMetric metric, int layer, const ScoreOptions& options)
{
    switch (metric) {
    case HeadMetric::FirstTokenMass:
        return std::vector<int> { 0 };
    case HeadMetric::SinkMass:
        return sinksOf(trace, layer, options, false);
    case HeadMetric::VisualSinkMass:
        return sinksOf(trace, layer, options, true);
    case HeadMetric::VisionMass:
        return trace.layout->tokensOf(TokenKind::Vision);
    case HeadMetric::Entropy:
        break;
    }
    return std::nullopt;
}

std::optional<TokenKind> averagedQueries(const Trace& trace, HeadMetric metric)
{
    const bool vision = metric == HeadMetric::VisionMass || metric == HeadMetric::VisualSinkMass;
    if (vision && queryCount(trace, TokenKind::Question) > 0)
        return TokenKind::Question;
    return std::nullopt;
}

HeadGrid promptMass(const Trace& trace, HeadMetric metric, const ScoreOptions& options)
{
    HeadGrid grid = emptyGrid(trace);
    const auto kind = averagedQueries(trace, metric);
    const int queries = queryCount(trace, kind);
    const Received received(trace, kind);
    if (!received.available() || queries == 0)
        return {};
    std::size_t cell = 0;
    for (int layer = 0; layer < grid.layers; ++layer) {
        const auto keys = keysOf(trace, metric, layer, options);
        if (!keys)
            return {};
        for (int head = 0; head < grid.heads; ++head, ++cell) {
            double sum = 0;
            for (const int key : *keys)
                sum += received.at(layer, head, key);
            grid.values[cell] = static_cast<float>(sum / queries);
        }
    }
    return grid;
}

HeadGrid promptEntropy(const Trace& trace)
{
    HeadGrid grid = emptyGrid(trace);
    const auto tokens = index(trace.promptTokens());
    const auto entropy =
        floatsOf(trace.prefill->entropy, { grid.layers, grid.heads, trace.promptTokens() });
    if (entropy.empty() || tokens < 2)
        return {};
    std::vector<double> uniform(tokens, 0.0);
    for (std::size_t query = 1; query < tokens; ++query)
        uniform[query] = 1.0 / std::log(static_cast<double>(query + 1));
    for (std::size_t cell = 0; cell < grid.values.size(); ++cell) {
        const auto rows = entropy.subspan(cell * tokens, tokens);
        double sum = 0;
        for (std::size_t query = 1; query < tokens; ++query)
            sum += static_cast<double>(rows[query]) * uniform[query];
        grid.values[cell] = static_cast<float>(sum / static_cast<double>(tokens - 1));
    }
    return grid;
}

HeadGrid stepEntropy(const Trace& trace, const StepRecord& step)
{
    HeadGrid grid = emptyGrid(trace);
    const auto entropy = floatsOf(step.entropy, { grid.layers, grid.heads });
    if (entropy.empty() || step.query < 1)
        return {};
    const double uniform = std::log(static_cast<double>(step.query) + 1.0);
    for (std::size_t cell = 0; cell < entropy.size(); ++cell)
        grid.values[cell] = static_cast<float>(static_cast<double>(entropy[cell]) / uniform);
    return grid;
}

HeadGrid stepVision(const Trace& trace, const StepRecord& step)
{
    HeadGrid grid = emptyGrid(trace);
    const auto mass = floatsOf(step.mass, { grid.layers, grid.heads, tokenKindCount });
    if (mass.empty())
        return {};
    for (std::size_t cell = 0; cell < grid.values.size(); ++cell)
        grid.values[cell] =
            mass[cell * tokenKindCount + static_cast<std::size_t>(TokenKind::Vision)];
    return grid;
}

HeadGrid recordedSinkMass(const Trace& trace, const StepRecord& step)
{
    HeadGrid grid = emptyGrid(trace);
    const auto mass = floatsOf(step.sinkMass, { grid.layers, grid.heads });
    if (mass.empty())
        return {};
    grid.values.assign(mass.begin(), mass.end());
    return grid;
}

HeadGrid recomputedMass(const Trace& trace, HeadMetric metric, const ScoreOptions& options)
{
    HeadGrid grid = emptyGrid(trace);
    const int query = trace.steps[index(options.step)]->query;
    std::size_t cell = 0;
    for (int layer = 0; layer < grid.layers; ++layer) {
        const auto keys = keysOf(trace, metric, layer, options);
        const auto rows = keys ? headRows(trace, layer, query) : std::nullopt;
        if (!rows)
            return {};
        const std::size_t size = rows->size() / index(grid.heads);
        for (int head = 0; head < grid.heads; ++head, ++cell) {
            double sum = 0;
            for (const int key : *keys)
                sum += index(key) < size
                    ? static_cast<double>((*rows)[index(head) * size + index(key)])
                    : 0.0;
            grid.values[cell] = static_cast<float>(sum);
        }
    }
    return grid;
}

} // namespace

std::span<const HeadMetricInfo> headMetrics()
{
    static const std::array<HeadMetricInfo, 5> metrics { {
        { HeadMetric::FirstTokenMass, "first_token_mass",
            QT_TRANSLATE_NOOP("analysis", "First-token mass"),
            QT_TRANSLATE_NOOP("analysis", "attention on token 0; prompt: mean over queries 1…T−1"),
            true },
        { HeadMetric::SinkMass, "sink_mass", QT_TRANSLATE_NOOP("analysis", "Sink mass"),
            QT_TRANSLATE_NOOP("analysis",
                "attention on the layer's sinks (φ ≥ τ, or by the chosen definition); prompt: mean "
                "over queries 1…T−1"),
            false, true },
        { HeadMetric::VisualSinkMass, "visual_sink_mass",
            QT_TRANSLATE_NOOP("analysis", "Visual sink mass"),
            QT_TRANSLATE_NOOP("analysis",
                "attention on vision tokens that are sinks of the layer (φ ≥ τ, or by the chosen "
                "definition); prompt: mean over the question's queries"),
            true, true },
        { HeadMetric::VisionMass, "vision_mass", QT_TRANSLATE_NOOP("analysis", "Vision mass"),
            QT_TRANSLATE_NOOP("analysis",
                "attention on all vision tokens; prompt: mean over the question's queries"),
            false },
        { HeadMetric::Entropy, "entropy", QT_TRANSLATE_NOOP("analysis", "Row entropy"),
            QT_TRANSLATE_NOOP("analysis",
                "−Σ A ln A divided by ln(number of keys), 1 = uniform; prompt: mean over queries "
                "1…T−1"),
            false },
    } };
    return metrics;
}

const HeadMetricInfo& headMetric(HeadMetric metric)
{
    return headMetrics()[static_cast<std::size_t>(metric)];
}

float HeadGrid::at(int layer, int head) const
{
    if (empty() || layer < 0 || layer >= layers || head < 0 || head >= heads)
        return std::numeric_limits<float>::quiet_NaN();
    return values[index(layer) * index(heads) + index(head)];
}

HeadGrid headScores(const Trace& trace, HeadMetric metric, const ScoreOptions& options)
{
    if (!isHead(trace, 0, 0) || trace.promptTokens() == 0)
        return {};
    if (options.step < 0)
        return metric == HeadMetric::Entropy ? promptEntropy(trace)
                                             : promptMass(trace, metric, options);
    if (index(options.step) >= trace.steps.size())
        return {};
    const StepRecord& step = *trace.steps[index(options.step)];
    if (metric == HeadMetric::Entropy)
        return stepEntropy(trace, step);
    if (metric == HeadMetric::VisionMass)
        return stepVision(trace, step);
    if (metric == HeadMetric::SinkMass && !options.sinks && options.tau == recordedTau)
        return recordedSinkMass(trace, step);
    return recomputedMass(trace, metric, options);
}

HeadGrid difference(const HeadGrid& a, const HeadGrid& b)
{
    if (a.layers != b.layers || a.heads != b.heads || a.values.size() != b.values.size())
        return {};
    HeadGrid grid = b;
    for (std::size_t cell = 0; cell < grid.values.size(); ++cell)
        grid.values[cell] -= a.values[cell];
    return grid;
}

} // namespace sinkscope::analysis
