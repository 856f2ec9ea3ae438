// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/family_spec.h"
#include "vision/tiling.h"

namespace sinkscope::engine {

/// The tokens of one tile: `side` × `side`, each covering `step` of the tile's side. Tiles may have
/// a strip at the right and bottom that no token covers.
struct TileTokens {
    int side = 0;
    double step = 0;

    int count() const { return side * side; }
};

TileTokens tileTokens(const io::VisionConfig& vision);

/// One picture or frame of a medium.
struct PictureView {
    const media::Frame& frame;
    int medium = 0;
    vision::Tiling tiling;
};

/// Appends a cell for every token of a picture's tiles, in the order of longestEdgeTiles and
/// aspectTiles, and the frames they stand on: one with the grid of the tokens of all tiles and,
/// when a tile shows the whole picture once more, one of the same picture with the grid of that
/// tile.
void addTileCells(
    VisionOutput& output, VisionItem& item, const PictureView& view, const TileTokens& tokens);

} // namespace sinkscope::engine
