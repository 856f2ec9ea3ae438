// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sink_levels.h"

#include "support/planted_trace.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numeric>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

std::vector<int> layersFrom(int first, int last)
{
    std::vector<int> layers(static_cast<std::size_t>(last - first + 1));
    std::iota(layers.begin(), layers.end(), first);
    return layers;
}

void expectLevel(const SinkLevel& level, int token, LayerRange layers, SinkLabel label)
{
    EXPECT_EQ(level.token, token);
    EXPECT_EQ(level.birth, layers.first);
    EXPECT_EQ(level.end, layers.last);
    EXPECT_EQ(level.lifetime, layers.last - layers.first + 1);
    EXPECT_EQ(level.layers, layersFrom(layers.first, layers.last));
    EXPECT_EQ(level.label, label);
}

} // namespace

TEST(SinkLevels, RecoversWhatWasPlanted)
{
    const Trace trace = test::plantedTrace();
    const SinkLevels found = sinkLevels(trace);
    EXPECT_TRUE(found.missing.empty());
    EXPECT_EQ(found.tokens, 36);
    ASSERT_EQ(found.sinks.size(), 4u);
    expectLevel(found.sinks[0], 0, { 3, 23 }, SinkLabel::Primary);
    expectLevel(found.sinks[1], 2, { 10, 16 }, SinkLabel::Secondary);
    expectLevel(found.sinks[2], 3, { 12, 13 }, SinkLabel::ShortLived);
    expectLevel(found.sinks[3], 34, { 11, 15 }, SinkLabel::Secondary);
    EXPECT_EQ(found.sinks[1].mlpCosineAtBirth, 0.97f);
    EXPECT_EQ(found.sinks[1].mlpNormAtBirth, 902.0f);
    EXPECT_EQ(found.sinks[3].mlpNormAtBirth, 934.0f);
    EXPECT_NEAR(found.sinks[3].peakNorm, 1500, 5);
    EXPECT_EQ(found.levels, (std::vector<LevelCount> { { 10, 7, 1 }, { 11, 5, 1 }, { 12, 2, 1 } }));
}

TEST(SinkLevels, ARebornPrimaryHasSecondariesInBothLives)
{
    test::PlantedOptions options;
    options.layers = 30;
    options.primary.layers = { { 3, 9 }, { 12, 29 } };
    options.secondaries = { { 1, { { 3, 9 } } }, { 5, { { 4, 9 }, { 14, 15 } } } };
    const Trace trace = test::plantedTrace(options);
    const SinkLevels found = sinkLevels(trace);
    EXPECT_EQ(found.primary.segments, (std::vector<LayerRange> { { 3, 9 }, { 12, 29 } }));
    ASSERT_EQ(found.sinks.size(), 3u);
    EXPECT_EQ(found.sinks[0].lifetime, 25);
    expectLevel(found.sinks[1], 1, { 3, 9 }, SinkLabel::Secondary);
    EXPECT_EQ(found.sinks[2].layers, (std::vector<int> { 4, 5, 6, 7, 8, 9, 14, 15 }));
    EXPECT_EQ(found.sinks[2].lifetime, 8);
    const SinkLevels published = sinkLevels(trace, { { SegmentRule::Published } });
    EXPECT_EQ(published.primary.segments.size(), 1u);
}

TEST(SinkLevels, PublishedRuleSkipsTokensBeforeThePrimary)
{
    test::PlantedOptions options;
    options.primary = { 1, { { 3, 23 } } };
    options.secondaries = { { 0, { { 8, 14 } } } };
    const Trace trace = test::plantedTrace(options);
    EXPECT_EQ(sinkLevels(trace).sinks.size(), 2u);
    EXPECT_EQ(sinkLevels(trace, { { SegmentRule::Published } }).sinks.size(), 1u);
}

TEST(SinkLevels, LabelsFollowTheDepth)
{
    EXPECT_EQ(sinkLabel(33, 48), SinkLabel::Primary);
    EXPECT_EQ(sinkLabel(32, 48), SinkLabel::Secondary);
    EXPECT_EQ(sinkLabel(5, 48), SinkLabel::Secondary);
    EXPECT_EQ(sinkLabel(4, 48), SinkLabel::ShortLived);
    EXPECT_EQ(sinkLabel(5, 20), SinkLabel::Primary) << "the published bands leave none between";
    EXPECT_EQ(sinkLabel(5, 12), SinkLabel::Secondary);
    EXPECT_EQ(sinkLabel(9, 12), SinkLabel::Primary);
    EXPECT_EQ(sinkLabel(1, 12), SinkLabel::ShortLived);
    EXPECT_EQ(sinkLabel(1, 1), SinkLabel::Primary);
    EXPECT_EQ(name(SinkLabel::ShortLived), "short-lived");
}

TEST(SinkLevels, PrimaryWeakens)
{
    const Trace trace = test::plantedTrace();
    const PrimaryWeakening weakening = primaryWeakening(trace, sinkLevels(trace));
    ASSERT_EQ(weakening.importance.size(), 24u);
    EXPECT_EQ(weakening.secondaries[9], 0);
    EXPECT_EQ(weakening.secondaries[10], 1);
    EXPECT_EQ(weakening.secondaries[12], 2) << "the short-lived one does not count";
    EXPECT_LT(weakening.importance[0], 0.2);
    EXPECT_GT(weakening.importance[12], 0.3);
    EXPECT_TRUE(primaryWeakening(Trace(), SinkLevels()).secondaries.empty());
}

TEST(SinkLevels, OtherTraces)
{
    const SinkLevels none = sinkLevels(test::plantedTrace(test::noSinks()));
    EXPECT_TRUE(none.sinks.empty());
    EXPECT_FALSE(none.missing.empty());
    EXPECT_FALSE(sinkLevels(Trace()).missing.empty());
    const Trace thin = test::changed(
        test::plantedTrace(), [](PrefillRecord& prefill) { prefill.primaryCosine = {}; });
    EXPECT_TRUE(sinkLevels(thin).sinks.empty());
    EXPECT_EQ(sinkLevels(thin).primary.token, 0);
    EXPECT_FALSE(sinkLevels(thin).missing.empty());

    test::PlantedOptions options = test::usualPlants();
    options.frames = 0;
    options.visual.clear();
    options.secondaries.pop_back();
    EXPECT_EQ(sinkLevels(test::plantedTrace(options)).sinks.size(), 3u);
    options.layers = 1;
    options.primary.layers = { { 0, 1 } };
    options.secondaries = { { 2, { { 0, 1 } } } };
    const SinkLevels one = sinkLevels(test::plantedTrace(options));
    ASSERT_EQ(one.sinks.size(), 2u);
    EXPECT_TRUE(std::isnan(one.sinks[1].mlpCosineAtBirth)) << "born before any MLP";
}

TEST(SinkLevels, NanHasNoLevel)
{
    test::PlantedOptions options = test::usualPlants();
    options.nanToken = 3;
    const SinkLevels found = sinkLevels(test::plantedTrace(options));
    ASSERT_EQ(found.sinks.size(), 3u);
    EXPECT_EQ(found.sinks[1].token, 2);
    EXPECT_EQ(found.sinks[2].token, 34);
}

TEST(PrimaryDip, IsTheDeepestValleyOfThePrimarysLayers)
{
    PrimarySink primary;
    primary.token = 0;
    primary.segments = { { 1, 3 }, { 5, 7 } };
    const auto dip = primaryDip(primary, { 0.0, 0.6, 0.5, 0.7, 0.1, 0.4, 0.5, 0.45, 0.9 });
    ASSERT_TRUE(dip);
    EXPECT_EQ(dip->before, 3);
    EXPECT_EQ(dip->least, 4);
    EXPECT_EQ(dip->after, 6) << "layer 8 is past the sink's end";
    EXPECT_DOUBLE_EQ(dip->alphaLeast, 0.1);
    EXPECT_TRUE(dip->weakens());
}

TEST(PrimaryDip, RisingMassDoesNotWeaken)
{
    PrimarySink primary;
    primary.segments = { { 0, 3 } };
    const auto dip = primaryDip(primary, { 0.1, 0.2, 0.3, 0.4 });
    ASSERT_TRUE(dip);
    EXPECT_FALSE(dip->weakens());
}

TEST(PrimaryDip, NeedsThreeKnownLayers)
{
    PrimarySink primary;
    EXPECT_FALSE(primaryDip(primary, { 0.1, 0.2, 0.3 }));
    primary.segments = { { 0, 3 } };
    EXPECT_FALSE(primaryDip(primary, {}));
    EXPECT_FALSE(primaryDip(primary, { 0.1, std::nan(""), 0.2, std::nan("") }));
}
