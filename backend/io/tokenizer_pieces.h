// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/tokenizer_word_model.h"

#include <array>
#include <cstddef>

namespace sinkscope::io {

/// What a SentencePiece model of type BPE holds. Plain data; all texts unique and not empty.
struct PieceDefinition {
    struct Piece {
        std::string text;
        std::int32_t id = 0;
        float score = 0.0F; ///< Finite.
    };

    std::vector<Piece> pieces; ///< Those that text can be made of.
    std::array<std::int32_t, 256> byteIds {}; ///< Read only with `byteFallback`; then all are ids.
    std::int32_t unknown = 0;
    bool byteFallback = false;
};

/// Byte pair encoding of SentencePiece (https://github.com/google/sentencepiece): start from
/// characters, join the neighbours whose joined text is the piece of highest score (leftmost on
/// ties) until none is a piece. O(n log n) in the word's length.
class PieceModel : public WordModel {
public:
    PieceModel(PieceDefinition definition, const TokenIds& controls);

    void encodeWord(
        std::string_view word, bool mayControl, std::vector<std::int32_t>& ids) const override;

private:
    struct Symbol {
        std::size_t begin = 0;
        std::size_t size = 0; ///< 0: joined to the one before.
        std::int32_t previous = -1;
        std::int32_t next = -1;
    };
    using Symbols = std::vector<Symbol>;
    using Piece = PieceDefinition::Piece;

    const Piece* find(std::string_view text, bool mayControl) const;
    void mergeAll(std::string_view word, bool mayControl, Symbols& symbols) const;
    /// Appends the ids of a text without a piece; gives whether that was the unknown token.
    bool addUnknown(std::string_view text, bool afterUnknown, std::vector<std::int32_t>& ids) const;

    PieceDefinition m_definition;
    std::unordered_map<std::string_view, std::size_t> m_index; ///< Into m_definition.pieces.
    TokenIds m_controls;
};

} // namespace sinkscope::io
