// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/trace.h"

#include "support/trace_builder.h"
#include "trace/error.h"

#include <gtest/gtest.h>

using namespace sinkscope;

TEST(Trace, TokensContinueFromPromptIntoAnswer)
{
    const Trace trace = test::buildTrace();
    const int prompt = trace.promptTokens();
    EXPECT_EQ(trace.tokenCount(), prompt + 5);
    EXPECT_EQ(trace.kindOf(4), TokenKind::Vision);
    EXPECT_EQ(trace.kindOf(prompt), TokenKind::Answer);
    EXPECT_EQ(trace.textOf(prompt + 1), " red");
    EXPECT_EQ(trace.idOf(prompt), 500);
    EXPECT_TRUE(trace.isSpecial(0));
    EXPECT_FALSE(trace.isSpecial(prompt));
    EXPECT_THROW(trace.kindOf(prompt + 5), Error);
    EXPECT_THROW(trace.textOf(-1), Error);
}

TEST(Trace, CountsBytesOfAllTensors)
{
    Trace trace;
    EXPECT_EQ(byteCount(trace), 0);
    auto prefill = std::make_shared<PrefillRecord>();
    prefill->phi = Tensor::fromFloats({ 2, 3 }, std::vector<float>(6));
    prefill->visionNorm = Tensor::fromFloats({ 3 }, std::vector<float>(3));
    trace.prefill = prefill;
    auto step = std::make_shared<StepRecord>();
    step->logits = Tensor::fromFloats({ 10 }, std::vector<float>(10));
    trace.steps = { step, step };
    EXPECT_EQ(byteCount(trace), 24 + 12 + 80);
}
