// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/rms_norm.h"
#include "decoder/row_statistics.h"
#include "decoder/sink_dimensions.h"
#include "trace/error.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::decoder;

TEST(RmsNorm, DividesByTheRootMeanSquareThenMultiplies)
{
    const at::Tensor x = at::tensor({ 3.0F, 4.0F, 0.0F, 0.0F }, at::kFloat).view({ 1, 4 });
    const at::Tensor weight = at::tensor({ 1.0F, 2.0F, 3.0F, 4.0F }, at::kFloat);
    const at::Tensor y = rmsNorm(x, weight, 0.0);
    EXPECT_NEAR(y[0][0].item<float>(), 3 / 2.5, 1e-6);
    EXPECT_NEAR(y[0][1].item<float>(), 2 * 4 / 2.5, 1e-6);
    EXPECT_EQ(y[0][2].item<float>(), 0);
}

TEST(RmsNorm, EpsilonIsInsideTheRoot)
{
    const at::Tensor y = rmsNorm(at::full({ 1, 4 }, 1e-3), at::ones({ 4 }), 3e-6);
    EXPECT_NEAR(y[0][0].item<float>(), 0.5, 1e-5);
}

/// The reference rounds the normalised value before it multiplies.
TEST(RmsNorm, HalfTypesAreRoundedBeforeTheWeight)
{
    at::manual_seed(9);
    const at::Tensor x = at::randn({ 5, 64 }).to(at::kBFloat16);
    const at::Tensor weight = at::randn({ 64 }).to(at::kBFloat16);
    const at::Tensor wide = x.to(at::kFloat);
    const at::Tensor normal = wide * at::rsqrt(wide.square().mean(-1, true) + 1e-6);
    const at::Tensor expected = normal.to(at::kBFloat16) * weight;
    EXPECT_EQ(rmsNorm(x, weight, 1e-6).scalar_type(), at::kBFloat16);
    EXPECT_TRUE(at::equal(rmsNorm(x, weight, 1e-6), expected));
}

TEST(SinkDimensions, ValueIsAbsoluteAndUsesTheGivenChannels)
{
    at::Tensor residual = at::zeros({ 2, 4 });
    residual[0][1] = -6;
    residual[0][2] = 8;
    residual[1][0] = 1;
    const auto phi = sinkDimensionValues(residual, { 1 });
    EXPECT_NEAR(phi.at(0), 6 / std::sqrt(25 + 1e-6), 1e-5);
    EXPECT_EQ(phi.at(1), 0);
    EXPECT_NEAR(sinkDimensionValues(residual, { 1, 2 }).at(0), 8 / 5.0, 1e-5);
    EXPECT_EQ(sinkDimensionValues(residual, {}), (std::vector<float> { 0, 0 }));
    EXPECT_THROW(sinkDimensionValues(residual, { 4 }), Error);
}

TEST(SinkDimensions, TextIsAutoOrNumbers)
{
    EXPECT_EQ(dimensionsOf("auto", { 7 }), (std::vector<int> { 7 }));
    EXPECT_EQ(dimensionsOf("458+2570", { 7 }), (std::vector<int> { 458, 2570 }));
    for (const char* text : { "", "4,5", "4+", "+4", "-1", "all", "99999999999" })
        EXPECT_THROW(dimensionsOf(text, {}), Error) << text;
}

TEST(RowStatistics, NormLargestAndChannel)
{
    const at::Tensor residual =
        at::tensor({ 3.0F, -4.0F, 0.0F, 0.0F, 1.0F, 0.5F }, at::kFloat).view({ 2, 3 });
    const RowStatistics statistics = rowStatistics(residual);
    EXPECT_NEAR(statistics.norm.at(0), 5, 1e-6);
    EXPECT_EQ(statistics.largest.at(0), 4);
    EXPECT_EQ(statistics.channel.at(0), 1);
    EXPECT_EQ(statistics.channel.at(1), 1);
    EXPECT_EQ(slabMedian(residual), 0.5F) << "the lower of the two middle ones";
}
