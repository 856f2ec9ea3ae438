// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sinkscope::io {

// Sink channels that a person chose for a model, kept under the model's hash:
// { "format": 1, "models": { "<hash>": { "name": "…", "channels": [507] } } }

/// $XDG_CONFIG_HOME/sinkscope/sink-channels.json, by default in ~/.config; empty without a home.
std::filesystem::path savedChannelsFile();

/// nullopt when the file or the model is not there. Throws Error (BadInput) naming file and field
/// when the file is damaged.
std::optional<std::vector<int>> savedChannels(
    const std::filesystem::path& file, const std::string& modelHash);

/// Adds or replaces a model's channels; none removes it. Other models stay. Throws Error as above,
/// or when the folder cannot be written; then the old file stands.
void saveChannels(const std::filesystem::path& file, const std::string& modelHash,
    const std::string& modelName, const std::vector<int>& channels);

} // namespace sinkscope::io
