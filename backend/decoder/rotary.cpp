// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/rotary.h"

namespace sinkscope::decoder {

Rotary::Rotary(int headSize, double theta, at::ScalarType type, std::vector<std::int64_t> sections)
    : m_type(type)
    , m_sections(std::move(sections))
{
    const at::Tensor exponents = at::arange(0, headSize, 2, at::kFloat) / headSize;
    m_frequencies = at::pow(at::Scalar(theta), exponents).reciprocal();
}

at::Tensor Rotary::plainPositions(int first, int count) const
{
    return at::arange(first, first + count, at::kLong).unsqueeze(0).repeat({ positionRows(), 1 });
}

std::pair<at::Tensor, at::Tensor> Rotary::angles(const at::Tensor& positions) const
{
    const at::Tensor each =
        positions.to(at::kFloat).unsqueeze(2) * m_frequencies.view({ 1, 1, -1 });
    at::Tensor half = each[0];
    if (!m_sections.empty()) {
        std::vector<at::Tensor> parts;
        std::int64_t first = 0;
        for (std::size_t row = 0; row < m_sections.size(); first += m_sections[row++])
            parts.push_back(each[static_cast<std::int64_t>(row)].narrow(1, first, m_sections[row]));
        half = at::cat(parts, -1);
    }
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
