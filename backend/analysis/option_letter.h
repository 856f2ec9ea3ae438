// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <optional>
#include <span>
#include <string>

namespace sinkscope::analysis {

/// The letter an answer names, tried in this order: the answer starts with the letter, alone or
/// followed by punctuation ("B", "(B)", "B. A cat", "**B**"); "answer is B", "answer: B", "option
/// B"; the only option letter that stands alone in capitals in the text ("A" and "I" only in front
/// of punctuation or at the end); the only option whose text occurs in the answer. nullopt
/// otherwise.
std::optional<std::string> parseOptionLetter(
    const std::string& answer, std::span<const AnswerOption> options);

} // namespace sinkscope::analysis
