// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole and even sizes follow from double arithmetic in the order of the reference, so that both
// round alike.
#include "vision/tiling.h"

#include "trace/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace sinkscope::vision {

namespace {

constexpr int longestSide = 4096;
constexpr int mostTiles = 1024;

int wholeTiles(int pixels, int tile) { return (pixels + tile - 1) / tile; }

double aspectOf(media::ResizeTarget size) { return static_cast<double>(size.width) / size.height; }

int even(int value) { return value + value % 2; }

/// Up to whole tiles, the longer side first.
media::ResizeTarget toWholeTiles(media::ResizeTarget size, int tile)
{
    const double aspect = aspectOf(size);
    if (size.width >= size.height) {
        const int width = wholeTiles(size.width, tile) * tile;
        return { width, wholeTiles(static_cast<int>(width / aspect), tile) * tile };
    }
    const int height = wholeTiles(size.height, tile) * tile;
    return { wholeTiles(static_cast<int>(height * aspect), tile) * tile, height };
}

media::ResizeTarget enlarged(media::ResizeTarget size, const LongestEdgeResize& settings)
{
    return toWholeTiles(longestEdgeSize(size, settings.longestEdge), settings.tile);
}

void cut(std::vector<Picture>& tiles, const Picture& picture, const Tiling& tiling, int tile)
{
    for (int row = 0; row < tiling.rows; ++row) {
        for (int column = 0; column < tiling.columns; ++column)
            tiles.push_back(squareOf(picture, column * tile, row * tile, tile));
    }
}

/// Columns and rows of all grids with few enough tiles, fewest first.
std::vector<std::pair<int, int>> grids(const AspectTiles& settings)
{
    std::vector<std::pair<int, int>> list;
    for (int columns = 1; columns <= settings.maximum; ++columns) {
        for (int rows = 1; rows <= settings.maximum / columns; ++rows) {
            if (columns * rows >= settings.minimum)
                list.emplace_back(columns, rows);
        }
    }
    std::stable_sort(list.begin(), list.end(),
        [](const auto& a, const auto& b) { return a.first * a.second < b.first * b.second; });
    return list;
}

} // namespace

media::ResizeTarget longestEdgeSize(media::ResizeTarget size, int longestEdge)
{
    const int edge = std::min(longestEdge, longestSide);
    const double aspect = aspectOf(size);
    const media::ResizeTarget target = size.width >= size.height
        ? media::ResizeTarget { edge, even(static_cast<int>(edge / aspect)) }
        : media::ResizeTarget { even(static_cast<int>(edge * aspect)), edge };
    return { std::max(target.width, 1), std::max(target.height, 1) };
}

Tiling longestEdgeTiling(media::ResizeTarget size, const LongestEdgeResize& settings)
{
    if (!settings.split)
        return {};
    const media::ResizeTarget target = enlarged(size, settings);
    Tiling tiling { target.height / settings.tile, target.width / settings.tile, false };
    if (static_cast<std::int64_t>(tiling.rows) * tiling.columns > mostTiles)
        throw badInput("the image processor of this model cuts a picture into "
            + std::to_string(tiling.rows) + " by " + std::to_string(tiling.columns)
            + " tiles; expected at most " + std::to_string(mostTiles)
            + ". Check \"size\" and \"max_image_size\" in its settings.");
    tiling.whole = tiling.rows > 1 || tiling.columns > 1;
    return tiling;
}

std::vector<Picture> longestEdgeTiles(const Picture& picture, const LongestEdgeResize& settings)
{
    const Tiling tiling = longestEdgeTiling(picture.size, settings);
    if (!settings.split)
        return { longestEdgeFrame(picture, settings) };
    const media::ResizeTarget first = longestEdgeSize(picture.size, settings.longestEdge);
    const Picture large = resized(resized(picture, first, settings.filter),
        enlarged(picture.size, settings), settings.filter);
    std::vector<Picture> tiles;
    cut(tiles, large, tiling, settings.tile);
    if (tiling.whole)
        tiles.push_back(resized(large, { settings.tile, settings.tile }, settings.filter));
    return tiles;
}

Picture longestEdgeFrame(const Picture& picture, const LongestEdgeResize& settings)
{
    const media::ResizeTarget first = longestEdgeSize(picture.size, settings.longestEdge);
    return resized(resized(picture, first, settings.filter), { settings.tile, settings.tile },
        settings.filter);
}

Tiling aspectTiling(media::ResizeTarget size, const AspectTiles& settings)
{
    if (!settings.split)
        return {};
    const double aspect = aspectOf(size);
    const double area = static_cast<double>(size.width) * size.height;
    double nearest = std::numeric_limits<double>::infinity();
    Tiling best;
    for (const auto& [columns, rows] : grids(settings)) {
        const double distance = std::abs(aspect - static_cast<double>(columns) / rows);
        const double tiles = static_cast<double>(settings.tile) * settings.tile * columns * rows;
        if (distance < nearest || (distance == nearest && area > 0.5 * tiles))
            best = { rows, columns, rows * columns > 1 };
        nearest = std::min(nearest, distance);
    }
    return best;
}

std::vector<Picture> aspectTiles(const Picture& picture, const AspectTiles& settings)
{
    const Tiling tiling = aspectTiling(picture.size, settings);
    const int tile = settings.tile;
    std::vector<Picture> tiles;
    cut(tiles, resized(picture, { tile * tiling.columns, tile * tiling.rows }, settings.filter),
        tiling, tile);
    if (tiling.whole)
        tiles.push_back(resized(picture, { tile, tile }, settings.filter));
    return tiles;
}

} // namespace sinkscope::vision
