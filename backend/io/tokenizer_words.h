// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/tokenizer_pattern.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sinkscope::io {

/// One step of the `pre_tokenizer` in tokenizer.json.
struct WordStep {
    enum class Kind {
        Split, ///< By `pattern`.
        Bytes, ///< Every byte becomes its character of the byte alphabet.
        Metaspace ///< Spaces become `replacement`; words begin with it.
    };
    enum class Prefix { Always, First, Never };

    Kind kind = Kind::Split;
    std::optional<SplitPattern> pattern; ///< For Split.
    std::string replacement; ///< For Metaspace; one character.
    Prefix prefix = Prefix::Always; ///< First: only where the whole input begins.
    bool cutsWords = true; ///< Metaspace: every replacement begins a new word.
};

/// Cuts normalized text into the words the model sees. Without steps the text is one word.
/// `isStart`: the text begins where the whole input begins. Pure, thread-safe.
std::vector<std::string> splitWords(
    std::span<const WordStep> steps, std::string_view text, bool isStart);

} // namespace sinkscope::io
