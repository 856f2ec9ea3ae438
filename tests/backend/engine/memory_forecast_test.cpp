// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/memory_forecast.h"

#include "engine/family_list.h"
#include "engine/model.h"
#include "engine/weight_groups.h"
#include "io/model_folder.h"

#include <gtest/gtest.h>

using namespace sinkscope;

namespace {

engine::MemoryForecast forecastOf(const std::string& variant, at::ScalarType type,
    engine::WeightStorage storage = engine::WeightStorage::ComputeType)
{
    const io::ModelFolder folder = io::openModelFolder(
        std::string(SINKSCOPE_TEST_DATA) + "/llava_onevision/" + variant, engine::knownFamilies());
    const engine::WeightSource source(folder.weights, type);
    const auto tensors =
        engine::expectedTensors(folder.config, engine::familyOf(folder.config.modelType));
    return engine::forecastMemory(folder.config, tensors, source, { type, storage });
}

} // namespace

TEST(MemoryForecast, CountsWeightsInTheComputeType)
{
    const auto single = forecastOf("half", at::kFloat);
    const auto half = forecastOf("half", at::kBFloat16);
    EXPECT_EQ(single.weights, 2 * half.weights);
    // 67184 numbers, all of them used.
    EXPECT_EQ(half.weights, 2 * 67184);
    EXPECT_EQ(single.cache, std::int64_t { 2 } * 4 * 512 * 3 * 2 * 8);
    EXPECT_EQ(single.promptTokens, 512);
    EXPECT_NE(single.text().find("as f32"), std::string::npos) << single.text();
    EXPECT_NE(half.text().find("512 tokens"), std::string::npos) << half.text();
}

/// Every matrix of a layer takes a byte a number and four a row; the tied head is a copy.
TEST(MemoryForecast, CountsQuantisedWeights)
{
    const auto full = forecastOf("half", at::kFloat);
    const auto small = forecastOf("half", at::kFloat, engine::WeightStorage::Int8);
    EXPECT_LT(small.weights, full.weights);
    EXPECT_NE(small.text().find("as f32, int8 weights"), std::string::npos) << small.text();
    const io::ModelFolder folder = io::openModelFolder(
        std::string(SINKSCOPE_TEST_DATA) + "/llava_onevision/half", engine::knownFamilies());
    engine::WeightSource source(folder.weights, at::kFloat);
    const auto taken = engine::takeDecoder(folder.config, source, engine::WeightStorage::Int8);
    const decoder::DecoderWeights& weights = *taken;
    std::int64_t saved = -weights.head.byteCount();
    for (const decoder::LayerWeights& layer : weights.layers) {
        for (const decoder::Linear* linear : { &layer.query, &layer.key, &layer.value,
                 &layer.output, &layer.gate, &layer.up, &layer.down })
            saved +=
                4 * linear->weight.numel() - linear->weight.numel() - 4 * linear->scale.numel();
    }
    EXPECT_EQ(full.weights - small.weights, saved);
}

TEST(MemoryForecast, CountsAStoredHead)
{
    // The head of this variant is a matrix of its own: vocabulary 328, hidden 36.
    const auto forecast = forecastOf("llama", at::kFloat);
    EXPECT_NEAR(static_cast<double>(forecast.weights), 255320 + 45296, 12000);
}
