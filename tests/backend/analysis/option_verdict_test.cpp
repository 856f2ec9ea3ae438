// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/option_verdict.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

/// Three options with tokens 1|2, 3 and 4; `masses` belong to tokens 1 to 4.
Trace asked(const std::vector<double>& masses, const std::string& answer = "B")
{
    Trace trace;
    trace.info.options = { { "A", "left", { 1, 2, 1 } }, { "B", "right", { 3 } },
        { "C", "up", { 4 } } };
    auto step = std::make_shared<StepRecord>();
    for (std::size_t i = 0; i < masses.size(); ++i)
        step->watched.push_back({ static_cast<std::int32_t>(i) + 1, "", std::log(masses[i]) });
    trace.steps.push_back(step);
    trace.answer = answer;
    return trace;
}

} // namespace

TEST(OptionVerdict, RenormalisesOverOptions)
{
    const OptionVerdict verdict = optionVerdict(asked({ 0.1, 0.1, 0.5, 0.1 }));
    EXPECT_NEAR(verdict.rawMass, 0.8, 1e-12);
    EXPECT_NEAR(verdict.options[0].raw, 0.2, 1e-12) << "a repeated token counts once";
    EXPECT_NEAR(verdict.options[0].probability, 0.25, 1e-12);
    EXPECT_NEAR(verdict.options[1].probability, 0.625, 1e-12);
    EXPECT_EQ(verdict.chosen, 1);
    EXPECT_NEAR(verdict.margin, 0.375, 1e-12);
    const double entropy =
        -(0.25 * std::log(0.25) + 0.625 * std::log(0.625) + 0.125 * std::log(0.125));
    EXPECT_NEAR(verdict.entropy, entropy, 1e-12);
    EXPECT_NEAR(verdict.normalisedEntropy, entropy / std::log(3), 1e-12);
    EXPECT_EQ(verdict.parsed, "B");
    EXPECT_FALSE(verdict.incomplete);
    EXPECT_TRUE(verdict.missing.empty());
    EXPECT_EQ(verdict.find("C"), &verdict.options[2]);
    EXPECT_EQ(verdict.find("X"), nullptr);
}

TEST(OptionVerdict, HoldsOutAgainstTinyNumbers)
{
    Trace trace = asked({});
    auto step = std::make_shared<StepRecord>();
    step->watched = { { 1, "", -2000 }, { 2, "", -2000 }, { 3, "", -2001 }, { 4, "", -3000 } };
    trace.steps[0] = step;
    const OptionVerdict verdict = optionVerdict(trace);
    EXPECT_EQ(verdict.chosen, 0);
    EXPECT_NEAR(verdict.options[0].probability, 2 / (2 + std::exp(-1.0)), 1e-12);
    EXPECT_EQ(verdict.rawMass, 0);
}

TEST(OptionVerdict, UsesTheTopListToo)
{
    Trace trace = asked({ 0.1, 0.1 });
    auto step = std::make_shared<StepRecord>(*trace.steps[0]);
    step->top = { { 3, "", std::log(0.6) } };
    trace.steps[0] = step;
    const OptionVerdict verdict = optionVerdict(trace);
    EXPECT_EQ(verdict.chosen, 1);
    EXPECT_TRUE(verdict.incomplete) << "nothing is known of C";
    EXPECT_FALSE(verdict.options[2].known);
}

TEST(OptionVerdict, SaysWhatIsMissing)
{
    EXPECT_FALSE(optionVerdict(Trace()).missing.empty());
    EXPECT_FALSE(optionVerdict(asked({})).missing.empty());
    EXPECT_EQ(optionVerdict(asked({})).chosen, -1);
    EXPECT_EQ(optionVerdict(asked({})).parsed, "B");
    Trace running = asked({});
    running.steps.clear();
    EXPECT_FALSE(optionVerdict(running).missing.empty());
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(optionVerdict(asked({ nan, nan, nan, nan })).chosen, -1);
    EXPECT_EQ(optionVerdict(asked({ 0, 0, 0, 0 })).chosen, -1) << "all impossible";
    EXPECT_EQ(optionVerdict(asked({ nan, 0, 0.2, 0 })).chosen, 1);
}

TEST(OptionVerdict, OneOptionHasNoDoubt)
{
    Trace trace = asked({ 0.2 });
    trace.info.options.resize(1);
    const OptionVerdict verdict = optionVerdict(trace);
    EXPECT_EQ(verdict.margin, 1);
    EXPECT_EQ(verdict.normalisedEntropy, 0);
}

TEST(OptionVerdict, ComparesTwoRuns)
{
    const OptionVerdict baseline = optionVerdict(asked({ 0.1, 0.1, 0.5, 0.1 }));
    const OptionVerdict variant = optionVerdict(asked({ 0.3, 0.2, 0.3, 0.2 }, "A"));
    const VerdictChange change = compareVerdicts(baseline, variant);
    EXPECT_TRUE(change.comparable && change.flip && change.parsedFlip);
    EXPECT_NEAR(change.marginChange, 0.2 - 0.375, 1e-12);
    EXPECT_NEAR(change.lead, -0.2 - 0.375, 1e-12);
    EXPECT_LT(change.lead, -baseline.margin);
    EXPECT_NEAR(change.probabilityChange[0], 0.25, 1e-12);
    EXPECT_GT(change.entropyChange, 0);
    const VerdictChange same = compareVerdicts(baseline, baseline);
    EXPECT_FALSE(same.flip || same.parsedFlip);
    EXPECT_EQ(same.lead, 0);
    EXPECT_FALSE(compareVerdicts(baseline, OptionVerdict()).comparable);
    EXPECT_FALSE(compareVerdicts(baseline, optionVerdict(asked({}))).missing.empty());
}
