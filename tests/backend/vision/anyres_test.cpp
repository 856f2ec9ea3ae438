// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/anyres.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::vision;

namespace {

/// LLaVA-OneVision: 384-pixel squares of 27 × 27 features, 1 to 6 of them each way.
AnyresSettings onevision()
{
    AnyresSettings settings;
    settings.square = 384;
    settings.patch = 14;
    settings.mostSquares = 9;
    for (int rows = 1; rows <= 6; ++rows)
        for (int columns = 1; columns <= 6; ++columns)
            settings.canvases.push_back({ columns * 384, rows * 384 });
    return settings;
}

/// Squares of 2 × 2 features, 4 pixels each.
AnyresSettings tiny(std::vector<media::ResizeTarget> canvases, int mostSquares = 0)
{
    return { std::move(canvases), 8, 4, mostSquares };
}

} // namespace

/// 899 rows of 1024 pixels make 6551 tokens in transformers, with 16 of text 6567.
TEST(Anyres, PublishedPicture)
{
    const AnyresPlan plan = planAnyres({ 1024, 899 }, onevision());
    EXPECT_EQ(plan.canvas(384), (media::ResizeTarget { 1152, 1152 }));
    EXPECT_EQ(plan.across.kept, 81);
    EXPECT_EQ(plan.down.first, 5);
    EXPECT_EQ(plan.down.kept, 71);
    EXPECT_EQ(plan.down.tokens, 71);
    EXPECT_EQ(plan.tokenCount(), 6551);
}

TEST(Anyres, LargePicturesAreShrunk)
{
    const AnyresPlan plan = planAnyres({ 2304, 2304 }, onevision());
    EXPECT_EQ(plan.across.squares, 6);
    EXPECT_EQ(plan.across.kept, 162);
    EXPECT_EQ(plan.across.tokens, 81);
    EXPECT_EQ(plan.tokenCount(), 729 + 81 * 82);
    AnyresSettings never = onevision();
    never.mostSquares = 0;
    EXPECT_EQ(planAnyres({ 2304, 2304 }, never).across.tokens, 162);
}

TEST(Anyres, ThePictureLiesInTheMiddleOfItsCanvas)
{
    const AnyresPlan plan = planAnyres({ 100, 30 }, onevision());
    EXPECT_EQ(plan.canvas(384), (media::ResizeTarget { 384, 384 }));
    EXPECT_EQ(plan.across.picture, 384);
    EXPECT_EQ(plan.down.picture, 116); // 115.2, rounded up
    EXPECT_EQ(plan.down.padding, 134);
    EXPECT_EQ(plan.down.first, 9);
    EXPECT_EQ(plan.down.kept, 9); // 27 · 30/100 is 8.1; the padding is even
    const CanvasMap map = anyresMap({ 100, 30 }, plan);
    const PixelBox whole = map.onFrame({ 0, 0, 384, 384 });
    EXPECT_FLOAT_EQ(whole.right, 100);
    EXPECT_FLOAT_EQ(whole.top, 0);
    EXPECT_FLOAT_EQ(whole.bottom, 30);
    EXPECT_FLOAT_EQ(map.onFrame({ 0, 134 + 58, 384, 384 }).top, 15);
}

TEST(Anyres, BaseThenRowsWithNewlines)
{
    const AnyresSettings settings = tiny({ { 16, 8 } });
    const AnyresPlan plan = planAnyres({ 160, 80 }, settings);
    ASSERT_EQ(plan.tokenCount(), 4 + 2 * 5);
    // Feature k of square s is 10·s + k.
    const at::Tensor features =
        (at::arange(3).view({ 3, 1 }) * 10 + at::arange(4)).to(at::kFloat).unsqueeze(2);
    const at::Tensor packed = packAnyres(features, plan, at::full({ 1 }, -1.0F));
    EXPECT_TRUE(at::equal(packed.flatten(),
        at::tensor(
            { 0.F, 1.F, 2.F, 3.F, 10.F, 11.F, 20.F, 21.F, -1.F, 12.F, 13.F, 22.F, 23.F, -1.F })));
}

TEST(Anyres, OnlyTheKeptPartIsPacked)
{
    const AnyresSettings settings = tiny({ { 16, 16 } });
    const AnyresPlan plan = planAnyres({ 160, 80 }, settings); // the middle two of four rows
    EXPECT_EQ(plan.down.first, 1);
    EXPECT_EQ(plan.down.kept, 2);
    const at::Tensor features =
        (at::arange(5).view({ 5, 1 }) * 10 + at::arange(4)).to(at::kFloat).unsqueeze(2);
    const at::Tensor packed = packAnyres(features, plan, at::full({ 1 }, -1.0F));
    EXPECT_TRUE(at::equal(packed.flatten(),
        at::tensor(
            { 0.F, 1.F, 2.F, 3.F, 12.F, 13.F, 22.F, 23.F, -1.F, 30.F, 31.F, 40.F, 41.F, -1.F })));
}

TEST(Anyres, CellsTileThePictureAndFootprintsArePatches)
{
    AnyresSettings settings = tiny({ { 36, 18 } });
    settings.square = 18; // four features of 4 pixels; 2 pixels that no patch covers
    const AnyresPlan plan = planAnyres({ 360, 180 }, settings);
    ASSERT_EQ(plan.across.tokens, 8);
    for (int i = 0; i < 8; ++i) {
        EXPECT_DOUBLE_EQ(anyresCell(plan.across, i, settings).first, i * 4.5);
        EXPECT_DOUBLE_EQ(anyresCell(plan.across, i, settings).second, (i + 1) * 4.5);
    }
    EXPECT_EQ(anyresFootprint(plan.across, 3, settings), (std::pair { 12.0, 16.0 }));
    EXPECT_EQ(anyresFootprint(plan.across, 4, settings), (std::pair { 18.0, 22.0 }));
}

TEST(Anyres, FootprintsOfShrunkTokensSpanWhatIsMixed)
{
    const AnyresSettings settings = tiny({ { 32, 32 } }, 4);
    const AnyresPlan plan = planAnyres({ 64, 64 }, settings); // 8 features to 4 tokens
    ASSERT_EQ(plan.across.tokens, 4);
    EXPECT_EQ(anyresFootprint(plan.across, 1, settings), (std::pair { 8.0, 16.0 }));
    EXPECT_EQ(anyresCell(plan.across, 1, settings), (std::pair { 8.0, 16.0 }));
}
