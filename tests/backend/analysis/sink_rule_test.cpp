// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sink_rule.h"

#include "support/planted_trace.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

using namespace sinkscope;
using namespace sinkscope::analysis;

TEST(SinkRule, PhiFindsTheSinksOfALayer)
{
    const Trace trace = test::buildTrace();
    EXPECT_TRUE(sinkTokens(trace, 0, {})->empty());
    EXPECT_EQ(sinkTokens(trace, 1, {}), (std::vector<int> { 0, 4, 10 }));
    EXPECT_EQ(visualSinkTokens(trace, 1, {}), (std::vector<int> { 4, 10 }));
    SinkRule strict;
    strict.tau = 50;
    EXPECT_EQ(sinkTokens(trace, 1, strict), (std::vector<int> { 0 }));
    EXPECT_FALSE(sinkTokens(trace, 4, {}).has_value());
    EXPECT_FALSE(sinkTokens(Trace(), 0, {}).has_value());
}

TEST(SinkRule, PhiThresholdIsInclusive)
{
    Trace trace = test::buildTrace();
    auto prefill = std::make_shared<PrefillRecord>();
    std::vector<float> phi(test::at(4 * trace.promptTokens()), 1.0f);
    phi[3] = 20.0f;
    phi[5] = std::nextafter(20.0f, 0.0f);
    prefill->phi = Tensor::fromFloats({ 4, trace.promptTokens() }, phi);
    trace.prefill = prefill;
    EXPECT_EQ(sinkTokens(trace, 0, {}), (std::vector<int> { 3 }));
}

TEST(SinkRule, ImportanceJudgesWellSeenTokensOnly)
{
    const Trace trace = test::buildTrace();
    SinkRule rule { SinkRuleKind::Importance };
    const auto sinks = sinkTokens(trace, 2, rule);
    ASSERT_TRUE(sinks.has_value());
    ASSERT_FALSE(sinks->empty());
    EXPECT_EQ(sinks->front(), 0);
    rule.epsilon = 0;
    EXPECT_EQ(sinkTokens(trace, 2, rule)->back(), trace.promptTokens() - 8);
    rule.minimumQueries = 1;
    EXPECT_EQ(sinkTokens(trace, 2, rule)->back(), trace.promptTokens() - 1);
}

TEST(SinkRule, MassiveNeedsResidualsForItsMedian)
{
    Trace trace = test::buildTrace();
    const SinkRule rule { SinkRuleKind::Massive };
    EXPECT_FALSE(sinkTokens(trace, 1, rule).has_value());
    auto prefill = std::make_shared<PrefillRecord>(*trace.prefill);
    const auto count = 5 * trace.promptTokens() * trace.info.shape.hidden;
    const auto fill = [&](float value) {
        prefill->residuals =
            Tensor::fromFloats({ 5, trace.promptTokens(), trace.info.shape.hidden },
                std::vector<float>(test::at(count), value));
        trace.prefill = std::make_shared<PrefillRecord>(*prefill);
    };
    fill(0.01f);
    EXPECT_EQ(sinkTokens(trace, 1, rule), (std::vector<int> { 0, 4, 10 })) << "maximum ≥ 100";
    fill(-0.4f);
    EXPECT_EQ(sinkTokens(trace, 1, rule), (std::vector<int> { 0 })) << "1000 · median = 400";
}

TEST(SinkRule, MassiveUsesTheCapturedMedian)
{
    const SinkRule rule { SinkRuleKind::Massive };
    Trace trace = test::plantedTrace();
    EXPECT_EQ(sinkTokens(trace, 12, rule), (std::vector<int> { 0, 2, 3, 4, 10, 16 }))
        << "1000 · 1 < 1194";
    trace = test::changed(trace, [](PrefillRecord& prefill) {
        prefill.residuals = {};
        std::vector<float> medians(25, 1.3f);
        medians[13] = std::numeric_limits<float>::quiet_NaN();
        prefill.hiddenMedian = Tensor::fromFloats({ 25 }, medians);
    });
    EXPECT_EQ(massiveThreshold(trace, 12), 1000.0 * double { 1.3f });
    EXPECT_EQ(sinkTokens(trace, 12, rule), (std::vector<int> { 0, 2, 3 })) << "1194 < 1300";
    EXPECT_FALSE(sinkTokens(trace, 13, rule)) << "its median is NaN";
    EXPECT_FALSE(massiveThreshold(trace, 24));
    EXPECT_FALSE(massiveThreshold(Trace(), 0));
}

TEST(SinkRule, NanIsNoSink)
{
    test::PlantedOptions options = test::usualPlants();
    options.nanToken = 5;
    const Trace trace = test::plantedTrace(options);
    EXPECT_EQ(sinkTokens(trace, 12, {}), (std::vector<int> { 0, 2, 3, 4, 10, 16 }));
}

TEST(SinkRule, DescribesItself)
{
    SinkRule rule;
    rule.tau = 12.5;
    EXPECT_EQ(describe(rule).title, "φ ≥ 12.5");
    EXPECT_EQ(describe({ SinkRuleKind::Importance }).id, "importance");
    EXPECT_NE(describe({ SinkRuleKind::Massive }).formula.find("1000"), std::string::npos);
}
