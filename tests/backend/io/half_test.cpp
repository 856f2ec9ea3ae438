// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/half.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace sinkscope::io {
namespace {

TEST(Half, EveryValueSurvivesTheRoundTrip)
{
    for (std::uint32_t bits = 0; bits <= 0xffffU; ++bits) {
        const auto half = static_cast<std::uint16_t>(bits);
        const float value = floatFromHalf(half);
        if (std::isnan(value)) {
            EXPECT_TRUE((bits & 0x7c00U) == 0x7c00U && (bits & 0x3ffU) != 0U) << bits;
            EXPECT_TRUE(std::isnan(floatFromHalf(halfFromFloat(value))));
        } else {
            EXPECT_EQ(halfFromFloat(value), half) << bits;
        }
    }
}

TEST(Half, KnownValues)
{
    EXPECT_EQ(floatFromHalf(0x3c00), 1.0F);
    EXPECT_EQ(floatFromHalf(0xc500), -5.0F);
    EXPECT_EQ(floatFromHalf(0x7bff), 65504.0F);
    EXPECT_EQ(floatFromHalf(0x0001), 0x1p-24F);
    EXPECT_EQ(floatFromHalf(0x03ff), 1023.0F * 0x1p-24F);
    EXPECT_EQ(floatFromHalf(0xfc00), -std::numeric_limits<float>::infinity());
    EXPECT_TRUE(std::signbit(floatFromHalf(0x8000)));
}

TEST(Half, RoundsToNearestEven)
{
    EXPECT_EQ(halfFromFloat(2049.0F), halfFromFloat(2048.0F)); // a tie, down to even
    EXPECT_EQ(halfFromFloat(2051.0F), halfFromFloat(2052.0F)); // a tie, up to even
    EXPECT_EQ(halfFromFloat(65519.996F), 0x7bff);
    EXPECT_EQ(halfFromFloat(65520.0F), 0x7c00);
    EXPECT_EQ(halfFromFloat(0x1p-25F), 0x0000); // a tie between zero and the smallest subnormal
    EXPECT_EQ(halfFromFloat(0x1.8p-24F), 0x0002);
    EXPECT_EQ(halfFromFloat(-0x1.01p-25F), 0x8001);
}

TEST(Bfloat16, RoundsToNearestEvenAndKeepsSpecials)
{
    EXPECT_EQ(bfloat16FromFloat(1.0F), 0x3f80);
    EXPECT_EQ(bfloat16FromFloat(257.0F), bfloat16FromFloat(256.0F));
    EXPECT_EQ(bfloat16FromFloat(259.0F), bfloat16FromFloat(260.0F));
    EXPECT_EQ(bfloat16FromFloat(std::numeric_limits<float>::max()), 0x7f80);
    EXPECT_EQ(floatFromBfloat16(0xff80), -std::numeric_limits<float>::infinity());
    const float smallNan = std::bit_cast<float>(0x7f800001U);
    EXPECT_TRUE(std::isnan(floatFromBfloat16(bfloat16FromFloat(smallNan))));
}

} // namespace
} // namespace sinkscope::io
