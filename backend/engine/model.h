// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/decoder.h"
#include "engine/calibration.h"
#include "engine/family_spec.h"
#include "engine/session.h"
#include "engine/weight_parts.h"
#include "io/chat_template.h"
#include "io/model_folder.h"
#include "io/tokenizer.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace sinkscope::engine {

/// A loaded model. Read-only after loading; used by the engine thread.
struct Model {
    explicit Model(io::ChatTemplate fallback)
        : fallbackTemplate(std::move(fallback))
    {
    }

    std::string path; ///< Folder.
    std::string name; ///< Folder name, or the name its files give.
    std::string hash; ///< Over configuration and weights, 16 hexadecimal digits.
    families::FamilySpec family;
    io::ModelConfig config;
    std::shared_ptr<const io::Tokenizer> tokenizer;
    std::optional<io::ChatTemplate> chatTemplate; ///< Of the folder.
    io::ChatTemplate fallbackTemplate; ///< Of the family.
    std::optional<io::ChatTemplate> videoTemplate; ///< Of the family, for prompts with a video.
    std::unique_ptr<decoder::Decoder> decoder;
    std::unique_ptr<VisionHalf> vision;
    SinkCalibration calibration;
    std::vector<std::int32_t> stopIds; ///< Tokens that end an answer.
    std::vector<std::pair<std::string, std::string>> templateVariables;
    media::Sampling usualSampling; ///< When nobody asks for a number of frames.
    std::int64_t weightBytes = 0;

    int contextLength() const { return static_cast<int>(config.text.maxPositions); }

    ModelShape shape() const;
    /// What one token stands for; bytes that are no whole character are spelled out, ⟨E2 80⟩.
    std::string textOf(std::int32_t id) const;
};

struct ModelRequest {
    std::string folder;
    at::ScalarType type = at::kFloat;
    std::function<void(const Progress&)> progressed;
    std::stop_token stop;
    at::Device device = at::kCPU;
    WeightStorage weights = WeightStorage::ComputeType;
};

/// Names and shapes of all weights that a configuration implies.
std::vector<TensorSpec> expectedTensors(
    const io::ModelConfig& config, const families::FamilySpec& family);

/// Loads a Hugging Face folder. Throws Error (BadInput) for a folder that is not complete, does not
/// fit its configuration or is of an unknown family; Error (OutOfResources) when the weights exceed
/// free memory; Cancelled.
std::unique_ptr<Model> loadModel(const ModelRequest& request);

} // namespace sinkscope::engine
