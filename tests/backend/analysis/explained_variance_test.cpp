// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/explained_variance.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace sinkscope::analysis {
namespace {

/// Rows about (10, 20, 30) that vary by 3 along x, 4 along y, not along z.
const std::vector<float> cross { 13, 20, 30, 7, 20, 30, 10, 24, 30, 10, 16, 30 };

TEST(ExplainedVariance, SharesOfAxesAddUp)
{
    const ExplainedVariance variance(cross, 3);
    EXPECT_NEAR(variance.total(), 50, 1e-9);
    EXPECT_NEAR(*variance.share({ { 5, 0, 0 } }), 18.0 / 50, 1e-9);
    EXPECT_NEAR(*variance.share({ { 0, -2, 0 } }), 32.0 / 50, 1e-9);
    EXPECT_NEAR(*variance.share({ { 1, 1, 0 } }), 0.5, 1e-9);
    EXPECT_NEAR(*variance.share({ { 0, 0, 1 } }), 0, 1e-9);
    EXPECT_NEAR(*variance.share({ { 1, 0, 0 }, { 1, 1, 0 } }), 1, 1e-9);
    EXPECT_EQ(variance.share({}), std::optional<double>(0));
}

TEST(ExplainedVariance, DependentVectorsAddNothing)
{
    const std::vector<float> x { 1, 0, 0 };
    const std::vector<float> almost { 1, 1e-9f, 0 };
    EXPECT_EQ(rankOf({ x, x, { 0, 0, 0 }, almost, { -3, 0, 0 } }), 1);
    EXPECT_NEAR(*ExplainedVariance(cross, 3).share({ x, x, almost }), 18.0 / 50, 1e-9);
    EXPECT_EQ(rankOf({ x, { 1, 1e-3f, 0 } }), 2);
    EXPECT_EQ(rankOf({}), 0);
}

TEST(ExplainedVariance, LeavesOutRowsThatAreNoNumbers)
{
    std::vector<float> rows = cross;
    rows.insert(rows.end(), { std::numeric_limits<float>::quiet_NaN(), 0, 0 });
    EXPECT_NEAR(ExplainedVariance(rows, 3).total(), 50, 1e-9);
}

TEST(ExplainedVariance, UndefinedWhereNothingVaries)
{
    const std::vector<float> equal { 0.1f, 0.2f, 0.1f, 0.2f, 0.1f, 0.2f };
    EXPECT_FALSE(ExplainedVariance(equal, 2).share({ { 1, 0 } }));
    EXPECT_FALSE(ExplainedVariance({}, 2).share({ { 1, 0 } }));
    EXPECT_FALSE(ExplainedVariance({}, 0).share({}));
}

} // namespace
} // namespace sinkscope::analysis
