// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer.h"

#include "io/tokenizer_folder.h"
#include "io/unicode.h"

#include <unordered_map>
#include <utility>

namespace sinkscope::io {

namespace {

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
    return std::make_shared<const Tokenizer>(readTokenizer(file));
}

Tokenizer::Tokenizer(TokenizerDefinition definition)
    : m_definition(std::move(definition))
{
    auto model = std::exchange(m_definition.model, {});
    if (const auto* bpe = std::get_if<BpeDefinition>(&model)) {
        for (const auto& [token, id] : bpe->vocabulary)
            setToken(id, { token, Kind::Model });
    } else {
        for (const PieceDefinition::Piece& piece : std::get<PieceDefinition>(model).pieces)
            setToken(piece.id, { piece.text, Kind::Model });
    }
    for (const auto& [id, text] : m_definition.byteTokens)
        setToken(id, { text, Kind::Model });
    TokenIds controls;
    for (const AddedToken& token : m_definition.addedTokens) {
        addToken(token);
        if (token.isControl())
            controls.insert(token.id);
    }
    for (const AddedToken& token : m_definition.pieceTokens) {
        setToken(token.id, { token.content, Kind::Model });
        m_normalizedMatcher.add(token, token.content);
        if (token.isControl())
            controls.insert(token.id);
    }
    for (const auto& [id, content] : m_definition.unreadTokens) {
        if (!hasToken(id))
            setToken(id, { content, Kind::Special, true });
    }
    if (auto* bpe = std::get_if<BpeDefinition>(&model))
        m_model = std::make_unique<BpeModel>(std::move(*bpe), controls);
    else
        m_model =
            std::make_unique<PieceModel>(std::get<PieceDefinition>(std::move(model)), controls);
}

void Tokenizer::setToken(std::int32_t id, Token token)
{
    const auto index = static_cast<std::size_t>(id);
    if (index >= m_tokens.size())
        m_tokens.resize(index + 1);
    m_tokens[index] = std::move(token);
}

void Tokenizer::addToken(const AddedToken& token)
{
    // A content of the vocabulary keeps the meaning it has there.
    const bool isVerbatim = !hasToken(token.id);
    const Kind kind = token.special ? Kind::Special : Kind::Added;
    if (!token.normalized) {
        setToken(token.id, { token.content, kind, isVerbatim });
        m_rawMatcher.add(token, token.content);
        return;
    }
    // Looked for, and read back, as the normalizer leaves it.
    const std::string content =
        normalizeMarked(m_definition.normalizers, MarkedText(token.content), true).text();
    setToken(token.id, { content, kind, isVerbatim });
    if (!content.empty())
        m_normalizedMatcher.add(token, content);
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
        if (piece.begin == 0 && m_definition.prefixedTokens.contains(piece.token))
            encodeFirstPrefix(ids);
        if (piece.token >= 0)
            ids.push_back(piece.token);
        else
            encodePart(text.slice(piece.begin, piece.end), piece.begin == 0, ids);
    }
    return ids;
}

void Tokenizer::encodeFirstPrefix(std::vector<std::int32_t>& ids) const
{
    for (const NormalizerStep& step : m_definition.normalizers) {
        if (step.kind == NormalizerStep::Kind::PrependFirst)
            encodePlain(MarkedText(step.content), true, ids);
    }
}

void Tokenizer::encodePart(
    const MarkedText& part, bool isStart, std::vector<std::int32_t>& ids) const
{
    const MarkedText text = normalizeMarked(m_definition.normalizers, part, isStart);
    for (const AddedTokenPiece& piece : m_normalizedMatcher.split(text)) {
        if (piece.token >= 0)
            ids.push_back(piece.token);
        else
            encodePlain(text.slice(piece.begin, piece.end), isStart && piece.begin == 0, ids);
    }
}

void Tokenizer::encodePlain(
    const MarkedText& text, bool isStart, std::vector<std::int32_t>& ids) const
{
    const std::vector<std::string> words = splitWords(m_definition.words, text.text(), isStart);
    const bool mayControl = !text.hasUserText();
    std::unordered_map<std::string_view, std::vector<std::int32_t>> known;
    for (const std::string& word : words) {
        auto [entry, isNew] = known.try_emplace(word);
        if (isNew)
            m_model->encodeWord(word, mayControl, entry->second);
        ids.insert(ids.end(), entry->second.begin(), entry->second.end());
    }
}

std::string Tokenizer::decode(std::span<const std::int32_t> ids, bool skipSpecial) const
{
    DecoderChain chain(m_definition.decoders);
    std::string text;
    for (const std::int32_t id : ids) {
        const Token* token = find(id);
        if (token != nullptr && !(skipSpecial && token->kind == Kind::Special))
            text += chain.push(token->text, token->isVerbatim);
    }
    return text + chain.finish();
}

std::string Tokenizer::tokenBytes(std::int32_t id) const
{
    const Token* token = find(id);
    return token == nullptr ? std::string()
                            : bytesOfToken(m_definition.decoders, token->text, token->isVerbatim);
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

const Tokenizer::Token* Tokenizer::find(std::int32_t id) const
{
    if (id < 0 || id >= vocabularySize())
        return nullptr;
    const Token& token = m_tokens[static_cast<std::size_t>(id)];
    return token.kind == Kind::None ? nullptr : &token;
}

bool Tokenizer::hasToken(std::int32_t id) const { return find(id) != nullptr; }

bool Tokenizer::isSpecial(std::int32_t id) const
{
    const Token* token = find(id);
    return token != nullptr && token->kind == Kind::Special;
}

std::optional<std::int32_t> Tokenizer::idOf(std::string_view text) const
{
    for (const AddedToken& token : m_definition.addedTokens) {
        if (token.content == text)
            return token.id;
    }
    std::optional<std::int32_t> spelled;
    for (std::int32_t id = 0; id < vocabularySize(); ++id) {
        if (tokenBytes(id) != text)
            continue;
        // A whole character is better than the byte it is spelled with.
        if (characterCount(m_tokens[static_cast<std::size_t>(id)].text) <= text.size())
            return id;
        spelled = spelled ? spelled : id;
    }
    return spelled;
}

} // namespace sinkscope::io
