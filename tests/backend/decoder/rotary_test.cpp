// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/rotary.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace sinkscope::decoder;

TEST(Rotary, TurnsSplitHalvesByPositionTimesFrequency)
{
    const Rotary rotary(4, 10000, at::kFloat);
    const auto [cosines, sines] = rotary.angles(rotary.plainPositions(0, 8));
    const at::Tensor x = at::tensor({ 1.0F, 2.0F, 3.0F, 4.0F }, at::kFloat).expand({ 1, 8, 4 });
    const at::Tensor turned = Rotary::apply(x, cosines, sines);
    EXPECT_TRUE(at::equal(turned[0][0], x[0][0])) << "position 0";
    for (int position = 1; position < 8; ++position) {
        for (int pair = 0; pair < 2; ++pair) {
            const double angle = position * std::pow(10000.0, -pair / 2.0);
            const double a = pair + 1;
            const double b = pair + 3;
            EXPECT_NEAR(turned[0][position][pair].item<double>(),
                a * std::cos(angle) - b * std::sin(angle), 1e-5);
            EXPECT_NEAR(turned[0][position][pair + 2].item<double>(),
                b * std::cos(angle) + a * std::sin(angle), 1e-5);
        }
    }
}

TEST(Rotary, OnlyDistancesMatter)
{
    at::manual_seed(2);
    const Rotary rotary(16, 1e6, at::kFloat);
    const at::Tensor q = at::randn({ 1, 1, 16 });
    const at::Tensor k = at::randn({ 1, 1, 16 });
    const auto product = [&](int query, int key) {
        const auto [qc, qs] = rotary.angles(rotary.plainPositions(query, 1));
        const auto [kc, ks] = rotary.angles(rotary.plainPositions(key, 1));
        return (Rotary::apply(q, qc, qs) * Rotary::apply(k, kc, ks)).sum().item<double>();
    };
    EXPECT_NEAR(product(7, 3), product(107, 103), 1e-4);
    EXPECT_GT(std::abs(product(7, 3) - product(9, 3)), 1e-3);
}

TEST(Rotary, AnglesComeInTheModelType)
{
    const Rotary rotary(8, 10000, at::kBFloat16);
    EXPECT_EQ(rotary.angles(rotary.plainPositions(5, 3)).first.scalar_type(), at::kBFloat16);
    EXPECT_EQ(rotary.angles(rotary.plainPositions(5, 3)).first.sizes(),
        (std::vector<std::int64_t> { 3, 8 }));
}
