// SPDX-License-Identifier: GPL-3.0-or-later
// Folders that cannot be run: one message that names all that is wrong.
#include "backend/families/broken_folder.h"
#include "backend/io/error_of.h"
#include "engine/catalogue.h"
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

const char* weights = "model.safetensors";

} // namespace

TEST(BrokenFolder, TheUntouchedCopyLoads)
{
    EXPECT_EQ(messageOf(BrokenFolder("qwen2")), "");
    EXPECT_EQ(messageOf(BrokenFolder("llama")), "");
}

TEST(BrokenFolder, MissingUnexpectedAndWrongTensorsInOneMessage)
{
    const BrokenFolder folder("qwen2");
    folder.rename(weights, "image_newline", "image_oldline");
    folder.rename(weights, "language_model.model.layers.1.self_attn.q_proj.bias", "odd.one");
    folder.editHeader(weights, [](nlohmann::json& header) {
        header["multi_modal_projector.linear_1.bias"]["shape"] = { 4, 8 };
    });
    const std::string message = messageOf(folder);
    EXPECT_TRUE(contains(message, "missing (2)")) << message;
    EXPECT_TRUE(contains(message, "image_newline [32]")) << message;
    EXPECT_TRUE(contains(message, "language_model.layers.1.self_attn.q_proj.bias [32]")) << message;
    EXPECT_TRUE(contains(message, "image_oldline")) << message;
    EXPECT_TRUE(contains(message, "odd.one")) << message;
    EXPECT_TRUE(contains(message, "multi_modal_projector.linear_1.bias is [4, 8]")) << message;
    EXPECT_TRUE(contains(message, folder.name())) << message;
}

TEST(BrokenFolder, ConfigurationThatDoesNotFitTheWeights)
{
    const BrokenFolder folder("qwen2");
    folder.editJson(
        "config.json", [](auto& json) { json["text_config"]["intermediate_size"] = 44; });
    const std::string message = messageOf(folder);
    EXPECT_TRUE(contains(message, "wrong (9)")) << message;
    EXPECT_TRUE(contains(message, "mlp.down_proj.weight is [32, 40]")) << message;
    EXPECT_TRUE(contains(message, "[32, 44]")) << message;
}

TEST(BrokenFolder, WeightsOfAnotherType)
{
    const BrokenFolder folder("qwen2");
    folder.editHeader(weights, [](auto& header) { header["image_newline"]["dtype"] = "I32"; });
    const std::string message = messageOf(folder);
    EXPECT_TRUE(contains(message, "image_newline")) << message;
    EXPECT_TRUE(contains(message, "I32")) << message;
}

TEST(BrokenFolder, TwoTensorsWithOneMeaning)
{
    const BrokenFolder folder("qwen2");
    folder.editHeader(weights, [](auto& header) {
        const auto bias = header["multi_modal_projector.linear_2.bias"];
        header["model.image_newline"] = bias;
        header.erase("multi_modal_projector.linear_2.bias");
    });
    EXPECT_TRUE(contains(messageOf(folder), "image_newline"));
}

TEST(BrokenFolder, UnknownFamilySaysWhichAreKnown)
{
    const BrokenFolder folder("qwen2");
    folder.editJson("config.json", [](auto& json) { json["model_type"] = "clairvoyant"; });
    const std::string message = messageOf(folder);
    EXPECT_TRUE(contains(message, "clairvoyant")) << message;
    for (const std::string& family : engine::familyNames())
        EXPECT_TRUE(contains(message, family)) << message;
}

TEST(BrokenFolder, MissingFiles)
{
    const BrokenFolder noConfig("qwen2");
    noConfig.remove("config.json");
    EXPECT_TRUE(contains(messageOf(noConfig), "config.json"));
    const BrokenFolder noTokenizer("qwen2");
    noTokenizer.remove("tokenizer.json");
    EXPECT_TRUE(contains(messageOf(noTokenizer), "tokenizer.json"));
    const BrokenFolder noWeights("qwen2");
    noWeights.remove(weights);
    EXPECT_TRUE(contains(messageOf(noWeights), "safetensors"));
    const BrokenFolder noShard("llama");
    noShard.remove("model-00002-of-00002.safetensors");
    EXPECT_TRUE(contains(messageOf(noShard), "model-00002-of-00002.safetensors"));
}

TEST(BrokenFolder, TruncatedWeights)
{
    const BrokenFolder folder("qwen2");
    const auto file = folder.path() / weights;
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 100);
    EXPECT_TRUE(contains(messageOf(folder), "model.safetensors"));
}

TEST(BrokenFolder, ImpossibleNumbers)
{
    const BrokenFolder layer("qwen2");
    layer.editJson("config.json", [](auto& json) { json["vision_feature_layer"] = -9; });
    EXPECT_TRUE(contains(messageOf(layer), "vision_feature_layer"));
    const BrokenFolder size("qwen2");
    for (const char* file : { "preprocessor_config.json", "video_preprocessor_config.json" })
        size.editJson(file, [](auto& json) {
            json["size"] = { { "height", 48 }, { "width", 48 } };
        });
    const std::string message = messageOf(size);
    EXPECT_TRUE(contains(message, "48")) << message;
    EXPECT_TRUE(contains(message, "62")) << message;
}

TEST(BrokenFolder, UnknownActivation)
{
    const BrokenFolder folder("qwen2");
    folder.editJson("config.json", [](auto& json) { json["projector_hidden_act"] = "swish9"; });
    EXPECT_TRUE(contains(messageOf(folder), "swish9")) << messageOf(folder);
}

TEST(Loading, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    const BrokenFolder folder("qwen2");
    EXPECT_THROW(engine::loadModel({ folder.name(), at::kFloat, {}, stop.get_token() }), Cancelled);
}

TEST(Loading, HashTellsCheckpointsApart)
{
    const BrokenFolder one("qwen2");
    const BrokenFolder two("qwen2");
    const auto hash = [](const BrokenFolder& folder) {
        return engine::loadModel({ folder.name(), at::kFloat, {}, {} })->hash;
    };
    EXPECT_EQ(hash(one).size(), 16u);
    EXPECT_EQ(hash(one), hash(two));
    std::string bytes = io::testing::readBytes(two.path() / weights);
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    io::testing::writeBytes(two.path() / weights, bytes);
    EXPECT_NE(hash(one), hash(two));
}
