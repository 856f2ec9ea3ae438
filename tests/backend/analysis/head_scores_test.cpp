// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/head_scores.h"

#include "support/trace_builder.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

double massOn(const Trace& trace, const std::vector<double>& row, HeadMetric metric, int layer)
{
    double sum = 0;
    for (int key = 0; key < static_cast<int>(row.size()); ++key) {
        const bool vision = trace.kindOf(key) == TokenKind::Vision;
        const bool sink = test::isSink(*trace.layout, layer, key);
        const bool counts = (metric == HeadMetric::FirstTokenMass && key == 0)
            || (metric == HeadMetric::SinkMass && sink)
            || (metric == HeadMetric::VisualSinkMass && sink && vision)
            || (metric == HeadMetric::VisionMass && vision);
        sum += counts ? row[test::at(key)] : 0;
    }
    return metric == HeadMetric::Entropy
        ? test::entropyOf(row) / std::log(static_cast<double>(row.size()))
        : sum;
}

double expectedPrompt(const Trace& trace, HeadMetric metric, int layer, int head)
{
    const bool question = metric == HeadMetric::VisionMass || metric == HeadMetric::VisualSinkMass;
    double sum = 0;
    int count = 0;
    for (int query = 1; query < trace.promptTokens(); ++query) {
        if (question && trace.kindOf(query) != TokenKind::Question)
            continue;
        sum += massOn(trace, test::referenceRow(trace, layer, head, query), metric, layer);
        ++count;
    }
    return sum / count;
}

} // namespace

TEST(HeadScores, PromptViewAveragesRows)
{
    const Trace trace = test::buildTrace();
    for (const HeadMetricInfo& info : headMetrics()) {
        const HeadGrid grid = headScores(trace, info.metric);
        ASSERT_FALSE(grid.empty()) << info.id;
        for (const int layer : { 0, 2 })
            EXPECT_NEAR(grid.at(layer, 3), expectedPrompt(trace, info.metric, layer, 3), 1e-5)
                << info.id << " " << layer;
    }
}

TEST(HeadScores, StepViewIsTheProducingRow)
{
    const Trace trace = test::buildTrace();
    for (const HeadMetricInfo& info : headMetrics()) {
        for (const int step : { 0, 1, 4 }) {
            ScoreOptions options;
            options.step = step;
            const HeadGrid grid = headScores(trace, info.metric, options);
            ASSERT_FALSE(grid.empty()) << info.id;
            const auto row = test::referenceRow(trace, 2, 1, trace.steps[test::at(step)]->query);
            EXPECT_NEAR(grid.at(2, 1), massOn(trace, row, info.metric, 2), 1e-5) << info.id;
        }
    }
}

TEST(HeadScores, AnotherThresholdChangesTheSinksOfAStep)
{
    const Trace trace = test::buildTrace();
    const HeadGrid first = headScores(trace, HeadMetric::FirstTokenMass, { 2, 20, 0.3 });
    const HeadGrid strict = headScores(trace, HeadMetric::SinkMass, { 2, 50, 0.3 });
    EXPECT_NEAR(strict.at(1, 0), first.at(1, 0), 1e-6f) << "only token 0 has φ ≥ 50";
    EXPECT_LT(strict.at(1, 0), headScores(trace, HeadMetric::SinkMass, { 2, 20, 0.3 }).at(1, 0));
}

TEST(HeadScores, DifferenceIsSecondMinusFirst)
{
    const HeadGrid a { 1, 2, { 1, 2 } };
    const HeadGrid b { 1, 2, { 3, 1 } };
    EXPECT_EQ(difference(a, b).values, (std::vector<float> { 2, -1 }));
    EXPECT_TRUE(difference(a, HeadGrid { 2, 1, { 1, 2 } }).empty());
    EXPECT_TRUE(std::isnan(a.at(1, 0)));
    EXPECT_TRUE(std::isnan(HeadGrid().at(0, 0)));
}

TEST(HeadScores, SinksOfAnotherDefinition)
{
    const Trace trace = test::buildTrace({});
    ScoreOptions options;
    options.sinks = std::make_shared<const std::vector<std::vector<int>>>(
        static_cast<std::size_t>(trace.info.shape.layers), std::vector<int> { 0 });
    const HeadGrid first = headScores(trace, HeadMetric::FirstTokenMass, {});
    const HeadGrid sinks = headScores(trace, HeadMetric::SinkMass, options);
    EXPECT_EQ(sinks.values, first.values);
    const HeadGrid visual = headScores(trace, HeadMetric::VisualSinkMass, options);
    EXPECT_FLOAT_EQ(visual.at(2, 1), 0) << "the first token shows no picture";
    options.step = 2;
    EXPECT_FLOAT_EQ(headScores(trace, HeadMetric::SinkMass, options).at(1, 1),
        headScores(trace, HeadMetric::FirstTokenMass, { 2, 20, 0.3 }).at(1, 1));
    options.sinks = std::make_shared<const std::vector<std::vector<int>>>();
    EXPECT_TRUE(headScores(trace, HeadMetric::SinkMass, options).empty());
}

TEST(HeadScores, EmptyWithoutData)
{
    EXPECT_TRUE(headScores(Trace(), HeadMetric::Entropy).empty());
    Trace trace = test::buildTrace();
    EXPECT_TRUE(headScores(trace, HeadMetric::VisionMass, { 99, 20, 0.3 }).empty());
    trace.prefill = std::make_shared<PrefillRecord>();
    for (const HeadMetricInfo& info : headMetrics())
        EXPECT_TRUE(headScores(trace, info.metric).empty()) << info.id;
}

TEST(HeadScores, TableIsInEnumOrder)
{
    for (const HeadMetricInfo& info : headMetrics())
        EXPECT_EQ(&headMetric(info.metric), &info);
}
