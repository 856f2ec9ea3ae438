// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/json_reader.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sinkscope::io {

/// Gelu is the exact (erf) form, GeluTanh the tanh approximation, QuickGelu x·σ(1.702x).
enum class Activation { Gelu, GeluTanh, QuickGelu, Silu, Relu };

/// The language model. Everything is checked: heads divide, sizes lie within the limits below.
struct TextConfig {
    std::string modelType; ///< "llama" or "qwen2".
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
    bool queryKeyValueBias = false;
    bool outputBias = false; ///< Bias of the attention's output projection.
    bool mlpBias = false;
    Activation activation = Activation::Silu; ///< Always Silu, the only one run.
};

/// The vision tower (SigLIP or CLIP).
struct VisionConfig {
    std::string modelType; ///< "siglip_vision_model" or "clip_vision_model".
    std::int64_t hiddenSize = 0;
    std::int64_t layers = 0;
    std::int64_t heads = 0; ///< Divides hiddenSize.
    std::int64_t intermediateSize = 0;
    std::int64_t imageSize = 0; ///< Pixels of a side, 1 … 4096.
    std::int64_t patchSize = 0; ///< ≤ imageSize
    double normEpsilon = 0.0;
    Activation activation = Activation::Gelu;

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

/// Reads and checks the document of a config.json. `knownFamilies` are the model_type values that
/// can be run. Throws Error(BadInput) naming file, field, value and what was expected: also for
/// what would silently be run wrongly (rope scaling, sliding windows, other activations).
ModelConfig readModelConfig(const JsonReader& root, std::span<const std::string> knownFamilies);

/// A token id, or a list of them (at most 64), as eos_token_id is written; empty when absent.
std::vector<std::int32_t> readTokenIds(const JsonReader& object, const std::string& key);

} // namespace sinkscope::io
