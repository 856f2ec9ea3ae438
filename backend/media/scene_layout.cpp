// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/scene_layout.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace sinkscope::media {
namespace {

constexpr double leastGap = 0.04; ///< Of training scenes.
constexpr double pathShare = 0.5; ///< Of the frame's width or height; training: 0.36 to 0.65.
constexpr double shortestPath = 0.2; ///< Frame heights a path needs to be seen as one.
constexpr int timeSteps = 40;
constexpr int pathSteps = 10;

constexpr ScenePoint stay { 0, 0 };
/// Right, left, up, down, and none.
constexpr std::array<ScenePoint, 5> directions { { { 1, 0 }, { -1, 0 }, { 0, -1 }, { 0, 1 },
    stay } };
constexpr std::array newRadii { 0.15, 0.13, 0.115 };

double between(double value, double low, double high)
{
    return low <= high ? std::clamp(value, low, high) : (low + high) / 2;
}

ScenePoint pointOn(const SceneThing& thing, double share)
{
    return { std::lerp(thing.start.x, thing.end.x, share),
        std::lerp(thing.start.y, thing.end.y, share) };
}

/// Smallest gap between the paths, whenever each is where: paths that cross look like a collision
/// even where the shapes miss each other.
double gapBetweenPaths(const SceneThing& first, const SceneThing& second)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (int i = 0; i <= pathSteps; ++i)
        for (int j = 0; j <= pathSteps; ++j) {
            const ScenePoint a = pointOn(first, static_cast<double>(i) / pathSteps);
            const ScenePoint b = pointOn(second, static_cast<double>(j) / pathSteps);
            nearest = std::min(nearest, std::hypot(a.x - b.x, a.y - b.y));
        }
    return nearest - first.radius - second.radius;
}

double leastGapTo(const SceneThing& thing, const Scene& scene)
{
    double gap = std::numeric_limits<double>::infinity();
    for (const SceneThing& other : scene.things)
        gap = std::min(gap, gapBetweenPaths(thing, other));
    return gap;
}

constexpr int gridColumns = 19;
constexpr int gridRows = 15;

/// Rows from the middle of the frame outwards: 7, 8, 6, 9 …
double rowCentre(int index)
{
    const int step = (index + 1) / 2;
    const int row = gridRows / 2 + (index % 2 == 1 ? step : -step);
    return (row + 0.5) / gridRows;
}

/// The shape, moving this way, on every place of a grid from which it has room to.
std::vector<SceneThing> placesOf(SceneThing thing, const ScenePoint& direction, SceneAspect aspect)
{
    std::vector<SceneThing> places;
    const double width = ratioOf(aspect);
    for (int i = 0; i < gridColumns * gridRows; ++i) {
        thing.start = { width * (i % gridColumns + 0.5) / gridColumns, rowCentre(i / gridColumns) };
        thing.end = { thing.start.x + direction.x * pathShare * width,
            thing.start.y + direction.y * pathShare };
        if (keptInside(thing, aspect) == thing)
            places.push_back(thing);
    }
    return places;
}

/// Of the places with a sufficient gap that with the smallest, which leaves room for more; -1:
/// none.
int tightest(const std::vector<SceneThing>& places, const Scene& scene)
{
    int best = -1;
    double bestGap = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double gap = leastGapTo(places[i], scene);
        if (gap >= leastGap && (best < 0 || gap < bestGap)) {
            best = static_cast<int>(i);
            bestGap = gap;
        }
    }
    return best;
}

/// Whether still shapes find places beside this one until the scene is full.
bool leavesRoom(Scene scene, const SceneThing& thing)
{
    scene.things.push_back(thing);
    SceneThing small;
    small.radius = newRadii.back();
    const std::vector<SceneThing> places = placesOf(small, stay, scene.aspect);
    while (scene.things.size() < sceneThingLimit) {
        const int best = tightest(places, scene);
        if (best < 0)
            return false;
        scene.things.push_back(places[static_cast<std::size_t>(best)]);
    }
    return true;
}

/// The first value of `all` that no shape of the scene has; else the least used order-wise.
template <typename Value, std::size_t count, typename Read>
Value unused(const std::array<Value, count>& all, const Scene& scene, Read read)
{
    for (const Value value : all)
        if (std::ranges::none_of(
                scene.things, [&](const SceneThing& thing) { return read(thing) == value; }))
            return value;
    return all[scene.things.size() % count];
}

} // namespace

double sceneMargin(double radius) { return 1.12 * radius + 0.01; }

ScenePoint keptInside(const ScenePoint& centre, double radius, SceneAspect aspect)
{
    const double margin = sceneMargin(radius);
    return { between(centre.x, margin, ratioOf(aspect) - margin),
        between(centre.y, margin, 1 - margin) };
}

SceneThing keptInside(SceneThing thing, SceneAspect aspect)
{
    thing.start = keptInside(thing.start, thing.radius, aspect);
    thing.end = keptInside(thing.end, thing.radius, aspect);
    return thing;
}

Scene keptInside(Scene scene)
{
    for (SceneThing& thing : scene.things)
        thing = keptInside(thing, scene.aspect);
    return scene;
}

double gapBetween(const SceneThing& first, const SceneThing& second)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (int i = 0; i <= timeSteps; ++i) {
        const double time = static_cast<double>(i) / timeSteps;
        const ScenePoint a = centreOf(first, time);
        const ScenePoint b = centreOf(second, time);
        nearest = std::min(nearest, std::hypot(a.x - b.x, a.y - b.y));
    }
    return nearest - first.radius - second.radius;
}

std::vector<std::pair<std::size_t, std::size_t>> touchingThings(const Scene& scene)
{
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < scene.things.size(); ++i)
        for (std::size_t j = i + 1; j < scene.things.size(); ++j)
            if (gapBetween(scene.things[i], scene.things[j]) < leastGap)
                pairs.emplace_back(i, j);
    return pairs;
}

SceneThing withPath(const Scene& scene, std::size_t index)
{
    Scene others = scene;
    others.things.erase(others.things.begin() + static_cast<std::ptrdiff_t>(index));
    SceneThing thing = scene.things[index];
    const double width = ratioOf(scene.aspect);
    SceneThing best = thing;
    double bestWorth = -1;
    for (const ScenePoint& direction : directions) {
        const ScenePoint far { thing.start.x + direction.x * pathShare * width,
            thing.start.y + direction.y * pathShare };
        thing.end = keptInside(far, thing.radius, scene.aspect);
        const double length = std::hypot(thing.end.x - thing.start.x, thing.end.y - thing.start.y);
        const bool isFree = length > shortestPath && leastGapTo(thing, others) >= leastGap;
        // A free path is worth more than any that is not.
        const double worth = length + (isFree ? width : 0);
        if (worth > bestWorth + 1e-9) {
            best = thing;
            bestWorth = worth;
        }
    }
    return best;
}

SceneThing nextThing(const Scene& scene)
{
    SceneThing thing;
    thing.colour =
        unused(allSceneColours, scene, [](const SceneThing& other) { return other.colour; });
    thing.shape =
        unused(allSceneShapes, scene, [](const SceneThing& other) { return other.shape; });
    for (const ScenePoint& direction : directions)
        for (const double radius : newRadii) {
            thing.radius = radius;
            const std::vector<SceneThing> places = placesOf(thing, direction, scene.aspect);
            const int best = tightest(places, scene);
            if (best >= 0 && leavesRoom(scene, places[static_cast<std::size_t>(best)]))
                return places[static_cast<std::size_t>(best)];
        }
    thing.radius = newRadii.back();
    const std::vector<SceneThing> places = placesOf(thing, stay, scene.aspect);
    return *std::ranges::max_element(
        places, {}, [&scene](const SceneThing& place) { return leastGapTo(place, scene); });
}

Scene firstScene()
{
    Scene scene;
    scene.backdrop = drawnBackdrop(BackdropKind::Clouds, 5);
    SceneThing circle { SceneShape::Circle, SceneColour::Red, 0.15, { 0.3, 0.3 }, { 1.0, 0.3 } };
    SceneThing square { SceneShape::Square, SceneColour::Blue, 0.15, { 0.42, 0.72 },
        { 0.42, 0.72 } };
    scene.things = { circle, square };
    return scene;
}

} // namespace sinkscope::media
