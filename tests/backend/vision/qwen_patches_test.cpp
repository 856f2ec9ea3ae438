// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/qwen_patches.h"
#include "vision/qwen_tower.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace sinkscope;
using namespace sinkscope::vision;

using Indices = std::vector<std::int64_t>;

TEST(QwenWindows, WholeWindows)
{
    const WindowOrder order = windowOrder({ 6, 8 }, 4);
    EXPECT_EQ(order.cells,
        (Indices { 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27, 4, 5, 6, 7, 12, 13, 14,
            15, 20, 21, 22, 23, 28, 29, 30, 31, 32, 33, 34, 35, 40, 41, 42, 43, 36, 37, 38, 39, 44,
            45, 46, 47 }));
    EXPECT_EQ(order.ends, (Indices { 16, 32, 40, 48 })) << "four patches each";
}

TEST(QwenWindows, PartialWindowsAtTheEdges)
{
    const WindowOrder order = windowOrder({ 5, 5 }, 4);
    EXPECT_EQ(order.cells,
        (Indices { 0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13, 15, 16, 17, 18, 4, 9, 14, 19, 20, 21, 22,
            23, 24 }));
    EXPECT_EQ(order.ends, (Indices { 16, 20, 24, 25 }));
}

TEST(QwenPatches, CellsFirstThenChannelFrameAndPixel)
{
    // Every pixel says where it is: frame, channel, row and column as decimal digits.
    at::Tensor pixels = at::empty({ 2, 3, 8, 12 });
    for (int frame = 0; frame < 2; ++frame)
        for (int channel = 0; channel < 3; ++channel)
            for (int y = 0; y < 8; ++y)
                for (int x = 0; x < 12; ++x)
                    pixels[frame][channel][y][x] = ((frame * 10 + channel) * 100 + y) * 100 + x;
    const at::Tensor patches = packPatches(pixels, 2, 2);
    ASSERT_EQ(patches.sizes(), (std::vector<std::int64_t> { 24, 24 }));
    const auto first = [&](int patch) { return patches[patch][0].item<float>(); };
    EXPECT_EQ(first(0), 0);
    EXPECT_EQ(first(1), 2) << "right in the same cell";
    EXPECT_EQ(first(2), 200) << "below in the same cell";
    EXPECT_EQ(first(4), 4) << "next cell";
    EXPECT_EQ(first(12), 400) << "next row of cells";
    const at::Tensor last = patches[23];
    EXPECT_EQ(last[1].item<float>(), 611);
    EXPECT_EQ(last[2].item<float>(), 710);
    EXPECT_EQ(last[4].item<float>(), 100610) << "second frame";
    EXPECT_EQ(last[8].item<float>(), 10610) << "second channel";
}

TEST(QwenPatches, RotaryTurnsWithRowsThenColumns)
{
    const auto [cosines, sines] = patchRotary({ 2, 3 }, 2, 8);
    ASSERT_EQ(cosines.sizes(), (std::vector<std::int64_t> { 24, 8 }));
    // Patch 15 is the last of the cell at row 1, column 0: row 3, column 1.
    const std::vector<double> angles { 3, 3 * 0.01, 1, 0.01 };
    for (std::size_t i = 0; i < 8; ++i) {
        const auto column = static_cast<std::int64_t>(i);
        EXPECT_NEAR(cosines[15][column].item<double>(), std::cos(angles[i % 4]), 1e-6) << i;
        EXPECT_NEAR(sines[15][column].item<double>(), std::sin(angles[i % 4]), 1e-6) << i;
    }
}

/// Attention to ten thousand patches is computed in parts.
TEST(QwenPatches, ManyQueriesInPartsGiveTheSame)
{
    at::manual_seed(5);
    VisionLayer layer;
    layer.attentionNorm.weight = layer.mlpNorm.weight = at::ones({ 4 });
    for (decoder::Linear* each :
        { &layer.query, &layer.key, &layer.value, &layer.output, &layer.fc1, &layer.fc2 })
        each->weight = at::randn({ 4, 4 });
    VisionAttention attention;
    attention.heads = 1;
    const at::Tensor states = at::randn({ 1, 6000, 4 });
    const at::Tensor all = runVisionLayer(layer, attention, states);
    // A permutation of the tokens moves the answers along and the borders of the parts elsewhere.
    const at::Tensor turned = runVisionLayer(layer, attention, states.flip(1)).flip(1);
    EXPECT_LE((all - turned).abs().max().item<double>(), 1e-4);
}
