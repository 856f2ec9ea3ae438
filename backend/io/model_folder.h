// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/model_config.h"
#include "io/model_folder_images.h"

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace sinkscope::io {

/// The safetensors files of a model. `shardOf` maps tensor to index in `files` as the index file
/// says; it is empty for a single file. The files' headers are not read here.
struct WeightFiles {
    std::vector<std::filesystem::path> files;
    std::map<std::string, std::size_t> shardOf;
};

/// The chat template's source and where it was found.
struct TemplateSource {
    std::string text;
    std::filesystem::path file;
};

/// Everything a Hugging Face model folder holds besides the weights themselves. Plain data.
struct ModelFolder {
    std::filesystem::path folder;
    ModelConfig config;
    WeightFiles weights;
    ImageProcessing video; ///< For frames of a video.
    ImageProcessing image; ///< For still images.
    std::optional<TemplateSource> chatTemplate;
    std::filesystem::path tokenizer; ///< For Tokenizer::load.
    /// eos ids: of generation_config.json, else text_config, else config.json; may be empty, then
    /// the tokenizer's eos token (in templateVariables) ends an answer.
    std::vector<std::int32_t> stopIds;
    /// bos_token, eos_token and the like with their texts, for the chat template.
    std::vector<std::pair<std::string, std::string>> templateVariables;
};

/// Reads a model folder. `knownFamilies` are the model_type values that can be run, with what reads
/// their towers. Throws Error(BadInput) that names what is missing or wrong and what to do; pickled
/// weights (*.bin,
/// *.pt) are never read.
ModelFolder openModelFolder(
    const std::filesystem::path& folder, std::span<const KnownFamily> knownFamilies);

} // namespace sinkscope::io
