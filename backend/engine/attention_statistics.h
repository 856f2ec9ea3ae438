// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace sinkscope::engine {

/// Attention rows of one head, row-major [rows, keys].
struct RowBlock {
    const float* values = nullptr;
    std::int64_t rows = 0;
    std::int64_t keys = 0;
};

/// Adds every row to the running column sums `received + kind(row)·stride` and writes the entropy
/// of each row, −Σ p·ln p in nats (absolute error below 1e-4), to `entropy`. `kinds` holds one
/// index per row. One pass over the block.
void reduceRows(const RowBlock& block, std::span<const int> kinds, float* received,
    std::int64_t stride, float* entropy);

/// Entropy of one row in nats, as above.
float rowEntropy(std::span<const float> row);

} // namespace sinkscope::engine
