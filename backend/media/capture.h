// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/video_source.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace sinkscope::media {

/// The decoding library behind VideoReader: opens one file, steps through it, converts pixels.
/// Knows nothing of frame numbers. One thread at a time.
/// Errors: Error(BadInput) as VideoReader describes.
class Capture {
public:
    explicit Capture(const VideoSource& source);
    ~Capture();

    /// Starts over at the first frame.
    void rewind();

    /// Asks the container to move to about `seconds`. The next grab() reaches some frame near it.
    void jump(double seconds);

    /// Decodes the next frame; false at the end.
    bool grab();

    /// Time of the grabbed frame from its timestamp; nothing when the file has no usable one.
    std::optional<double> timestamp() const;

    /// The grabbed frame as RGB, storedWidth·storedHeight·3 bytes.
    std::vector<std::uint8_t> rgb() const;

    bool isStillImage() const;
    int width() const;
    int height() const;
    int storedWidth() const;
    int storedHeight() const;
    double fps() const; ///< 0 when unknown.
    std::int64_t declaredFrames() const; ///< 0 when unknown.

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace sinkscope::media
