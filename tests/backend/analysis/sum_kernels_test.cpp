// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sum_kernels.h"

#include "support/trace_builder.h"

#include <gtest/gtest.h>

namespace sinkscope::analysis {
namespace {

using test::at;

std::vector<float> noiseOf(std::size_t count)
{
    test::Noise noise(9);
    std::vector<float> values(count);
    for (float& value : values)
        value = noise.next();
    return values;
}

TEST(SumKernels, DotProductOfAnyLength)
{
    for (const int size : { 0, 1, 15, 16, 17, 32, 33, 100 }) {
        const auto x = noiseOf(at(size) + 1);
        double expected = 0;
        for (std::size_t i = 0; i < at(size); ++i)
            expected += static_cast<double>(x[i]) * static_cast<double>(x[i + 1]);
        EXPECT_NEAR(static_cast<double>(dotProduct(x.data(), x.data() + 1, size)), expected, 1e-5);
    }
    const float three[] = { 3, 4 };
    EXPECT_EQ(squaredSum(three, 2), 25.0f);
}

TEST(SumKernels, AddsScaledRowsOfAnyShape)
{
    for (const int count : { 0, 1, 3, 4, 9 }) {
        for (const int width : { 1, 3 }) {
            for (const int size : { 1, 16, 37 }) {
                const auto rows = noiseOf(at(count) * at(size));
                const auto factors = noiseOf(at(count) * at(width));
                std::vector<float> sums(at(width) * at(size), 1.0f);
                addScaledRows({ rows.data(), count, factors.data(), width, size }, sums.data());
                for (std::size_t i = 0; i < sums.size(); ++i) {
                    double expected = 1;
                    for (std::size_t r = 0; r < at(count); ++r)
                        expected += static_cast<double>(factors[r * at(width) + i / at(size)])
                            * static_cast<double>(rows[r * at(size) + i % at(size)]);
                    EXPECT_NEAR(static_cast<double>(sums[i]), expected, 1e-5);
                }
            }
        }
    }
}

} // namespace
} // namespace sinkscope::analysis
