// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/scene_pictures.h"

#include "trace/error.h"
#ifdef SINKSCOPE_HAVE_MEDIA
#include "media/scene_clip.h"
#include "media/scene_renderer.h"
#endif

namespace sinkscope::app {

#ifdef SINKSCOPE_HAVE_MEDIA

struct ScenePreview::State {
    std::unique_ptr<media::SceneRenderer> renderer;
    int height = 0;
};

bool canDrawScenes() { return true; }

QImage ScenePreview::draw(const media::Scene& scene, double time, int height)
{
    if (height != m_state->height)
        m_state->renderer = std::make_unique<media::SceneRenderer>(height);
    m_state->height = height;
    const media::Frame frame = m_state->renderer->draw(scene, time);
    const QImage picture(
        frame.rgb->data(), frame.width, frame.height, 3 * frame.width, QImage::Format_RGB888);
    return picture.convertToFormat(QImage::Format_RGB32);
}

void writeClip(const media::Scene& scene, const std::string& path, const std::stop_token& stop,
    const std::function<void(double)>& progress)
{
    media::writeSceneClip(scene, path, stop, progress);
}

#else

struct ScenePreview::State { };

bool canDrawScenes() { return false; }

QImage ScenePreview::draw(const media::Scene&, double, int) { return {}; }

void writeClip(const media::Scene&, const std::string& path, const std::stop_token&,
    const std::function<void(double)>&)
{
    throw badInput("Cannot write '" + path
        + "': this build has no OpenCV. Build with SINKSCOPE_MEDIA to write videos.");
}

#endif

ScenePreview::ScenePreview()
    : m_state(std::make_unique<State>())
{
}

ScenePreview::~ScenePreview() = default;

} // namespace sinkscope::app
