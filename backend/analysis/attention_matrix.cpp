// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/attention_matrix.h"

#include "analysis/dot_kernels.h"
#include "analysis/layer_rows.h"
#include "analysis/row_scores.h"
#include "analysis/trace_access.h"
#include "trace/error.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace sinkscope::analysis {

namespace {

constexpr int rowsPerBlock = 32; ///< Enough that reading the keys once per block costs little.
constexpr std::int64_t numbersPerBlock = 1 << 19; ///< 2 MB.

Error missing(const std::string& what, int value, int count)
{
    return badInput(what + " " + std::to_string(value) + " does not exist; this trace has "
        + std::to_string(count) + ", counted from 0");
}

bool hasRow(const Trace& trace, const MatrixRequest& request, int query)
{
    const auto state = request.beforeMethods ? RowState::BeforeMethods : RowState::AfterMethods;
    const auto rows = LayerRows::of(trace, request.layer, query, state);
    return rows && rows->computable();
}

/// Positions [first, second) of the rows that are there; captured ones end with the last that is.
std::pair<int, int> capturedRows(const Trace& trace, const MatrixRequest& request)
{
    // The last generated token has no row yet.
    int last = std::max(trace.promptTokens(), trace.tokenCount() - 1);
    while (last > 0 && !hasRow(trace, request, last - 1))
        --last;
    int first = std::clamp(trace.prefill->firstQuery, 0, last);
    while (first < last && !hasRow(trace, request, first))
        ++first;
    return { first, last };
}

/// Makes blocks of rows of one matrix.
class BlockMaker {
public:
    BlockMaker(const Trace& trace, const MatrixRequest& request, int keys)
        : m_trace(trace)
        , m_request(request)
        , m_state(request.beforeMethods ? RowState::BeforeMethods : RowState::AfterMethods)
        , m_keys(keys)
    {
    }

    /// Fills `lengths` and the rows.
    void make(QueryRange queries, std::vector<int>& lengths, std::vector<float>& values)
    {
        std::vector<LayerRows> rows;
        lengths.clear();
        for (int i = 0; i < queries.count; ++i) {
            rows.push_back(*LayerRows::of(m_trace, m_request.layer, queries.first + i, m_state));
            lengths.push_back(rows.back().length());
        }
        values.assign(index(queries.count) * index(m_keys), 0.0f);
        const int heads = m_trace.info.shape.heads;
        const bool mean = m_request.head < 0;
        for (int head = mean ? 0 : m_request.head; head < (mean ? heads : m_request.head + 1);
             ++head)
            addHead(head, queries, rows, values);
        if (mean) {
            for (float& value : values)
                value /= static_cast<float>(heads);
        }
    }

private:
    void addHead(int head, QueryRange queries, const std::vector<LayerRows>& rows,
        std::vector<float>& values)
    {
        int width = 0;
        for (const LayerRows& row : rows)
            width = std::max(width, row.length());
        m_scores.resize(index(queries.count) * index(width));
        RowScores(m_trace, m_request.layer, queries, width).compute(head, 1, m_scores.data());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            float* row = m_scores.data() + i * index(width);
            rows[i].finish(row);
            addRow(row, rows[i].length(), values.data() + i * index(m_keys));
        }
    }

    const Trace& m_trace;
    const MatrixRequest& m_request;
    RowState m_state;
    int m_keys;
    std::vector<float> m_scores;
};

/// Work grows with the keys that rows see.
double doneAfter(const MatrixExtent& extent, int query)
{
    const auto area = [](double first, double last) { return (last - first) * (last + first); };
    return area(extent.firstQuery, query)
        / area(extent.firstQuery, extent.firstQuery + extent.queries);
}

} // namespace

MatrixExtent matrixExtent(const Trace& trace, const MatrixRequest& request)
{
    const ModelShape& shape = trace.info.shape;
    if (request.layer < 0 || request.layer >= shape.layers)
        throw missing("layer", request.layer, shape.layers);
    if (request.head < -1 || request.head >= shape.heads)
        throw missing("head", request.head, shape.heads);
    if (!isHead(trace, request.layer, 0))
        throw badInput("this trace has no prompt; run again with --capture full");
    const auto [first, last] = capturedRows(trace, request);
    if (first == last)
        throw badInput("no queries were captured; run again with --capture full, which keeps all");
    const int from = request.firstQuery.value_or(first);
    if (from < 0 || from >= last || from < first)
        throw badInput("the row of query " + std::to_string(from)
            + " is not there; this trace has the rows of queries " + std::to_string(first) + " to "
            + std::to_string(last - 1) + ". Run again with --capture full to keep all");
    return { from, last - from, std::max(last, trace.promptTokens()) };
}

bool streamMatrix(const Trace& trace, const MatrixRequest& request, const MatrixSink& sink,
    const std::stop_token& stop)
{
    const MatrixExtent extent = matrixExtent(trace, request);
    const int end = extent.firstQuery + extent.queries;
    const auto together =
        static_cast<int>(std::clamp<std::int64_t>(numbersPerBlock / extent.keys, 1, rowsPerBlock));
    BlockMaker maker(trace, request, extent.keys);
    std::vector<int> lengths;
    std::vector<float> values;
    for (int query = extent.firstQuery; query < end; query += together) {
        if (stop.stop_requested())
            return false;
        const int count = std::min(together, end - query);
        maker.make({ query, count }, lengths, values);
        sink({ query, count, extent.keys, values, lengths, doneAfter(extent, query + count) });
    }
    return true;
}

} // namespace sinkscope::analysis
