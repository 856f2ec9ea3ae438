// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/scene.h"

#include <QWidget>

class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QToolButton;

namespace sinkscope::widgets {
class FlatComboBox;
class ThemedLabel;
class ValueSlider;
} // namespace sinkscope::widgets

namespace sinkscope::app {

/// Editor of one shape of a scene: what it is, its colour, size, whether and when it moves. Shows
/// the shape it was given last and asks for changes. GUI thread only.
class SceneRow : public QWidget {
    Q_OBJECT

public:
    SceneRow(int index, QWidget* parent);

    /// Shows shape `index` of the scene.
    void setThing(const media::Scene& scene, std::size_t index);
    void setSelected(bool selected);

Q_SIGNALS:
    /// Changes with the same key that is not empty belong together.
    void changed(const sinkscope::media::SceneThing& thing, const QString& key);
    /// The next change is a step of its own.
    void editEnded();
    void picked();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeLookControls(QGridLayout& layout);
    void makeRemoveButton();
    void makeMotionControls(QGridLayout& layout);
    QDoubleSpinBox* makeTime(const QString& name, const QString& toolTip);
    void chooseMotion(int motion);
    void changeTimes();
    void showTimes();

    media::Scene m_scene;
    std::size_t m_index = 0;
    media::SceneThing m_thing;
    bool m_selected = false;
    bool m_showing = false; ///< Values are being set, not changed by the person.
    QLabel* m_picture = nullptr;
    widgets::FlatComboBox* m_shape = nullptr;
    widgets::FlatComboBox* m_colour = nullptr;
    widgets::ValueSlider* m_size = nullptr;
    widgets::FlatComboBox* m_motion = nullptr;
    QDoubleSpinBox* m_begin = nullptr;
    QDoubleSpinBox* m_finish = nullptr;
    widgets::ThemedLabel* m_dash = nullptr;
    QToolButton* m_remove = nullptr;
};

} // namespace sinkscope::app
