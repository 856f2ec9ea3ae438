// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/token_scores.h"

#include "analysis/importance.h"
#include "analysis/median.h"
#include "analysis/primary_sink.h"
#include "analysis/sink_rule.h"
#include "analysis/trace_access.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sinkscope::analysis {

namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();

/// NaN for the tokens fewer than `minimum` prompt queries can see.
void dropUnseen(std::vector<float>& values, int minimum)
{
    const int tokens = static_cast<int>(values.size());
    for (int token = std::max(0, tokens - minimum + 1); token < tokens; ++token)
        values[index(token)] = none;
    // Query 0 does not count.
    if (!values.empty() && tokens - 1 < minimum)
        values[0] = none;
}

/// One row of a tensor [rows, T].
std::vector<float> rowOf(const Trace& trace, const Tensor& tensor, int rows, int layer)
{
    const int tokens = trace.promptTokens();
    const auto all = floatsOf(tensor, { rows, tokens });
    if (all.empty())
        return {};
    const auto row = all.subspan(index(layer) * index(tokens), index(tokens));
    return { row.begin(), row.end() };
}

} // namespace

std::vector<float> importanceMean(const Trace& trace, int layer)
{
    std::vector<float> values = layerImportance(trace, layer);
    dropUnseen(values, judgedQueries);
    return values;
}

std::vector<float> importanceMaximum(const Trace& trace, int layer)
{
    std::vector<float> largest;
    for (int head = 0; head < trace.info.shape.heads; ++head) {
        const std::vector<float> scores = importance(trace, layer, head);
        if (scores.empty())
            return {};
        largest.resize(scores.size(), none);
        for (std::size_t key = 0; key < scores.size(); ++key)
            largest[key] = std::fmax(largest[key], scores[key]);
    }
    dropUnseen(largest, judgedQueries);
    return largest;
}

std::vector<float> firstTokenShare(const Trace& trace, int layer)
{
    const Received received(trace, std::nullopt);
    const int tokens = trace.promptTokens();
    if (!received.available() || !isHead(trace, layer, 0))
        return {};
    std::vector<float> values(index(tokens), none);
    double sum = 0;
    for (int head = 0; head < trace.info.shape.heads; ++head)
        sum += received.at(layer, head, 0);
    if (tokens > 1)
        values[0] = static_cast<float>(sum / trace.info.shape.heads / (tokens - 1));
    return values;
}

std::vector<float> phiValues(const Trace& trace, int layer)
{
    if (!isHead(trace, layer, 0))
        return {};
    return rowOf(trace, trace.prefill->phi, trace.info.shape.layers, layer);
}

std::vector<float> massiveRatio(const Trace& trace, int layer)
{
    const auto threshold = massiveThreshold(trace, layer);
    if (!threshold)
        return {};
    std::vector<float> values =
        rowOf(trace, trace.prefill->hiddenMax, trace.info.shape.layers + 1, layer);
    for (float& value : values)
        value = static_cast<float>(static_cast<double>(value) / *threshold);
    return values;
}

std::vector<float> uniformBoost(const Trace& trace, int layer)
{
    std::vector<float> values = layerImportance(trace, layer);
    const int tokens = static_cast<int>(values.size());
    double expected = 0;
    for (int token = tokens - 1; token >= 0; --token) {
        // Token 0 is seen by the same queries as token 1, since query 0 does not count.
        if (token > 0)
            expected += 1.0 / (token + 1);
        const double queries = tokens - std::max(token, 1);
        values[index(token)] = expected > 0
            ? static_cast<float>(static_cast<double>(values[index(token)]) * queries / expected)
            : none;
    }
    dropUnseen(values, std::max(judgedQueries, tokens / 10));
    return values;
}

std::vector<float> relativeValueNorm(const Trace& trace, int layer)
{
    if (!isHead(trace, layer, 0))
        return {};
    const ModelShape& shape = trace.info.shape;
    const auto tokens = index(trace.promptTokens());
    const auto all =
        floatsOf(trace.prefill->valueNorm, { shape.layers, shape.kvHeads, trace.promptTokens() });
    if (all.empty())
        return {};
    std::vector<float> values(tokens, 0.0f);
    for (std::size_t head = 0; head < index(shape.kvHeads); ++head) {
        const float* row = &all[(index(layer) * index(shape.kvHeads) + head) * tokens];
        for (std::size_t token = 0; token < tokens; ++token)
            values[token] += row[token] * row[token];
    }
    for (float& value : values)
        value = std::sqrt(value);
    const float median = finiteMedian(values);
    for (float& value : values)
        value = median > 0 ? value / median : none;
    return values;
}

std::vector<float> primaryAlignment(const Trace& trace, int layer)
{
    if (!isHead(trace, layer, 0))
        return {};
    const int tokens = trace.promptTokens();
    const int rows = trace.info.shape.layers + 1;
    const auto all = floatsOf(
        trace.prefill->primaryCosine, { std::min(primaryCandidates, tokens), rows, tokens });
    if (all.empty())
        return {};
    const PrimarySink primary = primarySink(trace);
    if (primary.token < 0)
        return {};
    std::vector<float> values(index(tokens), none);
    if (!primary.isSinkIn(layer))
        return values;
    const std::size_t first = (index(primary.token) * index(rows) + index(layer)) * index(tokens);
    for (std::size_t token = 0; token < values.size(); ++token)
        values[token] = std::abs(all[first + token]);
    return values;
}

} // namespace sinkscope::analysis
