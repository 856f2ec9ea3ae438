// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/compare.h"

#include <algorithm>

namespace sinkscope::analysis {

namespace {

constexpr std::size_t maximumComparisons = 1u << 24;

using Ids = std::span<const std::int32_t>;

void match(SequenceDiff& diff, std::size_t left, std::size_t right)
{
    diff.leftChanged[left] = false;
    diff.rightChanged[right] = false;
    diff.matches.emplace_back(static_cast<int>(left), static_cast<int>(right));
}

/// Marks a longest common subsequence of the middles, which start at `offset` in both.
void matchMiddle(SequenceDiff& diff, Ids left, Ids right, std::size_t offset)
{
    if (left.empty() || right.empty() || left.size() > maximumComparisons / right.size())
        return;
    const std::size_t width = right.size() + 1;
    // length[i·width + j]: longest common subsequence of left[i…] and right[j…].
    std::vector<std::uint32_t> length((left.size() + 1) * width, 0);
    for (std::size_t i = left.size(); i-- > 0;) {
        for (std::size_t j = right.size(); j-- > 0;)
            length[i * width + j] = left[i] == right[j]
                ? length[(i + 1) * width + j + 1] + 1
                : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left.size() && j < right.size()) {
        if (left[i] == right[j])
            match(diff, offset + i++, offset + j++);
        else if (length[(i + 1) * width + j] >= length[i * width + j + 1])
            ++i;
        else
            ++j;
    }
}

bool startsWord(const StepRecord& step)
{
    return step.special || step.text.empty() || step.text[0] == ' ' || step.text[0] == '\n'
        || step.text[0] == '\t';
}

std::vector<AnswerWord> wordsOf(const Trace& trace, const std::vector<bool>& changed)
{
    std::vector<AnswerWord> words;
    for (std::size_t i = 0; i < trace.steps.size(); ++i) {
        const bool afterSpecial = i > 0 && trace.steps[i - 1]->special;
        if (words.empty() || afterSpecial || startsWord(*trace.steps[i]))
            words.push_back({ static_cast<int>(i), static_cast<int>(i), false });
        words.back().last = static_cast<int>(i);
        words.back().changed = words.back().changed || changed[i];
    }
    return words;
}

std::vector<std::int32_t> idsOf(const Trace& trace)
{
    std::vector<std::int32_t> ids;
    for (const auto& step : trace.steps)
        ids.push_back(step->id);
    return ids;
}

void forgiveSpecials(const Trace& trace, std::vector<bool>& changed)
{
    for (std::size_t i = 0; i < changed.size(); ++i)
        changed[i] = changed[i] && !trace.steps[i]->special;
}

} // namespace

bool SequenceDiff::identical() const
{
    return leftChanged.size() == rightChanged.size() && matches.size() == leftChanged.size();
}

SequenceDiff diffSequences(Ids left, Ids right)
{
    SequenceDiff diff { std::vector<bool>(left.size(), true), std::vector<bool>(right.size(), true),
        {} };
    std::size_t head = 0;
    while (head < left.size() && head < right.size() && left[head] == right[head]) {
        match(diff, head, head);
        ++head;
    }
    std::size_t tail = 0;
    while (tail < left.size() - head && tail < right.size() - head
        && left[left.size() - 1 - tail] == right[right.size() - 1 - tail])
        ++tail;
    matchMiddle(diff, left.subspan(head, left.size() - head - tail),
        right.subspan(head, right.size() - head - tail), head);
    for (std::size_t i = tail; i > 0; --i)
        match(diff, left.size() - i, right.size() - i);
    return diff;
}

AnswerDiff diffAnswers(const Trace& left, const Trace& right)
{
    AnswerDiff diff;
    diff.tokens = diffSequences(idsOf(left), idsOf(right));
    forgiveSpecials(left, diff.tokens.leftChanged);
    forgiveSpecials(right, diff.tokens.rightChanged);
    diff.left = wordsOf(left, diff.tokens.leftChanged);
    diff.right = wordsOf(right, diff.tokens.rightChanged);
    diff.sameText = left.answer == right.answer;
    return diff;
}

} // namespace sinkscope::analysis
