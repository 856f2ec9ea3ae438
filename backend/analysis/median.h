// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace sinkscope::analysis {

/// Lower median of |x|: the element of rank ⌊(n − 1)/2⌋ (0-based) of the sorted absolute values.
/// Exact, O(n), without a copy: two histogram passes over the 16 upper and 16 lower bits of the
/// absolute value's representation. NaNs count as larger than infinity. 0 for an empty span.
float absoluteMedian(std::span<const float> values);

} // namespace sinkscope::analysis
