// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace sinkscope::media {

/// One decoded picture, upright (rotation metadata already applied). Immutable once made: copies
/// share the pixels and may be read from any thread.
struct Frame {
    std::int64_t sourceIndex = 0; ///< Position in the source, from 0, in presentation order.
    double seconds = 0; ///< Presentation time, relative to the start of the video stream.
    int width = 0;
    int height = 0;
    std::shared_ptr<const std::vector<std::uint8_t>> rgb; ///< width·height·3, row-major RGB.
};

/// The frames that were sampled from one source, in presentation order.
struct FrameSet {
    std::string path;
    std::vector<Frame> frames;
    std::int64_t totalFrames = 0; ///< Frames that really decode; 1 for a still image.
    std::int64_t declaredFrames = 0; ///< What the file claims; 0 when it says nothing usable.
    /// End of the last frame, which is taken to last as long as the one before it; 0 for a still
    /// image.
    double durationSeconds = 0;
    double fps = 0; ///< Average frames per second; 0 for a still image.
    bool still = false; ///< A picture, not a video.
};

} // namespace sinkscope::media
