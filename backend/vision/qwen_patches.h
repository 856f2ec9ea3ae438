// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <utility>
#include <vector>

namespace sinkscope::vision {

/// Tokens (cells of merge×merge patches) of one time slice.
struct CellGrid {
    std::int64_t rows = 0;
    std::int64_t columns = 0;

    std::int64_t cells() const { return rows * columns; }
};

/// Pixels of one time slice [T,3,H,W] to flattened patches [N, 3·T·P·P] in the order (channel,
/// frame, y, x). The merge² patches of one cell are adjacent; cells follow row-major.
at::Tensor packPatches(const at::Tensor& pixels, int patchSize, int mergeSize);

/// Cosines and sines [N, headSize] in F32 of the two-dimensional rotary embedding, in the order of
/// packPatches: the first quarter of the frequencies turns with the patch row, the second with its
/// column, then both again. θ is 10000, headSize a multiple of 4.
std::pair<at::Tensor, at::Tensor> patchRotary(const CellGrid& grid, int mergeSize, int headSize);

/// Cells in the order of the attention windows.
struct WindowOrder {
    std::vector<std::int64_t> cells; ///< Index of the cell at every place, a permutation.
    std::vector<std::int64_t> ends; ///< In cells, where each window ends; ascending.
};

/// Windows of side×side cells from the top left, row-major; those at the right and the bottom edge
/// are smaller.
WindowOrder windowOrder(const CellGrid& grid, std::int64_t side);

} // namespace sinkscope::vision
