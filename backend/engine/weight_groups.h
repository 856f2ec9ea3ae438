// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/decoder.h"
#include "engine/weight_parts.h"
#include "vision/mlp_projector.h"
#include "vision/vision_transformer.h"

namespace sinkscope::engine {

/// Names and shapes of a llama or qwen2 decoder as the configuration implies them.
std::vector<TensorSpec> decoderTensors(const io::ModelConfig& config);
/// Takes them; the head falls back to the embedding when it is not stored. Int8: every matrix of a
/// layer and the head are quantised as soon as they were read, the rest keeps the compute type.
std::shared_ptr<const decoder::DecoderWeights> takeDecoder(
    const io::ModelConfig& config, WeightSource& source, WeightStorage storage);
/// Bytes `takeDecoder` and the vision half keep of these tensors.
std::int64_t keptBytes(const std::vector<TensorSpec>& tensors, const WeightSource& source,
    at::ScalarType type, WeightStorage storage);
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
