// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tile_cells.h"

#include "io/model_config.h"

namespace sinkscope::engine {

namespace {

/// Part of the picture that a tile shows, in tiles.
struct TilePlace {
    int row = 0;
    int column = 0;
    int rows = 1; ///< Tiles along the picture's height.
    int columns = 1;
};

PixelBox boxOf(const TilePlace& tile, const VisionCell& inTile, double step, const FrameInfo& frame)
{
    const auto x = [&](int column) {
        return static_cast<float>((tile.column + column * step) / tile.columns * frame.width);
    };
    const auto y = [&](int row) {
        return static_cast<float>((tile.row + row * step) / tile.rows * frame.height);
    };
    return { x(inTile.column), y(inTile.row), x(inTile.column + 1), y(inTile.row + 1) };
}

} // namespace

TileTokens tileTokens(const io::VisionConfig& vision)
{
    const auto pixels = static_cast<double>(vision.patchSize * vision.mergeSize);
    return { static_cast<int>(vision.grid() / vision.mergeSize),
        pixels / static_cast<double>(vision.imageSize) };
}

void addTileCells(
    VisionOutput& output, VisionItem& item, const PictureView& view, const TileTokens& tokens)
{
    const media::Frame& frame = view.frame;
    const auto addFrame = [&](int rows, int columns) {
        output.frames.push_back({ frame.sourceIndex, frame.seconds, frame.width, frame.height,
            rows * tokens.side, columns * tokens.side, view.medium });
    };
    const auto addTile = [&](const TilePlace& tile) {
        for (int token = 0; token < tokens.count(); ++token) {
            VisionCell cell;
            cell.firstFrame = cell.lastFrame = static_cast<int>(output.frames.size()) - 1;
            cell.firstSeconds = cell.lastSeconds = frame.seconds;
            cell.row = token / tokens.side;
            cell.column = token % tokens.side;
            cell.box = cell.footprint = boxOf(tile, cell, tokens.step, output.frames.back());
            cell.row += tile.row * tokens.side;
            cell.column += tile.column * tokens.side;
            item.cellOfToken.push_back(static_cast<int>(output.cells.size()));
            output.cells.push_back(cell);
        }
    };
    addFrame(view.tiling.rows, view.tiling.columns);
    for (int row = 0; row < view.tiling.rows; ++row) {
        for (int column = 0; column < view.tiling.columns; ++column)
            addTile({ row, column, view.tiling.rows, view.tiling.columns });
    }
    if (!view.tiling.whole)
        return;
    addFrame(1, 1);
    addTile({ 0, 0, 1, 1 });
}

} // namespace sinkscope::engine
