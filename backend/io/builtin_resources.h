// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace sinkscope::io {

/// The files of a vision-half folder: settings, tower with projector, adapter, chat template.
struct BuiltinFiles {
    std::filesystem::path folder;

    std::filesystem::path settings() const { return folder / "builtin.json"; }
    std::filesystem::path vision() const { return folder / "vision.safetensors"; }
    std::filesystem::path adapter() const { return folder / "adapter.safetensors"; }
    std::filesystem::path chatTemplate() const { return folder / "chat_template.jinja"; }
};

/// builtin.json, read and bounded.
struct BuiltinSettings {
    std::string name;
    nlohmann::json version;
    std::optional<std::string> languageSha256; ///< of the GGUF file it was trained with
    std::optional<double> adapterScale;
    std::int64_t frames = 0; ///< per clip in training
    std::vector<std::int64_t> stopIds; ///< empty: take the language half's
    std::int64_t imageSize = 0; ///< square, pixels
    std::int64_t patchSize = 0;
    nlohmann::json visionConfig; ///< becomes `vision_config`
    nlohmann::json config; ///< further fields of config.json
    nlohmann::json preprocessor; ///< fields of the image and video processors
};

/// Throws Error(BadInput) naming file and field.
BuiltinSettings readBuiltinSettings(const BuiltinFiles& files);

/// SHA-256 of each of the four files, by file name. Throws Error(BadInput) when one is missing.
std::map<std::string, std::string> hashBuiltinFiles(const BuiltinFiles& files);

} // namespace sinkscope::io
