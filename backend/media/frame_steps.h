// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"
#include "media/resample.h"

#include <array>
#include <cstdint>

namespace sinkscope::media {

/// A rectangle of whole pixels; may reach beyond a frame on any side.
struct PixelRect {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;

    bool operator==(const PixelRect&) const = default;
};

using Colour = std::array<std::uint8_t, 3>; ///< Red, green, blue.

/// Largest side of the frames these steps make.
inline constexpr int frameSideLimit = 32768;

/// The steps below make a new frame with the index and the time of the old one. Pure; any thread.
/// Errors: Error(BadInput) for a size below 1 or beyond frameSideLimit, Error(OutOfResources)
/// beyond 1 GiB of pixels, Error(Internal) for a frame whose pixels do not match its size.

/// Antialiased bicubic, as resizeBicubic; aspect is not kept.
Frame resizedFrame(const Frame& frame, const ResizeTarget& target);

/// The part of the frame inside `rect`; pixels of `rect` that lie outside the frame are `outside`.
Frame croppedFrame(const Frame& frame, const PixelRect& rect, const Colour& outside = {});

/// The smallest square that holds the frame, the frame in its middle (an odd pixel goes to the
/// right or the bottom), the rest `colour`.
Frame paddedToSquare(const Frame& frame, const Colour& colour);

/// Size with the shortest edge `edge` and the aspect of width × height; the longer side is rounded
/// down, int(edge · long / short).
ResizeTarget shortestEdgeTarget(const ResizeTarget& size, int edge);

/// The middle of a picture of `size`: left = (width − crop width) / 2, rounded towards zero, and
/// likewise top; where the crop is larger, the picture stands in its middle.
PixelRect centreCrop(const ResizeTarget& size, const ResizeTarget& crop);

} // namespace sinkscope::media
