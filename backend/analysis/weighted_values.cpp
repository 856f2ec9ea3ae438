// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/weighted_values.h"

#include "analysis/dot_kernels.h"
#include "analysis/sum_kernels.h"
#include "analysis/trace_access.h"
#include "analysis/widened.h"

#include <algorithm>
#include <cmath>

namespace sinkscope::analysis {

namespace {
constexpr int keysPerPart = 256; ///< Values of a part stay in cache while all rows pass.
}

bool WeightedValues::available(const Trace& trace)
{
    const ModelShape& shape = trace.info.shape;
    return isHead(trace, 0, 0) && shape.kvHeads > 0 && shape.headSize > 0
        && shape.heads % shape.kvHeads == 0 && isFloating(trace.prefill->values)
        && hasShape(trace.prefill->values,
            { shape.layers, shape.kvHeads, trace.promptTokens(), shape.headSize });
}

WeightedValues::WeightedValues(const Trace& trace, int layer, int head)
    : m_size(trace.info.shape.headSize)
    , m_tokens(trace.promptTokens())
{
    const ModelShape& shape = trace.info.shape;
    const std::int64_t flatHead =
        std::int64_t { layer } * shape.kvHeads + head / (shape.heads / shape.kvHeads);
    std::vector<float> buffer;
    const std::int64_t count = std::int64_t { m_tokens } * m_size;
    const float* values = widened(trace.prefill->values, flatHead * count, count, buffer);
    const int parts = (m_tokens + keysPerPart - 1) / keysPerPart;
    m_parts.assign(index(parts) * index(m_size) * index(keysPerPart), 0.0f);
    for (int token = 0; token < m_tokens; ++token, values += m_size) {
        if (!std::isfinite(squaredSum(values, m_size))) {
            ++m_missing;
            continue;
        }
        float* part = m_parts.data() + index(token / keysPerPart) * index(m_size * keysPerPart);
        for (int j = 0; j < m_size; ++j)
            part[j * keysPerPart + token % keysPerPart] = values[j];
    }
}

std::vector<float> WeightedValues::value(int token) const
{
    const float* part = m_parts.data() + index(token / keysPerPart) * index(m_size * keysPerPart);
    std::vector<float> value(index(m_size));
    for (int j = 0; j < m_size; ++j)
        value[index(j)] = part[j * keysPerPart + token % keysPerPart];
    return value;
}

void WeightedValues::compute(const MatrixBlock& block, int rows, float* out)
{
    std::fill_n(out, index(rows) * index(m_size), 0.0f);
    int width = 0;
    for (int row = 0; row < rows; ++row)
        width = std::max(width, block.lengths[index(row)]);
    for (int first = 0; first < std::min(width, m_tokens); first += keysPerPart)
        addPart(block, rows, first, out);
}

void WeightedValues::addPart(const MatrixBlock& block, int rows, int first, float* out)
{
    const int keys = std::min(keysPerPart, m_tokens - first);
    m_weights.assign(index(rows) * index(keysPerPart), 0.0f);
    for (int row = 0; row < rows; ++row) {
        const float* from = block.values.data() + index(row) * index(block.keys) + index(first);
        std::copy_n(from, keys, m_weights.data() + index(row) * index(keysPerPart));
    }
    m_product.resize(index(rows) * index(m_size));
    const float* part = m_parts.data() + index(first / keysPerPart) * index(m_size * keysPerPart);
    dotRows({ part, m_size, m_weights.data(), rows, keysPerPart }, m_product.data(), m_size);
    addRow(m_product.data(), std::int64_t { rows } * m_size, out);
}

} // namespace sinkscope::analysis
