// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/builtin_resources.h"
#include "io/gguf_llama.h"

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace sinkscope::io {

/// What the JSON files of an assembled LLaVA-OneVision folder are made from.
struct OneVisionParts {
    const LlamaShape& text;
    const BuiltinSettings& settings;
    const GgufMetadata& metadata; ///< of the language half, for its tokens
};

/// The placeholder tokens, appended to the vocabulary in this order.
const std::vector<std::string>& placeholderTokens();

/// Every JSON file of the folder by name: config.json, generation_config.json, tokenizer.json,
/// tokenizer_config.json, preprocessor_config.json, video_preprocessor_config.json and
/// processor_config.json, as `transformers` 4 and 5 read them.
/// Throws Error(BadInput) when the settings contradict the language half.
std::map<std::string, nlohmann::ordered_json> oneVisionFiles(const OneVisionParts& parts);

} // namespace sinkscope::io
