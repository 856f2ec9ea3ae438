// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sinkscope::io {

/// One step of the `decoder` in tokenizer.json.
struct DecoderStep {
    enum class Kind {
        ByteLevel, ///< From the byte alphabet to bytes, then to text.
        Replace, ///< Every `pattern` in a token by `content`.
        ByteFallback, ///< Runs of tokens <0x00> … <0xFF> to the text they spell.
        Fuse, ///< What follows sees all tokens as one text.
        Strip, ///< Up to `start` times `content` (one character) at the front, `stop` at the back.
        Metaspace ///< `pattern` to a space; in the first token to nothing if `dropsFirst`.
    };

    Kind kind = Kind::ByteLevel;
    std::string pattern;
    std::string content;
    std::size_t start = 0;
    std::size_t stop = 0;
    bool dropsFirst = false;
};

/// The bytes a token stands for in the middle of a text. `isVerbatim`: an added token, which is no
/// word of the byte alphabet.
std::string bytesOfToken(
    const std::vector<DecoderStep>& steps, std::string_view token, bool isVerbatim);

/// Runs the decoder over tokens that come one at a time. Text is given as soon as no later token
/// can change it. One chain serves one text and one thread; it keeps a copy of the steps.
class DecoderChain {
public:
    /// Replace, ByteFallback and Metaspace work on whole tokens: none of them may follow Fuse or
    /// ByteLevel (the reader of tokenizer files refuses that).
    explicit DecoderChain(std::vector<DecoderStep> steps);

    /// Text that became final, valid UTF-8; may be empty.
    std::string push(std::string_view token, bool isVerbatim);
    std::string finish();

private:
    struct State {
        std::string held;
        std::size_t removed = 0; ///< Strip: how many characters at the front are gone.
        bool begun = false; ///< Metaspace: the first token was seen; Strip: so was other text.
        bool fused = false; ///< This step sees one text in pieces instead of tokens.
    };

    void feed(std::size_t step, std::string text, bool isVerbatim, std::string& out);
    void byteLevel(std::size_t step, const std::string& text, bool isVerbatim, std::string& out);
    void byteFallback(std::size_t step, const std::string& text, std::string& out);
    void flushBytes(std::size_t step, std::string& out);
    void strip(std::size_t step, std::string text, std::string& out);

    std::vector<DecoderStep> m_steps;
    std::vector<State> m_states;
};

} // namespace sinkscope::io
