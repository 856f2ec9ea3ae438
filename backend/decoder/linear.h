// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <span>
#include <vector>

namespace sinkscope::decoder {

/// A linear map: weight [out,in], bias [out] or undefined. The weight has the inputs' type, or is
/// I8 with one F32 factor per output.
struct Linear {
    at::Tensor weight;
    at::Tensor bias {};
    at::Tensor scale {}; ///< F32 [out]; undefined where the weight is not I8.

    /// [..., in] to [..., out]. On the CPU few rows take the kernels of linear_kernels.h.
    at::Tensor operator()(const at::Tensor& input) const;

    std::int64_t byteCount() const;
};

/// Several maps of the same input in one go: one parallel region where the kernels serve them all.
/// Results are [..., out], in order.
std::vector<at::Tensor> applyAll(std::span<const Linear* const> linears, const at::Tensor& input);

/// Writes into given [rows, out] tensors of the input's type, whose numbers of a row are
/// contiguous; the input is [rows, in].
void applyAll(std::span<const Linear* const> linears, const at::Tensor& input,
    std::span<const at::Tensor> results);

/// I8 per output channel: scale = max|w| / 127, numbers rounded to the nearest multiple of it, so
/// that none is off by more than scale / 2. A channel that is not finite stays so.
Linear quantised(const Linear& linear);

} // namespace sinkscope::decoder
