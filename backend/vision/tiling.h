// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/picture.h"

#include <vector>

namespace sinkscope::vision {

/// How a picture is cut into square tiles, which lie edge to edge over the whole of it.
struct Tiling {
    int rows = 1;
    int columns = 1;
    bool whole = false; ///< One more tile at the end shows the whole picture.

    int tileCount() const { return rows * columns + (whole ? 1 : 0); }
    bool operator==(const Tiling&) const = default;
};

/// Resizing of SmolVLM and Idefics3. All sides lie from 1 to 4096.
struct LongestEdgeResize {
    int longestEdge = 0; ///< First the longer side becomes this long.
    int tile = 0; ///< Side of the pictures that the tower sees.
    bool split = true; ///< Pictures are cut into tiles; frames of a video never are.
    media::Filter filter = media::Filter::Lanczos;
};

/// The size with the longer side of that many pixels (at most 4096) and the aspect kept; the other
/// side is rounded down, then up to an even number.
media::ResizeTarget longestEdgeSize(media::ResizeTarget size, int longestEdge);

/// Throws Error(BadInput) for more than 1024 tiles.
Tiling longestEdgeTiling(media::ResizeTarget size, const LongestEdgeResize& settings);
/// Tiles row by row, then the whole picture: first to longestEdgeSize, then up to whole tiles.
std::vector<Picture> longestEdgeTiles(const Picture& picture, const LongestEdgeResize& settings);
/// A frame of a video: to longestEdgeSize, then squashed to one tile.
Picture longestEdgeFrame(const Picture& picture, const LongestEdgeResize& settings);

/// Tiles of InternVL.
struct AspectTiles {
    int tile = 0;
    bool split = true;
    int minimum = 1; ///< Tiles, not counting the whole picture.
    int maximum = 12;
    media::Filter filter = media::Filter::Bicubic;
};

/// Of all grids with `minimum` to `maximum` tiles the one whose aspect is nearest to that of the
/// picture; of equals the larger one as long as it has less than twice the area of the picture.
/// More than one tile: the whole picture follows.
Tiling aspectTiling(media::ResizeTarget size, const AspectTiles& settings);
/// Tiles row by row, cut from the picture squashed to the grid, then the whole picture.
std::vector<Picture> aspectTiles(const Picture& picture, const AspectTiles& settings);

} // namespace sinkscope::vision
