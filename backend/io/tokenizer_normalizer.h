// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/marked_text.h"
#include "io/unicode.h"

#include <span>
#include <string>
#include <vector>

namespace sinkscope::io {

/// One step of the `normalizer` in tokenizer.json.
struct NormalizerStep {
    enum class Kind {
        Form, ///< One of the Unicode normalization forms.
        Lowercase,
        Strip, ///< White space at the ends.
        Prepend, ///< `content` before every text that is not empty.
        PrependFirst, ///< The same, only where the whole input begins.
        Replace ///< Every `pattern` (not empty) by `content`.
    };

    Kind kind = Kind::Form;
    NormalizationForm form = NormalizationForm::C;
    bool stripLeft = true;
    bool stripRight = true;
    std::string pattern;
    std::string content;
};

/// Applies the steps one after the other; bytes that come from a person's text stay marked as
/// such. `isStart`: the text begins where the whole input begins. Pure, thread-safe.
MarkedText normalizeMarked(
    std::span<const NormalizerStep> steps, const MarkedText& text, bool isStart);

} // namespace sinkscope::io
