// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <QString>

#include <vector>

namespace sinkscope::widgets {

enum class AnswerState { Empty, Running, Done, Cancelled, Failed };

/// One generated token of an answer.
struct AnswerToken {
    int token = 0; ///< Position in the arm's sequence.
    QString text; ///< Exact text, leading space included.
    bool special = false; ///< Not shown in the answer, e.g. an end-of-text token.
};

/// A candidate at one step of the answer.
struct AnswerAlternative {
    QString text;
    double probability = 0; ///< 0 … 1, of the raw distribution.
    bool chosen = false; ///< The token that was generated.
};

/// All that the pane shows of one arm.
struct AnswerModel {
    QString title; ///< Name in the arm's colour, e.g. "Baseline" or "Variant · OutRo".
    std::vector<AnswerToken> tokens;
    int selected = -1; ///< Position of the selected token, −1: none.
    std::vector<AnswerAlternative> alternatives; ///< At the selected token, most probable first.
    AnswerState state = AnswerState::Empty;
    QString message; ///< Stage while running, reason when failed.

    /// The answer as one text without special tokens.
    QString text() const;
};

/// Tokens and state of a run (Done when complete, else Running), with the alternatives of
/// `selected` (a position in the sequence; −1: none). The title is left to the caller.
AnswerModel answerModelOf(const Trace& trace, int selected);

/// For each token of `model` whether it belongs to a word that is not in the longest common
/// subsequence of the words of both answers. Words are separated by white space; punctuation at
/// the end of a word does not count. While `other` still runs, words it has not reached yet are
/// not changed.
std::vector<bool> changedTokens(const AnswerModel& model, const AnswerModel& other);

} // namespace sinkscope::widgets
