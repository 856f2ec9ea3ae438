// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/overlay_grid.h"

#include "support/trace_builder.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numeric>

using namespace sinkscope;
using namespace sinkscope::analysis;

namespace {

/// Frames 0 and 1 share a token; frame 2 has a 1 × 3 grid with a missing and a doubled cell.
Layout unevenLayout()
{
    Layout layout;
    layout.frames.resize(3);
    layout.frames[0].gridRows = layout.frames[0].gridColumns = 1;
    layout.frames[1] = layout.frames[0];
    layout.frames[2].gridRows = 1;
    layout.frames[2].gridColumns = 3;
    layout.cells.resize(4);
    layout.cells[0].lastFrame = 1;
    for (int i = 1; i < 4; ++i)
        layout.cells[test::at(i)].firstFrame = layout.cells[test::at(i)].lastFrame = 2;
    layout.cells[3].column = 2;
    layout.tokens.push_back({ 0, TokenKind::Template, true, -1, "" });
    for (int i = 0; i < 4; ++i)
        layout.tokens.push_back({ 0, TokenKind::Vision, true, i, "" });
    layout.tokens.push_back({ 0, TokenKind::Vision, true, -1, "newline" });
    return layout;
}

const std::vector<float> row { 0.3f, 0.2f, 0.05f, 0.15f, 0.1f, 0.08f, 0.12f };

} // namespace

TEST(OverlayGrid, AnyGridWithoutSquareAssumption)
{
    const auto grids = overlayGrids(unevenLayout(), row);
    ASSERT_EQ(grids.size(), 3u);
    EXPECT_EQ(grids[0].values, (std::vector<float> { 0.2f }));
    EXPECT_EQ(grids[1].values, (std::vector<float> { 0.2f }))
        << "merged frames show the full value";
    EXPECT_EQ(grids[2].columns, 3);
    EXPECT_NEAR(grids[2].at(0, 0), 0.2f, 1e-6f) << "tokens of one cell add up";
    EXPECT_EQ(grids[2].tokens[0], 3) << "the stronger one names the cell";
    EXPECT_TRUE(std::isnan(grids[2].at(0, 1)));
    EXPECT_EQ(grids[2].tokens[1], -1);
    EXPECT_NEAR(grids[2].at(0, 2), 0.1f, 1e-6f);
    EXPECT_TRUE(std::isnan(grids[2].at(1, 0)));
}

TEST(OverlayGrid, ShortRowsAndLyingCells)
{
    Layout layout = unevenLayout();
    layout.cells[3].column = 9;
    layout.cells[0].lastFrame = 1000000000;
    layout.frames[1].gridRows = 2000000000;
    layout.frames[1].gridColumns = 2000000000;
    const auto grids = overlayGrids(layout, std::span(row).first(2));
    EXPECT_EQ(grids[0].values, (std::vector<float> { 0.2f }));
    EXPECT_TRUE(grids[1].values.empty());
    EXPECT_TRUE(std::isnan(grids[2].at(0, 2)));
}

TEST(OverlayGrid, RowMajorPlacesOfARealLayout)
{
    test::TraceSizes sizes;
    sizes.gridRows = 2;
    sizes.gridColumns = 5;
    const auto layout = test::buildLayout(sizes);
    std::vector<float> values(test::at(layout->tokenCount()));
    std::iota(values.begin(), values.end(), 0.0f);
    const auto grids = overlayGrids(*layout, values);
    EXPECT_EQ(grids[1].at(1, 2), 4.0f + 10 + 5 + 2);
    EXPECT_EQ(grids[1].tokens[7], 21);
}

TEST(OverlayGrid, FrameMassSumsToTheMassOfCells)
{
    const auto mass = frameMass(unevenLayout(), row);
    ASSERT_EQ(mass.size(), 3u);
    EXPECT_NEAR(mass[0], 0.1, 1e-6);
    EXPECT_NEAR(mass[1], 0.1, 1e-6);
    EXPECT_NEAR(mass[2], 0.3, 1e-6);
}

TEST(OverlayGrid, SummarySortsContributors)
{
    const std::vector<int> sinks { 0, 3 };
    const RowSummary summary = summariseRow(unevenLayout(), row, sinks, 2);
    ASSERT_EQ(summary.vision.size(), 2u);
    EXPECT_EQ(summary.vision[0].token, 1);
    EXPECT_EQ(summary.vision[0].cell, 0);
    EXPECT_EQ(summary.vision[1].token, 4);
    ASSERT_EQ(summary.sinks.size(), 2u);
    EXPECT_TRUE(summary.sinks[0].first && summary.sinks[0].sink);
    EXPECT_EQ(summary.sinks[1].token, 3);
    EXPECT_EQ(summary.sinks[1].cell, 2);
    ASSERT_EQ(summary.text.size(), 2u);
    EXPECT_EQ(summary.text[0].token, 6) << "a generated token";
    EXPECT_NEAR(summary.visionMass, 0.58, 1e-6);
    EXPECT_NEAR(summary.sinkMass, 0.45, 1e-6);
    EXPECT_TRUE(summariseRow(unevenLayout(), {}, {}, 3).vision.empty());
    const float nan = std::nanf("");
    const RowSummary spoilt =
        summariseRow(unevenLayout(), std::vector<float> { nan, nan, 0.1f }, sinks, 2);
    EXPECT_TRUE(spoilt.sinks.empty());
    EXPECT_NEAR(spoilt.visionMass, 0.1, 1e-6);
    EXPECT_EQ(spoilt.sinkMass, 0);
}
