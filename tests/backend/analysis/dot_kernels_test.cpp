// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/dot_kernels.h"

#include "support/trace_builder.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

using namespace sinkscope;

namespace {

std::vector<float> noise(int count, unsigned seed)
{
    test::Noise source(seed);
    std::vector<float> values(test::at(count));
    for (float& value : values)
        value = source.next();
    return values;
}

/// Compares all products, and looks for writes beside them.
void expectPlainSums(int size, int keyCount, int queryCount)
{
    const std::vector<float> keys = noise(keyCount * size, 5);
    const std::vector<float> queries = noise(queryCount * size, 7);
    const int stride = keyCount + 2;
    std::vector<float> out(test::at(queryCount * stride), -77.0f);
    analysis::dotRows(
        { keys.data(), keyCount, queries.data(), queryCount, size }, out.data(), stride);
    for (int query = 0; query < queryCount; ++query) {
        for (int key = 0; key < keyCount; ++key) {
            double expected = 0;
            for (int i = 0; i < size; ++i)
                expected += double { keys[test::at(key * size + i)] }
                    * double { queries[test::at(query * size + i)] };
            ASSERT_NEAR(out[test::at(query * stride + key)], expected, 1e-5)
                << size << " " << key << " " << query;
        }
        ASSERT_EQ(out[test::at(query * stride + keyCount)], -77.0f);
    }
}

} // namespace

TEST(DotKernels, AnySizeMatchesAPlainSum)
{
    for (const int size : { 1, 7, 16, 31, 32, 64, 80, 96, 128, 131 }) {
        for (const int keys : { 1, 3, 4, 9 }) {
            for (const int queries : { 1, 2, 3, 4, 7 })
                expectPlainSums(size, keys, queries);
        }
    }
}

TEST(DotKernels, AddsRows)
{
    for (const int size : { 1, 15, 16, 17, 64 }) {
        const std::vector<float> row = noise(size, 3);
        std::vector<float> sum(test::at(size), 2.0f);
        analysis::addRow(row.data(), size, sum.data());
        for (int i = 0; i < size; ++i)
            EXPECT_EQ(sum[test::at(i)], 2.0f + row[test::at(i)]);
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
    for (const int size : { 1, 5, 16, 33, 1000, 8050 }) {
        std::vector<float> scores = noise(size, 9);
        for (float& score : scores)
            score *= 60.0f;
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
