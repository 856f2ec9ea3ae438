// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/pixel_shuffle.h"

#include <gtest/gtest.h>

using namespace sinkscope;

namespace {

/// Every patch holds its number n as [n, n + ½].
at::Tensor numbered(std::int64_t side)
{
    const at::Tensor number = at::arange(side * side, at::kFloat);
    return at::stack({ number, number + 0.5 }, 1).unsqueeze(0);
}

std::vector<float> token(const at::Tensor& shuffled, std::int64_t index)
{
    const at::Tensor row = shuffled.select(0, 0).select(0, index).contiguous();
    return { row.data_ptr<float>(), row.data_ptr<float>() + row.numel() };
}

std::vector<float> patches(const std::vector<int>& numbers)
{
    std::vector<float> values;
    for (const int number : numbers) {
        values.push_back(static_cast<float>(number));
        values.push_back(static_cast<float>(number) + 0.5F);
    }
    return values;
}

} // namespace

TEST(PixelShuffle, FourByFourOfEight)
{
    const at::Tensor shuffled = vision::pixelShuffle(numbered(8), 4);
    ASSERT_EQ(shuffled.sizes(), at::IntArrayRef({ 1, 4, 32 }));
    EXPECT_EQ(token(shuffled, 2),
        patches({ 32, 33, 34, 35, 40, 41, 42, 43, 48, 49, 50, 51, 56, 57, 58, 59 }));
}

TEST(PixelShuffle, TwoByTwoOfFour)
{
    EXPECT_EQ(token(vision::pixelShuffle(numbered(4), 2), 1), patches({ 2, 3, 6, 7 }));
}

TEST(PixelShuffle, FramesStayApartAndOneChangesNothing)
{
    const at::Tensor two = at::cat({ numbered(4), numbered(4) + 100 }, 0);
    const at::Tensor shuffled = vision::pixelShuffle(two, 2);
    EXPECT_TRUE(at::equal(shuffled.select(0, 0) + 100, shuffled.select(0, 1)));
    EXPECT_TRUE(at::equal(vision::pixelShuffle(two, 1), two));
}
