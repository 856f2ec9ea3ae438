// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The inner loops of attention rows. Pure functions; memory belongs to the caller.
namespace sinkscope::analysis {

/// Keys and queries of `size` elements each, one after the other.
struct DotInput {
    const float* keys = nullptr;
    int count = 0; ///< Of keys.
    const float* queries = nullptr;
    int queryCount = 0;
    int size = 0;
};

/// out[q·stride + i] = Σ_j keys[i·size + j] · queries[q·size + j]. Queries share the reads of keys.
void dotRows(const DotInput& in, float* out, std::int64_t stride);

/// Replaces scores by exp(score − largest) / sum, the difference rounded to float; the rest adds a
/// relative error below 1e-6. Weights under e^−87 become 0. `count` ≥ 1.
void softmaxRow(float* scores, std::int64_t count);

/// sum[i] += row[i].
void addRow(const float* row, std::int64_t count, float* sum);

/// Widens 16-bit elements (see trace/half.h) to floats.
void widenBfloat16(const std::uint16_t* in, std::int64_t count, float* out);
void widenHalf(const std::uint16_t* in, std::int64_t count, float* out);

} // namespace sinkscope::analysis
