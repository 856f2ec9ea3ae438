// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/linear.h"

#include <array>
#include <gtest/gtest.h>
#include <limits>

using namespace sinkscope::decoder;

namespace {

Linear linearOf(std::int64_t outputs, std::int64_t size, at::ScalarType type)
{
    return { at::randn({ outputs, size }).to(type), at::randn({ outputs }).to(type) };
}

at::Tensor expectedOf(const Linear& linear, const at::Tensor& input)
{
    at::Tensor weight = linear.weight.to(at::kDouble);
    if (linear.scale.defined())
        weight = weight * linear.scale.to(at::kDouble).unsqueeze(1);
    const at::Tensor product = at::matmul(input.to(at::kDouble), weight.t());
    return linear.bias.defined() ? product + linear.bias.to(at::kDouble) : product;
}

void expectNear(const at::Tensor& actual, const at::Tensor& expected)
{
    ASSERT_EQ(actual.sizes(), expected.sizes());
    const double limit = actual.scalar_type() == at::kFloat ? 2e-6 : 1e-2;
    const double scale = expected.abs().max().item<double>();
    EXPECT_LE((actual.to(at::kDouble) - expected).abs().max().item<double>(), limit * scale);
}

} // namespace

/// Few rows take the kernels, many go through libtorch, and quantised weights through blocks.
TEST(Linear, AgreesWithDoublePrecisionForAnyNumberOfRows)
{
    at::manual_seed(2);
    for (const at::ScalarType type : { at::kFloat, at::kBFloat16 }) {
        const Linear full = linearOf(531, 77, type);
        const Linear small = quantised(full);
        for (const std::int64_t rows : { 1, 8, 48, 49, 64, 65, 130 }) {
            SCOPED_TRACE(rows);
            const at::Tensor input = at::randn({ rows, 77 }).to(type);
            EXPECT_EQ(full(input).scalar_type(), type);
            expectNear(full(input), expectedOf(full, input));
            expectNear(small(input), expectedOf(small, input));
        }
    }
}

TEST(Linear, KeepsLeadingDimensionsAndTakesAnyStrides)
{
    at::manual_seed(3);
    const Linear full = linearOf(12, 20, at::kFloat);
    const Linear small = quantised({ full.weight });
    const at::Tensor input = at::randn({ 20, 3, 5 }).permute({ 2, 1, 0 });
    expectNear(full(input), expectedOf(full, input));
    expectNear(small(input), expectedOf(small, input));
    const at::Tensor sliced = at::randn({ 4, 41 }).narrow(1, 3, 20);
    expectNear(full(sliced), expectedOf(full, sliced));
}

TEST(Linear, SeveralInOneGoGiveTheSameBits)
{
    at::manual_seed(4);
    for (const at::ScalarType type : { at::kFloat, at::kBFloat16 }) {
        const Linear first = linearOf(40, 96, type);
        const Linear second = quantised(linearOf(9, 96, type));
        const std::array both { &first, &second };
        for (const std::int64_t rows : { 1, 5, 70 }) {
            const at::Tensor input = at::randn({ rows, 96 }).to(type);
            const std::vector<at::Tensor> results = applyAll(both, input);
            EXPECT_TRUE(at::equal(results[0], first(input)));
            EXPECT_TRUE(at::equal(results[1], second(input)));
            const at::Tensor joined = at::zeros({ rows, 49 }, input.options());
            const std::array views { joined.narrow(1, 0, 40), joined.narrow(1, 40, 9) };
            applyAll(both, input, views);
            EXPECT_TRUE(at::equal(joined, at::cat(results, 1)));
        }
    }
}

TEST(Linear, QuantisedNumbersAreOffByHalfAStep)
{
    at::manual_seed(5);
    Linear full = linearOf(30, 50, at::kFloat);
    full.weight[7].zero_();
    const Linear small = quantised(full);
    EXPECT_EQ(small.weight.scalar_type(), at::kChar);
    EXPECT_TRUE(at::equal(small.scale, full.weight.abs().amax(1) / 127));
    const at::Tensor gap = (small.weight * small.scale.unsqueeze(1) - full.weight).abs();
    EXPECT_TRUE((gap <= small.scale.unsqueeze(1) * 0.50001).all().item<bool>());
    EXPECT_EQ(small.weight.abs().amax().item<int>(), 127);
    EXPECT_EQ(small.weight[7].abs().max().item<int>(), 0);
    EXPECT_EQ(small.byteCount(), 30 * 50 + 30 * 4 + 30 * 4);
}

TEST(Linear, ADamagedChannelStaysDamaged)
{
    for (const float bad :
        { std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity() }) {
        Linear full { at::ones({ 3, 4 }) };
        full.weight[1][2] = bad;
        const at::Tensor out = quantised(full)(at::ones({ 1, 4 }));
        EXPECT_FALSE(at::isfinite(out[0][1]).item<bool>());
        EXPECT_EQ(out[0][0].item<float>(), 4);
    }
}
