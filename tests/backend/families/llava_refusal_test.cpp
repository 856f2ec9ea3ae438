// SPDX-License-Identifier: GPL-3.0-or-later
// LLaVA folders that cannot be run, and templates that leave out a medium.
#include "backend/engine/picture_golden.h"
#include "backend/families/broken_folder.h"
#include "backend/io/error_of.h"
#include "engine/frame_source.h"
#include "engine/model.h"
#include "engine/prompt.h"

using namespace sinkscope;
using namespace sinkscope::testing;
using io::testing::contains;

namespace {

std::string messageOf(const BrokenFolder& folder)
{
    return io::testing::errorOf([&] { engine::loadModel({ folder.name(), at::kFloat, {}, {} }); });
}

template <typename Edit>
std::string messageAfter(
    const std::string& family, const std::string& variant, const std::string& file, Edit edit)
{
    const BrokenFolder folder(variant, family);
    folder.editJson(file, edit);
    return messageOf(folder);
}

const char* config = "config.json";
const char* processor = "preprocessor_config.json";

} // namespace

TEST(LlavaRefusal, PoolingWithWeights)
{
    const std::string message = messageAfter("llava_next_video", "average", config,
        [](auto& json) { json["spatial_pool_mode"] = "conv"; });
    EXPECT_TRUE(contains(message, "spatial_pool_mode")) << message;
    EXPECT_TRUE(contains(message, "conv")) << message;
    EXPECT_TRUE(contains(message, "average")) << message;
}

TEST(LlavaRefusal, ClassTokenInAVideoGrid)
{
    const std::string message = messageAfter("llava_next_video", "average", config,
        [](auto& json) { json["vision_feature_select_strategy"] = "full"; });
    EXPECT_TRUE(contains(message, "vision_feature_select_strategy")) << message;
}

TEST(LlavaRefusal, NoClassTokenToDrop)
{
    const std::string message = messageAfter("llava_onevision", "pictures", config,
        [](auto& json) { json["vision_feature_select_strategy"] = "default"; });
    EXPECT_TRUE(contains(message, "no class token")) << message;
}

TEST(LlavaRefusal, PicturesOfAnotherSize)
{
    const std::string message = messageAfter("llava", "plain", processor, [](auto& json) {
        json["crop_size"] = { { "height", 42 }, { "width", 42 } };
    });
    EXPECT_TRUE(contains(message, "42×42")) << message;
    EXPECT_TRUE(contains(message, "56")) << message;
    EXPECT_TRUE(contains(message, processor)) << message;
}

TEST(LlavaRefusal, AnotherFilter)
{
    const std::string message =
        messageAfter("llava", "plain", processor, [](auto& json) { json["resample"] = 2; });
    EXPECT_TRUE(contains(message, "bicubic")) << message;
}

TEST(LlavaRefusal, CanvasesThatAreNoWholeSquares)
{
    const std::string uneven =
        messageAfter("llava_next_video", "average", processor, [](auto& json) {
            json["image_grid_pinpoints"] = { { 56, 57 } };
        });
    EXPECT_TRUE(contains(uneven, "image_grid_pinpoints")) << uneven;
    EXPECT_TRUE(contains(uneven, "57")) << uneven;
    const std::string huge = messageAfter("llava_next_video", "average", processor, [](auto& json) {
        json["image_grid_pinpoints"] = { { 56, 5600000 } };
    });
    EXPECT_TRUE(contains(huge, "5600000")) << huge;
    const std::string none = messageAfter("llava_next_video", "average", processor,
        [](auto& json) { json["image_grid_pinpoints"] = nlohmann::json::array(); });
    EXPECT_TRUE(contains(none, "image_grid_pinpoints")) << none;
}

TEST(LlavaRefusal, ShrinkingRule)
{
    for (const char* rule : { "anyres", "anyres_max_", "anyres_max_0", "anyres_max_-3" }) {
        const std::string message = messageAfter("llava_onevision", "pictures", config,
            [&](auto& json) { json["vision_aspect_ratio"] = rule; });
        EXPECT_TRUE(contains(message, "vision_aspect_ratio")) << rule << ": " << message;
    }
}

TEST(LlavaFallback, TemplateWithoutVideo)
{
    const BrokenFolder folder("average", "llava_next_video");
    io::testing::writeBytes(folder.path() / "chat_template.jinja",
        "{% for message in messages %}{{ message['role'] | upper }}: "
        "{% for part in message['content'] %}{% if part['type'] == 'image' %}<image>\n"
        "{% elif part['type'] == 'text' %}{{ part['text'] }} {% endif %}{% endfor %}{% endfor %}"
        "ASSISTANT:");
    const auto model = engine::loadModel({ folder.name(), at::kFloat, {}, {} });
    const PictureGolden golden("llava_next_video/average/video");
    const VisionOutput vision =
        model->vision->encode({ engine::readFrames(golden.media().front(), {}, {}, {}) }, {});
    const engine::Prompt prompt =
        engine::buildPrompt(*model, golden.facts().at("question").get<std::string>(), &vision);
    EXPECT_EQ(prompt.text, golden.facts().at("prompt").get<std::string>());
    EXPECT_EQ(prompt.ids, golden.facts().at("ids").get<std::vector<std::int32_t>>());
}

TEST(LlavaFallback, NoTemplateAtAll)
{
    const BrokenFolder folder("plain", "llava");
    folder.remove("chat_template.jinja");
    const auto model = engine::loadModel({ folder.name(), at::kFloat, {}, {} });
    const PictureGolden golden("llava/plain/turns");
    const VisionOutput vision =
        model->vision->encode({ engine::readFrames(golden.media().front(), {}, {}, {}) }, {});
    const auto& turn = golden.facts().at("history").at(0);
    const engine::Prompt prompt = engine::buildPrompt(*model,
        golden.facts().at("question").get<std::string>(), &vision, { { turn.at(0), turn.at(1) } });
    EXPECT_EQ(prompt.text, golden.facts().at("prompt").get<std::string>());
}
