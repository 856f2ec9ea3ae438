// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/family_spec.h"
#include "engine/run_request.h"

#include <string>
#include <vector>

namespace sinkscope::engine {

/// The files of a request's pictures and videos, in prompt order. Throws Error(BadInput) for a
/// built-in clip that does not exist.
std::vector<std::string> mediaPaths(const RunRequest& request);

/// Equal keys mean equal frames; a file that changed on disk has another one.
std::string mediaKey(const std::vector<std::string>& paths, const media::Sampling& sampling);

/// The frames of all media as one set, in prompt order; the rest describes the first. `media` is
/// not empty.
std::shared_ptr<const media::FrameSet> joinedFrames(const MediaList& media);

/// One frame per frame of the vision output: a picture that is shown whole and in parts, each with
/// a grid of its own, stands there twice.
std::shared_ptr<const media::FrameSet> shownFrames(
    const MediaList& media, const VisionOutput& vision);

} // namespace sinkscope::engine
