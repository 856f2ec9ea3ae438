// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/tiling.h"

#include "trace/error.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::vision;
using media::ResizeTarget;

TEST(LongestEdge, KeepsTheAspectWithEvenSides)
{
    EXPECT_EQ(longestEdgeSize({ 1920, 1080 }, 512), (ResizeTarget { 512, 288 }));
    EXPECT_EQ(longestEdgeSize({ 640, 480 }, 512), (ResizeTarget { 512, 384 }));
    EXPECT_EQ(longestEdgeSize({ 480, 640 }, 512), (ResizeTarget { 384, 512 }));
    EXPECT_EQ(longestEdgeSize({ 100, 40 }, 128), (ResizeTarget { 128, 52 })) << "51.2, then even";
    EXPECT_EQ(longestEdgeSize({ 9000, 3 }, 512), (ResizeTarget { 512, 1 })) << "never 0";
    EXPECT_EQ(longestEdgeSize({ 100, 100 }, 100000), (ResizeTarget { 4096, 4096 }));
}

TEST(LongestEdge, EvenSmallPicturesAreSplit)
{
    const LongestEdgeResize settings { 2048, 512 };
    EXPECT_EQ(longestEdgeTiling({ 32, 32 }, settings), (Tiling { 4, 4, true }));
    EXPECT_EQ(longestEdgeTiling({ 1920, 1080 }, settings), (Tiling { 3, 4, true }));
    EXPECT_EQ(longestEdgeTiling({ 1080, 1920 }, settings), (Tiling { 4, 3, true }));
    EXPECT_EQ(longestEdgeTiling({ 32, 32 }, { 512, 512 }), (Tiling { 1, 1, false }));
    EXPECT_EQ(longestEdgeTiling({ 32, 32 }, { 2048, 512, false }), (Tiling { 1, 1, false }));
    EXPECT_EQ(longestEdgeTiling({ 32, 32 }, settings).tileCount(), 17);
    EXPECT_THROW(longestEdgeTiling({ 32, 32 }, { 4096, 2 }), Error);
}

TEST(AspectTiling, NearestAspectWins)
{
    const AspectTiles settings { 448 };
    EXPECT_EQ(aspectTiling({ 448, 448 }, settings), (Tiling { 1, 1, false }));
    EXPECT_EQ(aspectTiling({ 1600, 800 }, settings), (Tiling { 2, 4, true }))
        << "2:1 as 4×2: its area is less than twice that of the picture";
    EXPECT_EQ(aspectTiling({ 600, 300 }, settings), (Tiling { 1, 2, true }));
    EXPECT_EQ(aspectTiling({ 300, 900 }, settings), (Tiling { 3, 1, true }));
    EXPECT_EQ(aspectTiling({ 2000, 2000 }, settings), (Tiling { 3, 3, true }));
    EXPECT_EQ(aspectTiling({ 5000, 100 }, settings), (Tiling { 1, 12, true }));
    EXPECT_EQ(aspectTiling({ 5000, 100 }, { 448, true, 1, 4 }), (Tiling { 1, 4, true }));
    EXPECT_EQ(aspectTiling({ 5000, 100 }, { 448, false }), (Tiling { 1, 1, false }));
    EXPECT_EQ(aspectTiling({ 100, 100 }, { 448, true, 2, 4 }), (Tiling { 2, 2, true }));
}

TEST(Tiles, AreCutRowByRow)
{
    // 4 × 2 pixels in two tiles of 2: every pixel holds ten times its column plus its row.
    Picture picture { { 4, 2 }, {} };
    for (int channel = 0; channel < 3; ++channel)
        for (int row = 0; row < 2; ++row)
            for (int column = 0; column < 4; ++column)
                picture.planes.push_back(static_cast<std::uint8_t>(10 * column + row));
    const std::vector<Picture> tiles = aspectTiles(picture, { 2 });
    ASSERT_EQ(tiles.size(), 3u) << "two tiles and the whole";
    const std::vector<std::uint8_t> second { 20, 30, 21, 31 };
    for (std::ptrdiff_t channel = 0; channel < 3; ++channel)
        EXPECT_TRUE(
            std::equal(second.begin(), second.end(), tiles[1].planes.begin() + 4 * channel));
    EXPECT_EQ(tiles[2].size, (ResizeTarget { 2, 2 }));
}
