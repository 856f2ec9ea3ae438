// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/trace_access.h"

#include <algorithm>

namespace sinkscope::analysis {

namespace {
constexpr std::size_t promptKinds = tokenKindCount - 1;
}

bool hasShape(const Tensor& tensor, std::initializer_list<std::int64_t> shape)
{
    return !tensor.empty()
        && std::equal(tensor.shape().begin(), tensor.shape().end(), shape.begin(), shape.end());
}

std::span<const float> floatsOf(const Tensor& tensor, std::initializer_list<std::int64_t> shape)
{
    if (!hasShape(tensor, shape) || tensor.dtype() != DType::F32)
        return {};
    return tensor.floats();
}

bool isHead(const Trace& trace, int layer, int head)
{
    const ModelShape& shape = trace.info.shape;
    return trace.layout && trace.prefill && layer >= 0 && layer < shape.layers && head >= 0
        && head < shape.heads;
}

int queryCount(const Trace& trace, std::optional<TokenKind> queryKind)
{
    int count = 0;
    for (int token = 1; token < trace.promptTokens(); ++token) {
        const TokenKind kind = trace.layout->tokens[index(token)].kind;
        // As the sums of received attention count them.
        const TokenKind counted = kind == TokenKind::Answer ? TokenKind::Template : kind;
        count += !queryKind || counted == *queryKind ? 1 : 0;
    }
    return count;
}

Received::Received(const Trace& trace, std::optional<TokenKind> queryKind)
{
    const int tokens = trace.promptTokens();
    if (!isHead(trace, 0, 0) || tokens == 0 || queryKind == TokenKind::Answer)
        return;
    const ModelShape& shape = trace.info.shape;
    m_values = floatsOf(trace.prefill->received,
        { shape.layers, shape.heads, static_cast<std::int64_t>(promptKinds), tokens });
    m_heads = index(shape.heads);
    m_tokens = index(tokens);
    m_firstKind = queryKind ? static_cast<std::size_t>(*queryKind) : 0;
    m_lastKind = queryKind ? m_firstKind : promptKinds - 1;
    m_countsFirstQuery = !queryKind || trace.layout->tokens[0].kind == *queryKind;
}

double Received::at(int layer, int head, int key) const
{
    const std::size_t base = (index(layer) * m_heads + index(head)) * promptKinds;
    double sum = 0;
    for (std::size_t kind = m_firstKind; kind <= m_lastKind; ++kind)
        sum += static_cast<double>(m_values[(base + kind) * m_tokens + index(key)]);
    return key == 0 ? withoutQueryZero(sum) : sum;
}

std::vector<double> Received::row(int layer, int head) const
{
    std::vector<double> sums(m_tokens, 0.0);
    const std::size_t base = (index(layer) * m_heads + index(head)) * promptKinds;
    for (std::size_t kind = m_firstKind; kind <= m_lastKind; ++kind) {
        const auto values = m_values.subspan((base + kind) * m_tokens, m_tokens);
        for (std::size_t key = 0; key < m_tokens; ++key)
            sums[key] += static_cast<double>(values[key]);
    }
    if (!sums.empty())
        sums[0] = withoutQueryZero(sums[0]);
    return sums;
}

double Received::withoutQueryZero(double sumOfKeyZero) const
{
    // Query 0 sees only itself, so its share of the sum is exactly 1 on key 0.
    return m_countsFirstQuery ? std::max(0.0, sumOfKeyZero - 1.0) : sumOfKeyZero;
}

} // namespace sinkscope::analysis
