// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/scene.h"

#include "media/scene_random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sinkscope::media {
namespace {

constexpr double pi = std::numbers::pi;

struct Hsv {
    double hue = 0; ///< Degrees.
    double saturation = 0;
    double value = 0;
};

/// Middles of the training ranges, in the order of SceneColour.
constexpr std::array<Hsv, allSceneColours.size()> colourTable { {
    { -1, 0.90, 0.88 },
    { 28, 0.92, 0.96 },
    { 56.5, 0.88, 0.95 },
    { 122, 0.82, 0.68 },
    { 223, 0.88, 0.85 },
    { 286, 0.78, 0.70 },
    { 0, 0.015, 0.985 },
} };

Colour rgbOfHsv(const Hsv& hsv)
{
    Colour colour {};
    const double shifts[] = { 5, 3, 1 };
    for (std::size_t i = 0; i < colour.size(); ++i) {
        const double k = std::fmod(shifts[i] + hsv.hue / 60 + 6, 6);
        const double dip = std::clamp(std::min(k, 4 - k), 0.0, 1.0);
        colour[i] = static_cast<std::uint8_t>(
            std::lround(255 * (hsv.value - hsv.value * hsv.saturation * dip)));
    }
    return colour;
}

/// `count` corners from `first` (radians) on, all at `radius`.
std::vector<ScenePoint> corners(int count, double first, double radius)
{
    std::vector<ScenePoint> points;
    for (int i = 0; i < count; ++i) {
        const double turn = first + 2 * pi * i / count;
        points.push_back({ radius * std::cos(turn), radius * std::sin(turn) });
    }
    return points;
}

} // namespace

std::string_view nameOf(SceneShape shape)
{
    constexpr std::array<std::string_view, allSceneShapes.size()> names { "circle", "square",
        "triangle", "star" };
    return names[static_cast<std::size_t>(shape)];
}

std::string_view nameOf(SceneColour colour)
{
    constexpr std::array<std::string_view, allSceneColours.size()> names { "red", "orange",
        "yellow", "green", "blue", "purple", "white" };
    return names[static_cast<std::size_t>(colour)];
}

std::string_view nameOf(SceneAspect aspect) { return aspect == SceneAspect::Wide ? "16:9" : "4:3"; }

std::string_view nameOf(BackdropKind kind)
{
    constexpr std::array<std::string_view, allBackdropKinds.size()> names { "plain", "gradient",
        "clouds", "zones", "stripes" };
    return names[static_cast<std::size_t>(kind)];
}

double ratioOf(SceneAspect aspect) { return aspect == SceneAspect::Wide ? 16.0 / 9 : 4.0 / 3; }

int sceneWidth(SceneAspect aspect, int height)
{
    return static_cast<int>(std::lround(height * ratioOf(aspect) / 2)) * 2;
}

int sceneFrameCount(const Scene& scene)
{
    return std::max(2, static_cast<int>(std::lround(scene.seconds * scene.framesPerSecond)));
}

Colour rgbOf(SceneColour colour) { return rgbOfHsv(colourTable[static_cast<std::size_t>(colour)]); }

Backdrop drawnBackdrop(BackdropKind kind, std::uint32_t seed)
{
    SceneRandom random(seed);
    const auto dull = [&random] {
        const double hue = random.uniform(0, 360);
        const double saturation = random.uniform(0, 0.35);
        return rgbOfHsv({ hue, saturation, random.uniform(0.15, 0.68) });
    };
    Backdrop backdrop;
    backdrop.kind = kind;
    backdrop.seed = seed;
    backdrop.first = dull();
    backdrop.second = dull();
    return backdrop;
}

ScenePoint centreOf(const SceneThing& thing, double time)
{
    const double span = std::max(thing.finish - thing.begin, 1e-9);
    const double share = std::clamp((time - thing.begin) / span, 0.0, 1.0);
    return { std::lerp(thing.start.x, thing.end.x, share),
        std::lerp(thing.start.y, thing.end.y, share) };
}

std::vector<ScenePoint> outlineOf(SceneShape shape, double radius)
{
    switch (shape) {
    case SceneShape::Circle:
        return corners(48, 0, 0.96 * radius);
    case SceneShape::Square:
        return corners(4, pi / 4, 1.20 * radius);
    case SceneShape::Triangle:
        return corners(3, -pi / 2, 1.15 * radius);
    case SceneShape::Star:
        break;
    }
    std::vector<ScenePoint> points = corners(10, -pi / 2, 1.15 * radius);
    const std::vector<ScenePoint> inner = corners(10, -pi / 2, 0.47 * radius);
    for (std::size_t i = 1; i < points.size(); i += 2)
        points[i] = inner[i];
    return points;
}

} // namespace sinkscope::media
