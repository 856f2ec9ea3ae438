// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/anyres.h"

#include "vision/token_norms.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace sinkscope::vision {

namespace {

/// The canvas that keeps most of the picture's pixels, then the one that wastes least.
media::ResizeTarget bestCanvas(
    const media::ResizeTarget& size, const std::vector<media::ResizeTarget>& canvases)
{
    media::ResizeTarget best = canvases.front();
    std::int64_t mostUsed = 0;
    std::int64_t leastWasted = std::numeric_limits<std::int64_t>::max();
    const std::int64_t own = std::int64_t { size.width } * size.height;
    for (const media::ResizeTarget& canvas : canvases) {
        const double scale = std::min(static_cast<double>(canvas.width) / size.width,
            static_cast<double>(canvas.height) / size.height);
        const auto width = static_cast<std::int64_t>(size.width * scale);
        const auto height = static_cast<std::int64_t>(size.height * scale);
        const std::int64_t used = std::min(width * height, own);
        const std::int64_t wasted = std::int64_t { canvas.width } * canvas.height - used;
        if (used > mostUsed || (used == mostUsed && wasted < leastWasted)) {
            best = canvas;
            mostUsed = used;
            leastWasted = wasted;
        }
    }
    return best;
}

/// Sizes are rounded up where the picture does not fill the canvas.
media::ResizeTarget fitted(const media::ResizeTarget& size, const media::ResizeTarget& canvas)
{
    const double across = static_cast<double>(canvas.width) / size.width;
    const double down = static_cast<double>(canvas.height) / size.height;
    const auto partOf = [](int length, double scale, int limit) {
        return std::min(static_cast<int>(std::ceil(length * scale)), limit);
    };
    if (across < down)
        return { canvas.width, partOf(size.height, across, canvas.height) };
    return { partOf(size.width, down, canvas.width), canvas.height };
}

/// The reference rounds to 7 decimals before it cuts them off.
int wholePart(double value) { return static_cast<int>(std::round(value * 1e7) / 1e7); }

void keepAll(AnyresAxis& axis, int side)
{
    axis.first = 0;
    axis.kept = axis.squares * side;
}

/// The kept part lies in the middle and has `size` features, or one more.
void keepMiddle(AnyresAxis& axis, int side, int size)
{
    keepAll(axis, side);
    axis.first = (axis.kept - size) / 2;
    axis.kept -= 2 * axis.first;
}

void unpad(AnyresPlan& plan, const media::ResizeTarget& size)
{
    const int columns = plan.across.squares * plan.side;
    const int rows = plan.down.squares * plan.side;
    keepAll(plan.across, plan.side);
    keepAll(plan.down, plan.side);
    if (static_cast<double>(size.width) / size.height > static_cast<double>(columns) / rows)
        keepMiddle(plan.down, plan.side,
            wholePart(size.height * (static_cast<double>(columns) / size.width)));
    else
        keepMiddle(plan.across, plan.side,
            wholePart(size.width * (static_cast<double>(rows) / size.height)));
}

/// ⌊length / ratio⌋ of the exact quotient, as floor division of floating-point numbers has it.
int shrunk(int length, double ratio)
{
    return static_cast<int>(std::lround((length - std::fmod(length, ratio)) / ratio));
}

void shrink(AnyresPlan& plan, int mostSquares)
{
    plan.across.tokens = plan.across.kept;
    plan.down.tokens = plan.down.kept;
    if (mostSquares == 0)
        return;
    const double allowed = static_cast<double>(mostSquares) * plan.side * plan.side;
    const double ratio =
        std::sqrt(static_cast<double>(plan.across.kept) * plan.down.kept / allowed);
    if (ratio <= 1.1)
        return;
    plan.across.tokens = std::max(1, shrunk(plan.across.kept, ratio));
    plan.down.tokens = std::max(1, shrunk(plan.down.kept, ratio));
}

/// Features of the squares as one picture [D, rows, columns].
at::Tensor joinedSquares(const at::Tensor& squares, const AnyresPlan& plan)
{
    const std::int64_t side = plan.side;
    const std::int64_t rows = plan.down.squares;
    const std::int64_t columns = plan.across.squares;
    return squares.reshape({ rows, columns, side, side, squares.size(2) })
        .permute({ 4, 0, 2, 1, 3 })
        .reshape({ squares.size(2), rows * side, columns * side });
}

/// First and last kept feature that enter token `index`.
PatchRange tapsOf(const AnyresAxis& axis, int index)
{
    if (axis.tokens == axis.kept)
        return { index, index };
    // The two features that bilinear interpolation without aligned corners mixes.
    const double source =
        std::max(0.0, (index + 0.5) * axis.kept / static_cast<double>(axis.tokens) - 0.5);
    const int first = static_cast<int>(source);
    return { first, source > first ? std::min(first + 1, axis.kept - 1) : first };
}

std::vector<PatchRange> allTaps(const AnyresAxis& axis)
{
    std::vector<PatchRange> taps;
    for (int index = 0; index < axis.tokens; ++index)
        taps.push_back(tapsOf(axis, index));
    return taps;
}

} // namespace

AnyresPlan planAnyres(const media::ResizeTarget& size, const AnyresSettings& settings)
{
    const media::ResizeTarget canvas = bestCanvas(size, settings.canvases);
    const media::ResizeTarget picture = fitted(size, canvas);
    AnyresPlan plan;
    plan.side = settings.side();
    plan.across.squares = canvas.width / settings.square;
    plan.down.squares = canvas.height / settings.square;
    plan.across.picture = picture.width;
    plan.down.picture = picture.height;
    plan.across.padding = (canvas.width - picture.width) / 2;
    plan.down.padding = (canvas.height - picture.height) / 2;
    unpad(plan, size);
    shrink(plan, settings.mostSquares);
    return plan;
}

at::Tensor packAnyres(const at::Tensor& features, const AnyresPlan& plan, const at::Tensor& newline)
{
    const std::int64_t squares = features.size(0) - 1;
    at::Tensor grid = joinedSquares(features.narrow(0, 1, squares), plan)
                          .narrow(1, plan.down.first, plan.down.kept)
                          .narrow(2, plan.across.first, plan.across.kept);
    if (plan.across.tokens != plan.across.kept || plan.down.tokens != plan.down.kept)
        grid = at::upsample_bilinear2d(
            grid.unsqueeze(0).contiguous(), { plan.down.tokens, plan.across.tokens }, false)
                   .squeeze(0);
    const at::Tensor ends = newline.view({ -1, 1, 1 }).expand({ -1, grid.size(1), 1 });
    const at::Tensor rows = at::cat({ grid, ends }, 2).flatten(1, 2).transpose(0, 1);
    return at::cat({ features.select(0, 0), rows }, 0);
}

at::Tensor packAnyresNorms(const at::Tensor& norms, const AnyresPlan& plan)
{
    const at::Tensor whole = ownNorms(norms.narrow(0, 0, 1)).flatten(0, 1);
    const at::Tensor squares = norms.narrow(0, 1, norms.size(0) - 1).unsqueeze(2);
    const at::Tensor kept = joinedSquares(squares, plan)
                                .narrow(1, plan.down.first, plan.down.kept)
                                .narrow(2, plan.across.first, plan.across.kept);
    const at::Tensor grid = tokenNorms(kept, { allTaps(plan.down), allTaps(plan.across) })
                                .reshape({ plan.down.tokens, plan.across.tokens, 2 });
    const at::Tensor ends = noNorm().unsqueeze(0).expand({ plan.down.tokens, 1, 2 });
    return at::cat({ whole, at::cat({ grid, ends }, 1).flatten(0, 1) }, 0);
}

CanvasMap anyresMap(const media::ResizeTarget& size, const AnyresPlan& plan)
{
    CanvasMap map;
    map.width = size.width;
    map.height = size.height;
    map.stepX = static_cast<double>(size.width) / plan.across.picture;
    map.stepY = static_cast<double>(size.height) / plan.down.picture;
    map.startX = -plan.across.padding * map.stepX;
    map.startY = -plan.down.padding * map.stepY;
    return map;
}

std::pair<double, double> anyresCell(
    const AnyresAxis& axis, int index, const AnyresSettings& settings)
{
    const double perFeature = static_cast<double>(settings.square) / settings.side();
    const double perToken = static_cast<double>(axis.kept) / axis.tokens;
    return { (axis.first + index * perToken) * perFeature,
        (axis.first + (index + 1) * perToken) * perFeature };
}

std::pair<double, double> anyresFootprint(
    const AnyresAxis& axis, int index, const AnyresSettings& settings)
{
    const auto [first, last] = tapsOf(axis, index);
    const int side = settings.side();
    const auto start = [&](int feature) {
        return static_cast<double>(
            feature / side * settings.square + feature % side * settings.patch);
    };
    return { start(axis.first + first), start(axis.first + last) + settings.patch };
}

} // namespace sinkscope::vision
