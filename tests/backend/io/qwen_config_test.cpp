// SPDX-License-Identifier: GPL-3.0-or-later
// config.json of Qwen2-VL and Qwen2.5-VL as they are published.
#include "io/qwen_vision_config.h"

#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

using nlohmann::json;

ModelConfig read(const json& document)
{
    const std::vector<KnownFamily> known { { "qwen2_vl", readQwen2VlVision },
        { "qwen2_5_vl", readQwen25VlVision } };
    return readModelConfig(JsonReader(document, "config.json"), known);
}

/// The fields both families have at the top.
json published(const char* family)
{
    return { { "model_type", family }, { "hidden_size", 3584 }, { "num_hidden_layers", 28 },
        { "num_attention_heads", 28 }, { "num_key_value_heads", 4 }, { "intermediate_size", 18944 },
        { "vocab_size", 152064 }, { "rms_norm_eps", 1e-6 }, { "rope_theta", 1000000.0 },
        { "use_sliding_window", false }, { "sliding_window", 32768 },
        { "rope_scaling", { { "type", "mrope" }, { "mrope_section", { 16, 24, 24 } } } },
        { "vision_config", json::object() } };
}

using Sections = std::vector<std::int64_t>;

} // namespace

TEST(QwenConfig, Qwen2Vl7B)
{
    json document = published("qwen2_vl");
    document["vision_config"] = { { "depth", 32 }, { "embed_dim", 1280 }, { "mlp_ratio", 4 },
        { "num_heads", 16 }, { "in_chans", 3 }, { "hidden_size", 3584 }, { "patch_size", 14 },
        { "spatial_merge_size", 2 }, { "spatial_patch_size", 14 }, { "temporal_patch_size", 2 } };
    const ModelConfig config = read(document);
    EXPECT_EQ(config.text.headDim, 128);
    EXPECT_EQ(config.text.ropeSections, (Sections { 16, 24, 24 }));
    EXPECT_TRUE(config.text.queryKeyValueBias);
    EXPECT_FALSE(config.text.outputBias);
    EXPECT_EQ(config.vision.hiddenSize, 1280);
    EXPECT_EQ(config.vision.outputSize, 3584);
    EXPECT_EQ(config.vision.intermediateSize, 5120);
    EXPECT_EQ(config.vision.activation, Activation::QuickGelu);
    EXPECT_EQ(config.vision.windowSize, 0);
    EXPECT_EQ(config.vision.tokensPerSecond, 0);
    EXPECT_EQ(config.imageTokenId, 151655);
    EXPECT_EQ(config.videoTokenId, 151656);
    EXPECT_FALSE(config.vision.hasClassToken());
}

TEST(QwenConfig, Qwen25Vl7B)
{
    json document = published("qwen2_5_vl");
    document["vision_config"] = { { "depth", 32 }, { "hidden_act", "silu" },
        { "hidden_size", 1280 }, { "intermediate_size", 3420 }, { "num_heads", 16 },
        { "in_chans", 3 }, { "out_hidden_size", 3584 }, { "patch_size", 14 },
        { "spatial_merge_size", 2 }, { "window_size", 112 },
        { "fullatt_block_indexes", { 7, 15, 23, 31 } }, { "tokens_per_second", 2 },
        { "temporal_patch_size", 2 } };
    const ModelConfig config = read(document);
    EXPECT_EQ(config.vision.hiddenSize, 1280);
    EXPECT_EQ(config.vision.outputSize, 3584);
    EXPECT_EQ(config.vision.intermediateSize, 3420);
    EXPECT_EQ(config.vision.activation, Activation::Silu);
    EXPECT_EQ(config.vision.windowSize, 112);
    EXPECT_EQ(config.vision.fullAttentionLayers, (Sections { 7, 15, 23, 31 }));
    EXPECT_EQ(config.vision.tokensPerSecond, 2);
    EXPECT_EQ(config.vision.normEpsilon, 1e-6);
}

TEST(QwenConfig, AbsentFieldsAsTheReferenceFillsThemIn)
{
    const json document { { "model_type", "qwen2_5_vl" }, { "text_config", json::object() },
        { "vision_config", json::object() } };
    const ModelConfig config = read(document);
    EXPECT_EQ(config.text.hiddenSize, 8192);
    EXPECT_EQ(config.text.layers, 80);
    EXPECT_EQ(config.text.heads, 64);
    EXPECT_EQ(config.text.keyValueHeads, 8);
    EXPECT_EQ(config.text.intermediateSize, 29568);
    EXPECT_EQ(config.text.vocabularySize, 152064);
    EXPECT_EQ(config.text.maxPositions, 32768);
    EXPECT_EQ(config.text.rmsEpsilon, 1e-5);
    EXPECT_EQ(config.text.ropeTheta, 1e6);
    EXPECT_EQ(config.text.ropeSections, (Sections { 16, 24, 24 }));
    EXPECT_EQ(config.vision.hiddenSize, 3584);
    EXPECT_EQ(config.vision.tokensPerSecond, 4);
    EXPECT_EQ(config.vision.fullAttentionLayers, (Sections { 7, 15, 23, 31 }));
}

TEST(QwenConfig, NestedFieldsUnderTheNewerNames)
{
    json document = published("qwen2_vl");
    json text = document;
    text.erase("vision_config");
    text.erase("rope_scaling");
    text.erase("rope_theta");
    text["model_type"] = "qwen2_vl_text";
    text["rope_parameters"] = { { "rope_type", "default" }, { "rope_theta", 5000.0 },
        { "mrope_section", { 8, 28, 28 } } };
    const json nested { { "model_type", "qwen2_vl" }, { "text_config", text },
        { "vision_config", json::object() } };
    const ModelConfig config = read(nested);
    EXPECT_EQ(config.text.ropeTheta, 5000);
    EXPECT_EQ(config.text.ropeSections, (Sections { 8, 28, 28 }));
    EXPECT_EQ(config.text.hiddenSize, 3584);
    EXPECT_EQ(config.vision.hiddenSize, 1280);
}

} // namespace sinkscope::io
