// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/compare.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

Trace answer(const std::vector<std::pair<int, std::string>>& tokens)
{
    Trace trace;
    for (const auto& [id, text] : tokens) {
        auto step = std::make_shared<StepRecord>();
        step->id = id;
        step->text = text;
        step->special = text.starts_with("<|");
        trace.steps.push_back(step);
        trace.answer += step->special ? "" : text;
    }
    return trace;
}

} // namespace

TEST(Compare, LongestCommonSubsequence)
{
    const std::vector<std::int32_t> left { 1, 2, 3, 4, 5 };
    const std::vector<std::int32_t> right { 1, 3, 9, 4, 5, 6 };
    const SequenceDiff diff = diffSequences(left, right);
    EXPECT_EQ(diff.leftChanged, (std::vector<bool> { false, true, false, false, false }));
    EXPECT_EQ(diff.rightChanged, (std::vector<bool> { false, false, true, false, false, true }));
    EXPECT_EQ(diff.matches,
        (std::vector<std::pair<int, int>> { { 0, 0 }, { 2, 1 }, { 3, 3 }, { 4, 4 } }));
    EXPECT_FALSE(diff.identical());
}

TEST(Compare, EdgesOfSequences)
{
    const std::vector<std::int32_t> one { 1 };
    const std::vector<std::int32_t> twice { 1, 1 };
    EXPECT_TRUE(diffSequences({}, {}).identical());
    EXPECT_TRUE(diffSequences(twice, twice).identical());
    EXPECT_EQ(diffSequences(one, {}).leftChanged, (std::vector<bool> { true }));
    const SequenceDiff repeated = diffSequences(one, twice);
    EXPECT_EQ(repeated.matches.size(), 1u) << "a token is matched once";
    EXPECT_EQ(repeated.rightChanged, (std::vector<bool> { false, true }));
    EXPECT_FALSE(repeated.identical());
}

TEST(Compare, HugeMiddlesCountAsChanged)
{
    std::vector<std::int32_t> left(6000);
    std::vector<std::int32_t> right(6000);
    for (std::size_t i = 0; i < left.size(); ++i) {
        left[i] = static_cast<std::int32_t>(i);
        right[i] = static_cast<std::int32_t>(i == 0 || i == 5999 ? i : i + 1);
    }
    const SequenceDiff diff = diffSequences(left, right);
    EXPECT_EQ(diff.matches.size(), 2u);
    EXPECT_FALSE(diff.leftChanged[5999]);
}

TEST(Compare, WordsHoldTheirTokens)
{
    const Trace left = answer({ { 1, "The" }, { 2, " cir" }, { 3, "cle" }, { 4, " moves" },
        { 5, " left" }, { 6, "." }, { 0, "<|im_end|>" } });
    const Trace right = answer({ { 1, "The" }, { 2, " cir" }, { 3, "cle" }, { 4, " moves" },
        { 7, " right" }, { 6, "." } });
    const AnswerDiff diff = diffAnswers(left, right);
    ASSERT_EQ(diff.left.size(), 5u);
    EXPECT_EQ(diff.left[1].first, 1);
    EXPECT_EQ(diff.left[1].last, 2);
    EXPECT_FALSE(diff.left[1].changed);
    EXPECT_EQ(diff.left[3].last, 5) << "the full stop belongs to its word";
    EXPECT_TRUE(diff.left[3].changed);
    EXPECT_FALSE(diff.left[4].changed) << "special tokens never count";
    ASSERT_EQ(diff.right.size(), 4u);
    EXPECT_TRUE(diff.right[3].changed);
    EXPECT_FALSE(diff.sameText);
    EXPECT_TRUE(diffAnswers(left, left).sameText);
}
