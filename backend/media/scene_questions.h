// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/scene.h"

#include <string>
#include <vector>

namespace sinkscope::media {

/// "red circle".
std::string nameOf(const SceneThing& thing);

/// Questions worth asking about the scene, best first, in English and in words the built-in model
/// was trained on; no question twice, none that several shapes could be meant by.
std::vector<std::string> suggestedQuestions(const Scene& scene);

} // namespace sinkscope::media
