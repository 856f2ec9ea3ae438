// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QSlider;
class QToolButton;

namespace sinkscope::widgets {
class ThemedLabel;
}

namespace sinkscope::app {

/// Play button, scrubber and time of a scene. Plays once and goes back to the start. GUI thread
/// only.
class ScenePlayer : public QWidget {
    Q_OBJECT

public:
    explicit ScenePlayer(QWidget* parent = nullptr);

    void setSeconds(double seconds);
    double time() const { return m_time; } ///< 0…1.
    bool isPlaying() const { return m_timer.isActive(); }
    void toggle();
    /// Stops and goes back to the start.
    void rewind();

Q_SIGNALS:
    void timeChanged(double time);
    void playingChanged(bool playing);

private:
    void setTime(double time);
    void setPlaying(bool playing);
    void step();
    void showTime();

    QToolButton* m_play;
    QSlider* m_slider;
    widgets::ThemedLabel* m_label;
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_from = 0; ///< Time at which playing began.
    double m_time = 0;
    double m_seconds = 4;
};

} // namespace sinkscope::app
