// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The inner loops of attention rows. Pure functions; memory belongs to the caller.
namespace sinkscope::analysis {

/// out[i] = Σ_j keys[i·size + j] · query[j] for `count` keys.
void dotRows(const float* keys, int count, const float* query, int size, float* out);

/// Replaces scores by exp(score − largest) / sum, the difference rounded to float; the rest adds a
/// relative error below 1e-6. Weights under e^−87 become 0. `count` ≥ 1.
void softmaxRow(float* scores, std::int64_t count);

/// Widens 16-bit elements (see trace/half.h) to floats.
void widenBfloat16(const std::uint16_t* in, std::int64_t count, float* out);
void widenHalf(const std::uint16_t* in, std::int64_t count, float* out);

} // namespace sinkscope::analysis
