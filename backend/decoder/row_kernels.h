// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

/// What happens to every row of a layer between the matrix products, each in one pass over memory
/// on the CPU (F32, BF16) and with libtorch's operations elsewhere. Arithmetic is F32; a row's
/// result does not depend on the other rows, nor on the threads.
namespace sinkscope::decoder {

/// silu(gate)·up of two [T,I]: x/(1+e^−x) times up, written to `gate`.
void gateRows(at::Tensor& gate, const at::Tensor& up);

/// Turns the heads of x [T, heads·d], contiguous, in place by the angles [T,d]: the pair (i, i+d/2)
/// becomes (a·cos − b·sin, b·cos + a·sin). See Rotary.
void rotateRows(at::Tensor& x, const at::Tensor& cosines, const at::Tensor& sines);

/// out = a + b, all [T,D], `out` may be a view of rows.
void addRows(at::Tensor& out, const at::Tensor& a, const at::Tensor& b);

} // namespace sinkscope::decoder
