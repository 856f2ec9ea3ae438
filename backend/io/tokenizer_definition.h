// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/json_reader.h"
#include "io/tokenizer_added.h"
#include "io/tokenizer_bpe.h"
#include "io/tokenizer_decoder.h"
#include "io/tokenizer_normalizer.h"
#include "io/tokenizer_pieces.h"
#include "io/tokenizer_words.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace sinkscope::io {

/// What the files of a tokenizer say, checked and in our terms. Plain data.
struct TokenizerDefinition {
    std::vector<NormalizerStep> normalizers;
    std::vector<WordStep> words;
    std::vector<DecoderStep> decoders;
    std::variant<BpeDefinition, PieceDefinition> model;
    std::vector<AddedToken> addedTokens; ///< Ids and contents unique, contents not empty.
    std::vector<AddedToken> pieceTokens; ///< Looked for in normalized text, contents as they are.
    /// Before these, where the input begins with one, PrependFirst still writes its content.
    TokenIds prefixedTokens;
    std::map<std::int32_t, std::string> unreadTokens; ///< Special, and never read from text.
    std::map<std::int32_t, std::string> byteTokens; ///< Bytes of a SentencePiece model.
    std::vector<std::int32_t> prefix; ///< Put before a text by the post-processor.
    std::vector<std::int32_t> suffix;
};

/// Reads a tokenizer.json with a BPE model. Throws Error(BadInput) naming file and field for
/// damage, exceeded limits and everything that would have to be guessed. Thread-safe.
TokenizerDefinition readTokenizerDefinition(const std::filesystem::path& file);
/// The same from a document; `root` names the file in messages.
TokenizerDefinition readTokenizerDefinition(const JsonReader& root);

} // namespace sinkscope::io
