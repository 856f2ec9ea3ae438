// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/importance.h"

#include "analysis/trace_access.h"

#include <algorithm>

namespace sinkscope::analysis {

namespace {

/// Prompt queries that can see a key, query 0 left out.
double queriesThatSee(int key, int tokens) { return tokens - std::max(key, 1); }

} // namespace

std::vector<float> importance(const Trace& trace, int layer, int head)
{
    const Received received(trace, std::nullopt);
    if (!received.available() || !isHead(trace, layer, head))
        return {};
    const int tokens = trace.promptTokens();
    std::vector<float> scores(index(tokens), 0.0f);
    const std::vector<double> sums = received.row(layer, head);
    for (int key = 0; key < tokens && tokens > 1; ++key)
        scores[index(key)] = static_cast<float>(sums[index(key)] / queriesThatSee(key, tokens));
    return scores;
}

std::vector<float> layerImportance(const Trace& trace, int layer)
{
    const int heads = trace.info.shape.heads;
    std::vector<float> mean;
    for (int head = 0; head < heads; ++head) {
        const std::vector<float> scores = importance(trace, layer, head);
        if (scores.empty())
            return {};
        mean.resize(scores.size(), 0.0f);
        for (std::size_t key = 0; key < scores.size(); ++key)
            mean[key] += scores[key] / static_cast<float>(heads);
    }
    return mean;
}

std::optional<double> sinkRate(const Trace& trace, int layer, int token, double epsilon)
{
    const Received received(trace, std::nullopt);
    const int tokens = trace.promptTokens();
    if (!received.available() || !isHead(trace, layer, 0) || token < 0 || token >= tokens
        || tokens < 2)
        return std::nullopt;
    const int heads = trace.info.shape.heads;
    int above = 0;
    for (int head = 0; head < heads; ++head)
        above += received.at(layer, head, token) / queriesThatSee(token, tokens) > epsilon ? 1 : 0;
    return static_cast<double>(above) / heads;
}

std::optional<KindMass> massByKind(const Trace& trace, int layer, int head, TokenKind queryKind)
{
    const Received received(trace, queryKind);
    if (!received.available() || !isHead(trace, layer, head))
        return std::nullopt;
    const int queries = queryCount(trace, queryKind);
    if (queries == 0)
        return std::nullopt;
    KindMass mass {};
    const std::vector<double> row = received.row(layer, head);
    for (std::size_t key = 0; key < row.size(); ++key)
        mass[static_cast<std::size_t>(trace.layout->tokens[key].kind)] += row[key] / queries;
    return mass;
}

} // namespace sinkscope::analysis
