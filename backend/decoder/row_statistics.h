// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <vector>

namespace sinkscope::decoder {

/// Per row of a residual [T,D].
struct RowStatistics {
    std::vector<float> norm; ///< L2 norm.
    std::vector<float> largest; ///< max |h|.
    std::vector<std::int32_t> channel; ///< Its index.
};

/// Σ x² of `width` numbers, in sixteen partial sums.
float sumOfSquares(const float* values, std::int64_t width);

/// In F32, on all cores when there is enough to do.
RowStatistics rowStatistics(const at::Tensor& residual);

/// L2 norms of rows [...,D] in F32, where they are: [...].
at::Tensor rowNorms(const at::Tensor& rows);

/// Cosines of `rows` F32 [T,D], whose L2 norms are `norms` F32 [T], with `directions` F32 [C,D],
/// where they are: F32 [C,T]. 0 where a norm is 0.
at::Tensor rowCosines(
    const at::Tensor& rows, const at::Tensor& norms, const at::Tensor& directions);

/// Lower median of |h| over all rows and channels, on all cores when there is enough to do.
float slabMedian(const at::Tensor& residual);

} // namespace sinkscope::decoder
