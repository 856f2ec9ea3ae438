// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/tokenizer_word_model.h"

#include <array>
#include <cstddef>

namespace sinkscope::io {

/// One merge in order of rank: tokens `left` `right` become `merged`.
struct BpeMerge {
    std::int32_t left = 0;
    std::int32_t right = 0;
    std::int32_t merged = 0;
};

struct BpeDefinition {
    Vocabulary vocabulary;
    std::vector<BpeMerge> merges;
    std::int32_t unknown = -1; ///< −1: characters without a token are dropped.
    bool fuseUnknown = false;
    bool byteFallback = false; ///< Characters without a token are spelled as <0x00> … <0xFF>.
    bool ignoreMerges = false; ///< A word that is a token by itself is taken at once.
};

/// Byte pair encoding of single words: start from characters, join the pair of lowest rank
/// (leftmost on ties) until none is left. O(n log n) in the word's length. Byte-level models get
/// words in the byte alphabet.
class BpeModel : public WordModel {
public:
    BpeModel(BpeDefinition definition, const TokenIds& controls);

    void encodeWord(
        std::string_view word, bool mayControl, std::vector<std::int32_t>& ids) const override;

private:
    struct Merge {
        std::int32_t rank = 0;
        std::int32_t merged = 0;
    };
    struct Symbol {
        std::int32_t id = 0;
        std::int32_t previous = -1;
        std::int32_t next = -1; ///< −1 at the end.
        bool alive = true;
    };
    using Symbols = std::vector<Symbol>;

    std::int32_t idOf(const std::string& token) const;
    bool isAllowed(std::int32_t id, bool mayControl) const;
    Symbols symbolsOf(std::string_view word, bool mayControl) const;
    bool addBytes(std::string_view character, Symbols& symbols) const;
    void mergeAll(Symbols& symbols, bool mayControl) const;
    const Merge* mergeOf(const Symbols& symbols, std::int32_t left) const;

    BpeDefinition m_definition;
    TokenIds m_controls; ///< Those of the vocabulary.
    std::unordered_map<std::uint64_t, Merge> m_merges; ///< Key: left id in the high half.
    std::unordered_map<char32_t, std::int32_t> m_characters;
    std::array<std::int32_t, 256> m_byteIds {}; ///< <0x00> … <0xFF>; −1 where there is none.
};

} // namespace sinkscope::io
