// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/dot_kernels.h"

#include "support/trace_builder.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

using namespace sinkscope;

TEST(DotKernels, AnySizeMatchesAPlainSum)
{
    test::Noise noise(5);
    for (const int size : { 1, 7, 16, 31, 32, 64, 80, 96, 128, 131 }) {
        std::vector<float> keys(test::at(3 * size));
        std::vector<float> query(test::at(size));
        for (float& value : keys)
            value = noise.next();
        for (float& value : query)
            value = noise.next();
        float out[3] = {};
        analysis::dotRows(keys.data(), 3, query.data(), size, out);
        for (int key = 0; key < 3; ++key) {
            double expected = 0;
            for (int i = 0; i < size; ++i)
                expected +=
                    double { keys[test::at(key * size + i)] } * double { query[test::at(i)] };
            EXPECT_NEAR(out[key], expected, 1e-5) << size;
        }
    }
}

TEST(DotKernels, WidensEvery16BitPattern)
{
    std::vector<std::uint16_t> bits(0x10000 - 1);
    for (std::size_t i = 0; i < bits.size(); ++i)
        bits[i] = static_cast<std::uint16_t>(i);
    std::vector<float> half(bits.size());
    std::vector<float> brain(bits.size());
    analysis::widenHalf(bits.data(), static_cast<std::int64_t>(bits.size()), half.data());
    analysis::widenBfloat16(bits.data(), static_cast<std::int64_t>(bits.size()), brain.data());
    for (std::size_t i = 0; i < bits.size(); ++i) {
        const float expected = floatFromHalf(bits[i]);
        if (std::isnan(expected)) {
            ASSERT_TRUE(std::isnan(half[i])) << i;
        } else {
            ASSERT_EQ(half[i], expected) << i;
        }
        if (!std::isnan(brain[i])) {
            ASSERT_EQ(brain[i], floatFromBfloat16(bits[i])) << i;
        }
    }
}

TEST(DotKernels, SoftmaxMatchesTheExponential)
{
    test::Noise noise(9);
    for (const int size : { 1, 5, 16, 33, 1000 }) {
        std::vector<float> scores(test::at(size));
        for (float& score : scores)
            score = 60.0f * noise.next();
        if (size == 33)
            scores[7] = -4000.0f;
        const std::vector<float> original = scores;
        analysis::softmaxRow(scores.data(), size);
        const float top = *std::max_element(original.begin(), original.end());
        double sum = 0;
        for (const float score : original)
            sum += std::exp(double { score - top });
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const double expected = std::exp(double { original[i] - top }) / sum;
            EXPECT_NEAR(scores[i], expected, 1e-6 * expected + 1e-37) << original[i] - top;
        }
    }
}
