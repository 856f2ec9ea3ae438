// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <set>

namespace sinkscope::decoder {

struct SinkRotation {
    double gamma = 3;
    double temperature = 0.1;
    bool rescale = true;
};

/// OutRo's gated rotation of head outputs [T,H,d] toward v_sink [Hkv,d], in place, for every row
/// not in `untouched` (row indices). Computed in F32; heads with cos ≤ 0 stay bit-identical. tan θ'
/// = tan θ / (1 + γm) with m = tanh(ReLU(cos)/temperature); norms are kept when rescaling.
void rotateTowardSink(at::Tensor& output, const at::Tensor& sinkValue, const SinkRotation& rotation,
    const std::set<std::int64_t>& untouched);

} // namespace sinkscope::decoder
