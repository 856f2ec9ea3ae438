// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scale_curve.h"

#include <algorithm>
#include <cmath>

namespace sinkscope::widgets {

namespace {

/// Fine enough for the steep start of a root: a heat map asks for every pixel.
constexpr int knots = 4096;
constexpr double decades = 3;

double rankOf(const std::vector<float>& sorted, double value)
{
    if (sorted.empty())
        return 0;
    const auto above = std::upper_bound(sorted.begin(), sorted.end(), static_cast<float>(value));
    return static_cast<double>(above - sorted.begin()) / static_cast<double>(sorted.size());
}

} // namespace

std::shared_ptr<const ScaleCurve> ScaleCurve::make(
    ScaleKind kind, const ValueRange& range, std::vector<float> values)
{
    if (kind == ScaleKind::Linear)
        return nullptr;
    std::erase_if(values, [](float value) { return !std::isfinite(value); });
    std::sort(values.begin(), values.end());
    auto curve = std::shared_ptr<ScaleCurve>(new ScaleCurve(kind));
    curve->m_colours.reserve(knots + 1);
    for (int knot = 0; knot <= knots; ++knot) {
        const double position = static_cast<double>(knot) / knots;
        double colour = position;
        if (kind == ScaleKind::SquareRoot)
            colour = std::sqrt(position);
        else if (kind == ScaleKind::Logarithmic)
            colour = 1 + std::log10(std::max(position, std::pow(10, -decades))) / decades;
        else if (kind == ScaleKind::Percentile)
            colour = rankOf(values, range.min + position * (range.max - range.min));
        curve->m_colours.push_back(static_cast<float>(colour));
    }
    return curve;
}

double ScaleCurve::at(double position) const
{
    const double place = std::clamp(position, 0.0, 1.0) * knots;
    const auto left = std::min(static_cast<std::size_t>(place), std::size_t { knots - 1 });
    const double weight = place - static_cast<double>(left);
    const auto a = static_cast<double>(m_colours[left]);
    const auto b = static_cast<double>(m_colours[left + 1]);
    return a + weight * (b - a);
}

double ScaleCurve::inverse(double colour) const
{
    const auto found =
        std::lower_bound(m_colours.begin(), m_colours.end(), static_cast<float>(colour));
    if (found == m_colours.begin() || found == m_colours.end())
        return found == m_colours.begin() ? 0 : 1;
    const auto a = static_cast<double>(*(found - 1));
    const auto b = static_cast<double>(*found);
    const auto knot = static_cast<double>(found - m_colours.begin());
    return (knot - (b > a ? (b - colour) / (b - a) : 0)) / knots;
}

} // namespace sinkscope::widgets
