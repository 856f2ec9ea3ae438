// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sink_rule.h"

#include "analysis/importance.h"
#include "analysis/median.h"
#include "analysis/trace_access.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <limits>

namespace sinkscope::analysis {

namespace {

constexpr double massiveMinimum = 100;
constexpr double massiveFactor = 1000;

std::string shortNumber(double value)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%g", value);
    return buffer;
}

std::optional<std::vector<int>> tokensFrom(std::span<const float> values, double threshold)
{
    std::vector<int> tokens;
    for (std::size_t token = 0; token < values.size(); ++token) {
        if (static_cast<double>(values[token]) >= threshold)
            tokens.push_back(static_cast<int>(token));
    }
    return tokens;
}

std::optional<std::vector<int>> byPhi(const Trace& trace, int layer, double tau)
{
    const int tokens = trace.promptTokens();
    const auto phi = floatsOf(trace.prefill->phi, { trace.info.shape.layers, tokens });
    if (phi.empty())
        return std::nullopt;
    return tokensFrom(phi.subspan(index(layer) * index(tokens), index(tokens)), tau);
}

std::optional<std::vector<int>> byImportance(const Trace& trace, int layer, const SinkRule& rule)
{
    const std::vector<float> scores = layerImportance(trace, layer);
    if (scores.empty())
        return std::nullopt;
    std::vector<int> sinks;
    const int tokens = static_cast<int>(scores.size());
    for (int token = 0; token < tokens; ++token) {
        const int queries = tokens - std::max(token, 1);
        if (queries >= rule.minimumQueries
            && static_cast<double>(scores[index(token)]) > rule.epsilon)
            sinks.push_back(token);
    }
    return sinks;
}

std::optional<std::vector<int>> byMassive(const Trace& trace, int layer)
{
    const int tokens = trace.promptTokens();
    const auto maxima = floatsOf(trace.prefill->hiddenMax, { trace.info.shape.layers + 1, tokens });
    const auto threshold = massiveThreshold(trace, layer);
    if (maxima.empty() || !threshold)
        return std::nullopt;
    return tokensFrom(maxima.subspan(index(layer) * index(tokens), index(tokens)), *threshold);
}

/// Median |h| of all channels, from the residuals; NaN when they were not captured.
float residualMedian(const Trace& trace, int layer)
{
    const ModelShape& shape = trace.info.shape;
    const Tensor& residuals = trace.prefill->residuals;
    if (residuals.dtype() == DType::I32 || residuals.dtype() == DType::I64
        || !hasShape(residuals, { shape.layers + 1, trace.promptTokens(), shape.hidden }))
        return std::numeric_limits<float>::quiet_NaN();
    const std::int64_t count = static_cast<std::int64_t>(trace.promptTokens()) * shape.hidden;
    std::vector<float> slab(index(count));
    residuals.copyFloats(layer * count, count, slab.data());
    return absoluteMedian(slab);
}

} // namespace

SinkRuleText describe(const SinkRule& rule)
{
    switch (rule.kind) {
    case SinkRuleKind::Phi:
        return { "phi", "φ ≥ " + shortNumber(rule.tau),
            "φ = max over sink dimensions of |h_d| / RMS(h), h the residual entering the layer; "
            "sink: φ ≥ τ = "
                + shortNumber(rule.tau) + " (arXiv 2503.03321)" };
    case SinkRuleKind::Importance:
        return { "importance", "α > " + shortNumber(rule.epsilon),
            "α_k = mean over queries i ≥ k of A_ik, query 0 left out, then mean over heads; sink: "
            "α_k > ε = "
                + shortNumber(rule.epsilon) + ", judged where at least "
                + std::to_string(rule.minimumQueries) + " queries see k (arXiv 2410.10781)" };
    case SinkRuleKind::Massive:
        break;
    }
    return { "massive", "massive activation",
        "max over channels of |h| ≥ max(100, 1000 · median |h| of the layer), h the residual "
        "entering the layer (arXiv 2402.17762)" };
}

std::optional<std::vector<int>> sinkTokens(const Trace& trace, int layer, const SinkRule& rule)
{
    if (!isHead(trace, layer, 0))
        return std::nullopt;
    switch (rule.kind) {
    case SinkRuleKind::Phi:
        return byPhi(trace, layer, rule.tau);
    case SinkRuleKind::Importance:
        return byImportance(trace, layer, rule);
    case SinkRuleKind::Massive:
        break;
    }
    return byMassive(trace, layer);
}

std::optional<double> massiveThreshold(const Trace& trace, int layer)
{
    if (!isHead(trace, layer, 0))
        return std::nullopt;
    const auto medians = floatsOf(trace.prefill->hiddenMedian, { trace.info.shape.layers + 1 });
    const float median = medians.empty() ? residualMedian(trace, layer) : medians[index(layer)];
    if (std::isnan(median))
        return std::nullopt;
    return std::max(massiveMinimum, massiveFactor * static_cast<double>(median));
}

std::optional<std::vector<int>> visualSinkTokens(
    const Trace& trace, int layer, const SinkRule& rule)
{
    const auto all = sinkTokens(trace, layer, rule);
    if (!all)
        return std::nullopt;
    std::vector<int> visual;
    std::copy_if(all->begin(), all->end(), std::back_inserter(visual),
        [&](int token) { return trace.kindOf(token) == TokenKind::Vision; });
    return visual;
}

} // namespace sinkscope::analysis
