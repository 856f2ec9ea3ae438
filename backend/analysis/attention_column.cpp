// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/attention_column.h"

#include "analysis/trace_access.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace sinkscope::analysis {

namespace {
constexpr float none = std::numeric_limits<float>::quiet_NaN();
}

void extendQueryRows(QueryRows& rows, const Trace& trace)
{
    if (!trace.prefill || !trace.layout)
        return;
    const int prompt = trace.promptTokens();
    const bool hasQueries = !trace.prefill->queries.empty();
    const int first = hasQueries ? std::max(0, trace.prefill->firstQuery) : prompt - 1;
    const int next = rows.queries.empty() ? first : rows.queries.back() + 1;
    for (int query = std::max(first, next); query < trace.tokenCount(); ++query) {
        auto row = selectedRow(trace, { rows.layer, rows.head, query });
        // The row of the last token comes with the next step.
        if (!row)
            continue;
        rows.queries.push_back(query);
        rows.rows.push_back(std::move(*row));
    }
}

std::vector<float> attentionColumn(const QueryRows& rows, const Trace& trace, int key)
{
    if (key < 0 || key >= trace.tokenCount())
        return {};
    std::vector<float> column(index(trace.tokenCount()), none);
    for (std::size_t i = 0; i < rows.queries.size(); ++i) {
        const bool exists = rows.queries[i] < trace.tokenCount();
        if (exists && index(key) < rows.rows[i].size())
            column[index(rows.queries[i])] = rows.rows[i][index(key)];
    }
    return column;
}

std::vector<float> columnByToken(const std::vector<float>& column, const Trace& trace)
{
    std::vector<float> values(column.size(), none);
    const int prompt = trace.promptTokens();
    for (std::size_t token = 0; token < values.size(); ++token) {
        const std::size_t step = token - std::min(token, index(prompt));
        const bool generated = token >= index(prompt) && step < trace.steps.size();
        const auto query = generated ? index(trace.steps[step]->query) : token;
        if (query < column.size())
            values[token] = column[query];
    }
    return values;
}

} // namespace sinkscope::analysis
