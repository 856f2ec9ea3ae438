// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/weight_source.h"
#include "vision/vision_transformer.h"

namespace sinkscope::engine {

/// Names and shapes of the tower of InternVL folders in the Hugging Face layout.
std::vector<TensorSpec> internvlTowerTensors(const io::ModelConfig& config);

/// Takes the first `layerCount` blocks and all before them, without the final norm.
vision::VisionTransformer takeInternvlTower(
    const io::ModelConfig& config, int layerCount, WeightSource& source);

} // namespace sinkscope::engine
