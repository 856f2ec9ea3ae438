// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/resample.h"

#include <cstdint>

namespace sinkscope::vision {

/// How many pixels a picture may have after resizing.
struct PixelLimits {
    std::int64_t minimum = 0;
    std::int64_t maximum = 0;
    /// Sides are rounded to at least one cell before the limits are looked at, as qwen-vl-utils
    /// does; transformers does not, and enlarges very long pictures further.
    bool atLeastOneCell = false;
};

/// The size a Qwen-VL model sees a picture in: both sides multiples of `cell` pixels (rounded, ties
/// to even), the aspect nearly kept, the area within `limits`. This is `smart_resize` of
/// qwen-vl-utils and transformers. Throws Error(BadInput) for sides whose ratio exceeds 200.
media::ResizeTarget smartResize(
    const media::ResizeTarget& source, int cell, const PixelLimits& limits);

/// Limits of each frame of a video of `frames` frames, as qwen-vl-utils sets them: 128 to 768
/// cells, and fewer where the whole video would take more than 115200 tokens.
PixelLimits videoPixelLimits(int cell, int frames);

} // namespace sinkscope::vision
