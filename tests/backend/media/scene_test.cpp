// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/scene.h"

#include "media/scene_layout.h"
#include "media/scene_questions.h"
#include "media/scene_renderer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace sinkscope::media {
namespace {

Scene plainScene()
{
    Scene scene;
    scene.backdrop.kind = BackdropKind::Plain;
    scene.things = { { SceneShape::Circle, SceneColour::Red, 0.15, { 0.3, 0.4 }, { 1.0, 0.4 } } };
    return scene;
}

Colour pixelAt(const Frame& frame, const ScenePoint& point)
{
    const auto x = static_cast<int>(point.x * frame.height);
    const auto y = static_cast<int>(point.y * frame.height);
    const auto first = static_cast<std::size_t>((y * frame.width + x) * 3);
    return { frame.rgb->at(first), frame.rgb->at(first + 1), frame.rgb->at(first + 2) };
}

/// The colour of a shape as it is lit at this height of the frame.
void expectColour(const Frame& frame, const ScenePoint& point, const Colour& colour)
{
    const Colour found = pixelAt(frame, point);
    const double light = 1.08 - 0.2 * point.y;
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_NEAR(found[i], std::min(255.0, colour[i] * light), 2) << point.x << ", " << point.y;
}

bool isBackground(const Frame& frame, const ScenePoint& point, const Scene& scene)
{
    return pixelAt(frame, point) == scene.backdrop.first;
}

double distance(const Colour& first, const Colour& second)
{
    double sum = 0;
    for (std::size_t i = 0; i < 3; ++i)
        sum += std::abs(first[i] - second[i]);
    return sum;
}

TEST(SceneTest, ShapeIsWhereItsPathSays)
{
    const Scene scene = plainScene();
    SceneRenderer renderer(480);
    const Colour red = rgbOf(SceneColour::Red);
    for (const double time : { 0.0, 0.5, 1.0 }) {
        const Frame frame = renderer.draw(scene, time);
        ASSERT_EQ(frame.width, 640);
        const double x = 0.3 + 0.7 * time;
        expectColour(frame, { x, 0.4 }, red);
        expectColour(frame, { x - 0.13, 0.4 }, red);
        expectColour(frame, { x, 0.4 + 0.13 }, red);
        EXPECT_TRUE(isBackground(frame, { x - 0.16, 0.4 }, scene));
        EXPECT_TRUE(isBackground(frame, { x, 0.4 + 0.16 }, scene));
    }
}

TEST(SceneTest, BeginAndFinishBoundTheMotion)
{
    SceneThing thing = plainScene().things.front();
    thing.begin = 0.4;
    thing.finish = 0.8;
    EXPECT_EQ(centreOf(thing, 0.39), thing.start);
    EXPECT_NEAR(centreOf(thing, 0.6).x, 0.65, 1e-9);
    EXPECT_EQ(centreOf(thing, 0.81), thing.end);
}

TEST(SceneTest, EveryShapeHasItsOutline)
{
    SceneRenderer renderer(600);
    Scene scene = plainScene();
    SceneThing& thing = scene.things.front();
    thing.start = thing.end = { 0.6, 0.5 };
    thing.radius = 0.2;
    // Just inside and outside of the upper left: the square alone has corners there.
    const ScenePoint corner { 0.6 - 0.15, 0.5 - 0.15 };
    const ScenePoint below { 0.6, 0.5 + 0.16 };
    for (const SceneShape shape : allSceneShapes) {
        thing.shape = shape;
        const Frame frame = renderer.draw(scene, 0);
        expectColour(frame, { 0.6, 0.5 }, rgbOf(SceneColour::Red));
        EXPECT_EQ(isBackground(frame, corner, scene), shape != SceneShape::Square) << nameOf(shape);
        const bool reachesDown = shape == SceneShape::Circle || shape == SceneShape::Square;
        EXPECT_EQ(isBackground(frame, below, scene), !reachesDown) << nameOf(shape);
    }
}

TEST(SceneTest, LaterShapesLieOnTop)
{
    Scene scene = plainScene();
    SceneThing top = scene.things.front();
    top.colour = SceneColour::Blue;
    scene.things.push_back(top);
    SceneRenderer renderer(480);
    expectColour(renderer.draw(scene, 0), { 0.3, 0.4 }, rgbOf(SceneColour::Blue));
}

TEST(SceneTest, EdgesAreSmooth)
{
    const Scene scene = plainScene();
    const Frame frame = SceneRenderer(480).draw(scene, 0);
    int between = 0;
    for (int x = 0; x < 640; ++x) {
        const Colour colour = pixelAt(frame, { (x + 0.5) / 480, 0.3 });
        const Colour red = rgbOf(SceneColour::Red);
        between += distance(colour, red) > 40 && distance(colour, scene.backdrop.first) > 40;
    }
    EXPECT_GE(between, 2);
    EXPECT_LE(between, 8);
}

TEST(SceneTest, BackgroundsDifferAndKeepTheirPatternAtAnySize)
{
    Scene scene;
    scene.things.clear();
    std::vector<Frame> frames;
    for (const BackdropKind kind : allBackdropKinds) {
        scene.backdrop = drawnBackdrop(kind, 7);
        const Frame small = SceneRenderer(480).draw(scene, 0);
        const Frame large = SceneRenderer(720).draw(scene, 0);
        for (const double x : { 0.1, 0.5, 0.9, 1.2 })
            for (const double y : { 0.1, 0.5, 0.95 })
                EXPECT_LT(distance(pixelAt(small, { x, y }), pixelAt(large, { x, y })), 18)
                    << nameOf(kind);
        for (const Frame& other : frames)
            EXPECT_NE(*other.rgb, *small.rgb) << nameOf(kind);
        frames.push_back(small);
    }
    scene.backdrop = drawnBackdrop(BackdropKind::Clouds, 8);
    EXPECT_NE(*SceneRenderer(480).draw(scene, 0).rgb, *frames[2].rgb);
}

TEST(SceneTest, WideFramesHaveAnEvenWidth)
{
    EXPECT_EQ(sceneWidth(SceneAspect::Wide, 480), 854);
    EXPECT_EQ(sceneWidth(SceneAspect::Standard, 480), 640);
    Scene scene = plainScene();
    scene.aspect = SceneAspect::Wide;
    EXPECT_EQ(SceneRenderer(480).draw(scene, 0).width, 854);
}

TEST(SceneLayoutTest, ShapesStayInTheFrame)
{
    const ScenePoint kept = keptInside({ -3, 0.5 }, 0.1, SceneAspect::Standard);
    EXPECT_NEAR(kept.x, sceneMargin(0.1), 1e-9);
    EXPECT_NEAR(kept.y, 0.5, 1e-9);
    const ScenePoint far = keptInside({ 9, 9 }, 0.1, SceneAspect::Wide);
    EXPECT_NEAR(far.x, 16.0 / 9 - sceneMargin(0.1), 1e-9);
    EXPECT_NEAR(far.y, 1 - sceneMargin(0.1), 1e-9);
}

TEST(SceneLayoutTest, AddedShapesDoNotTouch)
{
    for (Scene scene : { Scene {}, Scene { SceneAspect::Wide, {}, {}, 4, 20 }, firstScene() }) {
        while (scene.things.size() < sceneThingLimit) {
            const SceneThing thing = nextThing(scene);
            EXPECT_EQ(keptInside(thing, scene.aspect), thing);
            scene.things.push_back(thing);
            EXPECT_TRUE(touchingThings(scene).empty()) << scene.things.size();
        }
        for (std::size_t i = 1; i < sceneThingLimit; ++i)
            EXPECT_NE(scene.things[i].colour, scene.things[0].colour);
    }
    EXPECT_TRUE(touchingThings(firstScene()).empty());
    EXPECT_EQ(keptInside(firstScene()), firstScene());
}

TEST(SceneLayoutTest, ShapesThatMeetOnTheWayTouch)
{
    Scene scene = plainScene();
    SceneThing other = scene.things.front();
    std::swap(other.start, other.end);
    scene.things.push_back(other);
    ASSERT_EQ(touchingThings(scene).size(), 1U);
    EXPECT_EQ(touchingThings(scene).front(), std::make_pair(std::size_t { 0 }, std::size_t { 1 }));
    scene.things[1].start.y = scene.things[1].end.y = 0.8;
    EXPECT_TRUE(touchingThings(scene).empty());
}

TEST(SceneLayoutTest, PathGoesWhereThereIsRoom)
{
    Scene scene = plainScene();
    SceneThing& thing = scene.things.front();
    thing.start = thing.end = { 1.1, 0.8 };
    const SceneThing moving = withPath(scene, 0);
    EXPECT_LT(moving.end.x, 0.7);
    EXPECT_EQ(moving.end.y, moving.start.y);
    SceneThing other = thing;
    other.start = other.end = { 0.5, 0.8 };
    scene.things.push_back(other);
    const SceneThing upwards = withPath(scene, 0);
    EXPECT_EQ(upwards.end.x, upwards.start.x);
    EXPECT_LT(upwards.end.y, 0.4);
}

TEST(SceneQuestionsTest, AskOnlyWhatIsUnambiguous)
{
    Scene scene = firstScene();
    const auto has = [&scene](const std::string& question) {
        const std::vector<std::string> all = suggestedQuestions(scene);
        return std::ranges::find(all, question) != all.end();
    };
    EXPECT_EQ(suggestedQuestions(scene).front(), "Which way does the red circle move?");
    EXPECT_TRUE(has("How many objects are there?"));
    EXPECT_TRUE(has("What color is the circle?"));
    EXPECT_FALSE(has("What moves first?"));
    scene.things[1] = withPath(scene, 1);
    scene.things[0].finish = 0.4;
    scene.things[1].begin = 0.45;
    EXPECT_EQ(suggestedQuestions(scene).front(), "What moves first?");
    scene.things[1].shape = SceneShape::Circle;
    EXPECT_FALSE(has("What color is the circle?"));
    scene.things[1].colour = SceneColour::Red;
    EXPECT_FALSE(has("Which way does the red circle move?"));
    scene.things.clear();
    EXPECT_TRUE(has("Describe the video."));
}

} // namespace
} // namespace sinkscope::media
