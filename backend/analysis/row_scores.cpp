// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/row_scores.h"

#include "analysis/dot_kernels.h"
#include "analysis/trace_access.h"
#include "analysis/widened.h"

#include <algorithm>
#include <cmath>

namespace sinkscope::analysis {

namespace {

constexpr int keysPerBlock = 64; ///< Small enough for a widened block to stay in cache.

} // namespace

RowScores::RowScores(const Trace& trace, int layer, QueryRange queries, int keyCount)
    : m_trace(trace)
    , m_shape(trace.info.shape)
    , m_layer(layer)
    , m_queries(queries)
    , m_keyCount(keyCount)
{
}

bool RowScores::available() const
{
    if (m_shape.kvHeads <= 0 || m_shape.headSize <= 0 || m_shape.heads % m_shape.kvHeads != 0)
        return false;
    if (!isKeys(m_trace.prefill->keys, m_trace.promptTokens()))
        return false;
    for (int i = 0; i < m_queries.count; ++i) {
        if (queryTensor(m_queries.first + i) == nullptr)
            return false;
    }
    for (int key = m_trace.promptTokens(); key < m_keyCount; ++key) {
        if (!isKeys(stepOf(key).keys, 1))
            return false;
    }
    return true;
}

void RowScores::compute(int first, int count, float* out)
{
    const int size = m_shape.headSize;
    const int tokens = m_trace.promptTokens();
    const std::vector<float> queries = scaledQueries(first, count);
    const int prompt = std::min(m_keyCount, tokens);
    const int keyHead = first / (m_shape.heads / m_shape.kvHeads);
    const std::int64_t flatHead = static_cast<std::int64_t>(m_layer) * m_shape.kvHeads + keyHead;
    for (int key = 0; key < prompt; key += keysPerBlock) {
        const Block block { &m_trace.prefill->keys, (flatHead * tokens + key) * size, key,
            std::min(keysPerBlock, prompt - key) };
        score(block, queries, out);
    }
    for (int key = prompt; key < m_keyCount; ++key)
        score({ &stepOf(key).keys, flatHead * size, key, 1 }, queries, out);
}

bool RowScores::isKeys(const Tensor& keys, int tokens) const
{
    return isFloating(keys)
        && hasShape(keys, { m_shape.layers, m_shape.kvHeads, tokens, m_shape.headSize });
}

/// The record that holds the key and query of a generated token.
const StepRecord& RowScores::stepOf(int token) const
{
    return *m_trace.steps[index(token - m_trace.promptTokens() + 1)];
}

/// The tensor that holds a query, nullptr when it was not captured.
const Tensor* RowScores::queryTensor(int query) const
{
    const bool prompt = query < m_trace.promptTokens();
    const Tensor& queries = prompt ? m_trace.prefill->queries : stepOf(query).queries;
    if (!isFloating(queries) || queries.shape().size() != 4)
        return nullptr;
    const std::int64_t rows = prompt ? queries.size(2) : 1;
    const std::int64_t row = prompt ? query - m_trace.prefill->firstQuery : 0;
    const bool fits = hasShape(queries, { m_shape.layers, m_shape.heads, rows, m_shape.headSize });
    return fits && row >= 0 && row < rows ? &queries : nullptr;
}

/// First flat element of a query in its tensor.
std::int64_t RowScores::rowIn(const Tensor& queries, int query, int head) const
{
    const bool prompt = query < m_trace.promptTokens();
    const std::int64_t row = prompt ? query - m_trace.prefill->firstQuery : 0;
    const std::int64_t flatHead = static_cast<std::int64_t>(m_layer) * m_shape.heads + head;
    return (flatHead * queries.size(2) + row) * m_shape.headSize;
}

std::vector<float> RowScores::scaledQueries(int first, int count) const
{
    const int size = m_shape.headSize;
    std::vector<float> queries(index(count) * index(m_queries.count) * index(size));
    float* out = queries.data();
    for (int head = first; head < first + count; ++head) {
        for (int i = 0; i < m_queries.count; ++i, out += size) {
            const Tensor& tensor = *queryTensor(m_queries.first + i);
            tensor.copyFloats(rowIn(tensor, m_queries.first + i, head), size, out);
        }
    }
    const double scale =
        m_trace.info.attentionScale > 0 ? m_trace.info.attentionScale : 1.0 / std::sqrt(size);
    for (float& value : queries)
        value = static_cast<float>(static_cast<double>(value) * scale);
    return queries;
}

void RowScores::score(const Block& block, const std::vector<float>& queries, float* out)
{
    const int size = m_shape.headSize;
    const std::int64_t elements = std::int64_t { block.count } * size;
    const float* keys = widened(*block.keys, block.element, elements, m_block);
    const auto queryCount = static_cast<int>(queries.size() / index(size));
    dotRows(
        { keys, block.count, queries.data(), queryCount, size }, out + block.position, m_keyCount);
}

} // namespace sinkscope::analysis
