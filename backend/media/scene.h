// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame_steps.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace sinkscope::media {

// A drawn scene: up to four coloured shapes that move straight, or not at all, over a dull
// background; the world the built-in model was trained on. Lengths are in frame heights: x runs
// from 0 to the aspect, y from 0 (top) to 1. Time runs from 0 (first frame) to 1 (last frame).

enum class SceneShape { Circle, Square, Triangle, Star };
enum class SceneColour { Red, Orange, Yellow, Green, Blue, Purple, White };
enum class SceneAspect { Standard, Wide }; ///< 4:3 and 16:9.
enum class BackdropKind { Plain, Gradient, Clouds, Zones, Stripes };

inline constexpr std::array allSceneShapes { SceneShape::Circle, SceneShape::Square,
    SceneShape::Triangle, SceneShape::Star };
inline constexpr std::array allSceneColours { SceneColour::Red, SceneColour::Orange,
    SceneColour::Yellow, SceneColour::Green, SceneColour::Blue, SceneColour::Purple,
    SceneColour::White };
inline constexpr std::array allSceneAspects { SceneAspect::Standard, SceneAspect::Wide };
inline constexpr std::array allBackdropKinds { BackdropKind::Plain, BackdropKind::Gradient,
    BackdropKind::Clouds, BackdropKind::Zones, BackdropKind::Stripes };

struct ScenePoint {
    double x = 0;
    double y = 0;

    bool operator==(const ScenePoint&) const = default;
};

/// One shape. It stands at `start` until `begin`, moves straight, and stands at `end` from
/// `finish`.
struct SceneThing {
    SceneShape shape = SceneShape::Circle;
    SceneColour colour = SceneColour::Red;
    double radius = 0.15;
    ScenePoint start;
    ScenePoint end;
    double begin = 0;
    double finish = 1;

    bool moves() const { return start != end; }
    bool operator==(const SceneThing&) const = default;
};

/// What lies behind the shapes; `seed` decides directions, widths and clouds.
struct Backdrop {
    BackdropKind kind = BackdropKind::Gradient;
    std::uint32_t seed = 1;
    Colour first { 74, 82, 92 };
    Colour second { 112, 106, 98 };

    bool operator==(const Backdrop&) const = default;
};

struct Scene {
    SceneAspect aspect = SceneAspect::Standard;
    Backdrop backdrop;
    std::vector<SceneThing> things; ///< At most sceneThingLimit; later ones lie on top.
    double seconds = 4;
    int framesPerSecond = 20;

    bool operator==(const Scene&) const = default;
};

inline constexpr std::size_t sceneThingLimit = 4;

struct SceneRange {
    double minimum = 0;
    double maximum = 0;
};

inline constexpr SceneRange sceneRadius { 0.08, 0.25 };
inline constexpr SceneRange sceneSeconds { 2, 6 };
inline constexpr SceneRange sceneRate { 15, 25 }; ///< Frames per second.
inline constexpr double shortestMotion = 0.05; ///< Least finish − begin.

/// English words as questions and files have them: "circle", "red", "4:3", "clouds".
std::string_view nameOf(SceneShape shape);
std::string_view nameOf(SceneColour colour);
std::string_view nameOf(SceneAspect aspect);
std::string_view nameOf(BackdropKind kind);

/// Width / height.
double ratioOf(SceneAspect aspect);
/// Pixels of a frame of `height` lines; even.
int sceneWidth(SceneAspect aspect, int height);
int sceneFrameCount(const Scene& scene);

/// The middle of the range of colours that training draws under this name.
Colour rgbOf(SceneColour colour);
/// Two dull colours and everything else by `seed`, as training draws them.
Backdrop drawnBackdrop(BackdropKind kind, std::uint32_t seed);

/// Where the centre of the shape is at a time 0…1.
ScenePoint centreOf(const SceneThing& thing, double time);
/// Corners of the shape about (0, 0); a circle has 48.
std::vector<ScenePoint> outlineOf(SceneShape shape, double radius);

} // namespace sinkscope::media
