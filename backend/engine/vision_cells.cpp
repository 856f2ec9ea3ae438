// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vision_cells.h"

#include "trace/error.h"

namespace sinkscope::engine {

void addTokenGrid(
    VisionOutput& output, VisionItem& item, const FrameInfo& frame, const TokenGrid& grid)
{
    VisionCell cell;
    cell.firstFrame = cell.lastFrame = static_cast<int>(output.frames.size());
    cell.firstSeconds = cell.lastSeconds = frame.seconds;
    output.frames.push_back(frame);
    output.frames.back().gridRows = grid.rows;
    output.frames.back().gridColumns = grid.columns;
    for (cell.row = 0; cell.row < grid.rows; ++cell.row) {
        for (cell.column = 0; cell.column < grid.columns; ++cell.column) {
            cell.box = grid.box(cell.row, cell.column);
            cell.footprint = grid.footprint ? grid.footprint(cell.row, cell.column) : cell.box;
            item.cellOfToken.push_back(static_cast<int>(output.cells.size()));
            output.cells.push_back(cell);
        }
        if (grid.newlines)
            item.cellOfToken.push_back(-1);
    }
}

FrameInfo frameInfo(const media::Frame& frame, std::size_t medium)
{
    return { frame.sourceIndex, frame.seconds, frame.width, frame.height, 0, 0,
        static_cast<int>(medium) };
}

void expandWith(VisionItem& item, const std::string& token)
{
    const auto count = static_cast<std::int64_t>(item.cellOfToken.size());
    if (item.features.size(0) != count)
        throw Error(ErrorKind::Internal,
            "a picture has " + std::to_string(item.features.size(0)) + " features in "
                + std::to_string(count) + " places. Please report this.");
    item.expansion.clear();
    for (std::int64_t i = 0; i < count; ++i)
        item.expansion += token;
}

} // namespace sinkscope::engine
