// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"
#include "trace/layout.h"

#include <algorithm>

namespace sinkscope::vision {

/// Where the pixels of what a tower sees (the canvas) lie in the frame they were made from, per
/// axis: frame = start + step · canvas. Plain value.
struct CanvasMap {
    double startX = 0; ///< Frame pixels.
    double startY = 0;
    double stepX = 1; ///< Frame pixels per canvas pixel.
    double stepY = 1;
    int width = 0; ///< Of the frame.
    int height = 0;

    /// Box on the frame of a box on the canvas, cut off at the borders of the frame. Empty at the
    /// nearest border when it lies wholly in padding.
    PixelBox onFrame(const PixelBox& canvas) const
    {
        const auto cut = [](double start, double step, float at, int size) {
            const double value = start + step * static_cast<double>(at);
            return static_cast<float>(std::clamp(value, 0.0, static_cast<double>(size)));
        };
        return { cut(startX, stepX, canvas.left, width), cut(startY, stepY, canvas.top, height),
            cut(startX, stepX, canvas.right, width), cut(startY, stepY, canvas.bottom, height) };
    }
};

} // namespace sinkscope::vision
