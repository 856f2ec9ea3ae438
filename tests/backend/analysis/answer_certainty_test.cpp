// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/answer_certainty.h"

#include <gtest/gtest.h>

namespace sinkscope::analysis {

namespace {

using Steps = std::vector<std::shared_ptr<const StepRecord>>;

std::shared_ptr<const StepRecord> step(
    std::int32_t id, double logprob, std::vector<Alternative> top)
{
    StepRecord result;
    result.id = id;
    result.logprob = logprob;
    result.top = std::move(top);
    return std::make_shared<const StepRecord>(std::move(result));
}

} // namespace

TEST(AnswerCertainty, AddsLogarithmsAndFindsTheClosestDecision)
{
    const Steps steps { step(4, -0.1, { { 4, "a", -0.1 }, { 5, "b", -2.4 } }),
        step(7, -0.6, { { 7, "c", -0.6 }, { 8, "d", -0.9 }, { 9, "e", -3.0 } }) };
    const AnswerCertainty certainty = answerCertainty(steps);
    EXPECT_NEAR(certainty.logprob, -0.7, 1e-12);
    EXPECT_NEAR(certainty.margin, 0.3, 1e-12);
}

TEST(AnswerCertainty, IsNegativeWhereALessProbableTokenWasSampled)
{
    const Steps steps { step(5, -2.4, { { 4, "a", -0.1 }, { 5, "b", -2.4 } }) };
    EXPECT_NEAR(answerCertainty(steps).margin, -2.3, 1e-12);
}

TEST(AnswerCertainty, OfNothingIsZero)
{
    EXPECT_EQ(answerCertainty({}).margin, 0);
    const Steps lone { step(5, 0, { { 5, "b", 0 } }) };
    EXPECT_EQ(answerCertainty(lone).margin, 0);
}

} // namespace sinkscope::analysis
