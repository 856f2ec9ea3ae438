// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/vision_artifacts.h"

#include "support/planted_trace.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::analysis;
using test::changed;
using test::plantedTrace;

namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();

/// Cells are tokens 4 … 21 of 31: norms near 20, except for the listed ones.
Trace withNorms(const std::vector<std::pair<int, float>>& others, Trace trace = plantedTrace())
{
    return changed(std::move(trace), [&](PrefillRecord& record) {
        std::vector<float> norms(31, none);
        for (int token = 4; token < 22; ++token)
            norms[test::at(token)] = 20 + 0.1f * static_cast<float>(token % 5);
        for (const auto& [token, norm] : others)
            norms[test::at(token)] = norm;
        record.visionNorm = Tensor::fromFloats({ 31 }, norms);
    });
}

Trace withTower(const VisionTower& tower)
{
    Trace trace = withNorms({ { 7, 110 }, { 9, 35 } });
    trace.info.tower = tower;
    return trace;
}

} // namespace

TEST(VisionArtifacts, PlantedNormsAreFoundExactly)
{
    const VisionArtifacts found = visionArtifacts(withNorms({ { 7, 90 }, { 18, 200 } }));
    EXPECT_EQ(found.tokens, (std::vector { 7, 18 }));
    EXPECT_EQ(found.judged, 18);
    EXPECT_DOUBLE_EQ(found.share(), 2.0 / 18);
    EXPECT_TRUE(found.missing.empty());
    EXPECT_TRUE(found.contains(18));
    EXPECT_FALSE(found.contains(17));
}

/// 6 MAD over the median would be 20.8 here.
TEST(VisionArtifacts, NarrowNormsNeedTwiceTheMedian)
{
    const VisionArtifacts found = visionArtifacts(withNorms({ { 7, 30 }, { 8, 39 } }));
    EXPECT_TRUE(found.tokens.empty());
    EXPECT_DOUBLE_EQ(found.threshold, 2 * found.median);
    EXPECT_EQ(found.rule, "2 · median 20.2");
}

/// Median 13, MAD 3.
TEST(VisionArtifacts, WideNormsNeedSixDeviations)
{
    std::vector<std::pair<int, float>> norms;
    for (int token = 4; token < 22; ++token)
        norms.emplace_back(token, token % 2 == 0 ? 10.0f : static_cast<float>(token) + 6);
    norms[0].second = 30; // more than twice the median, less than 6 deviations above it
    norms[2].second = 90;
    const VisionArtifacts found = visionArtifacts(withNorms(norms));
    EXPECT_GT(30, 2 * found.median);
    EXPECT_DOUBLE_EQ(found.threshold, found.median + 6 * found.deviation);
    EXPECT_EQ(found.tokens, (std::vector { 6 }));
    EXPECT_TRUE(found.rule.starts_with("median ")) << found.rule;
}

TEST(VisionArtifacts, OverlapWithSinksOfTheDecoder)
{
    // Of the planted trace, tokens 4, 10 and 16 are visual sinks of layers 5 … 20.
    const VisionArtifacts found = visionArtifacts(withNorms({ { 7, 90 }, { 10, 90 } }));
    ASSERT_EQ(found.tokens, (std::vector { 7, 10 }));
    EXPECT_EQ(found.sinkLayers, (std::vector { 0, 16 }));
    ASSERT_EQ(found.sinksOfLayer.size(), 24u);
    EXPECT_EQ(found.sinksOfLayer[4], 0);
    EXPECT_EQ(found.sinksOfLayer[5], 1);
    EXPECT_EQ(found.sinksOfLayer[20], 1);
    EXPECT_EQ(found.sinksOfLayer[21], 0);
    const Trace without =
        changed(withNorms({ { 7, 90 } }), [](PrefillRecord& record) { record.phi = {}; });
    EXPECT_EQ(visionArtifacts(without).tokens, (std::vector { 7 }));
    EXPECT_TRUE(visionArtifacts(without).sinkLayers.empty());
    EXPECT_TRUE(visionArtifacts(without).sinksOfLayer.empty());
}

TEST(VisionArtifacts, PublishedThresholdsFitOnlyTheirTowers)
{
    ArtifactOptions published;
    published.rule = ArtifactRule::Published;
    const VisionArtifacts large =
        visionArtifacts(withTower({ "clip_vision_model", 1024, 24, 14 }), published);
    EXPECT_EQ(large.threshold, 100);
    EXPECT_EQ(large.tokens, (std::vector { 7 }));
    EXPECT_EQ(large.rule, "CLIP-L (arXiv 2510.08510)");
    const VisionArtifacts base =
        visionArtifacts(withTower({ "clip_vision_model", 768, 12, 16 }), published);
    EXPECT_EQ(base.threshold, 30);
    EXPECT_EQ(base.tokens, (std::vector { 7, 9 }));
    EXPECT_EQ(publishedNormOf({ "clip_vision_model", 768, 12, 32 }), nullptr);
    EXPECT_EQ(publishedNormOf({ "siglip_vision_model", 1024, 24, 14 }), nullptr);
    EXPECT_EQ(publishedNormOf({ "dinov2", 1536, 40, 14 })->threshold, 150);
    const VisionArtifacts other =
        visionArtifacts(withTower({ "siglip_vision_model", 1152, 27, 14 }), published);
    EXPECT_DOUBLE_EQ(other.threshold, 2 * other.median);
}

TEST(VisionArtifacts, GivenThresholdsAreInclusive)
{
    ArtifactOptions given;
    given.rule = ArtifactRule::Given;
    given.given = 90;
    EXPECT_EQ(
        visionArtifacts(withNorms({ { 7, 90 }, { 8, 89 } }), given).tokens, (std::vector { 7 }));
}

TEST(VisionArtifacts, ValuesThatAreNoNumbersAreNotJudged)
{
    const float infinite = std::numeric_limits<float>::infinity();
    const VisionArtifacts found =
        visionArtifacts(withNorms({ { 5, none }, { 6, infinite }, { 7, 90 } }));
    EXPECT_EQ(found.judged, 16);
    EXPECT_EQ(found.tokens, (std::vector { 7 }));
}

TEST(VisionArtifacts, SaysInWordsWhyThereIsNothing)
{
    const auto reason = [](const Trace& trace) {
        const VisionArtifacts found = visionArtifacts(trace);
        EXPECT_TRUE(found.tokens.empty());
        EXPECT_EQ(found.judged, 0);
        EXPECT_EQ(found.share(), 0);
        return found.missing;
    };
    test::PlantedOptions text = test::usualPlants();
    text.frames = 0;
    text.visual.clear();
    EXPECT_EQ(reason(plantedTrace(text)), "The prompt has no vision tokens.");
    EXPECT_EQ(reason({}), "The prompt has no vision tokens.");
    EXPECT_EQ(reason(plantedTrace()), "This run holds no norms of the vision tower; run it again.");
    std::vector<std::pair<int, float>> all;
    for (int token = 4; token < 22; ++token)
        all.emplace_back(token, none);
    EXPECT_EQ(reason(withNorms(all)), "No output of the vision tower is a finite number.");
    Trace waiting = plantedTrace();
    waiting.prefill = nullptr;
    EXPECT_EQ(reason(waiting), "The prompt has not been run yet.");
}

TEST(VisionArtifacts, TowerThatGivesOnlyZerosHasNone)
{
    std::vector<std::pair<int, float>> all;
    for (int token = 4; token < 22; ++token)
        all.emplace_back(token, 0.0f);
    const VisionArtifacts found = visionArtifacts(withNorms(all));
    EXPECT_TRUE(found.tokens.empty());
    EXPECT_EQ(found.judged, 18);
}
