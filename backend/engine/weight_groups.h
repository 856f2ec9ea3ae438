// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/decoder.h"
#include "engine/weight_source.h"
#include "vision/mlp_projector.h"
#include "vision/vision_transformer.h"

namespace sinkscope::engine {

/// Names and shapes of a llama or qwen2 decoder as the configuration implies them.
std::vector<TensorSpec> decoderTensors(const io::ModelConfig& config);
/// Takes them in the compute type; the head falls back to the embedding when it is not stored.
std::shared_ptr<const decoder::DecoderWeights> takeDecoder(
    const io::ModelConfig& config, WeightSource& source);
decoder::DecoderConfig decoderConfig(const io::ModelConfig& config);

/// Names and shapes of a SigLIP or CLIP tower under `vision_tower.`; its final norm is optional.
std::vector<TensorSpec> towerTensors(const io::ModelConfig& config);
/// Takes the first `layerCount` blocks and all before them, without the final norm.
vision::VisionTransformer takeTower(
    const io::ModelConfig& config, int layerCount, WeightSource& source);

/// `multi_modal_projector.linear_1` and `.linear_2`; `inputWidth` is the width of tower features.
std::vector<TensorSpec> projectorTensors(const io::ModelConfig& config, std::int64_t inputWidth);
vision::MlpProjector takeProjector(const io::ModelConfig& config, WeightSource& source);

} // namespace sinkscope::engine
