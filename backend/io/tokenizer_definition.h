// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/tokenizer_added.h"
#include "io/tokenizer_bpe.h"
#include "io/tokenizer_pattern.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace sinkscope::io {

/// What a tokenizer.json says, checked and in our terms. Plain data.
struct TokenizerDefinition {
    bool normalizeNfc = false;
    std::vector<SplitPattern> patterns; ///< Applied one after the other.
    BpeDefinition model;
    std::vector<AddedToken> addedTokens; ///< Ids and contents unique, contents not empty.
    std::vector<std::int32_t> prefix; ///< Put before a text by the post-processor.
    std::vector<std::int32_t> suffix;
};

/// Reads a byte-level BPE tokenizer.json. Throws Error(BadInput) naming file and field for damage,
/// exceeded limits and everything that would have to be guessed. Thread-safe.
TokenizerDefinition readTokenizerDefinition(const std::filesystem::path& file);

} // namespace sinkscope::io
