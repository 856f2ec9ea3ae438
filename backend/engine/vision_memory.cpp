// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vision_memory.h"

#include "engine/compute_device.h"
#include "engine/memory_info.h"
#include "engine/run_forecast.h"

#include <algorithm>

namespace sinkscope::engine {

std::int64_t requireVisionMemory(
    const Model& model, const RunRequest& request, const VisionLoad& load)
{
    const io::VisionConfig& tower = model.config.vision;
    VisionSizes sizes;
    sizes.hidden = tower.hiddenSize;
    sizes.intermediate = tower.intermediateSize;
    sizes.heads = tower.heads;
    sizes.elementBytes = static_cast<int>(at::elementSize(model.decoder->type()));
    if (tower.imageSize > 0) {
        // Fixed squares pass four at a time.
        sizes.pictures = 4;
        sizes.patches = tower.grid() * tower.grid() + (tower.hasClassToken() ? 1 : 0);
    } else {
        const auto frames = static_cast<std::int64_t>(load.frames);
        const std::int64_t slices = std::max<std::int64_t>(1, frames / tower.temporalPatchSize);
        sizes.patches = load.tokens * tower.mergeSize * tower.mergeSize / slices;
    }
    const std::int64_t bytes = visionStageBytes(sizes);
    const std::int64_t room = freeMemory(model.decoder->device());
    const std::int64_t allowed = request.memoryBudget;
    const bool less = allowed > 0 && (room < 0 || allowed < room);
    requireMemory(bytes,
        "looking at " + std::to_string(load.frames) + (load.frames == 1 ? " frame" : " frames"),
        less ? allowed : room);
    return bytes;
}

} // namespace sinkscope::engine
