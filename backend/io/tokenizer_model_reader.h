// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/json_reader.h"
#include "io/tokenizer_added.h"
#include "io/tokenizer_bpe.h"

#include <vector>

namespace sinkscope::io {

/// Ids and sizes a tokenizer.json may have.
inline constexpr std::int64_t maxTokenId = (std::int64_t { 1 } << 20) - 1;
inline constexpr std::size_t maxTokenBytes = 4096;

inline constexpr JsonLimits tokenizerLimits { std::size_t { 64 } << 20, 32, 8'000'000 };

/// The `model` object of tokenizer.json: vocabulary and merges of BPE. Throws Error(BadInput)
/// naming the field.
BpeDefinition readBpeModel(const JsonReader& model);

/// The `added_tokens` array, checked against the vocabulary. Throws Error(BadInput).
std::vector<AddedToken> readAddedTokens(const JsonReader& root, const Vocabulary& vocabulary);

} // namespace sinkscope::io
