// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/tokenizer.h"
#include "trace/trace.h"

#include <string>
#include <vector>

namespace sinkscope::engine {

/// The options of a multiple-choice question: letters A, B, C … in order, each at the start of a
/// line or after a blank, followed by ".", ")" or ":" and a blank, or in parentheses "(A)". At
/// least two, at most ten; otherwise empty. Their tokens are those that stand for the letter alone,
/// with or without a blank before it.
std::vector<AnswerOption> answerOptions(
    const std::string& question, const io::Tokenizer& tokenizer);

} // namespace sinkscope::engine
