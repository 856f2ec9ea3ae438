// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playback.h"

#include <algorithm>
#include <utility>

namespace sinkscope::app {

Playback::Playback(QObject* parent)
    : QObject(parent)
    , m_worker({
          [this](std::uint64_t command, const media::Frame& frame) {
              QMetaObject::invokeMethod(
                  this, [this, command, frame] { receive(command, frame); }, Qt::QueuedConnection);
          },
          [this](std::uint64_t command, const std::string& message) {
              const auto report = [this, command, text = QString::fromStdString(message)] {
                  if (command != m_command)
                      return;
                  setPlaying(false);
                  Q_EMIT failed(text);
              };
              QMetaObject::invokeMethod(this, report, Qt::QueuedConnection);
          },
      })
{
}

void Playback::open(const QString& path)
{
    m_path = path;
    m_sampledSeconds.clear();
    m_seconds = 0;
    setPlaying(false);
    m_command = m_worker.show(path.toStdString(), 0, false);
}

void Playback::close()
{
    m_path.clear();
    m_sampledSeconds.clear();
    m_seconds = 0;
    m_command = m_worker.stop();
    setPlaying(false);
}

void Playback::setSampledSeconds(std::vector<double> seconds)
{
    m_sampledSeconds = std::move(seconds);
}

void Playback::play(int fromSampledFrame)
{
    if (m_path.isEmpty() || m_playing)
        return;
    const auto index = static_cast<std::size_t>(std::max(0, fromSampledFrame));
    m_seconds = index < m_sampledSeconds.size() ? m_sampledSeconds[index] : 0;
    m_command = m_worker.show(m_path.toStdString(), m_seconds, true);
    setPlaying(true);
}

void Playback::pause()
{
    if (!m_playing)
        return;
    halt();
    Q_EMIT paused(sampledFrameAt(m_seconds));
}

void Playback::halt()
{
    if (!m_playing)
        return;
    m_command = m_worker.stop();
    setPlaying(false);
}

int Playback::sampledFrameAt(double seconds) const
{
    if (m_sampledSeconds.empty())
        return -1;
    constexpr double tolerance = 1e-3;
    const auto after =
        std::upper_bound(m_sampledSeconds.begin(), m_sampledSeconds.end(), seconds + tolerance);
    return std::max(0, static_cast<int>(after - m_sampledSeconds.begin()) - 1);
}

void Playback::receive(std::uint64_t command, const media::Frame& frame)
{
    if (command == m_command) {
        m_seconds = frame.seconds;
        Q_EMIT frameShown(imageOf(frame), sampledFrameAt(frame.seconds), frame.seconds);
    }
    m_worker.frameUsed();
}

void Playback::setPlaying(bool playing)
{
    if (std::exchange(m_playing, playing) != playing)
        Q_EMIT playingChanged(playing);
}

QImage imageOf(const media::Frame& frame)
{
    using Pixels = std::shared_ptr<const std::vector<std::uint8_t>>;
    if (!frame.rgb || frame.width <= 0 || frame.height <= 0)
        return {};
    auto* owner = new Pixels(frame.rgb);
    return QImage(
        frame.rgb->data(), frame.width, frame.height, static_cast<qsizetype>(frame.width) * 3,
        QImage::Format_RGB888, [](void* pixels) { delete static_cast<Pixels*>(pixels); }, owner);
}

} // namespace sinkscope::app
