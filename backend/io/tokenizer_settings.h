// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

namespace sinkscope::io {

/// What the files beside a tokenizer.model or vocab.json say. Plain data.
struct TokenizerSettings {
    std::string className; ///< tokenizer_class; empty when it is not given.
    bool legacy = true; ///< Every text between special tokens gets a space of its own.
    bool addPrefixSpace = true;
    bool addBegin = true; ///< Whether `begin` comes before a text.
    bool addEnd = false;
    std::string begin; ///< bos_token
    std::string end; ///< eos_token
    /// Texts of the special tokens with a role, and additional_special_tokens.
    std::vector<std::string> specials;
    /// Added tokens in the form that tokenizer.json has; ids are given.
    nlohmann::json addedTokens = nlohmann::json::array();
};

/// Reads tokenizer_config.json of `folder`, and what it leaves open from special_tokens_map.json
/// and added_tokens.json; all of them may be absent. Throws Error(BadInput). Thread-safe.
TokenizerSettings readTokenizerSettings(const std::filesystem::path& folder);

} // namespace sinkscope::io
