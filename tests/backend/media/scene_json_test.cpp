// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/scene_json.h"

#include "media/scene_layout.h"
#include "trace/error.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace sinkscope::media {
namespace {

using nlohmann::json;

Scene fullScene()
{
    Scene scene = firstScene();
    scene.aspect = SceneAspect::Wide;
    scene.seconds = 2.5;
    scene.framesPerSecond = 25;
    scene.backdrop = drawnBackdrop(BackdropKind::Stripes, 4'000'000'000U);
    while (scene.things.size() < sceneThingLimit)
        scene.things.push_back(nextThing(scene));
    scene.things[2].begin = 0.125;
    scene.things[2].finish = 0.5;
    return scene;
}

/// The message about a scene in which the value at `pointer` is another.
std::string complaint(const std::string& pointer, const json& value)
{
    json document = json::parse(writeScene(fullScene()));
    document[json::json_pointer(pointer)] = value;
    try {
        readScene(document.dump(), "the scene");
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        return error.what();
    }
    return {};
}

TEST(SceneJsonTest, ComesBackAsItWas)
{
    const Scene scene = fullScene();
    EXPECT_EQ(readScene(writeScene(scene), "scene"), scene);
    EXPECT_EQ(readScene(writeScene({}), "scene"), Scene {});
    EXPECT_EQ(writeScene(readScene(writeScene(scene), "scene")), writeScene(scene));
}

TEST(SceneJsonTest, ComplaintsNameFieldAndExpectation)
{
    const struct {
        const char* pointer;
        json value;
        const char* words;
    } cases[] = {
        { "/format", "other", "sinkscope-scene" },
        { "/version", 2, "from 1 to 1" },
        { "/aspect", "5:4", "\"16:9\"" },
        { "/seconds", 600, "from 2 to 6" },
        { "/framesPerSecond", 1, "from 15 to 25" },
        { "/background/kind", "sky", "\"clouds\"" },
        { "/background/first", "red", "a colour" },
        { "/background/first", "#12345g", "a colour" },
        { "/background/seed", -1, "whole number" },
        { "/things/1/colour", "pink", "\"purple\"" },
        { "/things/1/shape", 3, "a text" },
        { "/things/1/radius", 5, "from 0.08 to 0.25" },
        { "/things/1/start", json::array({ 1 }), "[x, y]" },
        { "/things/1/start", json::array({ 1, -2 }), "from 0 to 1" },
        { "/things/1/finish", 0, "after" },
        { "/things", json::object(), "an array" },
        { "/things/4", json::object(), "at most 4 shapes" },
    };
    for (const auto& each : cases) {
        const std::string message = complaint(each.pointer, each.value);
        EXPECT_NE(message.find(each.words), std::string::npos) << each.pointer << ": " << message;
        EXPECT_NE(message.find("the scene"), std::string::npos) << message;
    }
}

TEST(SceneJsonTest, DamagedTextIsRefused)
{
    const std::string text = writeScene(fullScene());
    for (std::size_t length = 0; length < text.size(); length += 7)
        EXPECT_THROW(readScene(text.substr(0, length), "scene"), Error) << length;
    EXPECT_THROW(readScene(std::string(100'000, ' ') + text, "scene"), Error);
    EXPECT_THROW(readScene("[]", "scene"), Error);
}

TEST(SceneJsonTest, ShapesBeyondTheEdgeAreMovedInside)
{
    json document = json::parse(writeScene(fullScene()));
    document["things"][0]["start"] = { 0, 0 };
    const Scene scene = readScene(document.dump(), "scene");
    EXPECT_NEAR(scene.things[0].start.x, sceneMargin(scene.things[0].radius), 1e-9);
}

} // namespace
} // namespace sinkscope::media
