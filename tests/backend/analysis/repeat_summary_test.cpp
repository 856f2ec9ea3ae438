// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/repeat_summary.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace sinkscope::analysis {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

TEST(RepeatSummary, OfSomeValues)
{
    const std::vector<double> values { 1, 2, unknown, 4, 5 };
    const auto summary = summaryOf(values);
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->count, 4);
    EXPECT_DOUBLE_EQ(summary->mean, 3);
    EXPECT_DOUBLE_EQ(summary->deviation, std::sqrt(10.0 / 3));
    EXPECT_EQ(summary->smallest, 1);
    EXPECT_EQ(summary->largest, 5);
}

TEST(RepeatSummary, OfOneValueHasNoSpread)
{
    const std::vector<double> one { -2 };
    EXPECT_EQ(summaryOf(one)->deviation, 0);
    EXPECT_EQ(summaryOf(one)->smallest, -2);
    EXPECT_FALSE(summaryOf({}));
    const std::vector<double> none { unknown };
    EXPECT_FALSE(summaryOf(none));
}

TEST(RepeatSummary, CountsControlsAsExtremeOnBothSides)
{
    const std::vector<double> controls { 0.1, -0.6, 0.5, unknown, 0.2, -0.4 };
    const auto found = extremenessOf(0.5, controls);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->count, 5);
    EXPECT_EQ(found->asExtreme, 2);
    EXPECT_DOUBLE_EQ(found->share, 3.0 / 6);
    EXPECT_EQ(extremenessOf(-0.5, controls)->asExtreme, 2);
    EXPECT_DOUBLE_EQ(extremenessOf(9, controls)->share, 1.0 / 6);
    EXPECT_DOUBLE_EQ(extremenessOf(0, controls)->share, 1);
    EXPECT_FALSE(extremenessOf(unknown, controls));
    EXPECT_FALSE(extremenessOf(1, {}));
}

} // namespace
} // namespace sinkscope::analysis
