// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"
#include "media/video_source.h"

#include <cstdint>
#include <memory>

namespace sinkscope::media {

/// Turns off what the decoding libraries print on stderr. Done by the first VideoReader; a program
/// that opens videos on several threads calls it first thing in main(), because it sets an
/// environment variable. A variable the person has set stays as it is.
void silenceDecoders();

/// Decodes a video (whatever FFmpeg reads: H.264, VP9, MJPEG, GIF …) or a still image (PNG, JPEG,
/// WebP, BMP: one frame) from front to back. Rotation metadata is applied.
/// One thread at a time; different readers are independent.
/// Errors: Error(BadInput) for a file that is missing, not a video, or beyond the limits.
class VideoReader {
public:
    /// Opens the source; no frame is decoded for the caller yet.
    explicit VideoReader(const VideoSource& source);
    ~VideoReader();
    VideoReader(VideoReader&&) noexcept;
    VideoReader& operator=(VideoReader&&) noexcept;

    bool isStillImage() const;
    int width() const; ///< Upright width of the source, before any shrinking to storedSide.
    int height() const;
    double fps() const; ///< Average rate as the file states it; 0 when unknown or a still image.
    std::int64_t declaredFrames() const; ///< The file's claim, often inexact; 0 when unknown.
    std::int64_t storedBytesPerFrame() const; ///< RGB bytes of a frame as handed out.

    /// Decodes the next frame without converting its pixels. False at the end, which a truncated
    /// file reaches early.
    bool advance();

    /// The index and time of the frame advance() reached. Times are presentation timestamps
    /// (variable rates included) and strictly increase; a frame without a usable timestamp
    /// follows its predecessor by one average interval. The index is exact from the start of the
    /// file on, and after a seek to any time already passed once; after a seek beyond that it is
    /// estimated from the average rate.
    std::int64_t index() const;
    double seconds() const;

    /// The frame advance() reached, converted to RGB. Call only after advance() returned true.
    Frame frame() const;

    /// advance() and frame() in one; false, with `frame` unchanged, at the end.
    bool next(Frame& frame);

    /// Makes the next advance() reach the first frame shown at or after `seconds` (to 1 ms);
    /// beyond the last frame it reaches the end. Seeking to a Frame::seconds finds that frame.
    void seekSeconds(double seconds);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace sinkscope::media
