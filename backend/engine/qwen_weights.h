// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/weight_source.h"
#include "vision/qwen_tower.h"

namespace sinkscope::engine {

/// Which form of block a Qwen tower has.
enum class QwenBlocks {
    LayerNorm, ///< Qwen2-VL: layer norms, two-layer MLP.
    Gated ///< Qwen2.5-VL: RMS norms, gated MLP.
};

/// Names and shapes of a Qwen tower and its merger under `visual.`. Throws Error(BadInput) when its
/// tokens are not as wide as the text part.
std::vector<TensorSpec> qwenTowerTensors(const io::ModelConfig& config, QwenBlocks blocks);
vision::QwenTower takeQwenTower(
    const io::ModelConfig& config, QwenBlocks blocks, WeightSource& source);

} // namespace sinkscope::engine
