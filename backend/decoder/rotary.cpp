// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/rotary.h"

namespace sinkscope::decoder {

Rotary::Rotary(int headSize, double theta, at::ScalarType type)
    : m_type(type)
{
    const at::Tensor exponents = at::arange(0, headSize, 2, at::kFloat) / headSize;
    m_frequencies = at::pow(at::Scalar(theta), exponents).reciprocal();
}

std::pair<at::Tensor, at::Tensor> Rotary::angles(int first, int count) const
{
    const at::Tensor positions = at::arange(first, first + count, at::kFloat).unsqueeze(1);
    const at::Tensor half = positions * m_frequencies.unsqueeze(0);
    const at::Tensor full = at::cat({ half, half }, -1);
    return { full.cos().to(m_type), full.sin().to(m_type) };
}

at::Tensor Rotary::apply(const at::Tensor& x, const at::Tensor& cosines, const at::Tensor& sines)
{
    const auto halves = x.chunk(2, -1);
    const at::Tensor rotated = at::cat({ -halves[1], halves[0] }, -1);
    return x * cosines + rotated * sines;
}

} // namespace sinkscope::decoder
