// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/var_row.h"

#include <gtest/gtest.h>
#include <numeric>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

const std::vector<int> visualSinks { 2 };
const std::vector<int> textSinks { 0 };
const std::vector<int> vision { 1, 2, 3, 4 };
const std::vector<int> none;
const VarColumns columns { visualSinks, textSinks, vision };
const std::vector<float> textRow { 0.40f, 0.10f, 0.20f, 0.10f, 0.05f, 0.05f, 0.10f, 0.00f };

void expectRow(const std::vector<float>& row, const std::vector<float>& expected)
{
    ASSERT_EQ(row.size(), expected.size());
    for (std::size_t i = 0; i < row.size(); ++i)
        EXPECT_NEAR(row[i], expected[i], 5e-4f) << "column " << i;
    EXPECT_NEAR(std::accumulate(row.begin(), row.end(), 0.0), 1.0, 1e-6);
}

} // namespace

TEST(VarRow, PaperConstants)
{
    auto row = textRow;
    EXPECT_TRUE(editVarRow(row, columns, {}));
    expectRow(row, { 0.160f, 0.244f, 0.080f, 0.244f, 0.122f, 0.050f, 0.100f, 0.000f });
}

TEST(VarRow, ReleasedConstants)
{
    VarRowRule rule;
    rule.p = 1 - 0.6;
    rule.rho = 1 - 0.5;
    auto row = textRow;
    EXPECT_TRUE(editVarRow(row, columns, rule));
    expectRow(row, { 0.240f, 0.196f, 0.120f, 0.196f, 0.098f, 0.050f, 0.100f, 0.000f });
}

TEST(VarRow, RowsThatAreNotImageCentricStayBitIdentical)
{
    const std::vector<float> original { 0.20f, 0.05f, 0.40f, 0.03f, 0.02f, 0.10f, 0.20f, 0.00f };
    auto row = original;
    EXPECT_FALSE(editVarRow(row, columns, {}));
    EXPECT_EQ(row, original);
    VarRowRule rule;
    rule.rho = 0.19;
    EXPECT_TRUE(editVarRow(row, columns, rule)) << "the non-sink share is 0.2";
}

TEST(VarRow, MassThreshold)
{
    VarRowRule rule;
    rule.mass = 0.46;
    auto row = textRow;
    EXPECT_FALSE(editVarRow(row, columns, rule));
    rule.mass = 0.44;
    EXPECT_TRUE(editVarRow(row, columns, rule));
}

TEST(VarRow, TextSinksAloneNeedTheSwitch)
{
    const VarColumns textOnly { none, textSinks, vision };
    VarRowRule rule;
    auto row = textRow;
    EXPECT_FALSE(editVarRow(row, textOnly, rule));
    EXPECT_EQ(row, textRow);
    rule.needsVisualSink = false;
    EXPECT_TRUE(editVarRow(row, textOnly, rule));
    // Budget 0.6 · 0.4 = 0.24 over 0.45 of vision mass.
    expectRow(row, { 0.160f, 0.1533f, 0.3067f, 0.1533f, 0.0767f, 0.050f, 0.100f, 0.000f });
}

TEST(VarRow, NothingToMoveIsNoEdit)
{
    VarRowRule rule;
    rule.p = 0;
    auto row = textRow;
    EXPECT_FALSE(editVarRow(row, columns, rule));
    rule = {};
    rule.needsVisualSink = false;
    EXPECT_FALSE(editVarRow(row, { none, none, vision }, rule));
    EXPECT_EQ(row, textRow);
}

TEST(VarRow, AllVisionMassOnSinksIsGuarded)
{
    std::vector<float> row { 0.5f, 0.0f, 0.5f, 0.0f, 0.0f };
    const auto original = row;
    VarRowRule rule;
    rule.rho = 0;
    EXPECT_FALSE(editVarRow(row, columns, rule));
    EXPECT_EQ(row, original);
}

TEST(VarRow, ColumnsPastTheEndAreIgnored)
{
    const std::vector<int> far { 2, 90 };
    const std::vector<int> farText { 0, 91 };
    const std::vector<int> farVision { 1, 2, 3, 4, 90 };
    auto row = textRow;
    EXPECT_TRUE(editVarRow(row, { far, farText, farVision }, {}));
    EXPECT_NEAR(row[1], 0.244f, 1e-6f);
}

TEST(VarRow, ReadsValues)
{
    const VarValues values =
        varValues({ { "tau", 15.0 }, { "rho", 0.8 }, { "p", 0.4 }, { "mass", 0.05 },
            { "first-layer", 2.0 }, { "skip-last", false }, { "needs-visual-sink", false } });
    EXPECT_EQ(values.tau, 15);
    EXPECT_EQ(values.row.rho, 0.8);
    EXPECT_EQ(values.row.p, 0.4);
    EXPECT_EQ(values.row.mass, 0.05);
    EXPECT_FALSE(values.row.needsVisualSink);
    EXPECT_FALSE(values.covers(1, 4));
    EXPECT_TRUE(values.covers(3, 4));
    EXPECT_TRUE(VarValues().covers(0, 4));
    EXPECT_FALSE(VarValues().covers(3, 4));
}
