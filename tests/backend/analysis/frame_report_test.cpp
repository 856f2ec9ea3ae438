// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/frame_report.h"

#include "analysis/head_roles.h"
#include "support/planted_trace.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

/// Three frames of six cells from token 4 on.
std::vector<float> rowWith(std::initializer_list<std::pair<int, float>> entries)
{
    std::vector<float> row(31, 0.0f);
    for (const auto& [token, value] : entries)
        row[test::at(token)] = value;
    return row;
}

} // namespace

TEST(FrameReport, NamesTheAnchor)
{
    const auto layout = test::plantedTrace().layout;
    const std::vector<int> sinks { 0, 4 };
    const auto row = rowWith(
        { { 0, 0.4f }, { 4, 0.3f }, { 11, 0.1f }, { 17, 0.1f }, { 22, 0.05f }, { 25, 0.05f } });
    const FrameReport report = frameReport(*layout, row, sinks);
    ASSERT_EQ(report.all.mass.size(), 3u);
    EXPECT_NEAR(report.all.total, 0.5, 1e-6);
    EXPECT_NEAR(report.all.share[0], 0.6, 1e-6);
    EXPECT_EQ(report.all.anchor, 0);
    EXPECT_NEAR(report.all.anchorShare, 0.6, 1e-6);
    EXPECT_NEAR(report.sinkMass, 0.3, 1e-6) << "token 0 is no vision token";
    EXPECT_NEAR(report.withoutSinks.total, 0.2, 1e-6);
    EXPECT_EQ(report.withoutSinks.anchor, -1) << "exactly a half is not more than a half";
    EXPECT_NEAR(report.withoutSinks.share[1], 0.5, 1e-6);
    EXPECT_EQ(frameReport(*layout, row, sinks, 0.45).withoutSinks.anchor, 1);
    EXPECT_TRUE(report.missing.empty());
}

TEST(FrameReport, MeasuresCollapse)
{
    const auto layout = test::plantedTrace().layout;
    const FrameReport even =
        frameReport(*layout, rowWith({ { 4, 0.1f }, { 10, 0.1f }, { 16, 0.1f } }), {});
    EXPECT_NEAR(even.all.entropy.value(), 1, 1e-9);
    EXPECT_NEAR(even.all.collapse.value(), 0, 1e-9);
    const FrameReport one = frameReport(*layout, rowWith({ { 11, 0.7f } }), {});
    EXPECT_EQ(one.all.entropy, 0.0);
    EXPECT_EQ(one.all.collapse, 1.0);
    EXPECT_EQ(one.all.anchor, 1);
    const FrameReport two = frameReport(*layout, rowWith({ { 4, 0.1f }, { 10, 0.1f } }), {});
    EXPECT_NEAR(two.all.entropy.value(), std::log(2) / std::log(3), 1e-9);
}

TEST(FrameReport, HasOneReportPerLayer)
{
    const Trace trace = test::plantedTrace();
    const auto reports = frameReports(trace, usualSinks(trace));
    ASSERT_EQ(reports.size(), 24u);
    const std::vector<float> row = promptMeanRow(trace, 12);
    EXPECT_NEAR(reports[12].all.total, frameReport(*trace.layout, row, {}).all.total, 1e-12);
    EXPECT_GT(reports[12].sinkMass, 0);
    EXPECT_EQ(reports[2].sinkMass, 0);
    const std::vector<float> image = promptMeanRow(trace, 12, 2);
    EXPECT_NEAR(frameReport(*trace.layout, image, {}).withoutSinks.total,
        0.8 + 0.2 * 18 * (1.0 / 24 + 1.0 / 25 + 1.0 / 26 + 1.0 / 27 + 1.0 / 28) / 5, 1e-5);
    double sum = 0;
    for (const float value : row)
        sum += double { value };
    EXPECT_NEAR(sum, 1, 1e-5);
}

TEST(FrameReport, OtherTraces)
{
    EXPECT_TRUE(frameReports(Trace(), {}).empty());
    EXPECT_TRUE(promptMeanRow(Trace(), 0).empty());
    EXPECT_FALSE(frameReport(Layout(), {}, {}).missing.empty());
    const auto layout = test::plantedTrace().layout;
    const FrameReport nothing = frameReport(*layout, rowWith({ { 0, 1.0f } }), {});
    EXPECT_FALSE(nothing.missing.empty());
    EXPECT_FALSE(nothing.all.entropy);
    EXPECT_EQ(nothing.all.share, (std::vector<double> { 0, 0, 0 }));
    test::PlantedOptions options = test::noSinks();
    options.frames = 1;
    options.layers = 1;
    const auto single = frameReports(test::plantedTrace(options), {});
    ASSERT_EQ(single.size(), 1u);
    EXPECT_EQ(single[0].all.anchor, 0);
    EXPECT_FALSE(single[0].all.collapse);
    options.frames = 0;
    EXPECT_FALSE(frameReports(test::plantedTrace(options), {})[0].missing.empty());
}

TEST(FrameReport, NanCountsAsNothing)
{
    const auto layout = test::plantedTrace().layout;
    const FrameReport report = frameReport(
        *layout, rowWith({ { 4, std::nanf("") }, { 10, 0.2f } }), std::vector<int> { 4, 99 });
    EXPECT_EQ(report.skipped, 1);
    EXPECT_NEAR(report.all.total, 0.2, 1e-6);
    EXPECT_EQ(report.sinkMass, 0);
}
