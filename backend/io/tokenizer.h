// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/marked_text.h"
#include "io/tokenizer_definition.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sinkscope::io {

/// Whether names of special tokens inside a text are read as those tokens.
enum class SpecialTokens {
    Match, ///< For text of the program and of templates.
    Ignore ///< For text of a person: it never becomes a control token.
};

/// BPE tokenizer of a Hugging Face model folder: byte-level, with byte fallback, or SentencePiece.
/// Gives the ids of the `tokenizers` library (format: https://huggingface.co/docs/tokenizers), for
/// tokenizer.model those of SentencePiece. Immutable; thread-safe.
class Tokenizer {
public:
    /// `file` is a tokenizer.json; or, where a folder has none, its tokenizer.model or vocab.json,
    /// which are read with their neighbours (merges.txt, tokenizer_config.json, added_tokens.json,
    /// special_tokens_map.json). Throws Error(BadInput) naming file and field when one is damaged,
    /// too large or of a kind that is not run here (the message says which is).
    static std::shared_ptr<const Tokenizer> load(const std::filesystem::path& file);
    explicit Tokenizer(TokenizerDefinition definition);

    /// Ids of a text, without those of prefixTokens() and suffixTokens(). Ill-formed UTF-8 is read
    /// as U+FFFD.
    std::vector<std::int32_t> encode(std::string_view text, SpecialTokens specials) const;
    /// Ids of the joined text. Words are formed across the borders of segments; a control token is
    /// read only where it lies wholly in template text.
    std::vector<std::int32_t> encodeSegments(std::span<const TextSegment> segments) const;

    /// Ids without a token give nothing. Bytes that are not UTF-8 become U+FFFD.
    std::string decode(std::span<const std::int32_t> ids, bool skipSpecial) const;
    /// The bytes a token stands for inside a text; not always whole characters. The space that some
    /// tokenizers put before a text counts as one. Empty for an id without a token.
    std::string tokenBytes(std::int32_t id) const;
    /// One token as a person reads it: ␣ for a space, ⏎ newline, ⇥ tab, other invisible characters
    /// as ⟨U+200B⟩ and bytes that are no character as ⟨E2 80⟩. Empty for an id without a token.
    std::string tokenText(std::int32_t id) const;

    bool isSpecial(std::int32_t id) const;
    bool hasToken(std::int32_t id) const;
    /// Id of an added token with this content, else of the model token that stands for this text.
    std::optional<std::int32_t> idOf(std::string_view text) const;
    /// Largest id plus one.
    std::int32_t vocabularySize() const { return static_cast<std::int32_t>(m_tokens.size()); }

    /// What the file's post-processor puts before and after a text; mostly empty.
    const std::vector<std::int32_t>& prefixTokens() const { return m_definition.prefix; }
    const std::vector<std::int32_t>& suffixTokens() const { return m_definition.suffix; }

private:
    friend class StreamDecoder;

    enum class Kind : std::uint8_t { None, Model, Added, Special };
    struct Token {
        std::string text; ///< As the file writes it.
        Kind kind = Kind::None;
        bool isVerbatim = false; ///< Not in the byte alphabet.
    };

    void setToken(std::int32_t id, Token token);
    void addToken(const AddedToken& token);
    const Token* find(std::int32_t id) const;
    std::vector<std::int32_t> encodeMarked(const MarkedText& text) const;
    void encodeFirstPrefix(std::vector<std::int32_t>& ids) const;
    void encodePart(const MarkedText& part, bool isStart, std::vector<std::int32_t>& ids) const;
    void encodePlain(const MarkedText& text, bool isStart, std::vector<std::int32_t>& ids) const;

    TokenizerDefinition m_definition; ///< Without its model.
    std::unique_ptr<const WordModel> m_model;
    AddedTokenMatcher m_rawMatcher;
    AddedTokenMatcher m_normalizedMatcher;
    std::vector<Token> m_tokens; ///< By id.
};

} // namespace sinkscope::io
