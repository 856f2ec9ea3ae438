// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/mlp_projector.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::vision;

TEST(Pooling, TapsOf27To14)
{
    // Weight of the first of the two taps of every output cell.
    const std::vector<double> weights { .5357, .6071, .6786, .7500, .8214, .8929, .9643, .0357,
        .1071, .1786, .2500, .3214, .3929, .4643 };
    ASSERT_EQ(pooledSide(27), 14);
    at::Tensor features = at::zeros({ 1, 27 * 27, 27 });
    for (std::int64_t row = 0; row < 27; ++row)
        features.view({ 27, 27, 27 }).select(0, row).select(1, row).fill_(1);
    const at::Tensor pooled = poolBilinear(features, 27).view({ 14, 14, 27 });
    for (int i = 0; i < 14; ++i) {
        const int first = i < 7 ? 2 * i : 2 * i - 1;
        EXPECT_EQ(poolingTaps(27, i), std::pair(first, first + 1)) << i;
        const double weight = weights.at(static_cast<std::size_t>(i));
        for (const int column : { 0, 6, 13 }) {
            EXPECT_NEAR(pooled[i][column][first].item<double>(), weight, 1e-4) << i;
            EXPECT_NEAR(pooled[i][column][first + 1].item<double>(), 1 - weight, 1e-4) << i;
        }
    }
}

TEST(Pooling, ColumnsAreTreatedAsRows)
{
    at::manual_seed(3);
    const at::Tensor features = at::randn({ 2, 5, 5, 4 });
    const at::Tensor pooled = poolBilinear(features.view({ 2, 25, 4 }), 5).view({ 2, 3, 3, 4 });
    const at::Tensor turned =
        poolBilinear(features.transpose(1, 2).reshape({ 2, 25, 4 }), 5).view({ 2, 3, 3, 4 });
    EXPECT_TRUE(at::allclose(pooled.transpose(1, 2), turned, 1e-5, 1e-6));
    EXPECT_FALSE(at::allclose(pooled, turned));
}

TEST(Pooling, EvenGridsAverageFourCells)
{
    const at::Tensor features = at::arange(16, at::kFloat).view({ 1, 16, 1 });
    const at::Tensor pooled = poolBilinear(features, 4).view({ 4 });
    const std::vector<float> expected { 2.5F, 4.5F, 10.5F, 12.5F };
    for (std::int64_t i = 0; i < 4; ++i)
        EXPECT_NEAR(pooled[i].item<float>(), expected[static_cast<std::size_t>(i)], 1e-6);
    EXPECT_EQ(poolingTaps(4, 1), std::pair(2, 3));
}

TEST(Pooling, TapsStayInside)
{
    for (int side = 1; side < 40; ++side) {
        int covered = 0;
        for (int i = 0; i < pooledSide(side); ++i) {
            const auto [first, last] = poolingTaps(side, i);
            EXPECT_LE(first, covered) << "a gap before cell " << i << " of " << side;
            EXPECT_LE(first, last);
            EXPECT_LT(last, side);
            covered = last + 1;
        }
        EXPECT_EQ(covered, side);
    }
}

TEST(Activation, KnownValues)
{
    const at::Tensor x = at::tensor({ -2.0F, 0.5F, 3.0F }, at::kFloat);
    for (std::int64_t i = 0; i < 3; ++i) {
        const double v = x[i].item<double>();
        EXPECT_NEAR(activate(x, Activation::Gelu)[i].item<double>(),
            0.5 * v * (1 + std::erf(v / std::sqrt(2.0))), 1e-6);
        const double inner = std::sqrt(2 / M_PI) * (v + 0.044715 * v * v * v);
        EXPECT_NEAR(activate(x, Activation::GeluTanh)[i].item<double>(),
            0.5 * v * (1 + std::tanh(inner)), 1e-6);
        EXPECT_NEAR(activate(x, Activation::QuickGelu)[i].item<double>(),
            v / (1 + std::exp(-1.702 * v)), 1e-6);
    }
}
