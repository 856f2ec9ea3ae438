// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/attention_rollout.h"

#include "analysis/dot_kernels.h"
#include "analysis/layer_rows.h"
#include "analysis/row_scores.h"
#include "analysis/sum_kernels.h"
#include "analysis/trace_access.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sinkscope::analysis {

namespace {

constexpr int rowsPerBlock = 32; ///< Enough that reading the keys once per block costs little.

/// Carries a row of shares down through the layers.
class RolloutMaker {
public:
    RolloutMaker(const Trace& trace, const RolloutRequest& request, int width)
        : m_trace(trace)
        , m_request(request)
        , m_width(width)
        , m_shares(index(width), 0.0f)
    {
        m_shares[index(request.query)] = 1;
    }

    bool run(const RolloutProgress& progress, const std::stop_token& stop)
    {
        const int layers = m_trace.info.shape.layers;
        for (int layer = layers - 1; layer >= 0; --layer) {
            std::vector<float> next(m_shares.size(), 0.0f);
            for (int query = 0; query < m_width; query += rowsPerBlock) {
                if (stop.stop_requested())
                    return false;
                const int last = std::min(query + rowsPerBlock, m_width);
                passBlock(layer, { query, last - query }, next);
                // Work grows with the keys that rows see.
                const double part = static_cast<double>(last) / m_width;
                if (progress)
                    progress((layers - 1 - layer + part * part) / layers);
            }
            m_shares = std::move(next);
        }
        return true;
    }

    Rollout rollout() { return { std::move(m_shares), m_identityRows }; }

private:
    /// Hands the shares of some queries on to what they read.
    void passBlock(int layer, QueryRange queries, std::vector<float>& next)
    {
        const auto first = m_shares.begin() + queries.first;
        // The top layer has one row that counts.
        if (std::all_of(first, first + queries.count, [](float share) { return share == 0; }))
            return;
        addMeanRows(layer, queries);
        std::vector<float> factors(index(queries.count));
        for (int i = 0; i < queries.count; ++i) {
            const std::size_t query = index(queries.first + i);
            const bool identity = !normalise(m_mean.data() + index(i) * index(m_width));
            m_identityRows += identity && m_shares[query] != 0 ? 1 : 0;
            factors[index(i)] = identity ? 0 : 0.5f * m_shares[query];
            next[query] += m_shares[query] - factors[index(i)];
        }
        addScaledRows({ m_mean.data(), queries.count, factors.data(), 1, m_width }, next.data());
    }

    /// Fills the block's rows with their mean over the heads.
    void addMeanRows(int layer, QueryRange queries)
    {
        std::vector<LayerRows> rows;
        int width = 0;
        for (int i = 0; i < queries.count; ++i) {
            rows.push_back(*LayerRows::of(m_trace, layer, queries.first + i));
            width = std::max(width, rows.back().length());
        }
        m_mean.assign(index(queries.count) * index(m_width), 0.0f);
        const ModelShape& shape = m_trace.info.shape;
        const int group = shape.heads / shape.kvHeads;
        m_scores.resize(index(group) * index(queries.count) * index(width));
        RowScores scores(m_trace, layer, queries, width);
        for (int head = 0; head < shape.heads; head += group) {
            scores.compute(head, group, m_scores.data());
            for (std::size_t i = 0; i < index(group * queries.count); ++i) {
                const LayerRows& row = rows[i % rows.size()];
                row.finish(m_scores.data() + i * index(width));
                addRow(m_scores.data() + i * index(width), row.length(),
                    m_mean.data() + i % rows.size() * index(m_width));
            }
        }
    }

    /// Makes a sum of rows sum to 1 without the left-out columns. False when nothing is left; the
    /// row is then 0.
    bool normalise(float* row)
    {
        for (const int key : m_request.withoutColumns) {
            if (key >= 0 && key < m_width)
                row[key] = 0;
        }
        const double sum = std::accumulate(row, row + m_width, 0.0);
        const bool usable = std::isfinite(sum) && sum > 1e-6;
        const auto factor = static_cast<float>(usable ? 1 / sum : 0);
        for (int key = 0; key < m_width; ++key)
            row[key] = usable ? row[key] * factor : 0;
        return usable;
    }

    const Trace& m_trace;
    const RolloutRequest& m_request;
    int m_width; ///< Positions that can take part.
    std::vector<float> m_shares;
    std::vector<float> m_mean;
    std::vector<float> m_scores;
    int m_identityRows = 0;
};

/// One past the last position that a query up to this one may read: relaxed rows see the prompt.
int widthOf(const Trace& trace, int query)
{
    int width = query + 1;
    for (const MethodReport& report : trace.prefill->reports) {
        for (const auto& [layer, relaxed] : report.relaxedRows)
            width = relaxed <= query ? std::max(width, trace.promptTokens()) : width;
    }
    return width;
}

/// Whether the rows of all queries up to `last` can be computed.
bool hasAllRows(const Trace& trace, int last, int width)
{
    const int layers = trace.info.shape.layers;
    return trace.info.shape.kvHeads > 0 && LayerRows::of(trace, layers - 1, last)
        && RowScores(trace, 0, { 0, last + 1 }, std::max(width, last + 1)).available();
}

} // namespace

Result<Rollout> attentionRollout(const Trace& trace, const RolloutRequest& request,
    const RolloutProgress& progress, const std::stop_token& stop)
{
    using Found = Result<Rollout>;
    if (!isHead(trace, 0, 0) || request.query < 0 || request.query >= trace.tokenCount())
        return Found::missing(QT_TRANSLATE_NOOP("analysis", "This run has no such token."));
    const int width = widthOf(trace, request.query);
    if (!hasAllRows(trace, width - 1, width))
        return Found::missing(QT_TRANSLATE_NOOP("analysis",
            "Rollout needs the queries and keys of all tokens up to the selected "
            "one; run again with full capture, and select a token that already "
            "has a row."));
    RolloutMaker maker(trace, request, width);
    return maker.run(progress, stop) ? Found::of(maker.rollout()) : Found::stopped();
}

} // namespace sinkscope::analysis
