// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/json_reader.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sinkscope::io {

/// Gelu is the exact (erf) form, GeluTanh the tanh approximation, QuickGelu x·σ(1.702x).
enum class Activation { Gelu, GeluTanh, QuickGelu, Silu, Relu };

/// The language model. Everything is checked: heads divide, sizes lie within the limits below.
struct TextConfig {
    std::string modelType; ///< "llama", "qwen2", or one of the names of Qwen2-VL and Qwen2.5-VL.
    std::int64_t hiddenSize = 0; ///< 1 … 65536
    std::int64_t layers = 0; ///< 1 … 512
    std::int64_t heads = 0; ///< 1 … 1024
    std::int64_t keyValueHeads = 0; ///< Divides heads.
    std::int64_t headDim = 0; ///< Even, 2 … 1024.
    std::int64_t intermediateSize = 0; ///< 1 … 2²⁰
    std::int64_t vocabularySize = 0; ///< 1 … 2²⁰
    std::int64_t maxPositions = 0; ///< 1 … 2²⁴
    double rmsEpsilon = 0.0; ///< > 0
    double ropeTheta = 0.0; ///< > 0
    /// Multimodal rotary positions: how many frequencies follow time, height and width, adding up
    /// to headDim / 2. Empty: one position per token.
    std::vector<std::int64_t> ropeSections;
    bool queryKeyValueBias = false;
    bool outputBias = false; ///< Bias of the attention's output projection.
    bool mlpBias = false;
    Activation activation = Activation::Silu; ///< Always Silu, the only one run.
};

/// The vision tower. Fields below `activation` belong to some towers only and keep these values in
/// all others.
struct VisionConfig {
    std::string modelType; ///< "siglip_vision_model", "clip_vision_model", …
    std::int64_t hiddenSize = 0;
    std::int64_t layers = 0;
    std::int64_t heads = 0; ///< Divides hiddenSize.
    std::int64_t intermediateSize = 0;
    std::int64_t imageSize = 0; ///< Pixels of a side, 1 … 4096; 0 for towers that take any size.
    std::int64_t patchSize = 0; ///< ≤ imageSize
    double normEpsilon = 0.0;
    Activation activation = Activation::Gelu;
    std::int64_t temporalPatchSize = 1; ///< Frames that enter one patch.
    std::int64_t mergeSize = 1; ///< Patches along one side that become one token.
    std::int64_t windowSize = 0; ///< Pixels of an attention window's side; 0: no windows.
    std::vector<std::int64_t> fullAttentionLayers; ///< Layers without windows, when there are any.
    double tokensPerSecond = 0; ///< Steps of the time position per second; 0: one per time slice.
    std::int64_t outputSize = 0; ///< Width of the tokens; 0: that of the text part.
    bool attentionBias = true;
    bool queryKeyNorm = false;
    bool rmsNorm = false; ///< RMS norms in place of layer norms.
    bool finalNorm = false; ///< A norm after the last block is applied.

    /// Patches along one side; pixels beyond the last whole patch are not seen.
    std::int64_t grid() const { return imageSize / patchSize; }
    bool hasClassToken() const { return modelType == "clip_vision_model"; }
};

struct ProjectorConfig {
    Activation activation = Activation::Gelu;
    bool bias = true;
};

/// "full" keeps every token of the tower, "default" drops the first (class) token.
enum class FeatureSelect { Full, DropFirst };

/// What a config.json of a vision-language model says, with the defaults the transformers library
/// fills in for absent fields. Plain data.
struct ModelConfig {
    std::string modelType;
    TextConfig text;
    VisionConfig vision;
    ProjectorConfig projector;
    /// Hidden states of the tower that are used: 0 = embeddings, k = output of block k.
    std::vector<std::int64_t> featureLayers;
    FeatureSelect featureSelect = FeatureSelect::Full;
    std::optional<std::int32_t> imageTokenId;
    std::optional<std::int32_t> videoTokenId;
    std::vector<std::int32_t> stopIds; ///< eos_token_id; empty when the file names none.
    bool tiedEmbeddings = false;
    std::string dtype; ///< As written, "" when absent. The weights' own header decides.
};

/// A family whose folders can be read. Without `readVision` the tower is a SigLIP or CLIP tower.
struct KnownFamily {
    std::string modelType;
    std::function<VisionConfig(const JsonReader& vision)> readVision;
};

/// Reads and checks the document of a config.json. The fields of the text part may lie in
/// text_config or at the top. Throws Error(BadInput) naming file, field, value and what was
/// expected: also for what would silently be run wrongly (rope scaling, sliding windows, other
/// activations).
ModelConfig readModelConfig(const JsonReader& root, std::span<const KnownFamily> knownFamilies);

/// A token id, or a list of them (at most 64), as eos_token_id is written; empty when absent.
std::vector<std::int32_t> readTokenIds(const JsonReader& object, const std::string& key);

} // namespace sinkscope::io
