// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Inner loops that add up rows. Pure functions; memory belongs to the caller.
namespace sinkscope::analysis {

/// Σ x[i]². Not finite when an element is not.
float squaredSum(const float* x, std::int64_t count);

/// Σ x[i]·y[i].
float dotProduct(const float* x, const float* y, std::int64_t count);

/// Rows of `size` elements, one after the other, and `width` factors for each.
struct ScaledRows {
    const float* rows = nullptr;
    int count = 0;
    const float* factors = nullptr;
    int width = 1;
    std::int64_t size = 0;
};

/// sums[b·size + i] += Σ_r factors[r·width + b] · rows[r·size + i].
void addScaledRows(const ScaledRows& in, float* sums);

} // namespace sinkscope::analysis
