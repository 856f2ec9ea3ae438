// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/layer_scores.h"

#include "support/planted_trace.h"

#include <gtest/gtest.h>
#include <set>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

std::vector<double> score(
    const std::string& id, const Trace& trace, const ScoreOptions& options = {})
{
    return findLayerScore(id)->compute(trace, options);
}

} // namespace

TEST(LayerScores, RegistryIsComplete)
{
    std::set<std::string> ids;
    const Trace trace = test::buildTrace();
    for (const LayerScore& entry : layerScores()) {
        EXPECT_TRUE(ids.insert(entry.id).second);
        EXPECT_FALSE(entry.title.empty());
        EXPECT_FALSE(entry.formula.empty());
        EXPECT_EQ(entry.compute(trace, {}).size(), 4u) << entry.id;
        EXPECT_TRUE(entry.compute(Trace(), {}).empty()) << entry.id;
        if (entry.hasStep) {
            for (const int step : { 0, 3 })
                EXPECT_EQ(entry.compute(trace, { step, 20, 0.3 }).size(), 4u) << entry.id;
            EXPECT_TRUE(entry.compute(trace, { 50, 20, 0.3 }).empty()) << entry.id;
        }
    }
    EXPECT_EQ(ids,
        (std::set<std::string> { "first_token_mass", "sink_mass", "visual_sink_mass", "vision_mass",
            "sink_rate", "entropy", "phi_max", "first_token_norm", "sink_count",
            "visual_sink_count", "importance_count" }));
    EXPECT_EQ(findLayerScore("none"), nullptr);
}

TEST(LayerScores, AveragesHeads)
{
    const Trace trace = test::buildTrace();
    const HeadGrid grid = headScores(trace, HeadMetric::VisionMass, { 1, 20, 0.3 });
    double mean = 0;
    for (int head = 0; head < 4; ++head)
        mean += double { grid.at(2, head) } / 4;
    EXPECT_NEAR(score("vision_mass", trace, { 1, 20, 0.3 })[2], mean, 1e-6);
}

TEST(LayerScores, CountsAndNorms)
{
    const Trace trace = test::buildTrace();
    EXPECT_EQ(score("sink_count", trace), (std::vector<double> { 0, 3, 3, 3 }));
    EXPECT_EQ(score("visual_sink_count", trace), (std::vector<double> { 0, 2, 2, 2 }));
    EXPECT_EQ(score("sink_count", trace, { -1, 50, 0.3 }), (std::vector<double> { 0, 1, 1, 1 }));
    EXPECT_NEAR(score("phi_max", trace)[1], 60, 1);
    EXPECT_EQ(score("phi_max", trace, { 2, 20, 0.3 })[1], 2.0);
    EXPECT_EQ(score("phi_max", trace, { 0, 20, 0.3 })[1],
        double { trace.prefill->phi.at({ 1, trace.promptTokens() - 1 }) });
    EXPECT_EQ(
        score("first_token_norm", trace)[3], double { trace.prefill->hiddenNorm.at({ 3, 0 }) });
}

TEST(LayerScores, SinkRateFollowsEpsilon)
{
    const Trace trace = test::buildTrace();
    EXPECT_EQ(score("sink_rate", trace, { -1, 20, 0.0 })[2], 1.0);
    EXPECT_EQ(score("sink_rate", trace, { -1, 20, 1.0 })[2], 0.0);
    EXPECT_EQ(score("importance_count", trace, { -1, 20, 0.0 })[2], trace.promptTokens() - 7);
    EXPECT_EQ(score("importance_count", trace, { -1, 20, 1.0 })[2], 0.0);
}

TEST(LayerScores, NanIsLeftOut)
{
    test::PlantedOptions options = test::usualPlants();
    options.nanToken = 0;
    EXPECT_NEAR(score("phi_max", test::plantedTrace(options))[12], 24, 1);
}
