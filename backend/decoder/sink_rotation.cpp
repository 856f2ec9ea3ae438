// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/sink_rotation.h"

namespace sinkscope::decoder {

namespace {

// Floors of the divisions, as published; the second is the usual one of a normalised cosine.
constexpr double divisionFloor = 1e-8;
constexpr double normFloor = 1e-12;

} // namespace

void rotateTowardSink(at::Tensor& output, const at::Tensor& sinkValue, const SinkRotation& rotation,
    const std::set<std::int64_t>& untouched)
{
    const auto heads = output.size(1);
    const auto kvHeads = sinkValue.size(0);
    const at::Tensor v = sinkValue.to(at::kFloat).repeat_interleave(heads / kvHeads, 0);
    const at::Tensor o = output.to(at::kFloat);
    const at::Tensor dot = (o * v).sum(-1, true);
    const at::Tensor oNorm = o.norm(2, at::IntArrayRef { -1 }, true);
    const at::Tensor vNorm = v.norm(2, at::IntArrayRef { -1 }, true);
    const at::Tensor cosine = dot / (oNorm.clamp_min(normFloor) * vNorm.clamp_min(normFloor));
    const at::Tensor gate = at::tanh(at::relu(cosine) / rotation.temperature);
    const at::Tensor factor = gate * dot.abs() * rotation.gamma / (vNorm.square() + divisionFloor);
    at::Tensor turned = o + factor * v;
    if (rotation.rescale) {
        const at::Tensor turnedNorm = turned.norm(2, at::IntArrayRef { -1 }, true);
        turned = turned * (oNorm / (turnedNorm + divisionFloor));
    }
    at::Tensor active = (gate > 0).expand({ -1, -1, o.size(2) }).clone();
    for (const std::int64_t row : untouched)
        active.select(0, row).fill_(false);
    output.copy_(at::where(active, turned.to(output.scalar_type()), output));
}

} // namespace sinkscope::decoder
