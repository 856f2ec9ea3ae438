// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <string>
#include <vector>

namespace sinkscope::decoder {

/// φ of every row of a residual [T,D]: max over `dimensions` of |x[d]| / sqrt(mean(x²) + 1e-6), in
/// F32 (VAR, arXiv 2503.03321). Zeros when there are no dimensions.
std::vector<float> sinkDimensionValues(
    const at::Tensor& residual, const std::vector<int>& dimensions);

/// "auto" gives `calibrated`; "458+2570" the numbers. Throws Error (BadInput) for anything else.
std::vector<int> dimensionsOf(const std::string& text, const std::vector<int>& calibrated);

} // namespace sinkscope::decoder
