// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"
#include "trace/trace.h"

#include <memory>

namespace sinkscope::bench {

/// Sizes of a made-up run: a 7 B model on a video.
struct SceneSizes {
    int layers = 28;
    int heads = 28;
    int kvHeads = 4;
    int headSize = 128;
    int frames = 41;
    int gridRows = 14;
    int gridColumns = 14;
    int answerTokens = 6;
};

/// What the window shows. The arms hold records of their own, so that nothing computed for one
/// serves the other, over shared numbers.
struct Scene {
    std::shared_ptr<const media::FrameSet> frames;
    TracePtr baseline;
    TracePtr variant;
};

Scene makeScene(const SceneSizes& sizes);

/// The first `tokens` answer tokens of a run, as it was while it grew.
TracePtr shortened(const TracePtr& trace, int tokens);

} // namespace sinkscope::bench
