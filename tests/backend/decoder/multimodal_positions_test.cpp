// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/multimodal_positions.h"

#include <gtest/gtest.h>

using namespace sinkscope::decoder;

namespace {

using Row = std::vector<std::int64_t>;

Row rowOf(const MultimodalPositions& positions, int row)
{
    const at::Tensor values = positions.rows[row].contiguous();
    const auto* data = values.data_ptr<std::int64_t>();
    return { data, data + values.size(0) };
}

} // namespace

TEST(MultimodalPositions, TextCountsInAllRows)
{
    const MultimodalPositions positions = multimodalPositions(3, {});
    for (int row = 0; row < 3; ++row)
        EXPECT_EQ(rowOf(positions, row), (Row { 0, 1, 2 }));
    EXPECT_EQ(positions.next, 3);
}

TEST(MultimodalPositions, Picture)
{
    const std::vector<VisionBlock> blocks { { 4, { 1, 2, 3 } } };
    const MultimodalPositions positions = multimodalPositions(13, blocks);
    EXPECT_EQ(rowOf(positions, 0), (Row { 0, 1, 2, 3, 4, 4, 4, 4, 4, 4, 7, 8, 9 }));
    EXPECT_EQ(rowOf(positions, 1), (Row { 0, 1, 2, 3, 4, 4, 4, 5, 5, 5, 7, 8, 9 }));
    EXPECT_EQ(rowOf(positions, 2), (Row { 0, 1, 2, 3, 4, 5, 6, 4, 5, 6, 7, 8, 9 }));
    EXPECT_EQ(positions.next, 10);
}

TEST(MultimodalPositions, VideoCountingSlices)
{
    const std::vector<VisionBlock> blocks { { 3, { 3, 2, 2 } } };
    const MultimodalPositions positions = multimodalPositions(17, blocks);
    EXPECT_EQ(rowOf(positions, 0), (Row { 0, 1, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 6, 7 }));
    EXPECT_EQ(rowOf(positions, 1), (Row { 0, 1, 2, 3, 3, 4, 4, 3, 3, 4, 4, 3, 3, 4, 4, 6, 7 }));
    EXPECT_EQ(rowOf(positions, 2), (Row { 0, 1, 2, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 6, 7 }));
    EXPECT_EQ(positions.next, 8);
}

TEST(MultimodalPositions, VideoByTheClock)
{
    // Two frames a second, two positions per second: text goes on after the time row.
    const std::vector<VisionBlock> slow { { 3, { 3, 2, 2 }, 1.0F, 2.0F } };
    const MultimodalPositions positions = multimodalPositions(17, slow);
    EXPECT_EQ(rowOf(positions, 0), (Row { 0, 1, 2, 3, 3, 3, 3, 5, 5, 5, 5, 7, 7, 7, 7, 8, 9 }));
    EXPECT_EQ(rowOf(positions, 1), (Row { 0, 1, 2, 3, 3, 4, 4, 3, 3, 4, 4, 3, 3, 4, 4, 8, 9 }));
    EXPECT_EQ(positions.next, 10);
    // Four frames a second count slices again.
    const std::vector<VisionBlock> fast { { 3, { 3, 2, 2 }, 0.5F, 2.0F } };
    EXPECT_EQ(rowOf(multimodalPositions(17, fast), 0),
        (Row { 0, 1, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 6, 7 }));
    // Parts of a position are cut off: 0, 1.4, 2.8.
    const std::vector<VisionBlock> odd { { 0, { 3, 1, 1 }, 0.7F, 2.0F } };
    EXPECT_EQ(rowOf(multimodalPositions(4, odd), 0), (Row { 0, 1, 2, 3 }));
}

TEST(MultimodalPositions, NeighbouringBlocks)
{
    const std::vector<VisionBlock> blocks { { 1, { 1, 1, 3 } }, { 4, { 1, 2, 1 } } };
    const MultimodalPositions positions = multimodalPositions(6, blocks);
    EXPECT_EQ(rowOf(positions, 0), (Row { 0, 1, 1, 1, 4, 4 }));
    EXPECT_EQ(rowOf(positions, 1), (Row { 0, 1, 1, 1, 4, 5 }));
    EXPECT_EQ(rowOf(positions, 2), (Row { 0, 1, 2, 3, 4, 4 }));
    EXPECT_EQ(positions.next, 6);
}

TEST(MultimodalPositions, AbsurdTimesStayFinite)
{
    const std::vector<VisionBlock> blocks { { 0, { 2, 1, 1 }, 1e30F, 1e30F } };
    const MultimodalPositions positions = multimodalPositions(3, blocks);
    EXPECT_EQ(rowOf(positions, 0), (Row { 0, 1 << 22, (1 << 22) + 1 }));
}
