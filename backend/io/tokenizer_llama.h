// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/tokenizer_definition.h"

#include <filesystem>

namespace sinkscope::io {

/// Reads a tokenizer.model and its neighbours as LlamaTokenizer of transformers 4 does (the one
/// that runs SentencePiece itself), with and without its `legacy` behaviour. Throws
/// Error(BadInput) naming file and field. Thread-safe.
TokenizerDefinition readLlamaTokenizer(const std::filesystem::path& file);

} // namespace sinkscope::io
