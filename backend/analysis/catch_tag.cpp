// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/catch_tag.h"

#include "analysis/attention_matrix.h"
#include "analysis/explained_variance.h"
#include "analysis/sum_kernels.h"
#include "analysis/trace_access.h"
#include "analysis/weighted_values.h"
#include "trace/error.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sinkscope::analysis {

namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();

/// Makes the result in two passes over the rows, since sinks are known only after the first.
class CatchTagMaker {
public:
    CatchTagMaker(const Trace& trace, const CatchRequest& request, const MatrixExtent& extent)
        : m_trace(trace)
        , m_request(request)
        , m_values(trace, request.layer, request.head)
        , m_received(index(m_values.tokens()), 0.0)
    {
        m_found.firstQuery = extent.firstQuery;
        m_found.rows = std::min(extent.queries, m_values.tokens() - extent.firstQuery);
        m_found.headSize = m_values.size();
        m_found.missingValues = m_values.missing();
        m_found.outputs.resize(index(m_found.rows) * index(m_found.headSize));
        m_finite.resize(index(m_found.rows), false);
    }

    bool run(const std::stop_token& stop)
    {
        const auto addOutputs = [this](const MatrixBlock& block) { takeOutputs(block); };
        if (!streamMatrix(m_trace, matrix(), addOutputs, stop))
            return false;
        findSinks();
        m_found.weights.resize(index(m_found.rows) * m_found.sinks.size());
        const auto addWeights = [this](const MatrixBlock& block) { takeWeights(block); };
        if (!m_found.sinks.empty() && !streamMatrix(m_trace, matrix(), addWeights, stop))
            return false;
        explain();
        return true;
    }

    CatchTag& found() { return m_found; }

private:
    MatrixRequest matrix() const
    {
        return { m_request.layer, m_request.head, m_request.beforeMethods, std::nullopt };
    }

    /// Rows of the block that belong to the prompt.
    int promptRows(const MatrixBlock& block) const
    {
        return std::clamp(m_found.firstQuery + m_found.rows - block.firstQuery, 0, block.queries);
    }

    void takeOutputs(const MatrixBlock& block)
    {
        const int rows = promptRows(block);
        const std::size_t row = index(block.firstQuery - m_found.firstQuery);
        float* outputs = m_found.outputs.data() + row * index(m_found.headSize);
        m_values.compute(block, rows, outputs);
        for (int i = 0; i < rows; ++i, outputs += m_found.headSize) {
            const float* weights = block.values.data() + index(i) * index(block.keys);
            const bool finite = std::isfinite(squaredSum(weights, block.keys));
            m_finite[row + index(i)] = finite;
            if (finite) {
                receive(weights, block.firstQuery + i);
            } else {
                std::fill_n(outputs, m_found.headSize, none);
                ++m_found.leftOut;
            }
        }
    }

    void receive(const float* weights, int query)
    {
        // Query 0 can only see itself.
        for (int key = 0; key <= query && query > 0; ++key)
            m_received[index(key)] += static_cast<double>(weights[key]);
    }

    void findSinks()
    {
        int seenBy = 0;
        for (int query = m_values.tokens() - 1; query >= 0; --query) {
            const int row = query - m_found.firstQuery;
            seenBy += query > 0 && row >= 0 && m_finite[index(row)] ? 1 : 0;
            const double mean = seenBy > 0 ? m_received[index(query)] / seenBy : 0;
            if (seenBy >= std::max(1, m_request.minimumQueries) && mean >= m_request.epsilon)
                m_found.sinks.push_back({ query, mean, 0, m_values.value(query) });
        }
        std::sort(
            m_found.sinks.begin(), m_found.sinks.end(), [](const TagSink& a, const TagSink& b) {
                return a.attention != b.attention ? a.attention > b.attention : a.token < b.token;
            });
    }

    void takeWeights(const MatrixBlock& block)
    {
        const std::size_t count = m_found.sinks.size();
        const int rows = promptRows(block);
        std::size_t row = index(block.firstQuery - m_found.firstQuery);
        for (int i = 0; i < rows; ++i, ++row) {
            const float* weights = block.values.data() + index(i) * index(block.keys);
            for (std::size_t k = 0; k < count; ++k)
                m_found.weights[row * count + k] =
                    m_finite[row] ? weights[m_found.sinks[k].token] : none;
        }
    }

    void explain()
    {
        const ExplainedVariance explained(m_found.outputs, m_found.headSize);
        std::vector<std::vector<float>> tags;
        for (TagSink& sink : m_found.sinks) {
            tags.push_back(sink.value);
            sink.varianceShare = explained.share({ sink.value }).value_or(0);
        }
        m_found.varianceExplained = explained.share(tags);
        m_found.rank = rankOf(tags);
    }

    const Trace& m_trace;
    const CatchRequest& m_request;
    WeightedValues m_values;
    std::vector<double> m_received; ///< Per key: sum over the rows that count.
    std::vector<bool> m_finite; ///< Per row.
    CatchTag m_found;
};

} // namespace

Result<CatchTag> catchTag(
    const Trace& trace, const CatchRequest& request, const std::stop_token& stop)
{
    using Found = Result<CatchTag>;
    if (!isHead(trace, request.layer, request.head))
        return Found::missing(
            QT_TRANSLATE_NOOP("analysis", "This run has no such layer and head."));
    if (!(request.epsilon >= 0.01 && request.epsilon <= 1))
        return Found::missing(QT_TRANSLATE_NOOP(
            "analysis", "The attention that makes a sink must lie between 0.01 and 1."));
    if (!WeightedValues::available(trace))
        return Found::missing(QT_TRANSLATE_NOOP("analysis",
            "The value vectors of this run were not kept; capture them (full "
            "capture) to see tags."));
    try {
        const MatrixExtent extent = matrixExtent(
            trace, { request.layer, request.head, request.beforeMethods, std::nullopt });
        if (extent.firstQuery >= trace.promptTokens())
            return Found::missing(
                QT_TRANSLATE_NOOP("analysis", "The queries of the prompt were not kept."));
        CatchTagMaker maker(trace, request, extent);
        return maker.run(stop) ? Found::of(std::move(maker.found())) : Found::stopped();
    } catch (const Error& error) {
        return Found::missing(error.what());
    }
}

std::vector<int> caughtBy(const CatchTag& found, double threshold)
{
    const std::size_t count = found.sinks.size();
    std::vector<int> caught(index(found.rows), -1);
    for (std::size_t row = 0; row < caught.size() && count > 0; ++row) {
        const float* weights = found.weights.data() + row * count;
        const float* top = std::max_element(weights, weights + count);
        if (static_cast<double>(*top) >= threshold)
            caught[row] = static_cast<int>(top - weights);
    }
    return caught;
}

std::vector<float> tagContributions(const CatchTag& found)
{
    const std::size_t size = index(found.headSize);
    std::vector<float> sums(index(found.rows) * size, 0.0f);
    std::vector<float> values;
    for (const TagSink& sink : found.sinks)
        values.insert(values.end(), sink.value.begin(), sink.value.end());
    const auto count = static_cast<int>(found.sinks.size());
    for (std::size_t row = 0; row < index(found.rows); ++row)
        addScaledRows(
            { values.data(), count, found.weights.data() + row * index(count), 1, found.headSize },
            sums.data() + row * size);
    return sums;
}

std::vector<float> outputsWithoutTag(const CatchTag& found)
{
    std::vector<float> rest = tagContributions(found);
    for (std::size_t i = 0; i < rest.size(); ++i)
        rest[i] = found.outputs[i] - rest[i];
    return rest;
}

} // namespace sinkscope::analysis
