// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/model_config.h"

#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

using nlohmann::json;

const std::vector<KnownFamily>& families()
{
    static const std::vector<KnownFamily> known { { "llava_onevision", {} }, { "llava", {} } };
    return known;
}

json onevision()
{
    return json::parse(R"({
            "model_type": "llava_onevision", "image_token_index": 151646, "torch_dtype": "float16",
            "tie_word_embeddings": false, "vision_feature_layer": -1,
            "text_config": {"model_type": "qwen2", "hidden_size": 896, "num_hidden_layers": 24,
                "num_attention_heads": 14, "num_key_value_heads": 2, "intermediate_size": 4864,
                "vocab_size": 152000, "rope_theta": 1000000.0, "tie_word_embeddings": true},
            "vision_config": {"model_type": "siglip_vision_model", "hidden_size": 1152,
                "intermediate_size": 4304, "num_hidden_layers": 26, "num_attention_heads": 16,
                "image_size": 384, "patch_size": 14, "vision_use_head": false}})");
}

ModelConfig read(const json& document)
{
    return readModelConfig(JsonReader(document, "config.json"), families());
}

/// What is said after the value at `pointer` became `value`.
std::string complaintFor(const char* pointer, const json& value)
{
    json document = onevision();
    document[json::json_pointer(pointer)] = value;
    try {
        read(document);
    } catch (const Error& error) {
        EXPECT_EQ(std::string(error.what()).rfind("config.json: ", 0), 0U);
        return error.what();
    }
    return "no complaint";
}

void expectComplaint(const char* pointer, const json& value, const std::string& part)
{
    EXPECT_NE(complaintFor(pointer, value).find(part), std::string::npos)
        << complaintFor(pointer, value);
}

} // namespace

TEST(ModelConfig, ReadsOneVision)
{
    const ModelConfig config = read(onevision());
    EXPECT_EQ(config.text.headDim, 64);
    EXPECT_EQ(config.text.keyValueHeads, 2);
    EXPECT_EQ(config.text.maxPositions, 32768);
    EXPECT_EQ(config.text.rmsEpsilon, 1e-6);
    EXPECT_EQ(config.text.ropeTheta, 1e6);
    EXPECT_TRUE(config.text.queryKeyValueBias);
    EXPECT_FALSE(config.text.outputBias);
    EXPECT_FALSE(config.text.mlpBias);
    EXPECT_EQ(config.vision.grid(), 27);
    EXPECT_EQ(config.vision.activation, Activation::GeluTanh);
    EXPECT_EQ(config.vision.normEpsilon, 1e-6);
    EXPECT_EQ(config.featureLayers, std::vector<std::int64_t> { 26 });
    EXPECT_EQ(config.featureSelect, FeatureSelect::Full);
    EXPECT_EQ(config.projector.activation, Activation::Gelu);
    EXPECT_EQ(config.imageTokenId, 151646);
    EXPECT_EQ(config.videoTokenId, 151647);
    EXPECT_TRUE(config.tiedEmbeddings);
    EXPECT_EQ(config.dtype, "float16");
    EXPECT_TRUE(config.stopIds.empty());
}

TEST(ModelConfig, FillsInTheDefaultsOfTheFamily)
{
    const ModelConfig config = read(json::parse(
        R"({"model_type": "llava", "text_config": {}, "vision_config": {"num_hidden_layers": 24}})"));
    EXPECT_EQ(config.text.modelType, "llama");
    EXPECT_EQ(config.text.hiddenSize, 4096);
    EXPECT_EQ(config.text.intermediateSize, 11008);
    EXPECT_EQ(config.text.vocabularySize, 32000);
    EXPECT_EQ(config.text.keyValueHeads, 32);
    EXPECT_EQ(config.text.maxPositions, 2048);
    EXPECT_FALSE(config.text.queryKeyValueBias);
    EXPECT_EQ(config.vision.activation, Activation::QuickGelu);
    EXPECT_EQ(config.vision.patchSize, 32);
    EXPECT_EQ(config.vision.normEpsilon, 1e-5);
    EXPECT_TRUE(config.vision.hasClassToken());
    EXPECT_EQ(config.featureLayers, std::vector<std::int64_t> { 23 });
    EXPECT_EQ(config.featureSelect, FeatureSelect::DropFirst);
    EXPECT_EQ(config.imageTokenId, 32000);
    EXPECT_FALSE(config.videoTokenId.has_value());
}

/// As LLaVA-1.5-7B is published: hardly any sizes of the text part, and a stale one at the top.
TEST(ModelConfig, ReadsTheSparseFileOfLlava)
{
    const ModelConfig config = read(json::parse(R"({
            "model_type": "llava", "ignore_index": -100, "image_token_index": 32000,
            "pad_token_id": 32001, "projector_hidden_act": "gelu", "vocab_size": 32000,
            "vision_feature_layer": -2, "vision_feature_select_strategy": "default",
            "text_config": {"model_type": "llama", "max_position_embeddings": 4096,
                "rms_norm_eps": 1e-05, "vocab_size": 32064, "torch_dtype": "float16"},
            "vision_config": {"model_type": "clip_vision_model", "hidden_size": 1024,
                "intermediate_size": 4096, "num_hidden_layers": 24, "num_attention_heads": 16,
                "image_size": 336, "patch_size": 14, "projection_dim": 768, "vocab_size": 32000}})"));
    EXPECT_EQ(config.text.vocabularySize, 32064);
    EXPECT_EQ(config.text.maxPositions, 4096);
    EXPECT_EQ(config.text.rmsEpsilon, 1e-5);
    EXPECT_EQ(config.text.layers, 32);
    EXPECT_EQ(config.text.headDim, 128);
    EXPECT_EQ(config.vision.grid(), 24);
    EXPECT_EQ(config.vision.activation, Activation::QuickGelu);
    EXPECT_EQ(config.featureLayers, std::vector<std::int64_t> { 23 });
    EXPECT_EQ(config.imageTokenId, 32000);
}

TEST(ModelConfig, AcceptsNewerNames)
{
    json document = onevision();
    document.erase("image_token_index");
    document["image_token_id"] = 7;
    document.erase("torch_dtype");
    document["dtype"] = "bfloat16";
    document["text_config"].erase("rope_theta");
    document["text_config"]["rope_parameters"] = { { "rope_theta", 5e5 },
        { "rope_type", "default" } };
    document["text_config"]["layer_types"] = { "full_attention" };
    document["text_config"]["eos_token_id"] = { 3, 4 };
    document["vision_feature_layer"] = { -2, 5 };
    const ModelConfig config = read(document);
    EXPECT_EQ(config.imageTokenId, 7);
    EXPECT_EQ(config.dtype, "bfloat16");
    EXPECT_EQ(config.text.ropeTheta, 5e5);
    EXPECT_EQ(config.stopIds, (std::vector<std::int32_t> { 3, 4 }));
    EXPECT_EQ(config.featureLayers, (std::vector<std::int64_t> { 25, 5 }));
}

TEST(ModelConfig, LlamaBiasesAndHeadDim)
{
    json document = onevision();
    document["text_config"] = { { "model_type", "llama" }, { "hidden_size", 100 },
        { "num_attention_heads", 3 }, { "head_dim", 16 }, { "attention_bias", true },
        { "mlp_bias", true } };
    const ModelConfig config = read(document);
    EXPECT_EQ(config.text.headDim, 16);
    EXPECT_EQ(config.text.keyValueHeads, 3);
    EXPECT_TRUE(config.text.queryKeyValueBias);
    EXPECT_TRUE(config.text.outputBias);
    EXPECT_TRUE(config.text.mlpBias);
}

TEST(ModelConfig, NamesTheKnownFamilies)
{
    expectComplaint("/model_type", "fuyu", "\"fuyu\"; known are: llava_onevision, llava");
    expectComplaint("/text_config/model_type", "gemma2", "one of: llama, qwen2");
    expectComplaint(
        "/vision_config/model_type", "dinov2", "siglip_vision_model, clip_vision_model");
    expectComplaint("/model_type", nullptr, "\"model_type\" is missing");
    expectComplaint("/text_config", nullptr, "\"text_config\" is missing");
    expectComplaint("/vision_config", json::array(), "vision_config");
}

TEST(ModelConfig, RefusesWhatItWouldRunWrongly)
{
    expectComplaint("/text_config/hidden_act", "gelu", "text_config.hidden_act");
    expectComplaint("/text_config/use_sliding_window", true, "use_sliding_window");
    expectComplaint("/text_config/layer_types", { "sliding_attention" }, "layer_types.[0]");
    expectComplaint("/text_config/rope_scaling", { { "type", "linear" }, { "factor", 2.0 } },
        "rope_scaling.type\" is \"linear\"");
    expectComplaint("/text_config/rope_parameters", { { "rope_type", "yarn" } }, "yarn");
    expectComplaint("/text_config/partial_rotary_factor", 0.5, "partial_rotary_factor");
    expectComplaint("/vision_config/hidden_act", "mish", "vision_config.hidden_act");
    expectComplaint("/vision_feature_select_strategy", "cls", "\"full\" or \"default\"");
    EXPECT_EQ(complaintFor("/text_config/sliding_window", 4096), "no complaint");
    EXPECT_EQ(complaintFor("/text_config/rope_scaling", { { "type", "default" } }), "no complaint");
}

TEST(ModelConfig, BoundsEveryNumber)
{
    const json bad[] = { 0, -1, 1.5, "12", true, 18446744073709551615ULL, json::array() };
    for (const char* pointer : { "/text_config/hidden_size", "/text_config/num_hidden_layers",
             "/text_config/num_attention_heads", "/text_config/num_key_value_heads",
             "/text_config/intermediate_size", "/text_config/vocab_size",
             "/text_config/max_position_embeddings", "/vision_config/hidden_size",
             "/vision_config/num_hidden_layers", "/vision_config/image_size",
             "/vision_config/patch_size" }) {
        const std::string name = std::string(pointer).substr(std::string(pointer).rfind('/') + 1);
        for (const json& value : bad)
            expectComplaint(pointer, value, name);
    }
    expectComplaint("/text_config/num_hidden_layers", 513, "512");
    expectComplaint("/text_config/vocab_size", (1 << 20) + 1, "1048576");
    expectComplaint("/vision_config/image_size", 4097, "4096");
    expectComplaint("/text_config/num_attention_heads", 13, "divisor of hidden_size 896");
    expectComplaint("/text_config/num_key_value_heads", 3, "does not divide");
    expectComplaint("/text_config/head_dim", 63, "even number");
    expectComplaint("/vision_config/num_attention_heads", 7, "does not divide");
    expectComplaint("/vision_config/patch_size", 400, "larger than");
    expectComplaint("/vision_config/num_channels", 4, "red, green, blue");
    expectComplaint("/text_config/rms_norm_eps", 0, "above 0");
    expectComplaint("/text_config/rope_theta", -1.0, "above 0");
    expectComplaint("/vision_feature_layer", -28, "-27 to 26");
    expectComplaint("/vision_feature_layer", json::array(), "1 to 64 layers");
    expectComplaint("/image_token_index", -1, "image_token_index");
    expectComplaint("/eos_token_id", { 1, "a" }, "eos_token_id.[1]");
}

} // namespace sinkscope::io
