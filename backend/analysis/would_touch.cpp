// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/would_touch.h"

#include "analysis/attention_row.h"
#include "analysis/sink_rule.h"
#include "analysis/trace_access.h"

#include <algorithm>
#include <optional>

namespace sinkscope::analysis {

namespace {

/// Rows of all heads, the recorded last prompt row before anything recomputed.
std::optional<std::vector<float>> rowsOf(const Trace& trace, int layer, int query)
{
    const ModelShape& shape = trace.info.shape;
    const int tokens = trace.promptTokens();
    const auto rows = floatsOf(trace.prefill->lastRow, { shape.layers, shape.heads, tokens });
    if (query != tokens - 1 || rows.empty())
        return headRows(trace, layer, query);
    const std::size_t size = index(shape.heads) * index(tokens);
    const auto part = rows.subspan(index(layer) * size, size);
    return std::vector<float>(part.begin(), part.end());
}

/// Statistics of the flat `rows` of all heads; `entry` names their layer and query.
void addRows(std::vector<VarRowStatistic>& statistics, VarRowStatistic entry,
    std::span<const float> rows, const VarColumns& columns)
{
    const std::size_t size = index(entry.query) + 1;
    for (std::size_t first = 0; first < rows.size(); first += size, ++entry.head) {
        entry.sums = varRowSums(rows.subspan(first, size), columns);
        statistics.push_back(entry);
    }
}

} // namespace

std::vector<VarRowStatistic> varRowStatistics(
    const Trace& trace, const VarValues& values, int answerRows)
{
    if (!isHead(trace, 0, 0) || trace.layout->afterVision() == 0)
        return {};
    const ModelShape& shape = trace.info.shape;
    const std::vector<int> vision = trace.layout->tokensOf(TokenKind::Vision);
    const int rows =
        1 + std::clamp(answerRows, 0, std::max(0, static_cast<int>(trace.steps.size()) - 1));
    SinkRule rule;
    rule.tau = values.tau;
    const ControlTokens control(*trace.layout, values.control, values.controlSeed);
    std::vector<VarRowStatistic> statistics;
    for (int layer = 0; layer < shape.layers; ++layer) {
        const auto sinks = sinkTokens(trace, layer, rule);
        if (!sinks)
            return {};
        if (!values.covers(layer, shape.layers) || sinks->empty())
            continue;
        const VarSinks split = splitSinks(*trace.layout, control.standIns(*sinks));
        for (int row = 0; row < rows; ++row) {
            const int query = trace.promptTokens() - 1 + row;
            const auto heads = rowsOf(trace, layer, query);
            const bool causal = heads && heads->size() == index(shape.heads) * (index(query) + 1);
            if (causal && query >= trace.layout->afterVision())
                addRows(statistics, { layer, 0, query, {} }, *heads,
                    { split.visual, split.text, vision });
        }
    }
    return statistics;
}

TouchCount countTouched(
    const std::vector<VarRowStatistic>& statistics, const ModelShape& shape, const VarRowRule& rule)
{
    TouchCount count;
    count.ofHeads = shape.layers * shape.heads;
    count.ofRows = static_cast<int>(statistics.size());
    count.perHead.assign(index(std::max(0, count.ofHeads)), 0);
    for (const VarRowStatistic& entry : statistics) {
        const std::size_t cell = index(entry.layer) * index(shape.heads) + index(entry.head);
        if (cell >= count.perHead.size() || !varSelects(entry.sums, rule))
            continue;
        count.heads += count.perHead[cell] == 0 ? 1 : 0;
        ++count.perHead[cell];
        ++count.rows;
    }
    return count;
}

TouchCount wouldTouch(const Trace& trace, const VarValues& values, int answerRows)
{
    return countTouched(varRowStatistics(trace, values, answerRows), trace.info.shape, values.row);
}

} // namespace sinkscope::analysis
