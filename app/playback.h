// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playback_worker.h"

#include <QImage>
#include <QObject>
#include <QString>
#include <vector>

namespace sinkscope::app {

/// Plays the whole video behind the sampled frames. Knows the times of the sampled frames, so that
/// the map of the sampled frame at or before the shown moment can lie on it, and pausing can snap
/// to that frame. GUI thread only; decoding happens elsewhere.
class Playback : public QObject {
    Q_OBJECT

public:
    explicit Playback(QObject* parent = nullptr);

    /// Stops, forgets the sampled frames, and shows the first frame of the file.
    void open(const QString& path);
    /// Stops and forgets the file: there is nothing to play.
    void close();
    /// Times of the sampled frames, ascending.
    void setSampledSeconds(std::vector<double> seconds);

    void play(int fromSampledFrame);
    /// Stops; `paused` tells at which sampled frame.
    void pause();
    /// Stops without going anywhere.
    void halt();
    bool isPlaying() const { return m_playing; }
    /// The sampled frame at or before `seconds`; 0 before the first, −1 when there is none.
    int sampledFrameAt(double seconds) const;

Q_SIGNALS:
    /// A picture to show, the sampled frame it belongs to (−1: none yet), and its time.
    void frameShown(const QImage& image, int sampledFrame, double seconds);
    void playingChanged(bool playing);
    void paused(int sampledFrame);
    void failed(const QString& message);

private:
    void receive(std::uint64_t command, const media::Frame& frame);
    void setPlaying(bool playing);

    QString m_path;
    std::vector<double> m_sampledSeconds;
    double m_seconds = 0;
    bool m_playing = false;
    std::uint64_t m_command = 0; ///< Frames of earlier commands are dropped.
    PlaybackWorker m_worker; ///< Last member: its thread ends first.
};

/// The picture without copying its pixels.
QImage imageOf(const media::Frame& frame);

} // namespace sinkscope::app
