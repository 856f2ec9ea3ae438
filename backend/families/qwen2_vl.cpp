// SPDX-License-Identifier: GPL-3.0-or-later
//
// Qwen2-VL: a tower for any picture size with two-dimensional rotary positions, 2×2 patches of two
// frames merged to one token, qwen2 decoder with positions in time, height and width. Time counts
// slices of two frames.

#include "engine/family_spec.h"
#include "engine/qwen_vision.h"
#include "io/model_folder.h"
#include "io/qwen_vision_config.h"

namespace sinkscope::families {

FamilySpec qwen2VlFamily()
{
    constexpr auto blocks = engine::QwenBlocks::LayerNorm;
    FamilySpec spec;
    spec.modelType = "qwen2_vl";
    spec.title = "Qwen2-VL";
    spec.imagePlaceholder = engine::qwenImageToken;
    spec.videoPlaceholder = engine::qwenVideoToken;
    spec.fallbackTemplate = engine::qwenTemplate();
    spec.readVision = io::readQwen2VlVision;
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
