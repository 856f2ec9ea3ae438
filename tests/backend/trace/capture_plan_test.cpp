// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/capture_plan.h"

#include "support/trace_builder.h"

#include <gtest/gtest.h>

using namespace sinkscope;

namespace {

constexpr ModelShape large { 28, 28, 4, 128, 3584, 152064 };

std::int64_t forecast(int promptTokens, int newTokens)
{
    return CapturePlan::of(CaptureLevel::Default, large, promptTokens)
        .forecastBytes(large, promptTokens, newTokens, 2);
}

} // namespace

TEST(CapturePlan, DefaultOfALargeModelStaysUnderHalfAGigabyte)
{
    for (const int elementBytes : { 2, 4 }) {
        const auto plan = CapturePlan::of(CaptureLevel::Default, large, 4096);
        EXPECT_FALSE(plan.queriesAll || plan.values || plan.residuals);
        EXPECT_TRUE(plan.keys && plan.queriesAfterVision && plan.reductions);
        const auto bytes = plan.forecastBytes(large, 4096, 64, elementBytes);
        EXPECT_LT(bytes, 500'000'000);
        EXPECT_GT(bytes, 100'000'000);
    }
}

TEST(CapturePlan, GrowsLinearlyWithTokens)
{
    EXPECT_EQ(forecast(8192, 0) - forecast(4096, 0), forecast(12288, 0) - forecast(8192, 0));
    EXPECT_EQ(forecast(4096, 20) - forecast(4096, 10), forecast(4096, 30) - forecast(4096, 20));
}

TEST(CapturePlan, SmallModelsKeepAllQueries)
{
    const ModelShape small { 30, 9, 3, 64, 576, 49152 };
    EXPECT_TRUE(CapturePlan::of(CaptureLevel::Default, small, 300).queriesAll);
    EXPECT_FALSE(CapturePlan::of(CaptureLevel::Default, small, 300, 1000).queriesAll);
}

TEST(CapturePlan, LevelsAreOrdered)
{
    const auto bytes = [](CaptureLevel level) {
        return CapturePlan::of(level, large, 512).forecastBytes(large, 512, 8, 2);
    };
    EXPECT_EQ(bytes(CaptureLevel::None), 0);
    EXPECT_LT(bytes(CaptureLevel::Default), bytes(CaptureLevel::Full));
    EXPECT_EQ(name(CaptureLevel::Full), "full");
}

namespace {

/// The synthetic Trace with the figures it leaves out, all zero.
Trace withFigures(Trace trace)
{
    const ModelShape& s = trace.info.shape;
    const auto zeros = [](std::vector<std::int64_t> shape) {
        std::int64_t count = 1;
        for (const std::int64_t size : shape)
            count *= size;
        return Tensor::fromFloats(
            std::move(shape), std::vector<float>(static_cast<std::size_t>(count)));
    };
    const int tokens = trace.promptTokens();
    auto prefill = std::make_shared<PrefillRecord>(*trace.prefill);
    prefill->hiddenMedian = zeros({ s.layers + 1 });
    prefill->valueNorm = zeros({ s.layers, s.kvHeads, tokens });
    prefill->primaryCosine = zeros({ primaryCandidates, s.layers + 1, tokens });
    prefill->mlpNorm = zeros({ s.layers, tokens });
    prefill->mlpCosine = zeros({ primaryCandidates, s.layers, tokens });
    trace.prefill = prefill;
    for (std::size_t i = 1; i < trace.steps.size(); ++i) {
        auto step = std::make_shared<StepRecord>(*trace.steps[i]);
        step->valueNorm = zeros({ s.layers, s.kvHeads });
        step->primaryCosine = zeros({ primaryCandidates, s.layers + 1 });
        step->mlpNorm = zeros({ s.layers });
        step->mlpCosine = zeros({ primaryCandidates, s.layers });
        trace.steps[i] = step;
    }
    return trace;
}

} // namespace

TEST(CapturePlan, ForecastMatchesATrace)
{
    const Trace trace = withFigures(test::buildTrace());
    CapturePlan plan =
        CapturePlan::of(CaptureLevel::Default, trace.info.shape, trace.promptTokens());
    EXPECT_TRUE(plan.values && plan.residuals);
    plan.values = plan.residuals = false; // which the synthetic one does not have
    const auto predicted = plan.forecastBytes(
        trace.info.shape, trace.promptTokens(), static_cast<int>(trace.steps.size()), 4);
    const double ratio = static_cast<double>(byteCount(trace)) / static_cast<double>(predicted);
    EXPECT_NEAR(ratio, 1.0, 0.03) << "step 0 has no keys, queries, norm and φ";
}

TEST(CapturePlan, ThinsStepByStepToNothing)
{
    CapturePlan plan = CapturePlan::of(CaptureLevel::Full, large, 512);
    std::int64_t before = plan.forecastBytes(large, 512, 8, 2);
    std::vector<std::string> words;
    while (const auto step = plan.thin()) {
        words.push_back(*step);
        const std::int64_t now = plan.forecastBytes(large, 512, 8, 2);
        EXPECT_LT(now, before) << *step;
        before = now;
    }
    EXPECT_EQ(before, 0);
    ASSERT_EQ(words.size(), 7U);
    EXPECT_NE(words.front().find("values"), std::string::npos);
    EXPECT_NE(words[3].find("after the last vision token"), std::string::npos);
    EXPECT_NE(words.back().find("only the answer"), std::string::npos);
    EXPECT_EQ(plan.level, CaptureLevel::Full) << "what was asked for stays known";
}

TEST(CapturePlan, ThinningSkipsWhatThePlanNeverHad)
{
    CapturePlan plan = CapturePlan::of(CaptureLevel::Default, large, 4096);
    ASSERT_FALSE(plan.queriesAll);
    EXPECT_EQ(plan.thin().value_or(""), "queries are not kept: rows cannot be shown");
    CapturePlan none = CapturePlan::of(CaptureLevel::None, large, 4096);
    EXPECT_FALSE(none.thin());
}

TEST(CapturePlan, ForecastUsesTheRowsThereAre)
{
    CapturePlan plan = CapturePlan::of(CaptureLevel::Default, large, 4096);
    const auto assumed = plan.forecastBytes(large, 4096, 0, 2);
    plan.rowsAfterVision = 4096;
    EXPECT_EQ(plan.forecastBytes(large, 4096, 0, 2) - assumed,
        std::int64_t { 2 } * 28 * 28 * 128 * (4096 - 256));
}
