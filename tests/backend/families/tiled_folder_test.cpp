// SPDX-License-Identifier: GPL-3.0-or-later
// Folders of SmolVLM2 and InternVL that cannot be run, and settings that may look odd but can.
#include "backend/families/broken_folder.h"
#include "backend/io/error_of.h"
#include "engine/model.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::testing;
using io::testing::contains;

namespace {

using Json = nlohmann::json;

std::string messageOf(const BrokenFolder& folder)
{
    return io::testing::errorOf([&] { engine::loadModel({ folder.name(), at::kFloat, {}, {} }); });
}

template <typename Edit>
std::string afterEdit(const char* family, const char* variant, const char* file, Edit edit)
{
    const BrokenFolder folder(variant, family);
    folder.editJson(file, edit);
    return messageOf(folder);
}

template <typename Edit> std::string smolConfig(Edit edit)
{
    return afterEdit("smolvlm", "hub", "config.json", edit);
}

template <typename Edit> std::string internConfig(Edit edit)
{
    return afterEdit("internvl", "qwen2", "config.json", edit);
}

} // namespace

TEST(SmolVlmFolder, UntouchedCopiesLoad)
{
    EXPECT_EQ(messageOf(BrokenFolder("hub", "smolvlm")), "");
    EXPECT_EQ(messageOf(BrokenFolder("resaved", "smolvlm")), "");
}

TEST(SmolVlmFolder, ConnectorsAndAttentionThatAreNotRun)
{
    for (const char* key : { "use_resampler", "qk_layer_norms", "rope_interleaved" }) {
        const std::string atTop = smolConfig([&](Json& json) { json[key] = true; });
        EXPECT_TRUE(contains(atTop, key)) << atTop;
        const std::string inside = smolConfig([&](Json& json) { json["text_config"][key] = true; });
        EXPECT_TRUE(contains(inside, std::string("text_config.") + key)) << inside;
    }
}

TEST(SmolVlmFolder, ScaleFactorMustDivideThePatches)
{
    const std::string three = smolConfig([](Json& json) { json["scale_factor"] = 3; });
    EXPECT_TRUE(contains(three, "8 patches")) << three;
    EXPECT_TRUE(contains(three, "scale_factor cannot merge by 3")) << three;
    const std::string two = smolConfig([](Json& json) { json.erase("scale_factor"); });
    EXPECT_TRUE(contains(two, "connector.modality_projection.proj.weight is [48, 384]")) << two;
    EXPECT_TRUE(contains(two, "[48, 96]")) << "2 is the default: " << two;
}

TEST(SmolVlmFolder, ProcessorsOfAnotherModel)
{
    const auto edited = [](auto edit) {
        return afterEdit("smolvlm", "hub", "preprocessor_config.json", edit);
    };
    const std::string tile =
        edited([](Json& json) { json["max_image_size"]["longest_edge"] = 384; });
    EXPECT_TRUE(contains(tile, "max_image_size.longest_edge")) << tile;
    EXPECT_TRUE(contains(tile, "64")) << tile;
    const std::string filter = edited([](Json& json) { json["resample"] = 4; });
    EXPECT_TRUE(contains(filter, "\"resample\" is 4")) << filter;
    const std::string resize = edited([](Json& json) { json["do_resize"] = false; });
    EXPECT_TRUE(contains(resize, "do_resize")) << resize;
    EXPECT_EQ(edited([](Json& json) { json["do_image_splitting"] = false; }), "");
}

TEST(SmolVlmFolder, SamplesAsItsProcessorSays)
{
    const auto sampling = [](const char* variant) {
        const BrokenFolder folder(variant, "smolvlm");
        return engine::loadModel({ folder.name(), at::kFloat, {}, {} })->usualSampling;
    };
    EXPECT_EQ(sampling("hub").mode, media::Sampling::Mode::FpsEndToEnd);
    EXPECT_EQ(sampling("hub").fps, 2);
    EXPECT_EQ(sampling("hub").maxFrames, 16);
    EXPECT_EQ(sampling("resaved").fps, 1);
    EXPECT_EQ(sampling("resaved").maxFrames, 12);
}

TEST(InternVlFolder, UntouchedCopiesLoad)
{
    EXPECT_EQ(messageOf(BrokenFolder("qwen2", "internvl")), "");
    EXPECT_EQ(messageOf(BrokenFolder("llama", "internvl")), "");
}

TEST(InternVlFolder, OriginalLayoutIsNamed)
{
    const std::string message =
        internConfig([](Json& json) { json["model_type"] = "internvl_chat"; });
    EXPECT_TRUE(contains(message, "internvl_chat")) << message;
    EXPECT_TRUE(contains(message, "-hf")) << message;
}

TEST(InternVlFolder, TowersThatAreNotRun)
{
    const auto vision = [](auto edit) {
        return internConfig([&](Json& json) { edit(json["vision_config"]); });
    };
    EXPECT_TRUE(contains(vision([](Json& json) { json["image_size"] = { 28, 56 }; }), "square"));
    EXPECT_TRUE(contains(vision([](Json& json) { json["norm_type"] = "batch"; }), "layer_norm"));
    EXPECT_TRUE(contains(vision([](Json& json) { json["attention_bias"] = false; }), "unexpected"));
    EXPECT_TRUE(contains(vision([](Json& json) { json["use_mean_pooling"] = false; }),
        "vision_tower.layernorm.weight [24]"));
    EXPECT_TRUE(contains(
        vision([](Json& json) { json["use_qk_norm"] = true; }), "attention.q_norm.weight [24]"));
    EXPECT_EQ(vision([](Json& json) {
        json["image_size"] = 28;
        json["patch_size"] = 7;
    }),
        "");
}

TEST(InternVlFolder, FeaturesThatAreNotRun)
{
    EXPECT_TRUE(
        contains(internConfig([](Json& json) { json["vision_feature_select_strategy"] = "full"; }),
            "class token"));
    EXPECT_TRUE(contains(internConfig([](Json& json) {
        json["vision_feature_layer"] = { -1, -2 };
    }),
        "one number"));
    EXPECT_TRUE(contains(
        internConfig([](Json& json) { json["downsample_ratio"] = 0.3; }), "downsample_ratio"));
    EXPECT_TRUE(contains(
        internConfig([](Json& json) { json["downsample_ratio"] = 0.125; }), "cannot merge by 8"));
    EXPECT_EQ(internConfig([](Json& json) { json["vision_feature_layer"] = -2; }), "");
}

TEST(InternVlFolder, OnlyIdleRotaryScaling)
{
    const auto scaled = [](const Json& scaling) {
        return internConfig([&](Json& json) { json["text_config"]["rope_scaling"] = scaling; });
    };
    EXPECT_EQ(scaled({ { "type", "dynamic" }, { "factor", 2.0 } }), "");
    EXPECT_TRUE(contains(scaled({ { "type", "linear" }, { "factor", 2.0 } }), "rope_scaling.type"));
    EXPECT_TRUE(contains(scaled({ { "rope_type", "dynamic" }, { "factor", 2.0 },
                             { "original_max_position_embeddings", 512 } }),
        "rope_scaling.rope_type"));
}

TEST(InternVlFolder, ProcessorOfAnotherModel)
{
    const std::string message =
        afterEdit("internvl", "qwen2", "preprocessor_config.json", [](Json& json) {
            json["size"] = { { "height", 56 }, { "width", 56 } };
        });
    EXPECT_TRUE(contains(message, "56×56")) << message;
}

TEST(InternVlFolder, SamplesTheMiddlesOfEqualParts)
{
    const BrokenFolder folder("llama", "internvl");
    const auto sampling = engine::loadModel({ folder.name(), at::kFloat, {}, {} })->usualSampling;
    EXPECT_EQ(sampling.mode, media::Sampling::Mode::Middle);
    EXPECT_EQ(sampling.frameCount, 5);
}
