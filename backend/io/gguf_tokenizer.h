// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/gguf_metadata.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace sinkscope::io {

/// The tokenizer.json that a GGUF file's own tokenizer amounts to: byte-level BPE with the file's
/// vocabulary and merges, its control tokens as special added tokens, its pre-tokenizer by name.
/// `extraSpecials` are appended as special tokens with the next free ids.
///
/// Known pre-tokenizers: `smollm` (digits one by one, then the GPT-2 pattern) and `gpt-2`.
/// Throws Error(BadInput) for another tokenizer kind, doubled tokens, or merges that do not fit.
nlohmann::ordered_json tokenizerFromGguf(
    const GgufMetadata& metadata, const std::vector<std::string>& extraSpecials);

} // namespace sinkscope::io
