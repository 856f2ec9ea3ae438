// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"
#include "media/scene.h"

#include <memory>

namespace sinkscope::media {

/// Draws frames of scenes as training draws them: shapes lighter at the top of the frame, smooth
/// edges, dull backgrounds whose pattern does not depend on the height. The background is kept
/// until it changes, so that further frames are quick. One thread at a time.
class SceneRenderer {
public:
    /// Lines of the frames, 64 to 2160. Errors: Error(Internal) beyond.
    explicit SceneRenderer(int height);
    ~SceneRenderer();

    /// The frame at a time 0…1, sceneWidth() · height.
    Frame draw(const Scene& scene, double time);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace sinkscope::media
