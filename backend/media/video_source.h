// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>

namespace sinkscope::media {

/// Bounds that protect against hostile or hopelessly large files. All are checked before the
/// memory they bound is allocated.
struct ReadLimits {
    int maxSide = 16384; ///< Largest width or height of the source in pixels.
    std::int64_t maxSourceFrames = 10'000'000;
    std::int64_t maxBytes = std::int64_t { 2 } << 30; ///< RGB bytes of all sampled frames together.
    /// Longest side of the frames handed out; larger ones are shrunk with area averaging.
    /// 0 keeps every frame as it is, which is what exact preprocessing needs.
    int storedSide = 0;
};

/// What to read: a video or still image on disk, and the bounds for reading it.
struct VideoSource {
    VideoSource(std::string file, const ReadLimits& bounds = {})
        : path(std::move(file))
        , limits(bounds)
    {
    }

    std::string path;
    ReadLimits limits;
};

} // namespace sinkscope::media
