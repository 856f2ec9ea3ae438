// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"
#include "trace/trace.h"

#include <QString>
#include <memory>
#include <stop_token>

namespace sinkscope::app {

/// The frames a saved run is about.
struct SavedFrames {
    std::shared_ptr<const media::FrameSet> frames; ///< One per frame of the layout.
    QString problem; ///< Why they are empty pictures; empty when they come from the video.
};

/// Reads the sampled frames of a run from its video, at most 1280 pixels wide or high. When the
/// video is gone, cannot be read or has frames of another size, all frames are dark grey, of the
/// right proportions, and `problem` names the file. Throws Cancelled when `stop` was triggered.
SavedFrames savedFrames(const Trace& trace, const std::stop_token& stop = {});

} // namespace sinkscope::app
