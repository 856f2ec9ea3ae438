// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/tokenizer_definition.h"

#include <filesystem>
#include <optional>

namespace sinkscope::io {

/// Reads a tokenizer by its main file: tokenizer.model and vocab.json with their neighbours, every
/// other name as a tokenizer.json. Throws Error(BadInput) naming file and field. Thread-safe.
TokenizerDefinition readTokenizer(const std::filesystem::path& file);

/// The main file of a folder's tokenizer: tokenizer.json, else tokenizer.model, else vocab.json
/// beside a merges.txt; nothing when it has none of them.
std::optional<std::filesystem::path> findTokenizerFile(const std::filesystem::path& folder);

} // namespace sinkscope::io
