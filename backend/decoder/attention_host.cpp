// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/dot_kernels.h"
#include "analysis/vector_types.h"
#include "decoder/attention_hooks.h"
#include "decoder/block_product.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <vector>

namespace sinkscope::decoder {

using analysis::Floats;
using analysis::lanes;

namespace {

/// Waking a second thread costs as much as about this many multiplications.
constexpr std::int64_t productsPerThread = 1 << 20;

template <int wide>
SINKSCOPE_INLINE void weightedPart(
    const float* weights, std::int64_t count, const float* rows, std::int64_t stride, float* out)
{
    Floats sums[wide] = {};
    for (std::int64_t i = 0; i < count; ++i) {
        Floats parts[wide];
        std::memcpy(parts, rows + i * stride, sizeof parts);
        for (int w = 0; w < wide; ++w)
            sums[w] += parts[w] * weights[i];
    }
    std::memcpy(out, sums, sizeof sums);
}

} // namespace

/// out[0, size) = Σ_i weights[i] · rows[i · size + …]. A row of V times the weights on it.
SINKSCOPE_CLONES static void weightedSum(const float* __restrict weights, std::int64_t count,
    const float* __restrict rows, std::int64_t size, float* __restrict out)
{
    std::int64_t from = 0;
    for (; from + 4 * lanes <= size; from += 4 * lanes)
        weightedPart<4>(weights, count, rows + from, size, out + from);
    for (; from + lanes <= size; from += lanes)
        weightedPart<1>(weights, count, rows + from, size, out + from);
    for (; from < size; ++from) {
        float sum = 0;
        for (std::int64_t i = 0; i < count; ++i)
            sum += weights[i] * rows[i * size + from];
        out[from] = sum;
    }
}

namespace {

/// Attention of one layer, F32; heads are independent of each other.
class HostAttention {
public:
    HostAttention(const AttentionInput& input, const HookList& hooks)
        : m_input(input)
        , m_scoreHooks(Site::Scores, input, hooks)
        , m_probabilityHooks(Site::Probabilities, input, hooks)
        , m_q(input.q.to(at::kFloat))
        , m_keys(input.keys.to(at::kFloat))
        , m_values(input.values.to(at::kFloat))
        , m_turnedKeys(input.step.rows > 1 ? turned(m_keys) : at::Tensor())
        , m_blocks(rowBlocks(input.step, input.boundary))
        , m_output(at::empty({ input.step.rows, input.q.size(0), input.q.size(2) }, at::kFloat))
    {
    }

    at::Tensor run()
    {
        const std::int64_t heads = m_q.size(0);
        const std::int64_t products =
            std::max<std::int64_t>(1, 2 * m_q.size(2) * m_input.step.rows * m_input.step.keys);
        const std::int64_t grain = (productsPerThread + products - 1) / products;
        // A watched head is one task: its blocks come in ascending order.
        const bool watched = !m_scoreHooks.empty() || !m_probabilityHooks.empty();
        const auto blocks = static_cast<std::int64_t>(m_blocks.size());
        const std::int64_t tasks = watched ? heads : heads * blocks;
        at::parallel_for(0, tasks, grain, [&](std::int64_t begin, std::int64_t end) {
            std::vector<float> scores;
            for (std::int64_t task = begin; task < end; ++task) {
                if (!watched) {
                    runBlock(task % heads, balancedBlock(task / heads), scores);
                    continue;
                }
                for (const RowRange rows : m_blocks)
                    runBlock(task, rows, scores);
            }
        });
        return m_output.to(m_input.q.scalar_type());
    }

private:
    /// First, last, second, last but one, …: every run of them costs about the same.
    RowRange balancedBlock(std::int64_t index) const
    {
        const auto half = static_cast<std::size_t>(index / 2);
        return index % 2 == 0 ? m_blocks[half] : m_blocks[m_blocks.size() - 1 - half];
    }

    void runBlock(std::int64_t head, RowRange rows, std::vector<float>& buffer)
    {
        const std::int64_t count = rows.last - rows.first;
        const std::int64_t keys = rows.last;
        if (buffer.size() < static_cast<std::size_t>(count * keys))
            buffer.resize(static_cast<std::size_t>(count * m_input.step.keys));
        at::Tensor values = at::from_blob(buffer.data(), { 1, count, keys }, at::kFloat);
        multiplyQueries(head, rows, values);
        AttentionRows block { values, rows.first, static_cast<int>(head) };
        if (!m_scoreHooks.empty()) {
            hideFuture(values, -std::numeric_limits<float>::infinity());
            const ScoreInputs inputs {
                m_q.narrow(0, head, 1).narrow(1, rows.first - m_input.step.firstPosition, count),
                m_keys.narrow(0, kvHead(head), 1).narrow(1, 0, keys), m_input.scale
            };
            block.inputs = &inputs;
            m_scoreHooks.call(block);
            block.inputs = nullptr;
        }
        for (std::int64_t row = 0; row < count; ++row)
            analysis::softmaxRow(buffer.data() + row * keys, rows.first + row + 1);
        hideFuture(values, 0);
        m_probabilityHooks.call(block);
        multiplyValues(head, rows, values);
    }

    /// [Hkv,K,d] as [Hkv,d,K]. Rows that lie a power of two apart would share lines of the cache.
    static at::Tensor turned(const at::Tensor& keys)
    {
        const std::int64_t stride = (keys.size(1) + 31) / 32 * 32 + lanes;
        at::Tensor result = at::empty({ keys.size(0), keys.size(2), stride }, at::kFloat);
        result.narrow(2, 0, keys.size(1)).copy_(keys.transpose(1, 2));
        return result;
    }

    std::int64_t kvHead(std::int64_t head) const { return head / (m_q.size(0) / m_keys.size(0)); }

    /// scores = scale · q · keysᵀ.
    void multiplyQueries(std::int64_t head, RowRange rows, at::Tensor& scores) const
    {
        const std::int64_t first = rows.first - m_input.step.firstPosition;
        const std::int64_t count = rows.last - rows.first;
        const at::Tensor q = m_q.select(0, head).narrow(0, first, count);
        const at::Tensor keys = m_keys.select(0, kvHead(head)).narrow(0, 0, rows.last);
        at::Tensor flat = scores.select(0, 0);
        if (count > 1) {
            multiplyBlocks({ q.data_ptr<float>(), q.stride(0) },
                { m_turnedKeys.select(0, kvHead(head)).data_ptr<float>(), m_turnedKeys.stride(1) },
                { count, m_q.size(2), rows.last }, static_cast<float>(m_input.scale),
                flat.data_ptr<float>(), rows.last);
            return;
        }
        auto* out = flat.data_ptr<float>();
        analysis::dotRows({ keys.data_ptr<float>(), rows.last, q.data_ptr<float>(), 1,
                              static_cast<int>(m_q.size(2)) },
            out, rows.last);
        const auto scale = static_cast<float>(m_input.scale);
        std::for_each(out, out + rows.last, [scale](float& score) { score *= scale; });
    }

    void multiplyValues(std::int64_t head, RowRange rows, const at::Tensor& probabilities)
    {
        const std::int64_t first = rows.first - m_input.step.firstPosition;
        const std::int64_t count = rows.last - rows.first;
        const at::Tensor values = m_values.select(0, kvHead(head)).narrow(0, 0, rows.last);
        at::Tensor output = m_output.narrow(0, first, count).select(1, head);
        if (count > 1)
            multiplyBlocks({ probabilities.data_ptr<float>(), rows.last },
                { values.data_ptr<float>(), values.stride(0) }, { count, rows.last, m_q.size(2) },
                1, output.data_ptr<float>(), output.stride(0));
        else
            weightedSum(probabilities.data_ptr<float>(), rows.last, values.data_ptr<float>(),
                m_q.size(2), output.data_ptr<float>());
    }

    static void hideFuture(at::Tensor& values, float hidden)
    {
        const std::int64_t rows = values.size(1);
        const std::int64_t keys = values.size(2);
        auto* data = values.data_ptr<float>();
        for (std::int64_t row = 0; row + 1 < rows; ++row)
            std::fill(data + row * keys + keys - rows + row + 1, data + (row + 1) * keys, hidden);
    }

    const AttentionInput& m_input;
    RowHooks m_scoreHooks;
    RowHooks m_probabilityHooks;
    at::Tensor m_q; ///< Strides of heads and rows as the projection left them.
    at::Tensor m_keys;
    at::Tensor m_values;
    at::Tensor m_turnedKeys; ///< [Hkv,d,K]; only for more than one row.
    std::vector<RowRange> m_blocks;
    at::Tensor m_output; ///< [T,H,d]
};

} // namespace

at::Tensor attendOnHost(const AttentionInput& input, const HookList& hooks)
{
    return HostAttention(input, hooks).run();
}

} // namespace sinkscope::decoder
