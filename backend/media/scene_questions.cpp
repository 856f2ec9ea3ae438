// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/scene_questions.h"

#include <algorithm>

namespace sinkscope::media {
namespace {

constexpr double turnDistance = 0.15; ///< Between two begins, so that one is clearly first.
constexpr std::size_t mostDirections = 3;

template <typename Same> bool isOnly(const Scene& scene, Same same)
{
    return std::ranges::count_if(scene.things, same) == 1;
}

bool hasOwnColour(const Scene& scene, const SceneThing& thing)
{
    return isOnly(scene, [&](const SceneThing& other) { return other.colour == thing.colour; });
}

bool hasOwnShape(const Scene& scene, const SceneThing& thing)
{
    return isOnly(scene, [&](const SceneThing& other) { return other.shape == thing.shape; });
}

bool hasOwnName(const Scene& scene, const SceneThing& thing)
{
    return isOnly(scene, [&](const SceneThing& other) {
        return other.shape == thing.shape && other.colour == thing.colour;
    });
}

/// Whether one shape begins to move clearly before all others that move.
bool someMovesFirst(const Scene& scene)
{
    std::vector<double> begins;
    for (const SceneThing& thing : scene.things)
        if (thing.moves())
            begins.push_back(thing.begin);
    std::ranges::sort(begins);
    return begins.size() >= 2 && begins[1] - begins[0] >= turnDistance;
}

void addMotionQuestions(const Scene& scene, std::vector<std::string>& questions)
{
    std::size_t asked = 0;
    for (const bool moving : { true, false })
        for (const SceneThing& thing : scene.things)
            if (thing.moves() == moving && hasOwnName(scene, thing) && asked < mostDirections) {
                questions.push_back("Which way does the " + nameOf(thing) + " move?");
                ++asked;
            }
    if (someMovesFirst(scene))
        questions.insert(questions.begin(), "What moves first?");
}

void addLookQuestions(const Scene& scene, std::vector<std::string>& questions)
{
    const auto& things = scene.things;
    const auto shape = std::ranges::find_if(
        things, [&](const SceneThing& thing) { return hasOwnShape(scene, thing); });
    if (shape != things.end())
        questions.push_back("What color is the " + std::string(nameOf(shape->shape)) + "?");
    const auto colour = std::ranges::find_if(
        things, [&](const SceneThing& thing) { return hasOwnColour(scene, thing); });
    if (colour != things.end())
        questions.push_back(
            "What shape is the " + std::string(nameOf(colour->colour)) + " object?");
}

/// About a shape that is there, and one that is not.
void addPresenceQuestions(const Scene& scene, std::vector<std::string>& questions)
{
    const SceneThing& last = scene.things.back();
    questions.push_back("Is there a " + std::string(nameOf(last.shape)) + "?");
    for (const SceneShape shape : allSceneShapes)
        if (std::ranges::none_of(
                scene.things, [&](const SceneThing& thing) { return thing.shape == shape; })) {
            questions.push_back("Is there a " + std::string(nameOf(shape)) + "?");
            return;
        }
}

} // namespace

std::string nameOf(const SceneThing& thing)
{
    return std::string(nameOf(thing.colour)) + " " + std::string(nameOf(thing.shape));
}

std::vector<std::string> suggestedQuestions(const Scene& scene)
{
    std::vector<std::string> questions;
    addMotionQuestions(scene, questions);
    questions.emplace_back("How many objects are there?");
    questions.emplace_back("Describe the video.");
    if (scene.things.empty())
        return questions;
    addLookQuestions(scene, questions);
    const SceneThing& first = scene.things.front();
    if (hasOwnName(scene, first)) {
        questions.push_back("Where is the " + nameOf(first) + " at the start?");
        if (first.moves())
            questions.push_back("Where is the " + nameOf(first) + " at the end?");
    }
    addPresenceQuestions(scene, questions);
    return questions;
}

} // namespace sinkscope::media
