// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/repeat_summary.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <vector>

namespace sinkscope::analysis {

namespace {

std::vector<double> finiteOf(std::span<const double> values)
{
    std::vector<double> finite;
    std::copy_if(values.begin(), values.end(), std::back_inserter(finite),
        [](double value) { return std::isfinite(value); });
    return finite;
}

} // namespace

std::optional<RepeatSummary> summaryOf(std::span<const double> values)
{
    const std::vector<double> finite = finiteOf(values);
    if (finite.empty())
        return std::nullopt;
    RepeatSummary summary;
    summary.count = static_cast<int>(finite.size());
    summary.mean = std::accumulate(finite.begin(), finite.end(), 0.0) / summary.count;
    double squares = 0;
    for (const double value : finite)
        squares += (value - summary.mean) * (value - summary.mean);
    summary.deviation = summary.count > 1 ? std::sqrt(squares / (summary.count - 1)) : 0;
    const auto [smallest, largest] = std::minmax_element(finite.begin(), finite.end());
    summary.smallest = *smallest;
    summary.largest = *largest;
    return summary;
}

std::optional<Extremeness> extremenessOf(double effect, std::span<const double> controls)
{
    const std::vector<double> finite = finiteOf(controls);
    if (finite.empty() || !std::isfinite(effect))
        return std::nullopt;
    Extremeness found;
    found.count = static_cast<int>(finite.size());
    found.asExtreme = static_cast<int>(std::count_if(finite.begin(), finite.end(),
        [&](double control) { return std::abs(control) >= std::abs(effect); }));
    found.share = (found.asExtreme + 1.0) / (found.count + 1.0);
    return found;
}

} // namespace sinkscope::analysis
