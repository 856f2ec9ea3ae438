// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/layer_scores.h"

#include "analysis/importance.h"
#include "analysis/sink_rule.h"
#include "analysis/trace_access.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace sinkscope::analysis {

namespace {

template <HeadMetric metric>
std::vector<double> headMean(const Trace& trace, const ScoreOptions& options)
{
    const HeadGrid grid = headScores(trace, metric, options);
    if (grid.empty())
        return {};
    std::vector<double> means(index(grid.layers), 0.0);
    for (int layer = 0; layer < grid.layers; ++layer) {
        for (int head = 0; head < grid.heads; ++head)
            means[index(layer)] += static_cast<double>(grid.at(layer, head)) / grid.heads;
    }
    return means;
}

std::vector<double> firstTokenSinkRate(const Trace& trace, const ScoreOptions& options)
{
    std::vector<double> rates;
    for (int layer = 0; layer < trace.info.shape.layers; ++layer) {
        const auto rate = sinkRate(trace, layer, 0, options.epsilon);
        if (!rate)
            return {};
        rates.push_back(*rate);
    }
    return rates;
}

/// φ of the query of one answer step.
std::vector<double> stepPhi(const Trace& trace, int step)
{
    const int layers = trace.info.shape.layers;
    const int tokens = trace.promptTokens();
    if (index(step) >= trace.steps.size())
        return {};
    std::vector<double> result;
    if (step > 0) {
        const auto phi = floatsOf(trace.steps[index(step)]->phi, { layers });
        return { phi.begin(), phi.end() };
    }
    const auto phi = floatsOf(trace.prefill->phi, { layers, tokens });
    for (std::size_t last = index(tokens) - 1; last < phi.size(); last += index(tokens))
        result.push_back(static_cast<double>(phi[last]));
    return result;
}

std::vector<double> phiMax(const Trace& trace, const ScoreOptions& options)
{
    const int layers = trace.info.shape.layers;
    const auto tokens = index(trace.promptTokens());
    if (!isHead(trace, 0, 0) || tokens == 0)
        return {};
    if (options.step >= 0)
        return stepPhi(trace, options.step);
    const auto phi = floatsOf(trace.prefill->phi, { layers, trace.promptTokens() });
    std::vector<double> maxima;
    for (std::size_t first = 0; first < phi.size(); first += tokens) {
        const auto layer = phi.subspan(first, tokens);
        float largest = std::numeric_limits<float>::quiet_NaN();
        for (const float value : layer)
            largest = std::fmax(largest, value);
        maxima.push_back(static_cast<double>(largest));
    }
    return maxima;
}

std::vector<double> firstTokenNorm(const Trace& trace, const ScoreOptions&)
{
    const int layers = trace.info.shape.layers;
    const int tokens = trace.promptTokens();
    if (!isHead(trace, 0, 0) || tokens == 0)
        return {};
    const auto norms = floatsOf(trace.prefill->hiddenNorm, { layers + 1, tokens });
    std::vector<double> result;
    for (int layer = 0; layer < layers && !norms.empty(); ++layer)
        result.push_back(static_cast<double>(norms[index(layer) * index(tokens)]));
    return result;
}

using TokensOf = std::optional<std::vector<int>> (*)(const Trace&, int, const SinkRule&);

std::vector<double> countOf(const Trace& trace, const SinkRule& rule, TokensOf tokensOf)
{
    std::vector<double> counts;
    for (int layer = 0; layer < trace.info.shape.layers; ++layer) {
        const auto sinks = tokensOf(trace, layer, rule);
        if (!sinks)
            return {};
        counts.push_back(static_cast<double>(sinks->size()));
    }
    return counts;
}

std::vector<double> countsOf(
    const Trace& trace, const std::vector<std::vector<int>>& sinks, bool visual)
{
    std::vector<double> counts;
    for (const std::vector<int>& layer : sinks)
        counts.push_back(static_cast<double>(std::count_if(layer.begin(), layer.end(),
            [&](int token) { return !visual || trace.kindOf(token) == TokenKind::Vision; })));
    return counts;
}

template <TokensOf tokensOf>
std::vector<double> sinkCount(const Trace& trace, const ScoreOptions& options)
{
    if (options.sinks)
        return countsOf(trace, *options.sinks, tokensOf == &visualSinkTokens);
    SinkRule rule;
    rule.tau = options.tau;
    return countOf(trace, rule, tokensOf);
}

std::vector<double> importanceCount(const Trace& trace, const ScoreOptions& options)
{
    SinkRule rule { SinkRuleKind::Importance };
    rule.epsilon = options.epsilon;
    return countOf(trace, rule, &sinkTokens);
}

template <HeadMetric metric> LayerScore ofHeads()
{
    const HeadMetricInfo& info = headMetric(metric);
    return { info.id, info.title,
        QT_TRANSLATE_NOOP("analysis", "mean over heads of: ") + info.formula, "", true,
        info.stepNeedsRows, &headMean<metric>, info.usesSinks };
}

std::array<LayerScore, 11> makeScores()
{
    return { {
        ofHeads<HeadMetric::FirstTokenMass>(),
        ofHeads<HeadMetric::SinkMass>(),
        ofHeads<HeadMetric::VisualSinkMass>(),
        ofHeads<HeadMetric::VisionMass>(),
        { "sink_rate", QT_TRANSLATE_NOOP("analysis", "First-token sink rate"),
            QT_TRANSLATE_NOOP("analysis",
                "share of heads with α_0 > ε, α_0 = mean attention on token 0 over prompt queries "
                "1…T−1 (arXiv 2410.10781, ε = 0.3)"),
            "", false, false, &firstTokenSinkRate },
        ofHeads<HeadMetric::Entropy>(),
        { "phi_max", QT_TRANSLATE_NOOP("analysis", "Largest φ"),
            QT_TRANSLATE_NOOP("analysis",
                "max over prompt tokens of φ (of an answer step: φ of its query); φ = max over "
                "sink dimensions of |h_d| / RMS(h)"),
            "", true, false, &phiMax },
        { "first_token_norm", QT_TRANSLATE_NOOP("analysis", "First-token norm"),
            QT_TRANSLATE_NOOP("analysis", "L2 norm of token 0's residual entering the layer"), "",
            false, false, &firstTokenNorm },
        { "sink_count", QT_TRANSLATE_NOOP("analysis", "Sink tokens"),
            QT_TRANSLATE_NOOP("analysis",
                "number of prompt tokens that are sinks (φ ≥ τ, or by the chosen definition)"),
            "tokens", false, false, &sinkCount<&sinkTokens>, true },
        { "visual_sink_count", QT_TRANSLATE_NOOP("analysis", "Visual sink tokens"),
            QT_TRANSLATE_NOOP("analysis",
                "number of vision tokens that are sinks (φ ≥ τ, or by the chosen definition)"),
            "tokens", false, false, &sinkCount<&visualSinkTokens>, true },
        { "importance_count", QT_TRANSLATE_NOOP("analysis", "Sink tokens by importance"),
            QT_TRANSLATE_NOOP("analysis",
                "number of prompt tokens with α_k > ε, α_k = mean over prompt queries i ≥ k and "
                "heads of A_ik (arXiv 2410.10781, ε = 0.3)"),
            "tokens", false, false, &importanceCount },
    } };
}

} // namespace

std::span<const LayerScore> layerScores()
{
    static const std::array<LayerScore, 11> scores = makeScores();
    return scores;
}

const LayerScore* findLayerScore(const std::string& id)
{
    for (const LayerScore& score : layerScores()) {
        if (score.id == id)
            return &score;
    }
    return nullptr;
}

} // namespace sinkscope::analysis
