// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/median.h"

#include "support/trace_builder.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <gtest/gtest.h>
#include <limits>

using sinkscope::analysis::absoluteMedian;
using sinkscope::analysis::finiteMedian;

TEST(Median, SmallCases)
{
    EXPECT_EQ(absoluteMedian({}), 0.0f);
    EXPECT_EQ(absoluteMedian(std::vector<float> { -3 }), 3.0f);
    EXPECT_EQ(absoluteMedian(std::vector<float> { -4, 1 }), 1.0f) << "lower of two";
    EXPECT_EQ(absoluteMedian(std::vector<float> { -4, 1, 2, -3 }), 2.0f);
    EXPECT_EQ(absoluteMedian(std::vector<float> { 0.0f, -0.0f, 0.0f }), 0.0f);
    EXPECT_EQ(absoluteMedian(std::vector<float> { INFINITY, -1e-40f, 7 }), 7.0f);
}

namespace {

/// By sorting the bits of the absolute values, which puts NaNs last.
float sortedMedian(const std::vector<float>& values)
{
    std::vector<std::uint32_t> bits;
    for (const float value : values)
        bits.push_back(std::bit_cast<std::uint32_t>(std::fabs(value)));
    std::sort(bits.begin(), bits.end());
    return std::bit_cast<float>(bits[(bits.size() - 1) / 2]);
}

void expectMedian(const std::vector<float>& values)
{
    const auto expected = std::bit_cast<std::uint32_t>(sortedMedian(values));
    EXPECT_EQ(std::bit_cast<std::uint32_t>(absoluteMedian(values)), expected);
    const auto backwards = [](std::size_t parts, const std::function<void(std::size_t)>& work) {
        while (parts > 0)
            work(--parts);
    };
    for (const std::size_t part : { std::size_t { 700 }, std::size_t { 1 } << 16 })
        EXPECT_EQ(std::bit_cast<std::uint32_t>(absoluteMedian(values, part, backwards)), expected);
}

} // namespace

TEST(Median, AgreesWithSorting)
{
    sinkscope::test::Noise noise(3);
    for (const std::size_t size : { 10u, 999u, 1025u, 40000u, 200001u }) {
        for (const float exponent : { 0.0f, 12.0f }) {
            std::vector<float> values(size);
            for (float& value : values)
                value = noise.next() * std::exp2(exponent * noise.next());
            expectMedian(values);
            std::sort(values.begin(), values.end());
            expectMedian(values);
        }
    }
}

TEST(Median, EqualValuesAndTwoHeaps)
{
    constexpr std::size_t size = 50000;
    expectMedian(std::vector<float>(size, -2.5f));
    expectMedian(std::vector<float>(size, NAN));
    sinkscope::test::Noise noise(4);
    // The middle lies between two heaps, at their edge, and inside one of them.
    for (const std::size_t ones : { size / 2 - 1, size / 2, size / 2 + 1, size / 3 }) {
        std::vector<float> values(size, 8.0f);
        std::fill_n(values.begin(), ones, 1.0f);
        expectMedian(values);
        values[size - 7] = NAN;
        values[3] = -INFINITY;
        expectMedian(values);
        for (std::size_t i = size - 1; i > 0; --i)
            std::swap(values[i],
                values[static_cast<std::size_t>(
                    (noise.next() + 1) * 0.5f * static_cast<float>(i))]);
        expectMedian(values);
    }
}

/// Channels that are always large must not line up with what is looked at first.
TEST(Median, RowsWithTheSameShape)
{
    std::vector<float> values;
    for (int row = 0; row < 300; ++row) {
        for (int channel = 0; channel < 576; ++channel)
            values.push_back(static_cast<float>(channel) + static_cast<float>(row) * 1e-3f);
    }
    expectMedian(values);
}

TEST(FiniteMedian, LeavesOutWhatIsNoNumber)
{
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float infinity = std::numeric_limits<float>::infinity();
    EXPECT_EQ(finiteMedian(std::vector<float> { nan, 3, infinity, -1, 2, nan, nan }), 2.0f);
    EXPECT_TRUE(std::isnan(finiteMedian(std::vector<float> { nan })));
    EXPECT_TRUE(std::isnan(finiteMedian({})));
}
