// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/sink_rotation.h"

#include "analysis/dot_kernels.h"
#include "decoder/rotation_kernel.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <vector>

namespace sinkscope::decoder {

namespace {

void rotateWithTensors(at::Tensor& output, const at::Tensor& sinkValue,
    const SinkRotation& rotation, const std::set<std::int64_t>& untouched)
{
    const auto heads = output.size(1);
    const auto kvHeads = sinkValue.size(0);
    const at::Tensor v = sinkValue.to(at::kFloat).repeat_interleave(heads / kvHeads, 0);
    const at::Tensor o = output.to(at::kFloat);
    const at::Tensor dot = (o * v).sum(-1, true);
    const at::Tensor oNorm = o.norm(2, at::IntArrayRef { -1 }, true);
    const at::Tensor vNorm = v.norm(2, at::IntArrayRef { -1 }, true);
    const at::Tensor cosine =
        dot / (oNorm.clamp_min(rotationNormFloor) * vNorm.clamp_min(rotationNormFloor));
    const at::Tensor gate = at::tanh(at::relu(cosine) / rotation.temperature);
    const at::Tensor factor =
        gate * dot.abs() * rotation.gamma / (vNorm.square() + rotationDivisionFloor);
    at::Tensor turned = o + factor * v;
    if (rotation.rescale) {
        const at::Tensor turnedNorm = turned.norm(2, at::IntArrayRef { -1 }, true);
        turned = turned * (oNorm / (turnedNorm + rotationDivisionFloor));
    }
    at::Tensor active = (gate > 0).expand({ -1, -1, o.size(2) }).clone();
    for (const std::int64_t row : untouched)
        active.select(0, row).fill_(false);
    output.copy_(at::where(active, turned.to(output.scalar_type()), output));
}

/// Heads are read and written in place, through a buffer of one head where they are not floats.
class HeadTurner {
public:
    HeadTurner(at::Tensor& output, const at::Tensor& sinkValue, const SinkRotation& rotation)
        : m_output(output)
        , m_value(sinkValue.to(at::kCPU, at::kFloat).contiguous())
        , m_rotation { static_cast<float>(rotation.gamma), static_cast<float>(rotation.temperature),
            rotation.rescale }
        , m_heads(output.size(1))
        , m_size(output.size(2))
        , m_group(m_heads / m_value.size(0))
    {
        for (std::int64_t head = 0; head < m_value.size(0); ++head)
            m_squares.push_back(squareSum(m_value.data_ptr<float>() + head * m_size, m_size));
    }

    void turnRow(std::int64_t row, std::vector<float>& buffer) const
    {
        const bool floats = m_output.scalar_type() == at::kFloat;
        for (std::int64_t head = 0; head < m_heads; ++head) {
            const std::int64_t first = (row * m_heads + head) * m_size;
            const std::int64_t kvHead = head / m_group;
            const SinkDirection sink { m_value.data_ptr<float>() + kvHead * m_size,
                m_squares[static_cast<std::size_t>(kvHead)] };
            if (floats) {
                turnHead(m_output.data_ptr<float>() + first, m_size, sink, m_rotation);
                continue;
            }
            auto* narrow =
                reinterpret_cast<std::uint16_t*>(m_output.data_ptr<at::BFloat16>()) + first;
            analysis::widenBfloat16(narrow, m_size, buffer.data());
            if (turnHead(buffer.data(), m_size, sink, m_rotation))
                narrowToBfloat16(buffer.data(), m_size, narrow);
        }
    }

private:
    at::Tensor& m_output;
    at::Tensor m_value;
    HeadRotation m_rotation;
    std::int64_t m_heads;
    std::int64_t m_size;
    std::int64_t m_group;
    std::vector<float> m_squares; ///< ‖v‖² per key head.
};

} // namespace

void rotateTowardSink(at::Tensor& output, const at::Tensor& sinkValue, const SinkRotation& rotation,
    const std::set<std::int64_t>& untouched)
{
    const auto type = output.scalar_type();
    if (!output.device().is_cpu() || !output.is_contiguous()
        || (type != at::kFloat && type != at::kBFloat16)) {
        rotateWithTensors(output, sinkValue, rotation, untouched);
        return;
    }
    constexpr std::int64_t valuesPerThread = 1 << 16;
    const std::int64_t width = output.size(1) * output.size(2);
    const std::int64_t grain =
        std::max<std::int64_t>(1, valuesPerThread / std::max<std::int64_t>(width, 1));
    const HeadTurner turner(output, sinkValue, rotation);
    at::parallel_for(0, output.size(0), grain, [&](std::int64_t begin, std::int64_t end) {
        std::vector<float> buffer(static_cast<std::size_t>(output.size(2)));
        for (std::int64_t row = begin; row < end; ++row) {
            if (!untouched.contains(row))
                turner.turnRow(row, buffer);
        }
    });
}

} // namespace sinkscope::decoder
