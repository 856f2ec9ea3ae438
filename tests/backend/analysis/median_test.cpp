// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/median.h"

#include "support/trace_builder.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

using sinkscope::analysis::absoluteMedian;

TEST(Median, SmallCases)
{
    EXPECT_EQ(absoluteMedian({}), 0.0f);
    EXPECT_EQ(absoluteMedian(std::vector<float> { -3 }), 3.0f);
    EXPECT_EQ(absoluteMedian(std::vector<float> { -4, 1 }), 1.0f) << "lower of two";
    EXPECT_EQ(absoluteMedian(std::vector<float> { -4, 1, 2, -3 }), 2.0f);
    EXPECT_EQ(absoluteMedian(std::vector<float> { 0.0f, -0.0f, 0.0f }), 0.0f);
    EXPECT_EQ(absoluteMedian(std::vector<float> { INFINITY, -1e-40f, 7 }), 7.0f);
}

TEST(Median, AgreesWithSelection)
{
    sinkscope::test::Noise noise(3);
    for (const std::size_t size : { 10u, 999u, 1000u, 40000u }) {
        for (const float exponent : { 0.0f, 12.0f }) {
            std::vector<float> values(size);
            for (float& value : values)
                value = noise.next() * std::exp2(exponent * noise.next());
            auto sorted = values;
            for (float& value : sorted)
                value = std::fabs(value);
            const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>((size - 1) / 2);
            std::nth_element(sorted.begin(), middle, sorted.end());
            EXPECT_EQ(absoluteMedian(values), *middle);
        }
    }
}
