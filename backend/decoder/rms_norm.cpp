// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/rms_norm.h"

namespace sinkscope::decoder {

at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double epsilon)
{
    const at::Tensor wide = x.to(at::kFloat);
    const at::Tensor inverse = at::rsqrt(wide.square().mean(-1, true).add_(epsilon));
    return (wide * inverse).to(x.scalar_type()).mul_(weight);
}

} // namespace sinkscope::decoder
