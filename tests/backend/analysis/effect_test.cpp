// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/effect.h"

#include "support/trace_builder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace sinkscope::analysis {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

Alternative alternative(std::int32_t id, double probability)
{
    return { id, "word", std::log(probability) };
}

template <typename Change> Trace withFirstStep(Trace trace, const Change& change)
{
    auto step = std::make_shared<StepRecord>(*trace.steps.at(0));
    change(*step);
    trace.steps[0] = step;
    return trace;
}

/// A run whose first step recorded these tokens, the most probable first and chosen.
Trace runOf(const std::vector<Alternative>& top, const std::vector<Alternative>& watched = {})
{
    return withFirstStep(test::buildTrace(), [&](StepRecord& step) {
        step.top = top;
        step.watched = watched;
        step.id = top.front().id;
        step.logprob = top.front().logprob;
    });
}

Trace withOptions(Trace trace)
{
    trace.info.options = { { "A", "left", { 1, 11, 1 } }, { "B", "right", { 2 } },
        { "C", "up", { 3, 13 } } };
    return trace;
}

TEST(Effect, OfARunOnItselfIsNothing)
{
    const Trace run = withOptions(runOf({ alternative(1, 0.6) },
        { alternative(1, 0.6), alternative(2, 0.2), alternative(3, 0.1) }));
    const Effect effect = effectOf(run, run);
    EXPECT_FALSE(effect.answerChanged);
    EXPECT_FALSE(effect.firstDifference);
    for (const auto& number : { effect.logprobChange, effect.divergence, effect.marginChange,
             effect.visionMassChange, effect.sinkMassChange }) {
        ASSERT_TRUE(number);
        EXPECT_NEAR(*number, 0, 1e-12);
    }
}

TEST(Effect, FindsTheFirstTokenThatDiffers)
{
    const Trace baseline = test::buildTrace();
    Trace run = baseline;
    auto other = std::make_shared<StepRecord>(*run.steps[2]);
    other->id = 9;
    run.steps[2] = other;
    run.answer = "Other";
    EXPECT_EQ(effectOf(baseline, run).firstDifference, std::optional<int>(2));
    EXPECT_TRUE(effectOf(baseline, run).answerChanged);
    Trace shorter = baseline;
    shorter.steps.resize(3);
    EXPECT_EQ(effectOf(baseline, shorter).firstDifference, std::optional<int>(3));
    EXPECT_FALSE(effectOf(baseline, shorter).answerChanged) << "judged by the text";
}

TEST(Effect, LooksTheFirstTokenUp)
{
    const Trace baseline = runOf({ alternative(7, 0.5) });
    const double before = std::log(0.5);
    const auto change = [&](const Trace& run) { return effectOf(baseline, run).logprobChange; };
    EXPECT_NEAR(*change(runOf({ alternative(7, 0.25) })), std::log(0.25) - before, 1e-12);
    EXPECT_NEAR(*change(runOf({ alternative(8, 0.9), alternative(7, 0.1) })),
        std::log(0.1) - before, 1e-12);
    EXPECT_NEAR(*change(runOf({ alternative(8, 0.9) }, { alternative(7, 0.02) })),
        std::log(0.02) - before, 1e-12);
    EXPECT_FALSE(change(runOf({ alternative(8, 0.9) })));
    EXPECT_FALSE(change(runOf({ alternative(8, 0.9), { 7, "word", unknown } })));
}

TEST(Effect, DivergenceOverTheSameTokens)
{
    const Trace p = runOf({ alternative(1, 0.5), alternative(2, 0.3) });
    const Trace q = runOf({ alternative(2, 0.6), alternative(1, 0.1) });
    const double expected =
        0.5 * std::log(0.5 / 0.1) + 0.3 * std::log(0.3 / 0.6) + 0.2 * std::log(0.2 / 0.3);
    EXPECT_NEAR(*firstStepDivergence(p, q), expected, 1e-9);
}

TEST(Effect, DivergenceWithTokensThatOnlyOneRunRecorded)
{
    const Trace p = runOf({ alternative(1, 0.7), alternative(2, 0.2) });
    const Trace q = runOf({ alternative(1, 0.8), alternative(3, 0.05) });
    // In q, token 2 is at most its least recorded 0.05; in p, token 3 is at most half of 0.1.
    const double expected = 0.7 * std::log(0.7 / 0.8) + 0.2 * std::log(0.2 / 0.05)
        + 0.05 * std::log(0.05 / 0.05) + 0.05 * std::log(0.05 / 0.1);
    EXPECT_NEAR(*firstStepDivergence(p, q), expected, 1e-9);
    const Trace apart = runOf({ alternative(5, 0.999) });
    EXPECT_GT(*firstStepDivergence(p, apart), 3) << "nothing in common is far apart";
    const Trace certain = runOf({ alternative(5, 1.0) });
    EXPECT_TRUE(std::isfinite(*firstStepDivergence(p, certain)));
    EXPECT_TRUE(std::isfinite(*firstStepDivergence(certain, p)));
}

TEST(Effect, MarginFollowsTheBaselinesOption)
{
    const auto run = [](double a, double a2, double b, double c) {
        return withOptions(runOf({ alternative(1, a) },
            { alternative(1, a), alternative(11, a2), alternative(2, b), alternative(3, c) }));
    };
    const Trace baseline = run(0.3, 0.2, 0.2, 0.1);
    EXPECT_EQ(leadingOption(baseline), std::optional<int>(0));
    EXPECT_NEAR(*optionMargin(baseline, 0), (0.5 - 0.2) / 0.8, 1e-9);
    EXPECT_NEAR(*optionMargin(baseline, 1), (0.2 - 0.5) / 0.8, 1e-9);
    const Trace flipped = run(0.1, 0.1, 0.6, 0.2);
    EXPECT_NEAR(*effectOf(baseline, flipped).marginChange, (0.2 - 0.6) - 0.375, 1e-9);
    EXPECT_FALSE(optionMargin(baseline, 3));
    EXPECT_FALSE(optionMargin(baseline, -1));
    EXPECT_FALSE(effectOf(baseline, test::buildTrace()).marginChange);
    EXPECT_FALSE(leadingOption(
        withOptions(runOf({ alternative(1, 0.5) }, { alternative(1, 0.5), alternative(2, 0.1) }))))
        << "option C was not watched";
}

TEST(Effect, MassesOfTheFirstRow)
{
    const Trace baseline = test::buildTrace();
    const ModelShape& shape = baseline.info.shape;
    const Trace run = withFirstStep(baseline, [&](StepRecord& step) {
        std::vector<float> mass(step.mass.floats().begin(), step.mass.floats().end());
        for (std::size_t i = 1; i < mass.size(); i += tokenKindCount)
            mass[i] += 0.25f;
        step.mass = Tensor::fromFloats({ shape.layers, shape.heads, tokenKindCount }, mass);
        std::vector<float> sinks(step.sinkMass.floats().begin(), step.sinkMass.floats().end());
        for (float& value : sinks)
            value -= 0.125f;
        step.sinkMass = Tensor::fromFloats({ shape.layers, shape.heads }, sinks);
    });
    EXPECT_NEAR(*effectOf(baseline, run).visionMassChange, 0.25, 1e-6);
    EXPECT_NEAR(*effectOf(baseline, run).sinkMassChange, -0.125, 1e-6);
    const Trace bare = withFirstStep(baseline, [](StepRecord& step) {
        step.mass = {};
        step.sinkMass = {};
    });
    EXPECT_FALSE(effectOf(baseline, bare).visionMassChange);
    EXPECT_FALSE(effectOf(bare, baseline).sinkMassChange);
}

TEST(Effect, OfEmptyRunsIsUnknown)
{
    const Effect effect = effectOf(Trace {}, test::buildTrace());
    EXPECT_TRUE(effect.answerChanged);
    EXPECT_EQ(effect.firstDifference, std::optional<int>(0));
    EXPECT_FALSE(effect.logprobChange);
    EXPECT_FALSE(effect.divergence);
    EXPECT_FALSE(effect.visionMassChange);
    EXPECT_FALSE(effectOf(Trace {}, Trace {}).firstDifference);
}

} // namespace
} // namespace sinkscope::analysis
