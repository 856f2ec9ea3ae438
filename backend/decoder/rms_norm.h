// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

namespace sinkscope::decoder {

/// x·rsqrt(mean(x²)+ε) in F32, cast back to the type of x, then multiplied by `weight` [D]: the
/// order of operations of the reference.
at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double epsilon);
/// The same, written to `out`, which is like x.
void rmsNormInto(at::Tensor& out, const at::Tensor& x, const at::Tensor& weight, double epsilon);

} // namespace sinkscope::decoder
