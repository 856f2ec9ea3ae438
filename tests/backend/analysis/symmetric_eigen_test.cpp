// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/symmetric_eigen.h"

#include "support/trace_builder.h"

#include <gtest/gtest.h>

namespace sinkscope::analysis {
namespace {

TEST(SymmetricEigen, SolvesByHand)
{
    const auto pairs = symmetricEigen({ 2, 1, 1, 2 }, 2);
    ASSERT_EQ(pairs.size(), 2u);
    EXPECT_NEAR(pairs[0].value, 3, 1e-12);
    EXPECT_NEAR(pairs[1].value, 1, 1e-12);
    EXPECT_NEAR(pairs[0].vector[0], pairs[0].vector[1], 1e-12);
}

TEST(SymmetricEigen, PairsOfARandomMatrixFulfilTheEquation)
{
    constexpr int n = 40;
    test::Noise noise(3);
    std::vector<double> matrix(n * n);
    for (int i = 0; i < n; ++i) {
        for (int j = i; j < n; ++j)
            matrix[test::at(i * n + j)] = matrix[test::at(j * n + i)] =
                static_cast<double>(noise.next());
    }
    const auto pairs = symmetricEigen(matrix, n);
    for (std::size_t p = 0; p < pairs.size(); ++p) {
        EXPECT_LE(pairs[p].value, pairs[p == 0 ? 0 : p - 1].value);
        for (int i = 0; i < n; ++i) {
            double sum = 0;
            for (int j = 0; j < n; ++j)
                sum += matrix[test::at(i * n + j)] * pairs[p].vector[test::at(j)];
            EXPECT_NEAR(sum, pairs[p].value * pairs[p].vector[test::at(i)], 1e-10);
        }
    }
}

TEST(SymmetricEigen, ZeroAndEmpty)
{
    EXPECT_EQ(symmetricEigen({ 0, 0, 0, 0 }, 2)[1].value, 0);
    EXPECT_TRUE(symmetricEigen({}, 0).empty());
}

} // namespace
} // namespace sinkscope::analysis
