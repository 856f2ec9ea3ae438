// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/token_norms.h"

#include "vision/anyres.h"
#include "vision/mlp_projector.h"
#include "vision/pixel_shuffle.h"
#include "vision/qwen_patches.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::vision;

namespace {

constexpr float outlier = 100;

/// All patches 1, one of them an outlier.
at::Tensor planted(int side, int row, int column)
{
    at::Tensor norms = at::ones({ 1, side * side });
    norms.select(1, row * side + column).fill_(outlier);
    return norms;
}

/// Whether moving the patch (beyond rounding) moves the token's feature: what enters a token by the
/// features' own arithmetic. `change` maps features [1,n·n,1] to [1,M,…].
template <typename Change>
std::vector<bool> touched(const at::Tensor& planted, const Change& change)
{
    const at::Tensor moved =
        change(planted.unsqueeze(2)) - change(at::ones_like(planted).unsqueeze(2));
    const at::Tensor any = moved.abs().flatten(2).amax(2).flatten();
    std::vector<bool> result;
    for (std::int64_t token = 0; token < any.size(0); ++token)
        result.push_back(any[token].item<float>() > 0.01F);
    return result;
}

void expectLargest(const at::Tensor& norms, const std::vector<bool>& expected)
{
    ASSERT_EQ(norms.size(1), static_cast<std::int64_t>(expected.size()));
    for (std::size_t token = 0; token < expected.size(); ++token)
        EXPECT_EQ(norms[0][static_cast<std::int64_t>(token)][0].item<float>(),
            expected[token] ? outlier : 1.0F)
            << token;
}

} // namespace

TEST(TokenNorms, OfStatesAreEuclideanInSinglePrecision)
{
    const at::Tensor states = at::tensor({ 3.F, 4.F, 0.F, 0.F, 5.F, 12.F }).view({ 1, 3, 2 });
    const at::Tensor norms = patchNorms(states.to(at::kBFloat16));
    EXPECT_EQ(norms.scalar_type(), at::kFloat);
    EXPECT_TRUE(at::allclose(norms, at::tensor({ 5.F, 0.F, 13.F }).view({ 1, 3 })));
    const at::Tensor own = ownNorms(norms);
    EXPECT_EQ(own.sizes(), (std::vector<std::int64_t> { 1, 3, 2 }));
    EXPECT_EQ(own[0][2][1].item<float>(), 13);
}

TEST(TokenNorms, BilinearPoolingTakesThePatchesThatItMixes)
{
    for (const int side : { 4, 5, 27 }) {
        for (int patch = 0; patch < side * side; patch += 3) {
            const at::Tensor norms = planted(side, patch / side, patch % side);
            expectLargest(pooledNorms(norms, side),
                touched(norms, [side](const at::Tensor& x) { return poolBilinear(x, side); }));
        }
    }
}

TEST(TokenNorms, BlocksAreThoseOfPixelShuffle)
{
    for (int patch = 0; patch < 36; ++patch) {
        const at::Tensor norms = planted(6, patch / 6, patch % 6);
        expectLargest(blockNorms(norms, 3),
            touched(norms, [](const at::Tensor& x) { return pixelShuffle(x, 3); }));
    }
}

TEST(TokenNorms, MeanIsThatOfAllPatchesOfTheToken)
{
    const at::Tensor norms = at::arange(16, at::kFloat).view({ 1, 16 });
    const at::Tensor blocks = blockNorms(norms, 2);
    EXPECT_EQ(blocks[0][0][0].item<float>(), 5); // of 0, 1, 4, 5
    EXPECT_EQ(blocks[0][0][1].item<float>(), 2.5F);
    EXPECT_EQ(blocks[0][3][0].item<float>(), 15); // of 10, 11, 14, 15
    EXPECT_EQ(blocks[0][3][1].item<float>(), 12.5F);
}

/// As a pooling window that does not come out even leaves them.
TEST(TokenNorms, PatchesBeyondTheLastBlockEnterNoToken)
{
    const at::Tensor blocks = blockNorms(planted(5, 4, 4), 2);
    EXPECT_EQ(blocks.size(1), 4);
    EXPECT_EQ(blocks.amax().item<float>(), 1);
}

TEST(TokenNorms, CutPicturesAreJoinedAsTheirFeatures)
{
    AnyresSettings settings;
    settings.square = 16;
    settings.patch = 4;
    for (const int mostSquares : { 0, 1 }) { // as it is, and shrunk
        settings.canvases = { { 32, 32 } };
        settings.mostSquares = mostSquares;
        const AnyresPlan plan = planAnyres({ 64, 40 }, settings);
        for (int patch = 0; patch < 5 * 16; patch += 3) {
            at::Tensor norms = at::ones({ 5, 16 });
            norms.select(0, patch / 16).select(0, patch % 16).fill_(outlier);
            const at::Tensor packed = packAnyresNorms(norms, plan);
            const at::Tensor features = packAnyres(norms.unsqueeze(2), plan, at::ones({ 1 }));
            ASSERT_EQ(packed.size(0), plan.tokenCount());
            ASSERT_EQ(features.size(0), plan.tokenCount());
            const int base = plan.side * plan.side;
            for (int token = 0; token < plan.tokenCount(); ++token) {
                const float largest = packed[token][0].item<float>();
                const int place = (token - base) % (plan.across.tokens + 1);
                if (token >= base && place == plan.across.tokens)
                    EXPECT_TRUE(std::isnan(largest)) << token;
                else
                    EXPECT_EQ(largest, features[token][0].item<float>() > 1 ? outlier : 1.0F)
                        << token;
            }
        }
    }
}
