// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/scene.h"

#include <utility>

namespace sinkscope::media {

// Where shapes may be and where a new one goes. Pure; any thread.

/// Least distance of a centre from the frame's edges.
double sceneMargin(double radius);

/// The nearest centre at which a shape of this radius lies wholly in the frame.
ScenePoint keptInside(const ScenePoint& centre, double radius, SceneAspect aspect);
/// Start and end kept inside, each coordinate by itself: a level path stays level.
SceneThing keptInside(SceneThing thing, SceneAspect aspect);
/// All shapes kept inside; for a scene whose aspect or radius changed.
Scene keptInside(Scene scene);

/// Smallest gap between the two shapes over time, taken as discs; negative where they overlap.
double gapBetween(const SceneThing& first, const SceneThing& second);

/// Pairs (lower index first) that come nearer than in any training scene.
std::vector<std::pair<std::size_t, std::size_t>> touchingThings(const Scene& scene);

/// Shape `index` of the scene with a straight path: towards the side with most room where no other
/// shape is in the way, else simply with most room.
SceneThing withPath(const Scene& scene, std::size_t index);

/// A shape to add: a colour and, if possible, a form the scene does not have, moving where there is
/// room, else still. It touches no other shape unless the frame is full.
SceneThing nextThing(const Scene& scene);

/// What somebody finds who never made a scene: a circle that moves and a square that stays.
Scene firstScene();

} // namespace sinkscope::media
