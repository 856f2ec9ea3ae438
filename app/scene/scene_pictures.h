// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/scene.h"

#include <QImage>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace sinkscope::app {

/// Whether this build can draw scenes and write clips: it cannot without OpenCV.
bool canDrawScenes();

/// Draws a scene for the screen. One thread at a time.
class ScenePreview {
public:
    ScenePreview();
    ~ScenePreview();

    /// The frame at a time 0…1 with `height` lines. Null where canDrawScenes() is false.
    QImage draw(const media::Scene& scene, double time, int height);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// As media::writeSceneClip(); throws Error(BadInput) where canDrawScenes() is false. Any thread.
void writeClip(const media::Scene& scene, const std::string& path, const std::stop_token& stop,
    const std::function<void(double)>& progress);

} // namespace sinkscope::app
