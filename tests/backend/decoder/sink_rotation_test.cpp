// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/relaxed_row.h"
#include "decoder/sink_rotation.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

using namespace sinkscope::decoder;

namespace {

at::Tensor turned(float x, float y)
{
    at::Tensor output = at::tensor({ x, y }, at::kFloat).view({ 1, 1, 2 });
    rotateTowardSink(output, at::tensor({ 2.0F, 0.0F }, at::kFloat).view({ 1, 2 }), {}, {});
    return output.view({ 2 });
}

void expectTurned(float x, float y, float expectedX, float expectedY)
{
    const at::Tensor result = turned(x, y);
    EXPECT_NEAR(result[0].item<float>(), expectedX, 1e-4F);
    EXPECT_NEAR(result[1].item<float>(), expectedY, 1e-4F);
}

} // namespace

TEST(SinkRotation, GoldenVectors)
{
    expectTurned(0.6F, 0.8F, 0.9487F, 0.3162F);
    expectTurned(0.05F, 1.0F, 0.1186F, 0.9942F);
    expectTurned(2.0F, 0.0F, 2.0F, 0.0F);
}

TEST(SinkRotation, HeadsPointingAwayStayBitIdentical)
{
    EXPECT_TRUE(at::equal(turned(-0.6F, 0.8F), at::tensor({ -0.6F, 0.8F }, at::kFloat)));
    EXPECT_TRUE(at::equal(turned(0.0F, 1.0F), at::tensor({ 0.0F, 1.0F }, at::kFloat)));
}

TEST(SinkRotation, KeepsNormsNeverTurnsAwayAndSkipsUntouchedRows)
{
    at::manual_seed(5);
    const at::Tensor before = at::randn({ 40, 4, 8 });
    const at::Tensor value = at::randn({ 2, 8 });
    at::Tensor after = before.clone();
    rotateTowardSink(after, value, {}, { 3, 17 });
    const std::vector<std::int64_t> last { -1 };
    EXPECT_LE((after.norm(2, last) - before.norm(2, last)).abs().max().item<double>(), 1e-5);
    const at::Tensor v = value.repeat_interleave(2, 0).expand({ 40, 4, 8 });
    const at::Tensor gain =
        at::cosine_similarity(after, v, -1) - at::cosine_similarity(before, v, -1);
    EXPECT_GE(gain.min().item<double>(), -1e-6);
    EXPECT_GT(gain.max().item<double>(), 0.1);
    EXPECT_TRUE(at::equal(after[3], before[3]));
    EXPECT_TRUE(at::equal(after[17], before[17]));
    EXPECT_FALSE(at::equal(after[4], before[4]));
}

TEST(SinkRotation, WithoutRescalingTheParallelPartGrows)
{
    at::Tensor output = at::tensor({ 3.0F, 4.0F }, at::kFloat).view({ 1, 1, 2 });
    SinkRotation rotation;
    rotation.rescale = false;
    rotateTowardSink(output, at::tensor({ 1.0F, 0.0F }, at::kFloat).view({ 1, 2 }), rotation, {});
    const double gate = std::tanh(0.6 / 0.1);
    EXPECT_NEAR(output.view({ 2 })[0].item<float>(), 3 * (1 + 3 * gate), 1e-4);
    EXPECT_NEAR(output.view({ 2 })[1].item<float>(), 4, 1e-5);
}

/// The pass over contiguous memory and the arithmetic of whole tensors are the same rotation.
TEST(SinkRotation, BothWaysAgree)
{
    at::manual_seed(7);
    for (const auto type : { at::kFloat, at::kBFloat16 }) {
        for (const std::int64_t size : { 64, 37 }) {
            for (const bool rescale : { true, false }) {
                const at::Tensor before = at::randn({ 300, 6, size }).to(type);
                const at::Tensor value = at::randn({ 2, size }).to(type);
                const SinkRotation rotation { 2, 0.3, rescale };
                at::Tensor fused = before.clone();
                rotateTowardSink(fused, value, rotation, { 0, 5, 299 });
                // Strided memory is left to the tensors.
                at::Tensor strided = at::empty({ 300, 6, 2 * size }, type).narrow(2, 0, size);
                strided.copy_(before);
                ASSERT_FALSE(strided.is_contiguous());
                rotateTowardSink(strided, value, rotation, { 0, 5, 299 });
                EXPECT_TRUE(at::allclose(fused.to(at::kFloat), strided.to(at::kFloat),
                    type == at::kFloat ? 1e-5 : 8e-3, 1e-5));
                EXPECT_FALSE(at::equal(fused, before));
                EXPECT_TRUE(at::equal(fused[299], before[299]));
            }
        }
    }
}

/// A row turns the same way whatever is computed with it, and infinite or undefined rows stay.
TEST(SinkRotation, RowsDoNotDependOnEachOther)
{
    at::manual_seed(8);
    at::Tensor all = at::randn({ 2000, 14, 64 });
    all[3][2][5] = std::numeric_limits<float>::infinity();
    all[4][1][0] = std::numeric_limits<float>::quiet_NaN();
    const at::Tensor before = all.clone();
    const at::Tensor value = at::randn({ 2, 64 });
    at::Tensor one = all.narrow(0, 1234, 1).clone();
    rotateTowardSink(all, value, {}, {});
    rotateTowardSink(one, value, {}, {});
    EXPECT_TRUE(at::equal(one[0], all[1234]));
    EXPECT_TRUE(at::equal(all[3][2], before[3][2]));
    EXPECT_TRUE(std::isnan(all[4][1][0].item<float>()));
    EXPECT_TRUE(at::equal(all[4][1].narrow(0, 1, 63), before[4][1].narrow(0, 1, 63)));
}

TEST(RelaxedRow, GoldenVector)
{
    const float root = std::sqrt(2.0F);
    at::Tensor q = at::zeros({ 1, 3, 2 });
    q[0][0][0] = root;
    at::Tensor k =
        at::tensor({ 0.0F, 0.0F, std::log(2.0F), 0.0F, 0.0F, 5.0F }, at::kFloat).view({ 1, 3, 2 });
    at::Tensor v = at::tensor({ 4.0F, 0.0F, 0.0F, 4.0F, 4.0F, 4.0F }, at::kFloat).view({ 1, 3, 2 });
    const at::Tensor row = relaxedRow({ q, k, v }, 0, 1 / std::sqrt(2.0));
    ASSERT_EQ(row.sizes(), (std::vector<std::int64_t> { 1, 2 }));
    EXPECT_NEAR(row[0][0].item<float>(), 2, 1e-5);
    EXPECT_NEAR(row[0][1].item<float>(), 3, 1e-5);
}

TEST(RelaxedRow, QueryHeadsReadTheirGroupsKeys)
{
    at::manual_seed(1);
    at::Tensor q = at::randn({ 4, 5, 3 });
    at::Tensor k = at::randn({ 2, 5, 3 });
    at::Tensor v = at::randn({ 2, 5, 3 });
    const at::Tensor row = relaxedRow({ q, k, v }, 2, 0.7);
    for (std::int64_t head = 0; head < 4; ++head) {
        const at::Tensor weights = at::softmax(at::matmul(k[head / 2], q[head][2]) * 0.7, 0);
        EXPECT_TRUE(at::allclose(row[head], at::matmul(weights, v[head / 2]), 1e-5, 1e-6));
    }
}
