// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/head_roles.h"

#include "support/planted_trace.h"

#include <cmath>
#include <gtest/gtest.h>
#include <set>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

std::vector<HeadRole> rolesOf(const Trace& trace, int layer)
{
    std::vector<HeadRole> roles;
    for (const HeadRoleRow& row : headRoleRows(headFigures(trace, usualSinks(trace)))) {
        if (row.figures.layer == layer)
            roles.push_back(row.role);
    }
    return roles;
}

} // namespace

TEST(HeadRoles, RecoversPlantedHabits)
{
    const Trace trace = test::plantedTrace();
    EXPECT_EQ(rolesOf(trace, 12),
        (std::vector<HeadRole> { HeadRole::Sink, HeadRole::Recency, HeadRole::ImageCentred,
            HeadRole::Spread, HeadRole::Mixed, HeadRole::Dormant }));
    const auto rows = headRoleRows(headFigures(trace, usualSinks(trace)));
    ASSERT_EQ(rows.size(), 24u * 6);
    EXPECT_EQ(rows[13].figures.layer, 2);
    EXPECT_EQ(rows[13].figures.head, 1);
    const std::vector<int> counts = countRoles(rows);
    EXPECT_EQ(counts[static_cast<std::size_t>(HeadRole::Dormant)], 21) << "layers 3 to 23";
    EXPECT_EQ(counts[static_cast<std::size_t>(HeadRole::Unknown)], 0);
}

TEST(HeadRoles, FiguresAreTheRows)
{
    const Trace trace = test::plantedTrace();
    const auto figures = headFigures(trace, usualSinks(trace));
    const HeadFigures& dormant = figures[12 * 6 + 5];
    EXPECT_GT(dormant.sinkMass, 0.97);
    EXPECT_NEAR(dormant.columnEntropy, std::log(30 * 0.97) / std::log(30), 0.01);
    EXPECT_LT(dormant.rowEntropy, 0.1);
    const HeadFigures& recency = figures[12 * 6 + 1];
    EXPECT_NEAR(recency.recency, 0.8 + 0.2 * 7 / 31, 1e-5) << "a quarter of the prompt";
    const HeadFigures& spread = figures[12 * 6 + 3];
    EXPECT_NEAR(spread.rowEntropy, 1, 1e-6);
    double image = 0;
    for (int query = 23; query < 28; ++query)
        image += 16.0 / (query + 1) / 5;
    EXPECT_NEAR(spread.imageMass, image, 1e-5);
    EXPECT_NEAR(spread.imageOdds, 1, 1e-4) << "many vision tokens alone make no image head";
    EXPECT_GT(figures[12 * 6 + 2].imageOdds, 5);
}

TEST(HeadRoles, RecencyWithoutTheLastRow)
{
    const Trace trace =
        test::changed(test::plantedTrace(), [](PrefillRecord& prefill) { prefill.lastRow = {}; });
    const auto figures = headFigures(trace, usualSinks(trace));
    EXPECT_GT(figures[12 * 6 + 1].recency, 0.5);
    EXPECT_LT(figures[12 * 6 + 5].recency, 0.1);
}

TEST(HeadRoles, ThresholdsMoveRoles)
{
    HeadFigures figures { 0, 0, 0.4f, 0.35f, 3, 0.6f, 0.9f, 0.5f };
    EXPECT_EQ(roleOf(figures), HeadRole::ImageCentred);
    EXPECT_EQ(roleOf(figures, { 0.2, 0.95, 0.4 }), HeadRole::Sink);
    RoleThresholds thresholds;
    thresholds.imageOdds = 4;
    EXPECT_EQ(roleOf(figures, thresholds), HeadRole::Recency);
    thresholds.recency = 0.7;
    EXPECT_EQ(roleOf(figures, thresholds), HeadRole::Spread);
    thresholds.rowEntropy = 0.95;
    EXPECT_EQ(roleOf(figures, thresholds), HeadRole::Mixed);
    EXPECT_EQ(roleOf(figures, { 0.95, 0.4 }), HeadRole::Dormant);
}

TEST(HeadRoles, OtherTraces)
{
    EXPECT_TRUE(headFigures(Trace(), {}).empty());
    EXPECT_TRUE(usualSinks(Trace()).empty());
    const Trace none = test::plantedTrace(test::noSinks());
    EXPECT_EQ(rolesOf(none, 12)[0], HeadRole::Spread) << "nothing to look at";
    EXPECT_EQ(headFigures(none, {}).size(), 24u * 6) << "sink lists may be missing";
    test::PlantedOptions options = test::noSinks();
    options.frames = 0;
    options.layers = 1;
    EXPECT_EQ(rolesOf(test::plantedTrace(options), 0)[2], HeadRole::Spread);
    const Trace bare = test::changed(
        none, [](PrefillRecord& prefill) { prefill.received = prefill.entropy = {}; });
    EXPECT_TRUE(std::isnan(headFigures(bare, {})[0].sinkMass));
    EXPECT_EQ(rolesOf(bare, 12)[1], HeadRole::Recency) << "from the last row alone";
}

TEST(HeadRoles, NanIsNoFigure)
{
    test::PlantedOptions options = test::usualPlants();
    options.nanToken = 30;
    EXPECT_EQ(rolesOf(test::plantedTrace(options), 12)[3], HeadRole::Mixed)
        << "its row entropy has no value";
    EXPECT_EQ(rolesOf(test::plantedTrace(options), 12)[0], HeadRole::Sink);
    const float nan = std::nanf("");
    EXPECT_EQ(roleOf({ 0, 0, nan, nan, nan, nan, nan, nan }), HeadRole::Unknown);
}

TEST(HeadRoles, Texts)
{
    std::set<std::string> ids;
    for (const HeadRoleInfo& info : headRoles()) {
        EXPECT_EQ(&headRole(info.role), &info);
        EXPECT_TRUE(ids.insert(info.id).second);
        EXPECT_FALSE(info.title.empty() || info.formula.empty());
    }
}
