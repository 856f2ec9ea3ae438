// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/qwen_patches.h"

#include <algorithm>

namespace sinkscope::vision {

namespace {

constexpr double rotaryTheta = 10000;

/// Row or column of every patch, [N], in the order of packPatches.
at::Tensor inCellOrder(const at::Tensor& plane, const CellGrid& grid, int mergeSize)
{
    return plane.expand({ grid.rows * mergeSize, grid.columns * mergeSize })
        .reshape({ grid.rows, mergeSize, grid.columns, mergeSize })
        .permute({ 0, 2, 1, 3 })
        .reshape({ -1 });
}

} // namespace

at::Tensor packPatches(const at::Tensor& pixels, int patchSize, int mergeSize)
{
    const std::int64_t cell = std::int64_t { patchSize } * mergeSize;
    const auto frames = pixels.size(0);
    const auto rows = pixels.size(2) / cell;
    const auto columns = pixels.size(3) / cell;
    return pixels.view({ frames, 3, rows, mergeSize, patchSize, columns, mergeSize, patchSize })
        .permute({ 2, 5, 3, 6, 1, 0, 4, 7 })
        .reshape({ rows * columns * mergeSize * mergeSize, 3 * frames * patchSize * patchSize });
}

std::pair<at::Tensor, at::Tensor> patchRotary(const CellGrid& grid, int mergeSize, int headSize)
{
    const int half = headSize / 2;
    const at::Tensor exponents = at::arange(0, half, 2, at::kFloat) / half;
    const at::Tensor frequencies = at::pow(at::Scalar(rotaryTheta), exponents).reciprocal();
    const at::Tensor rows = at::arange(grid.rows * mergeSize, at::kFloat).unsqueeze(1);
    const at::Tensor columns = at::arange(grid.columns * mergeSize, at::kFloat).unsqueeze(0);
    const auto angles = [&](const at::Tensor& plane) {
        return inCellOrder(plane, grid, mergeSize).unsqueeze(1) * frequencies.unsqueeze(0);
    };
    const at::Tensor both = at::cat({ angles(rows), angles(columns) }, 1);
    const at::Tensor full = at::cat({ both, both }, 1);
    return { full.cos(), full.sin() };
}

WindowOrder windowOrder(const CellGrid& grid, std::int64_t side)
{
    WindowOrder order;
    for (std::int64_t top = 0; top < grid.rows; top += side) {
        for (std::int64_t left = 0; left < grid.columns; left += side) {
            for (std::int64_t row = top; row < std::min(top + side, grid.rows); ++row) {
                for (std::int64_t column = left; column < std::min(left + side, grid.columns);
                     ++column)
                    order.cells.push_back(row * grid.columns + column);
            }
            order.ends.push_back(static_cast<std::int64_t>(order.cells.size()));
        }
    }
    return order;
}

} // namespace sinkscope::vision
