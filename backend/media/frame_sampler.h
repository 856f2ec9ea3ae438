// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"
#include "media/sampling.h"
#include "media/video_source.h"

#include <functional>
#include <stop_token>

namespace sinkscope::media {

/// Called on the decoding thread with the part done, 0 to 1. It may start over once, when the file
/// misstates how many frames it has.
using SampleProgress = std::function<void(double)>;

/// Decodes the source once from front to back and keeps the frames `sampling` picks. The number of
/// frames is counted, not believed: when the file's claim turns out wrong (or there is none, or the
/// file is truncated) the indices are taken anew from the true number in a second pass.
/// Errors: Error(BadInput) as VideoReader, and when nothing decodes; Error(OutOfResources) when the
/// picked frames exceed ReadLimits::maxBytes; Cancelled when `stop` is triggered.
FrameSet sampleFrames(const VideoSource& source, const Sampling& sampling,
    const std::stop_token& stop = {}, const SampleProgress& progress = {});

} // namespace sinkscope::media
