// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/scene.h"

#include <string>
#include <string_view>

namespace sinkscope::media {

/// One JSON object with everything of the scene; the same scene gives the same text.
std::string writeScene(const Scene& scene);

/// Reads what writeScene() wrote. `source` only names the text in messages. Shapes that lie partly
/// outside the frame are moved inside. Errors: Error(BadInput) naming field, value and what was
/// expected, for JSON that is damaged, too large, of another kind or version, or has values out of
/// range.
Scene readScene(std::string_view text, const std::string& source);

} // namespace sinkscope::media
