// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_added.h"

#include "io/unicode.h"

#include <algorithm>

namespace sinkscope::io {

namespace {

/// Start of the last character of text[0, end).
std::size_t previousCharacter(std::string_view text, std::size_t end)
{
    std::size_t at = end - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        --at;
    return at;
}

std::size_t spacesBefore(std::string_view text, std::size_t begin, std::size_t floor)
{
    while (begin > floor) {
        const std::size_t at = previousCharacter(text, begin);
        if (at < floor || !isWhiteSpace(decodeUtf8(text, at).value))
            break;
        begin = at;
    }
    return begin;
}

std::size_t spacesAfter(std::string_view text, std::size_t end)
{
    while (end < text.size()) {
        const CodePoint next = decodeUtf8(text, end);
        if (!isWhiteSpace(next.value))
            break;
        end += next.bytes;
    }
    return end;
}

} // namespace

bool AddedToken::isControl() const
{
    const bool tagged = (content.front() == '<' && content.back() == '>')
        || (content.front() == '[' && content.back() == ']');
    return special || tagged;
}

AddedTokenMatcher::AddedTokenMatcher()
    : m_nodes(1)
{
}

std::int32_t AddedTokenMatcher::childOf(std::int32_t node, char byte) const
{
    for (const auto& [key, child] : m_nodes[static_cast<std::size_t>(node)].children) {
        if (key == byte)
            return child;
    }
    return -1;
}

void AddedTokenMatcher::add(const AddedToken& token, const std::string& content)
{
    std::int32_t node = 0;
    for (const char byte : content) {
        std::int32_t next = childOf(node, byte);
        if (next < 0) {
            next = static_cast<std::int32_t>(m_nodes.size());
            m_nodes[static_cast<std::size_t>(node)].children.emplace_back(byte, next);
            m_nodes.emplace_back();
        }
        node = next;
    }
    m_nodes[static_cast<std::size_t>(node)].token = static_cast<std::int32_t>(m_tokens.size());
    m_tokens.push_back(token);
}

AddedTokenMatcher::Match AddedTokenMatcher::longestAt(
    const MarkedText& text, std::size_t begin) const
{
    Match best;
    bool touchesUser = false;
    std::int32_t node = 0;
    for (std::size_t at = begin; at < text.size(); ++at) {
        node = childOf(node, text.text()[at]);
        if (node < 0)
            break;
        touchesUser = touchesUser || text.isUser(at);
        const std::int32_t token = m_nodes[static_cast<std::size_t>(node)].token;
        if (token < 0)
            continue;
        if (!touchesUser || !m_tokens[static_cast<std::size_t>(token)].isControl())
            best = { at + 1, token };
    }
    return best;
}

bool AddedTokenMatcher::standsAlone(std::string_view text, std::size_t begin, std::size_t end) const
{
    const bool wordBefore =
        begin > 0 && isWordCharacter(decodeUtf8(text, previousCharacter(text, begin)).value);
    const bool wordAfter = end < text.size() && isWordCharacter(decodeUtf8(text, end).value);
    return !wordBefore && !wordAfter;
}

std::vector<AddedTokenPiece> AddedTokenMatcher::split(const MarkedText& text) const
{
    std::vector<AddedTokenPiece> pieces;
    std::size_t done = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const Match match = longestAt(text, at);
        if (match.token < 0) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        at = match.end;
        const AddedToken& token = m_tokens[static_cast<std::size_t>(match.token)];
        if (token.singleWord && !standsAlone(text.text(), begin, match.end))
            continue;
        const std::size_t from =
            token.stripLeft ? spacesBefore(text.text(), begin, done) : std::max(begin, done);
        if (from > done)
            pieces.push_back({ done, from, -1 });
        done = token.stripRight ? spacesAfter(text.text(), match.end) : match.end;
        pieces.push_back({ from, done, token.id });
    }
    if (done < text.size())
        pieces.push_back({ done, text.size(), -1 });
    return pieces;
}

} // namespace sinkscope::io
