// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/half.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

using namespace sinkscope;

TEST(Half, KnownValues)
{
    EXPECT_EQ(floatFromHalf(0x3c00), 1.0f);
    EXPECT_EQ(floatFromHalf(0xc000), -2.0f);
    EXPECT_EQ(floatFromHalf(0x7bff), 65504.0f);
    EXPECT_EQ(floatFromHalf(0x0001), 0x1p-24f);
    EXPECT_TRUE(std::isinf(floatFromHalf(0x7c00)));
    EXPECT_TRUE(std::isnan(floatFromHalf(0x7e01)));
    EXPECT_EQ(halfFromFloat(65519.0f), 0x7bff);
    EXPECT_EQ(halfFromFloat(65520.0f), 0x7c00);
    EXPECT_EQ(halfFromFloat(-0.0f), 0x8000);
    EXPECT_EQ(halfFromFloat(0x1p-25f), 0x0000) << "tie to even";
    EXPECT_EQ(halfFromFloat(0x1.8p-24f), 0x0002) << "tie to even";
    EXPECT_EQ(halfFromFloat(1.0f + 0x1p-11f), 0x3c00) << "tie to even";
    EXPECT_EQ(halfFromFloat(1.0f + 0x1.8p-10f), 0x3c02) << "tie to even";
}

TEST(Half, EveryHalfSurvivesTheRoundTrip)
{
    for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
        const float value = floatFromHalf(static_cast<std::uint16_t>(bits));
        if (!std::isnan(value))
            ASSERT_EQ(halfFromFloat(value), bits);
        else
            ASSERT_TRUE(std::isnan(floatFromHalf(halfFromFloat(value))));
    }
}

TEST(Half, Bfloat16RoundsToEvenAndKeepsNan)
{
    EXPECT_EQ(floatFromBfloat16(0x3fc0), 1.5f);
    EXPECT_EQ(bfloat16FromFloat(1.0f + 0x1p-8f), 0x3f80);
    EXPECT_EQ(bfloat16FromFloat(1.0f + 0x1.8p-7f), 0x3f82);
    EXPECT_EQ(bfloat16FromFloat(std::numeric_limits<float>::max()), 0x7f80);
    EXPECT_TRUE(
        std::isnan(floatFromBfloat16(bfloat16FromFloat(std::numeric_limits<float>::quiet_NaN()))));
}
