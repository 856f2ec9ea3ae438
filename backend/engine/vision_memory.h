// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model.h"
#include "engine/run_request.h"

namespace sinkscope::engine {

/// Frames that are about to pass through the tower, and the tokens they become.
struct VisionLoad {
    std::int64_t tokens = 0;
    std::size_t frames = 0;
};

/// Forecast of the vision stage in bytes, see visionStageBytes. Throws Error (OutOfResources) when
/// that is more than the request allows or the device has.
std::int64_t requireVisionMemory(
    const Model& model, const RunRequest& request, const VisionLoad& load);

} // namespace sinkscope::engine
