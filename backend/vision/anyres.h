// SPDX-License-Identifier: GPL-3.0-or-later
//
// Still pictures of any shape for a tower that sees one small square: the picture is laid, aspect
// kept, on the best of some canvases, the canvas is cut into squares, and the features of all
// squares make one grid, of which the part with the picture is kept. The features of the whole
// picture, squashed to one square, come first. Reference: select_best_resolution, unpad_image and
// pack_image_features of transformers' LLaVA-NeXT and LLaVA-OneVision.
#pragma once

#include "media/resample.h"
#include "trace/layout.h"
#include "vision/canvas_map.h"

#include <ATen/ATen.h>

#include <utility>
#include <vector>

namespace sinkscope::vision {

struct AnyresSettings {
    std::vector<media::ResizeTarget> canvases; ///< Not empty; sides are multiples of `square`.
    int square = 0; ///< Side of what the tower sees, in pixels.
    int patch = 0; ///< Side of a patch, in pixels.
    /// A grid beyond 1.1² times so many squares' worth of features is shrunk to that many; 0:
    /// never.
    int mostSquares = 0;

    int side() const { return square / patch; } ///< Features along a side of one square.
};

/// One axis of the grid that the squares make.
struct AnyresAxis {
    int squares = 0;
    int picture = 0; ///< Pixels of the resized picture.
    int padding = 0; ///< Pixels of the canvas before the picture.
    int first = 0; ///< First feature that is kept.
    int kept = 0; ///< Features that are kept, from `first`.
    int tokens = 0; ///< After shrinking; `kept` when nothing is shrunk.
};

/// How one picture is cut.
struct AnyresPlan {
    AnyresAxis across;
    AnyresAxis down;
    int side = 0; ///< Features along a side of one square.

    media::ResizeTarget canvas(int square) const
    {
        return { across.squares * square, down.squares * square };
    }
    /// The base, the grid and one newline per row of the grid.
    int tokenCount() const { return side * side + down.tokens * (across.tokens + 1); }
};

/// For a picture of `size` (sides ≥ 1). Pure.
AnyresPlan planAnyres(const media::ResizeTarget& size, const AnyresSettings& settings);

/// Features [1 + squares, n·n, D] (whole picture first, then the squares row by row) to
/// [plan.tokenCount(), D] with `newline` [D] after every row of the grid.
at::Tensor packAnyres(
    const at::Tensor& features, const AnyresPlan& plan, const at::Tensor& newline);

/// The same for norms F32 [1 + squares, n·n] of the patches: largest and mean of those that enter
/// each token, [plan.tokenCount(), 2]; NaN for newlines.
at::Tensor packAnyresNorms(const at::Tensor& norms, const AnyresPlan& plan);

/// From pixels of the canvas to pixels of the picture of `size`.
CanvasMap anyresMap(const media::ResizeTarget& size, const AnyresPlan& plan);

/// Canvas pixels [start, end) of token `index` of an axis: evenly spread over the kept part.
std::pair<double, double> anyresCell(
    const AnyresAxis& axis, int index, const AnyresSettings& settings);
/// Canvas pixels of all patches that enter the token.
std::pair<double, double> anyresFootprint(
    const AnyresAxis& axis, int index, const AnyresSettings& settings);

} // namespace sinkscope::vision
