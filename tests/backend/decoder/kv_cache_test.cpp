// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/decoder.h"

#include <c10/core/GradMode.h>
#include <gtest/gtest.h>

using namespace sinkscope::decoder;

namespace {

Linear randomLinear(int rows, int columns)
{
    return { at::randn({ rows, columns }) * 0.3, at::randn({ rows }) * 0.1 };
}

/// 2 layers, 4 query heads on 2 key heads of size 6, residual width 16.
Decoder randomDecoder()
{
    at::manual_seed(4);
    auto weights = std::make_shared<DecoderWeights>();
    weights->embedding = at::randn({ 20, 16 });
    weights->head.weight = weights->embedding;
    weights->finalNorm = at::rand({ 16 }) + 0.5;
    for (int layer = 0; layer < 2; ++layer)
        weights->layers.push_back({ at::rand({ 16 }) + 0.5, at::rand({ 16 }) + 0.5,
            randomLinear(24, 16), randomLinear(12, 16), randomLinear(12, 16), randomLinear(16, 24),
            randomLinear(20, 16), randomLinear(20, 16), randomLinear(16, 20) });
    return Decoder({ 2, 4, 2, 6, 16, 20, 1e-6, 10000, {} }, weights);
}

} // namespace

TEST(KvCache, StoresAtPositions)
{
    KvCache cache(2, 2, 5, 3, at::kFloat);
    const at::Tensor k = at::randn({ 2, 2, 3 });
    const at::Tensor v = at::randn({ 2, 2, 3 });
    cache.store(1, 3, k, v);
    EXPECT_EQ(cache.capacity(), 5);
    EXPECT_EQ(cache.byteCount(), 2 * 2 * 2 * 5 * 3 * 4);
    EXPECT_TRUE(at::equal(cache.keys(1, 5).narrow(1, 3, 2), k));
    EXPECT_TRUE(at::equal(cache.values(1, 5).narrow(1, 3, 2), v));
    EXPECT_EQ(cache.keys(1, 4).sizes(), (std::vector<std::int64_t> { 2, 4, 3 }));
    EXPECT_ANY_THROW(cache.store(1, 4, k, v)) << "past the end";
    EXPECT_ANY_THROW(cache.store(2, 0, k, v)) << "no such layer";
}

TEST(KvCache, CachedDecodingEqualsOneFullPass)
{
    const c10::NoGradGuard noGradients;
    const Decoder decoder = randomDecoder();
    const std::vector<std::int32_t> ids { 3, 1, 4, 1, 5, 9, 2, 6, 5, 3 };
    KvCache whole = decoder.makeCache(10);
    const at::Tensor expected = decoder.forward(decoder.embed(ids), 0, whole, {}, [](int) {});
    KvCache cache = decoder.makeCache(10);
    decoder.forward(decoder.embed({ 3, 1, 4, 1 }), 0, cache, {}, [](int) {});
    at::Tensor last;
    for (int position = 4; position < 10; ++position)
        last = decoder.forward(decoder.embed({ ids[static_cast<std::size_t>(position)] }), position,
            cache, {}, [](int) {});
    EXPECT_LE((last - expected).abs().max().item<double>(), 1e-5);
    EXPECT_LE((cache.keys(1, 10) - whole.keys(1, 10)).abs().max().item<double>(), 1e-5);
}

TEST(Decoder, WatchIsCalledBeforeEveryLayerAndMayThrow)
{
    const Decoder decoder = randomDecoder();
    KvCache cache = decoder.makeCache(2);
    std::vector<int> layers;
    const auto watch = [&](int layer) {
        layers.push_back(layer);
        if (layer == 1)
            throw std::runtime_error("enough");
    };
    EXPECT_THROW(decoder.forward(decoder.embed({ 1, 2 }), 0, cache, {}, watch), std::runtime_error);
    EXPECT_EQ(layers, (std::vector<int> { 0, 1 }));
}
