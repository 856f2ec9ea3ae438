// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer.h"

#include "io/tokenizer_bytes.h"
#include "io/unicode.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace sinkscope::io {

namespace {

bool isAscii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// Where a text may be cut so that both halves can be normalized alone: before an ASCII
/// character. A cut at the edge of user text moves outwards, into template text.
std::size_t safeCutBefore(const std::string& text, std::size_t at)
{
    while (at > 0 && at < text.size() && !isAscii(text[at]))
        --at;
    return at;
}

std::size_t safeCutAfter(const std::string& text, std::size_t at)
{
    while (at < text.size() && !isAscii(text[at]))
        ++at;
    return at;
}

std::string hexBytes(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out = "⟨";
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        out += i == 0 ? "" : " ";
        out += digits[byte >> 4];
        out += digits[byte & 0xFU];
    }
    return out + "⟩";
}

std::string readable(char32_t c)
{
    if (c == ' ')
        return "␣";
    if (c == '\n')
        return "⏎";
    if (c == '\t')
        return "⇥";
    std::string out;
    if (!isInvisible(c)) {
        appendUtf8(out, c);
        return out;
    }
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
        out += digits[(c >> shift) & 0xFU];
    return "⟨U+" + out + "⟩";
}

} // namespace

std::shared_ptr<const Tokenizer> Tokenizer::load(const std::filesystem::path& file)
{
    return std::make_shared<const Tokenizer>(readTokenizerDefinition(file));
}

Tokenizer::Tokenizer(TokenizerDefinition definition)
    : m_definition(std::move(definition))
    , m_model(std::exchange(m_definition.model, {}))
{
    for (const auto& [token, id] : m_model.vocabulary())
        setToken(id, alphabetToBytes(token).value_or(token), Kind::Model);
    for (const AddedToken& token : m_definition.addedTokens) {
        // A content of the vocabulary keeps the meaning it has there.
        const std::string bytes = hasToken(token.id) ? tokenBytes(token.id) : token.content;
        setToken(token.id, bytes, token.special ? Kind::Special : Kind::Added);
        const bool afterNfc = token.normalized && m_definition.normalizeNfc;
        AddedTokenMatcher& matcher = token.normalized ? m_normalizedMatcher : m_rawMatcher;
        matcher.add(token, afterNfc ? normalizeNfc(token.content) : token.content);
    }
}

void Tokenizer::setToken(std::int32_t id, std::string bytes, Kind kind)
{
    const auto index = static_cast<std::size_t>(id);
    if (index >= m_tokens.size())
        m_tokens.resize(index + 1);
    m_tokens[index] = { std::move(bytes), kind };
}

std::vector<std::int32_t> Tokenizer::encode(std::string_view text, SpecialTokens specials) const
{
    return encodeMarked(MarkedText(toValidUtf8(text), specials == SpecialTokens::Ignore));
}

std::vector<std::int32_t> Tokenizer::encodeSegments(std::span<const TextSegment> segments) const
{
    return encodeMarked(MarkedText(segments));
}

std::vector<std::int32_t> Tokenizer::encodeMarked(const MarkedText& text) const
{
    std::vector<std::int32_t> ids;
    for (const AddedTokenPiece& piece : m_rawMatcher.split(text)) {
        if (piece.token >= 0) {
            ids.push_back(piece.token);
            continue;
        }
        const MarkedText part = normalized(text.slice(piece.begin, piece.end));
        for (const AddedTokenPiece& inner : m_normalizedMatcher.split(part)) {
            if (inner.token >= 0)
                ids.push_back(inner.token);
            else
                encodePlain(
                    std::string_view(part.text()).substr(inner.begin, inner.end - inner.begin),
                    ids);
        }
    }
    return ids;
}

MarkedText Tokenizer::normalized(const MarkedText& text) const
{
    if (!m_definition.normalizeNfc)
        return text;
    MarkedText out;
    const std::string& all = text.text();
    std::size_t done = 0;
    const auto take = [&](std::size_t end, bool isUserText) {
        if (end > done)
            out.append(normalizeNfc(std::string_view(all).substr(done, end - done)), isUserText);
        done = std::max(done, end);
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.runEnd(at);
        if (text.isUser(at)) {
            take(safeCutBefore(all, at), false);
            take(safeCutAfter(all, end), true);
        }
        at = end;
    }
    take(text.size(), false);
    return out;
}

void Tokenizer::encodePlain(std::string_view text, std::vector<std::int32_t>& ids) const
{
    std::vector<std::string_view> words { text };
    for (const SplitPattern& pattern : m_definition.patterns) {
        std::vector<std::string_view> finer;
        for (const std::string_view word : words)
            pattern.split(word, finer);
        words = std::move(finer);
    }
    std::unordered_map<std::string_view, std::vector<std::int32_t>> known;
    for (const std::string_view word : words) {
        auto [entry, isNew] = known.try_emplace(word);
        if (isNew)
            m_model.encodeWord(word, entry->second);
        ids.insert(ids.end(), entry->second.begin(), entry->second.end());
    }
}

std::string Tokenizer::decode(std::span<const std::int32_t> ids, bool skipSpecial) const
{
    std::string bytes;
    for (const std::int32_t id : ids) {
        if (!skipSpecial || !isSpecial(id))
            bytes += tokenBytes(id);
    }
    return toValidUtf8(bytes);
}

std::string Tokenizer::tokenBytes(std::int32_t id) const
{
    return hasToken(id) ? m_tokens[static_cast<std::size_t>(id)].bytes : std::string();
}

std::string Tokenizer::tokenText(std::int32_t id) const
{
    const std::string bytes = tokenBytes(id);
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint next = decodeUtf8(bytes, at);
        out += next.valid ? readable(next.value)
                          : hexBytes(std::string_view(bytes).substr(at, next.bytes));
        at += next.bytes;
    }
    return out;
}

bool Tokenizer::hasToken(std::int32_t id) const
{
    return id >= 0 && id < vocabularySize()
        && m_tokens[static_cast<std::size_t>(id)].kind != Kind::None;
}

bool Tokenizer::isSpecial(std::int32_t id) const
{
    return hasToken(id) && m_tokens[static_cast<std::size_t>(id)].kind == Kind::Special;
}

std::optional<std::int32_t> Tokenizer::idOf(std::string_view text) const
{
    for (const AddedToken& token : m_definition.addedTokens) {
        if (token.content == text)
            return token.id;
    }
    const std::int32_t id = m_model.idOf(bytesToAlphabet(text));
    return id >= 0 ? std::optional(id) : std::nullopt;
}

} // namespace sinkscope::io
