// SPDX-License-Identifier: GPL-3.0-or-later
// Qwen-VL folders that cannot be run say why.
#include "backend/families/broken_folder.h"
#include "backend/io/error_of.h"
#include "engine/model.h"

#include <gtest/gtest.h>

using namespace sinkscope;
using namespace sinkscope::testing;
using io::testing::contains;

namespace {

std::string messageOf(const BrokenFolder& folder)
{
    return io::testing::errorOf([&] { engine::loadModel({ folder.name(), at::kFloat, {}, {} }); });
}

/// What loading says after the value at `pointer` of a JSON file became `value`.
std::string complaint(const std::string& variant, const std::string& file, const char* pointer,
    const nlohmann::json& value)
{
    const BrokenFolder folder("../" + variant);
    folder.editJson(file, [&](auto& json) { json[nlohmann::json::json_pointer(pointer)] = value; });
    return messageOf(folder);
}

const char* older = "qwen2_vl/flat";
const char* newer = "qwen2_5_vl/nested";
const char* config = "config.json";

} // namespace

TEST(QwenRefusal, UntouchedCopiesLoad)
{
    EXPECT_EQ(messageOf(BrokenFolder(std::string("../") + older)), "");
    EXPECT_EQ(messageOf(BrokenFolder(std::string("../") + newer)), "");
}

TEST(QwenRefusal, RotarySectionsThatDoNotFillTheHead)
{
    const std::string message =
        complaint(older, config, "/rope_scaling/mrope_section", { 1, 2, 4 });
    EXPECT_TRUE(contains(message, "mrope_section adds up to 7")) << message;
    EXPECT_TRUE(contains(message, "half of the attention head's size, 6")) << message;
    const std::string two =
        complaint(newer, config, "/text_config/rope_parameters/mrope_section", { 1, 5 });
    EXPECT_TRUE(contains(two, "text_config.rope_parameters.mrope_section")) << two;
}

TEST(QwenRefusal, ScalingAndSlidingWindows)
{
    EXPECT_TRUE(contains(
        complaint(older, config, "/rope_scaling/type", "yarn"), "rope_scaling.type\" is \"yarn\""));
    EXPECT_TRUE(
        contains(complaint(older, config, "/use_sliding_window", true), "use_sliding_window"));
}

TEST(QwenRefusal, TowersThatDoNotFit)
{
    EXPECT_TRUE(
        contains(complaint(older, config, "/vision_config/hidden_size", 40), "tokens of width 40"));
    EXPECT_TRUE(contains(
        complaint(newer, config, "/vision_config/out_hidden_size", 40), "tokens of width 40"));
    EXPECT_TRUE(contains(
        complaint(older, config, "/vision_config/num_heads", 3), "heads of a multiple of 4"));
    EXPECT_TRUE(contains(
        complaint(newer, config, "/vision_config/window_size", 36), "no multiple of a token's 8"));
    EXPECT_TRUE(contains(complaint(newer, config, "/vision_config/in_chans", 4), "in_chans"));
    EXPECT_TRUE(contains(complaint(older, config, "/vision_config/in_channels", 1), "in_channels"));
    EXPECT_TRUE(contains(complaint(newer, config, "/vision_config/fullatt_block_indexes", { -1 }),
        "fullatt_block_indexes"));
    EXPECT_TRUE(contains(
        complaint(newer, config, "/vision_config/tokens_per_second", 0), "tokens_per_second"));
    EXPECT_TRUE(contains(complaint(older, config, "/vision_config/mlp_ratio", 1e300), "mlp_ratio"));
    EXPECT_TRUE(contains(
        complaint(older, config, "/vision_config/depth", 3), "visual.blocks.2.attn.qkv.weight"));
}

TEST(QwenRefusal, PixelsOfAnotherRecipe)
{
    const char* file = "preprocessor_config.json";
    EXPECT_TRUE(contains(complaint(older, file, "/patch_size", 14), "patch_size"));
    EXPECT_TRUE(contains(complaint(older, file, "/merge_size", 4), "merge_size"));
    EXPECT_TRUE(contains(complaint(older, file, "/temporal_patch_size", 1), "temporal_patch_size"));
    EXPECT_TRUE(contains(complaint(older, file, "/resample", 2), "bicubic"));
    EXPECT_TRUE(contains(complaint(older, file, "/do_resize", false), "bicubic"));
    EXPECT_TRUE(contains(complaint(older, file, "/min_pixels", 9999), "at least 9999"));
    EXPECT_TRUE(contains(complaint(older, file, "/min_pixels", -3), "min_pixels"));
    EXPECT_TRUE(contains(
        complaint(newer, "processor_config.json", "/image_processor/size/shortest_edge", 0),
        "shortest_edge"));
}
