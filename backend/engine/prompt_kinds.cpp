// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prompt_kinds.h"

namespace sinkscope::engine {

namespace {

/// Bytes [begin, end) of the joined text.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Where a person's text lies, and how long the whole is.
struct UserText {
    std::vector<ByteRange> runs;
    std::size_t total = 0;
};

UserText findUserText(std::span<const io::TextSegment> segments)
{
    UserText found;
    bool inside = false;
    for (const io::TextSegment& segment : segments) {
        const std::size_t end = found.total + segment.text.size();
        if (segment.isUserText && inside)
            found.runs.back().end = end;
        else if (segment.isUserText)
            found.runs.push_back({ found.total, end });
        inside = segment.isUserText;
        found.total = end;
    }
    return found;
}

void markRange(
    Layout& layout, std::span<const ByteRange> tokenBytes, ByteRange range, TokenKind kind)
{
    for (std::size_t i = 0; i < tokenBytes.size(); ++i) {
        // A token may hold the space before a word; half of it decides.
        const std::size_t middle = (tokenBytes[i].begin + tokenBytes[i].end) / 2;
        const bool inside =
            tokenBytes[i].end > range.begin && middle >= range.begin && middle < range.end;
        if (inside && !layout.tokens[i].special)
            layout.tokens[i].kind = kind;
    }
}

std::vector<ByteRange> bytesOfTokens(const Layout& layout, const Model& model)
{
    std::size_t total = 0;
    std::vector<ByteRange> bytes;
    for (const TokenInfo& token : layout.tokens) {
        const std::size_t end = total + model.tokenizer->tokenBytes(token.id).size();
        bytes.push_back({ total, end });
        total = end;
    }
    return bytes;
}

void markUserText(Layout& layout, const Model& model, std::span<const io::TextSegment> segments)
{
    const UserText user = findUserText(segments);
    const std::vector<ByteRange> bytes = bytesOfTokens(layout, model);
    if (user.runs.empty() || bytes.empty())
        return;
    std::size_t prefix = 0;
    for (const std::int32_t id : model.tokenizer->prefixTokens())
        prefix += model.tokenizer->tokenBytes(id).size();
    for (std::size_t run = 0; run + 1 < user.runs.size(); ++run)
        markRange(layout, bytes, { prefix + user.runs[run].begin, prefix + user.runs[run].end },
            run % 2 == 0 ? TokenKind::Question : TokenKind::Answer);
    // Counted from both ends, so that normalisation of the question itself does not matter.
    const ByteRange last = user.runs.back();
    const std::size_t after = user.total - last.end;
    const std::size_t end = bytes.back().end > after ? bytes.back().end - after : 0;
    markRange(layout, bytes, { prefix + last.begin, end }, TokenKind::Question);
}

/// The tokens between `system` and the end of that turn.
void markSystemTurn(Layout& layout)
{
    auto& tokens = layout.tokens;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!tokens[i].special || tokens[i + 1].text != "system")
            continue;
        for (std::size_t j = i + 2; j < tokens.size() && !tokens[j].special; ++j)
            tokens[j].kind = TokenKind::System;
        return;
    }
}

} // namespace

void markTokenKinds(Layout& layout, const Model& model, std::span<const io::TextSegment> segments)
{
    markUserText(layout, model, segments);
    markSystemTurn(layout);
}

} // namespace sinkscope::engine
