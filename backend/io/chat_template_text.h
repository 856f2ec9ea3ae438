// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/marked_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sinkscope::io {

/// Text operations of the template language. They follow Python's str and keep the marks of user
/// text. Positions count characters (code points). Pure functions.

enum class StripSides { Both, Left, Right };
/// Removes white space, or the characters of `characters` when given.
MarkedText stripText(
    const MarkedText& text, StripSides sides, const std::optional<std::string>& characters = {});

enum class LetterCase { Upper, Lower, Capitalized, Title };
MarkedText withCase(const MarkedText& text, LetterCase letterCase);

/// `maxSplits` < 0: no limit. Without a separator splits at runs of white space.
struct SplitRule {
    std::optional<std::string> separator;
    std::int64_t maxSplits = -1;
};
std::vector<MarkedText> splitText(const MarkedText& text, const SplitRule& rule);

/// Replaces up to `count` occurrences (all when negative).
struct Replacement {
    std::string from;
    MarkedText to;
    std::int64_t count = -1;
};
MarkedText replaceText(const MarkedText& text, const Replacement& replacement);

MarkedText joinTexts(const std::vector<MarkedText>& parts, const MarkedText& separator);

/// Start of every character and, last, the text's size.
std::vector<std::size_t> characterStarts(const MarkedText& text);

} // namespace sinkscope::io
