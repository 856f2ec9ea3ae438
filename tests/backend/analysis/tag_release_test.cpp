// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tag_release.h"

#include "support/tag_trace.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace sinkscope::analysis {
namespace {

using test::at;

/// Release of the tag in `slot`, with the groups of the planted head.
TagRelease released(const Trace& trace, const test::TagSizes& sizes, int slot)
{
    const auto found = catchTag(trace, { sizes.layer, sizes.head });
    EXPECT_TRUE(found) << found.reason;
    const auto release = tagRelease(
        trace, { sizes.layer, sizes.head, slot }, groupsOf(*found, sizes.sinks[at(slot)], 0.5));
    EXPECT_TRUE(release) << release.reason;
    return *release;
}

double naiveCosine(const Trace& trace, const TagPlace& place, int layer, int token)
{
    const ModelShape& shape = trace.info.shape;
    const std::int64_t hidden = shape.hidden;
    std::vector<float> tag(at(hidden));
    trace.prefill->tagDirections.copyFloats(
        ((place.layer * shape.heads + place.head) * trace.prefill->tagTokens.size(1) + place.slot)
            * hidden,
        hidden, tag.data());
    std::vector<float> row(at(hidden));
    const int prompt = trace.promptTokens();
    if (token < prompt)
        trace.prefill->residuals.copyFloats((layer * prompt + token) * hidden, hidden, row.data());
    else
        trace.steps[at(token - prompt + 1)]->residuals.copyFloats(
            layer * hidden, hidden, row.data());
    double sums[3] = {};
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto a = static_cast<double>(row[i]);
        const auto b = static_cast<double>(tag[i]);
        sums[0] += a * b;
        sums[1] += a * a;
        sums[2] += b * b;
    }
    return sums[0] / std::sqrt(sums[1] * sums[2]);
}

TEST(TagRelease, CosinesAreThoseOfTheDefinition)
{
    for (const DType type : { DType::F32, DType::BF16, DType::F16 }) {
        test::TagSizes sizes;
        sizes.dtype = type;
        sizes.tokens = 150;
        const Trace trace = test::buildTagTrace(sizes);
        const TagPlace place { sizes.layer, sizes.head, 1 };
        const TagRelease release = *tagRelease(trace, place, {});
        EXPECT_EQ(release.token, sizes.sinks[1]);
        EXPECT_EQ(release.firstLayer, sizes.layer);
        ASSERT_EQ(release.tokens, trace.tokenCount());
        ASSERT_EQ(release.layers.size(), at(sizes.layers + 1 - sizes.layer));
        for (int layer = sizes.layer; layer <= sizes.layers; ++layer) {
            for (const int token : { 0, 63, 64, 149, 150, 151 })
                EXPECT_NEAR(
                    static_cast<double>(
                        release.cosines[at((layer - sizes.layer) * release.tokens + token)]),
                    naiveCosine(trace, place, layer, token), 1e-5)
                    << layer << " " << token;
        }
        EXPECT_TRUE(std::isnan(release.cosines[at(release.tokens - 1)]))
            << "the last token never entered the model";
    }
}

TEST(TagRelease, PlantedTagIsSeenWhereItIsCarried)
{
    const test::TagSizes sizes;
    for (int slot = 0; slot < 2; ++slot) {
        const TagRelease release = released(test::buildTagTrace(sizes), sizes, slot);
        for (const ReleaseLayer& layer : release.layers) {
            const bool carried = layer.layer > sizes.layer && layer.layer <= sizes.releaseEnd;
            EXPECT_GT(layer.caught.count, 10);
            EXPECT_GT(layer.others.count, 10);
            if (carried) {
                EXPECT_GT(layer.caught.mean, 0.8) << layer.layer;
                EXPECT_GT(layer.separation, 3) << layer.layer;
            } else {
                EXPECT_LT(layer.caught.mean, 0.2) << layer.layer;
                EXPECT_LT(std::abs(layer.separation), 1.5) << layer.layer;
            }
        }
    }
}

TEST(TagRelease, GroupsAreTokensAfterTheSink)
{
    const test::TagSizes sizes;
    const auto found = catchTag(test::buildTagTrace(sizes), { sizes.layer, sizes.head });
    const TokenGroups groups = groupsOf(*found, 5, 0.5);
    for (const int token : groups.caught) {
        EXPECT_GT(token, 5);
        EXPECT_EQ(test::plantedCatcher(sizes, token), 1);
    }
    for (const int token : groups.others) {
        EXPECT_GT(token, 5);
        EXPECT_NE(test::plantedCatcher(sizes, token), 1);
    }
    EXPECT_EQ(groups.caught.size() + groups.others.size(), at(sizes.tokens - 6));
    const TokenGroups none = groupsOf(*found, 20, 0.5);
    EXPECT_TRUE(none.caught.empty()) << "not a sink";
    const TokenGroups first = groupsOf(*found, 0, 0.5);
    EXPECT_EQ(std::count(first.others.begin(), first.others.end(), 5), 0) << "a sink itself";
}

TEST(TagRelease, SeparationIsOfPooledDeviations)
{
    const test::TagSizes sizes;
    const Trace trace = test::buildTagTrace(sizes);
    const TagPlace place { sizes.layer, sizes.head, 0 };
    const TagRelease release = *tagRelease(trace, place, { { 9, 12 }, { 10, 11, 13 } });
    const ReleaseLayer& layer = release.layers[1];
    const double a = naiveCosine(trace, place, 2, 9);
    const double b = naiveCosine(trace, place, 2, 12);
    EXPECT_NEAR(layer.caught.mean, (a + b) / 2, 1e-5);
    EXPECT_NEAR(layer.caught.deviation, std::abs(a - b) / std::sqrt(2.0), 1e-5);
    const double pooled = std::sqrt(
        (std::pow(layer.caught.deviation, 2) + 2 * std::pow(layer.others.deviation, 2)) / 3);
    EXPECT_NEAR(layer.separation, (layer.caught.mean - layer.others.mean) / pooled, 1e-9);
}

TEST(TagRelease, SeparationIsZeroWhereUndefined)
{
    const Trace trace = test::buildTagTrace();
    const TagPlace place { 1, 1, 0 };
    for (const TokenGroups& groups :
        { TokenGroups {}, TokenGroups { { 3 }, {} }, TokenGroups { { 3 }, { 4 } },
            TokenGroups { { 3, 3 }, { 4, 4 } }, TokenGroups { { -1, 999 }, { 4, 5, 6 } } }) {
        const auto release = tagRelease(trace, place, groups);
        ASSERT_TRUE(release);
        for (const ReleaseLayer& layer : release->layers)
            EXPECT_EQ(layer.separation, 0);
    }
}

TEST(TagRelease, NumbersThatAreNoNumbersAreMissing)
{
    const test::TagSizes sizes;
    const Trace trace = test::withPrefill(test::buildTagTrace(sizes), [&](PrefillRecord& prefill) {
        std::vector<float> rows(
            prefill.residuals.floats().begin(), prefill.residuals.floats().end());
        float* row = rows.data() + (sizes.layer + 1) * sizes.tokens * sizes.hidden;
        row[30 * sizes.hidden] = std::numeric_limits<float>::quiet_NaN();
        std::fill_n(row + 31 * sizes.hidden, sizes.hidden, 0.0f);
        prefill.residuals = Tensor::fromFloats(prefill.residuals.shape(), rows);
    });
    const TagRelease release = released(trace, sizes, 0);
    EXPECT_TRUE(std::isnan(release.cosines[at(release.tokens + 30)]));
    EXPECT_TRUE(std::isnan(release.cosines[at(release.tokens + 31)]));
    EXPECT_EQ(release.layers[1].caught.count, release.layers[0].caught.count - 1);
    EXPECT_GT(release.layers[1].separation, 3);
}

TEST(TagRelease, FindsTheSlotOfASink)
{
    const Trace trace = test::buildTagTrace();
    EXPECT_EQ(tagSlot(trace, 1, 0), std::optional<int>(0));
    EXPECT_EQ(tagSlot(trace, 1, 5), std::optional<int>(1));
    EXPECT_FALSE(tagSlot(trace, 1, 6));
    EXPECT_FALSE(tagSlot(trace, 0, 0));
    EXPECT_FALSE(tagSlot(trace, 0, -1)) << "an empty slot is no token";
    EXPECT_FALSE(tagSlot(trace, 9, 0));
    EXPECT_FALSE(tagSlot(test::buildTrace(), 1, 0));
    EXPECT_FALSE(tagSlot(Trace {}, 0, 0));
}

TEST(TagRelease, SaysWhatIsMissing)
{
    const Trace trace = test::buildTagTrace();
    EXPECT_FALSE(tagRelease(trace, { 0, 0, 0 }, {}).reason.empty()) << "no sink in the slot";
    EXPECT_FALSE(tagRelease(trace, { 1, 1, 2 }, {}).reason.empty());
    EXPECT_FALSE(tagRelease(trace, { 1, 2, 0 }, {}).reason.empty());
    EXPECT_FALSE(tagRelease(Trace {}, {}, {}).reason.empty());
    const Trace bare =
        test::withPrefill(trace, [](PrefillRecord& prefill) { prefill.residuals = {}; });
    EXPECT_NE(tagRelease(bare, { 1, 1, 0 }, {}).reason.find("residuals"), std::string::npos);
    const Trace flat = test::withPrefill(trace, [](PrefillRecord& prefill) {
        const auto shape = prefill.tagDirections.shape();
        prefill.tagDirections = Tensor::fromFloats(
            shape, std::vector<float>(at(prefill.tagDirections.elementCount()), 0.0f));
    });
    EXPECT_FALSE(tagRelease(flat, { 1, 1, 0 }, {}).reason.empty());
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = tagRelease(trace, { 1, 1, 0 }, {}, stop.get_token());
    EXPECT_FALSE(stopped);
    EXPECT_TRUE(stopped.reason.empty());
}

} // namespace
} // namespace sinkscope::analysis
