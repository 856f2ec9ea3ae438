// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sinkscope::io {

/// One step of reading UTF-8. An ill-formed sequence reads as U+FFFD and covers its maximal
/// subpart (Unicode 15, section 3.9), so that a lossy reader can simply go on after it.
struct CodePoint {
    char32_t value = 0xFFFD;
    std::size_t bytes = 1; ///< Bytes covered, at least 1.
    bool valid = false;
    bool truncated = false; ///< Ill-formed only because the text ends too early.
};

/// All functions are pure and thread-safe. `at` is smaller than the text's size.
CodePoint decodeUtf8(std::string_view text, std::size_t at);
void appendUtf8(std::string& out, char32_t codePoint);

bool isValidUtf8(std::string_view text);
/// Every ill-formed maximal subpart becomes one U+FFFD.
std::string toValidUtf8(std::string_view bytes);
/// How many bytes at the end begin a character that is not finished yet (0 to 3).
std::size_t incompleteTail(std::string_view bytes);
/// Number of code points (ill-formed subparts count as one).
std::size_t characterCount(std::string_view text);

/// Unicode property White_Space.
bool isWhiteSpace(char32_t codePoint);
/// White_Space and the four ASCII separators U+001C to U+001F, as `str.isspace` of Python.
bool isPythonSpace(char32_t codePoint);
/// Alphabetic, marks, decimal numbers, connector punctuation and joiners: `\w` of Unicode regular
/// expressions (UTS 18, annex C).
bool isWordCharacter(char32_t codePoint);
/// Categories Cc, Cf (except joiners), Co, Cn, Cs and separators other than the plain space.
bool isInvisible(char32_t codePoint);

/// Simple one-to-one case mapping, but U+00DF becomes "SS" in upper case and U+0130 "i̇" in lower.
std::string upperCase(char32_t codePoint);
std::string lowerCase(char32_t codePoint);

/// The normalization forms of Unicode.
enum class NormalizationForm { C, D, KC, KD };

/// `text` must be valid UTF-8; throws Error(Internal) otherwise.
std::string normalize(std::string_view text, NormalizationForm form);

} // namespace sinkscope::io
