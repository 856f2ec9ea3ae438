// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/family_spec.h"

#include <functional>

namespace sinkscope::engine {

/// A grid of tokens that show one frame, row by row.
struct TokenGrid {
    int rows = 0;
    int columns = 0;
    std::function<PixelBox(int row, int column)> box; ///< In pixels of the frame.
    std::function<PixelBox(int row, int column)> footprint; ///< Empty: the box.
    bool newlines = false; ///< A token without a place ends every row.
};

/// Appends to `output` a frame shown by the grid, and to `item` the cells of its tokens.
void addTokenGrid(
    VisionOutput& output, VisionItem& item, const FrameInfo& frame, const TokenGrid& grid);

/// Index, time and size of a frame; the grid is filled in by addTokenGrid.
FrameInfo frameInfo(const media::Frame& frame, std::size_t medium);

/// Sets the expansion to one `token` per feature row. Throws Error (Internal) when cells and
/// features are not as many.
void expandWith(VisionItem& item, const std::string& token);

} // namespace sinkscope::engine
