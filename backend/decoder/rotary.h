// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

namespace sinkscope::decoder {

/// Rotary position embedding with split halves ("rotate_half"): frequency i is θ^(−2i/d), angles
/// are computed in F32 and cast to the model type before use, as the reference does.
class Rotary {
public:
    Rotary(int headSize, double theta, at::ScalarType type);

    /// Cosines and sines for positions [first, first+count): two tensors [count, d].
    std::pair<at::Tensor, at::Tensor> angles(int first, int count) const;
    /// Rotates x [heads, T, d] by the angles [T, d].
    static at::Tensor apply(
        const at::Tensor& x, const at::Tensor& cosines, const at::Tensor& sines);

private:
    at::Tensor m_frequencies;
    at::ScalarType m_type;
};

} // namespace sinkscope::decoder
