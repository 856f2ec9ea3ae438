// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace sinkscope::analysis {

/// Which tokens of two sequences are not part of their longest common subsequence.
struct SequenceDiff {
    std::vector<bool> leftChanged;
    std::vector<bool> rightChanged;
    std::vector<std::pair<int, int>> matches; ///< (left, right) positions, ascending.

    bool identical() const;
};

/// O(n·m) after common ends are trimmed; where more than 16 million comparisons would be left, all
/// between the common ends counts as changed.
SequenceDiff diffSequences(std::span<const std::int32_t> left, std::span<const std::int32_t> right);

/// A word of an answer: tokens [first, last] of `Trace::steps`. A token that starts with white
/// space starts a word; special tokens stand alone.
struct AnswerWord {
    int first = 0;
    int last = 0;
    bool changed = false; ///< At least one of its tokens has no partner in the other answer.
};

struct AnswerDiff {
    std::vector<AnswerWord> left;
    std::vector<AnswerWord> right;
    SequenceDiff tokens; ///< By token id, over all steps; special tokens never count as changed.
    bool sameText = false; ///< The decoded answers are equal.
};

AnswerDiff diffAnswers(const Trace& left, const Trace& right);

} // namespace sinkscope::analysis
