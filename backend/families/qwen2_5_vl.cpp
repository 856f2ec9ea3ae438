// SPDX-License-Identifier: GPL-3.0-or-later
//
// Qwen2.5-VL: as Qwen2-VL, with RMS norms and gated MLPs in the tower, attention in windows outside
// a few blocks, and a time position that follows the clock of the video.

#include "engine/family_spec.h"
#include "engine/qwen_vision.h"
#include "io/model_folder.h"
#include "io/qwen_vision_config.h"

namespace sinkscope::families {

FamilySpec qwen25VlFamily()
{
    constexpr auto blocks = engine::QwenBlocks::Gated;
    FamilySpec spec;
    spec.modelType = "qwen2_5_vl";
    spec.title = "Qwen2.5-VL";
    spec.imagePlaceholder = engine::qwenImageToken;
    spec.videoPlaceholder = engine::qwenVideoToken;
    spec.fallbackTemplate = engine::qwenTemplate();
    spec.readVision = io::readQwen25VlVision;
    spec.usualSampling = [](const io::ModelFolder&) { return engine::qwenSampling(); };
    spec.visionTensors = [](const io::ModelConfig& config) {
        return engine::qwenTowerTensors(config, blocks);
    };
    spec.makeVision = [](const io::ModelFolder& folder, engine::WeightSource& source) {
        return engine::makeQwenVision(folder, source, blocks);
    };
    spec.positions = engine::qwenPositions;
    return spec;
}

} // namespace sinkscope::families
