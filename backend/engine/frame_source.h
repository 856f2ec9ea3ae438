// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"
#include "media/sampling.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace sinkscope::engine {

/// Sampled frames of a video or image, or all frames of a `.safetensors` file with a tensor
/// `frames` U8 [F,H,W,3] (RGB) and optionally `seconds` F32 [F]; a file with a tensor `image` U8
/// [1,H,W,3] instead is a still picture. Throws Error (BadInput),
/// Cancelled.
std::shared_ptr<const media::FrameSet> readFrames(const std::string& path,
    const media::Sampling& sampling, const std::stop_token& stop,
    const std::function<void(double)>& progressed);

} // namespace sinkscope::engine
