// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace sinkscope::analysis {

/// One number over the repeats of a control. Values that are not finite are left out.
struct RepeatSummary {
    int count = 0;
    double mean = 0;
    double deviation = 0; ///< Sample standard deviation (n − 1); 0 for fewer than two.
    double smallest = 0;
    double largest = 0;
};

/// nullopt when there is no value.
std::optional<RepeatSummary> summaryOf(std::span<const double> values);

/// Where an effect lies among the controls.
struct Extremeness {
    int count = 0; ///< n controls.
    int asExtreme =
        0; ///< r: those with |control| ≥ |effect|; both are differences from a baseline.
    /// (r + 1) / (n + 1): two-sided, as a permutation test counts; the effect is one of the draws.
    double share = 1;
};

/// nullopt when the effect is not finite or there is no control.
std::optional<Extremeness> extremenessOf(double effect, std::span<const double> controls);

} // namespace sinkscope::analysis
