// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>

namespace sinkscope::analysis {

/// Calls work(part) once for every part in [0, parts), in any order and on any threads, and returns
/// when all are done.
using PartRunner =
    std::function<void(std::size_t parts, const std::function<void(std::size_t)>& work)>;

/// Lower median of |x|: the element of rank ⌊(n − 1)/2⌋ (0-based) of the sorted absolute values.
/// Exact, expected O(n): a fixed sample brackets the median, one pass counts what lies below the
/// bracket and gathers the few values inside, among which the search goes on. NaNs count as larger
/// than infinity. 0 for an empty span.
float absoluteMedian(std::span<const float> values);

/// The same number; the pass over `values` is handed to `run` in parts of about `partSize`.
float absoluteMedian(std::span<const float> values, std::size_t partSize, const PartRunner& run);

/// Lower median of |x| over the finite values; NaN when there is none.
float finiteMedian(std::span<const float> values);

} // namespace sinkscope::analysis
