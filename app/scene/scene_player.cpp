// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/scene_player.h"

#include "widgets/themed_label.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int sliderSteps = 1000;
constexpr int tickMs = 33;
constexpr int buttonWidth = 40;

} // namespace

ScenePlayer::ScenePlayer(QWidget* parent)
    : QWidget(parent)
    , m_play(new QToolButton(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_label(new widgets::ThemedLabel(widgets::FontRole::Mono, widgets::TextTone::Dim, this))
{
    setObjectName(u"scenePlayer"_s);
    m_play->setObjectName(u"playScene"_s);
    m_play->setFixedWidth(buttonWidth);
    m_play->setToolTip(tr("Play or stop (Space)"));
    m_slider->setObjectName(u"sceneTime"_s);
    m_slider->setRange(0, sliderSteps);
    m_slider->setSingleStep(sliderSteps / 100);
    m_slider->setPageStep(sliderSteps / 10);
    m_slider->setAccessibleName(tr("Time in the clip"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_play);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_label);
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &ScenePlayer::step);
    connect(m_play, &QToolButton::clicked, this, &ScenePlayer::toggle);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        setPlaying(false);
        setTime(static_cast<double>(value) / sliderSteps);
    });
    setPlaying(false);
    showTime();
}

void ScenePlayer::setSeconds(double seconds)
{
    m_seconds = seconds;
    showTime();
}

void ScenePlayer::toggle()
{
    const bool starts = !isPlaying();
    if (starts && m_time >= 1)
        setTime(0);
    setPlaying(starts);
}

void ScenePlayer::rewind()
{
    setPlaying(false);
    setTime(0);
}

void ScenePlayer::setPlaying(bool playing)
{
    const bool changes = playing != isPlaying();
    m_play->setText(playing ? u"❚❚"_s : u"▶"_s);
    m_play->setAccessibleName(playing ? tr("Stop") : tr("Play"));
    if (!changes)
        return;
    m_from = m_time;
    m_clock.start();
    if (playing)
        m_timer.start();
    else
        m_timer.stop();
    Q_EMIT playingChanged(playing);
}

void ScenePlayer::step()
{
    const double time = m_from + static_cast<double>(m_clock.elapsed()) / 1000 / m_seconds;
    if (time >= 1)
        rewind();
    else
        setTime(time);
}

void ScenePlayer::setTime(double time)
{
    if (time == m_time)
        return;
    m_time = time;
    showTime();
    Q_EMIT timeChanged(time);
}

void ScenePlayer::showTime()
{
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(m_time * sliderSteps)));
    m_label->setText(tr("%1 / %2 s").arg(m_time * m_seconds, 0, 'f', 1).arg(m_seconds, 0, 'f', 1));
}

} // namespace sinkscope::app
