// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <array>
#include <span>

namespace sinkscope::decoder {

/// A run of vision tokens in a prompt, time slice by time slice, row-major inside.
struct VisionBlock {
    int firstToken = 0;
    std::array<int, 3> grid { 1, 1, 1 }; ///< Tokens along time, height and width.
    /// The time position of slice i is ⌊i · secondsPerSlice · positionsPerSecond⌋ after the start.
    float secondsPerSlice = 1;
    float positionsPerSecond = 1;

    int tokenCount() const { return grid[0] * grid[1] * grid[2]; }
};

/// Positions of a prompt with three rows.
struct MultimodalPositions {
    at::Tensor rows; ///< I64 [3,T]: time, height, width.
    int next = 0; ///< One after the largest of all: where the answer starts, in all rows.
};

/// Positions as Qwen2-VL was trained with them: text counts on in all three rows from one after the
/// largest position so far; a vision block starts there and spreads over its grid. `blocks` are in
/// the order of the prompt and lie within its `tokens` tokens.
MultimodalPositions multimodalPositions(int tokens, std::span<const VisionBlock> blocks);

} // namespace sinkscope::decoder
