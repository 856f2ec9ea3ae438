// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/marked_text.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sinkscope::io {

/// An entry of `added_tokens` in tokenizer.json.
struct AddedToken {
    std::int32_t id = 0;
    std::string content;
    bool singleWord = false; ///< Only where no word character touches it.
    bool stripLeft = false; ///< Swallows white space before it.
    bool stripRight = false;
    bool normalized = false; ///< Looked for after normalization instead of before.
    bool special = false;

    /// Steers the model: special, or written like a tag (`<…>`, `[…]`). Never read in user text.
    bool isControl() const;
};

/// A stretch of text, or a token that stands for it.
struct AddedTokenPiece {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::int32_t token = -1; ///< −1: plain text.
};

/// Finds added tokens in text, leftmost and then longest first. A control token is found only where
/// all its bytes lie in template text. Immutable; thread-safe.
class AddedTokenMatcher {
public:
    AddedTokenMatcher();

    /// `content` is what to look for (normalized where the token asks for it); not empty.
    void add(const AddedToken& token, const std::string& content);

    /// The whole of `text` as pieces in order; empty stretches are left out.
    std::vector<AddedTokenPiece> split(const MarkedText& text) const;

private:
    struct Node {
        std::vector<std::pair<char, std::int32_t>> children;
        std::int32_t token = -1; ///< Index into m_tokens.
    };
    struct Match {
        std::size_t end = 0;
        std::int32_t token = -1;
    };

    std::int32_t childOf(std::int32_t node, char byte) const;
    Match longestAt(const MarkedText& text, std::size_t begin) const;
    bool standsAlone(std::string_view text, std::size_t begin, std::size_t end) const;

    std::vector<Node> m_nodes;
    std::vector<AddedToken> m_tokens;
};

} // namespace sinkscope::io
