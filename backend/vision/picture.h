// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"
#include "media/resample.h"

#include <cstdint>
#include <vector>

namespace sinkscope::vision {

/// A picture on its way to a tower: planes [3, height, width] of bytes.
struct Picture {
    media::ResizeTarget size;
    std::vector<std::uint8_t> planes;
};

Picture pictureOf(const media::Frame& frame);

/// Squashed to `target`; each resize rounds to bytes, as the reference does.
Picture resized(const Picture& picture, media::ResizeTarget target, media::Filter filter);

/// The square of `side` pixels whose top left corner is (left, top); it lies inside.
Picture squareOf(const Picture& picture, int left, int top, int side);

} // namespace sinkscope::vision
