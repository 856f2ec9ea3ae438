// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/trace_builder.h"

#include <gtest/gtest.h>

using namespace sinkscope;

namespace {

Layout withKinds(const std::vector<TokenKind>& kinds)
{
    Layout layout;
    for (const TokenKind kind : kinds)
        layout.tokens.push_back({ 0, kind, false, -1, "" });
    return layout;
}

} // namespace

TEST(Layout, FindsVisionRanges)
{
    using enum TokenKind;
    const Layout layout = withKinds({ System, Vision, Vision, Question, Vision, Template });
    const std::vector<std::pair<int, int>> expected { { 1, 2 }, { 4, 4 } };
    EXPECT_EQ(layout.visionRanges(), expected);
    EXPECT_EQ(layout.afterVision(), 5);
    EXPECT_EQ(layout.tokensOf(Vision), (std::vector<int> { 1, 2, 4 }));
    EXPECT_EQ(withKinds({ System, Question }).afterVision(), 0);
    EXPECT_TRUE(Layout().visionRanges().empty());
}

TEST(Layout, CellLookupsStayInBounds)
{
    Layout layout = withKinds({ TokenKind::Vision, TokenKind::Vision });
    layout.tokens[0].cell = 0;
    layout.tokens[1].cell = 9;
    layout.cells.resize(1);
    EXPECT_EQ(layout.cellOf(0), layout.cells.data());
    EXPECT_EQ(layout.cellOf(1), nullptr);
    EXPECT_EQ(layout.cellOf(-1), nullptr);
    EXPECT_EQ(layout.cellOf(2), nullptr);
}

TEST(Layout, MergedFramesShareTokens)
{
    Layout layout = withKinds({ TokenKind::Vision, TokenKind::Vision });
    layout.frames.resize(3);
    layout.cells.resize(2);
    layout.cells[0].lastFrame = 1;
    layout.cells[1].firstFrame = layout.cells[1].lastFrame = 2;
    layout.tokens[0].cell = 0;
    layout.tokens[1].cell = 1;
    EXPECT_EQ(layout.tokensOfFrame(0), (std::vector<int> { 0 }));
    EXPECT_EQ(layout.tokensOfFrame(1), (std::vector<int> { 0 }));
    EXPECT_EQ(layout.tokensOfFrame(2), (std::vector<int> { 1 }));
    EXPECT_TRUE(layout.tokensOfFrame(3).empty());
}
