// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/scene_row.h"

#include "app/scene/scene_words.h"
#include "media/scene_layout.h"
#include "widgets/flat_combo_box.h"
#include "widgets/theme.h"
#include "widgets/themed_label.h"
#include "widgets/value_slider.h"

#include <QAbstractSpinBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>
#include <algorithm>
#include <array>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;
using media::SceneThing;

namespace {

constexpr int pictureSide = 22;
constexpr int buttonSide = 24;
constexpr int leastBoxWidth = 80; ///< Longer words are elided rather than the row widened.
constexpr int timeWidth = 54;
constexpr double sizeStep = 0.005;

enum Motion { Still, Always, First, Second, OwnTimes };

struct Turn {
    double begin = 0;
    double finish = 1;
};

/// Always, first and second; within the spans of training.
constexpr std::array<Turn, 3> turns { { { 0, 1 }, { 0, 0.38 }, { 0.43, 0.72 } } };

bool isNear(double first, double second) { return std::abs(first - second) < 1e-6; }

Motion motionOf(const SceneThing& thing)
{
    if (!thing.moves())
        return Still;
    for (std::size_t i = 0; i < turns.size(); ++i)
        if (isNear(thing.begin, turns[i].begin) && isNear(thing.finish, turns[i].finish))
            return static_cast<Motion>(Always + static_cast<int>(i));
    return OwnTimes;
}

widgets::ThemedLabel* dimLabel(const QString& text, QWidget* parent)
{
    auto* label =
        new widgets::ThemedLabel(widgets::FontRole::Small, widgets::TextTone::Dim, parent);
    label->setText(text);
    return label;
}

} // namespace

SceneRow::SceneRow(int index, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"sceneRow%1"_s.arg(index));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(10, 8, 8, 8);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(6);
    layout->setColumnStretch(1, 1);
    makeLookControls(*layout);
    makeMotionControls(*layout);
    for (widgets::FlatComboBox* box : { m_shape, m_colour, m_motion })
        box->setMinimumWidth(leastBoxWidth);
    for (QWidget* child : findChildren<QWidget*>())
        child->installEventFilter(this);
}

void SceneRow::makeLookControls(QGridLayout& layout)
{
    m_picture = new QLabel(this);
    m_picture->setFixedSize(pictureSide, pictureSide);
    m_shape = new widgets::FlatComboBox(this);
    m_shape->setObjectName(u"shape"_s);
    m_shape->setAccessibleName(tr("Shape"));
    for (const media::SceneShape shape : media::allSceneShapes)
        m_shape->addItem(SceneWords::shape(shape));
    m_colour = new widgets::FlatComboBox(this);
    m_colour->setObjectName(u"colour"_s);
    m_colour->setAccessibleName(tr("Colour"));
    m_colour->setToolTip(tr("The built-in model knows these seven colours"));
    for (const media::SceneColour colour : media::allSceneColours) {
        SceneThing dot;
        dot.colour = colour;
        m_colour->addItem(
            SceneWords::picture(dot, 14, devicePixelRatioF()), SceneWords::colour(colour));
    }
    makeRemoveButton();
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_shape, 1);
    row->addWidget(m_colour, 1);
    row->addWidget(m_remove);
    layout.addWidget(m_picture, 0, 0, Qt::AlignCenter);
    layout.addLayout(row, 0, 1);
    connect(m_shape, &QComboBox::activated, this, [this](int index) {
        SceneThing thing = m_thing;
        thing.shape = media::allSceneShapes[static_cast<std::size_t>(index)];
        Q_EMIT changed(thing, {});
    });
    connect(m_colour, &QComboBox::activated, this, [this](int index) {
        SceneThing thing = m_thing;
        thing.colour = media::allSceneColours[static_cast<std::size_t>(index)];
        Q_EMIT changed(thing, {});
    });
}

void SceneRow::makeRemoveButton()
{
    m_remove = new QToolButton(this);
    m_remove->setObjectName(u"remove"_s);
    m_remove->setText(u"✕"_s);
    m_remove->setProperty("role", u"flat"_s);
    m_remove->setFixedSize(buttonSide, buttonSide);
    m_remove->setToolTip(tr("Take this shape out"));
    m_remove->setAccessibleName(tr("Take this shape out"));
    connect(m_remove, &QToolButton::clicked, this, &SceneRow::removeRequested);
}

void SceneRow::makeMotionControls(QGridLayout& layout)
{
    m_size = new widgets::ValueSlider(this);
    m_size->setObjectName(u"size"_s);
    m_size->setAccessibleName(tr("Size"));
    m_size->setRange(media::sceneRadius.minimum, media::sceneRadius.maximum, sizeStep);
    m_motion = new widgets::FlatComboBox(this);
    m_motion->setObjectName(u"motion"_s);
    m_motion->setAccessibleName(tr("Motion"));
    m_motion->addItems({ tr("stays still"), tr("moves all the time"), tr("moves first"),
        tr("moves second"), tr("own times") });
    m_begin = makeTime(u"begin"_s, tr("When it begins to move"));
    m_finish = makeTime(u"finish"_s, tr("When it stops"));
    m_dash = dimLabel(u"–"_s, this);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_motion, 1);
    row->addWidget(m_begin);
    row->addWidget(m_dash);
    row->addWidget(m_finish);
    layout.addWidget(dimLabel(tr("Size"), this), 1, 0);
    layout.addWidget(m_size, 1, 1);
    layout.addWidget(dimLabel(tr("Motion"), this), 2, 0);
    layout.addLayout(row, 2, 1);
    connect(m_size, &widgets::ValueSlider::valueChanged, this, [this](double radius) {
        SceneThing thing = m_thing;
        thing.radius = radius;
        Q_EMIT changed(thing, u"radius"_s);
    });
    connect(m_size, &widgets::ValueSlider::released, this, &SceneRow::editEnded);
    connect(m_motion, &QComboBox::activated, this, &SceneRow::chooseMotion);
}

QDoubleSpinBox* SceneRow::makeTime(const QString& name, const QString& toolTip)
{
    auto* box = new QDoubleSpinBox(this);
    box->setObjectName(name);
    box->setDecimals(1);
    box->setSingleStep(0.1);
    //: seconds
    box->setSuffix(tr(" s"));
    box->setFixedWidth(timeWidth);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setKeyboardTracking(false);
    box->setToolTip(toolTip);
    box->setAccessibleName(toolTip);
    connect(box, &QDoubleSpinBox::valueChanged, this, &SceneRow::changeTimes);
    return box;
}

void SceneRow::chooseMotion(int motion)
{
    SceneThing thing = m_thing;
    if (motion == Still)
        thing.end = thing.start;
    else if (!thing.moves())
        thing = media::withPath(m_scene, m_index);
    if (motion >= Always && motion <= Second) {
        const Turn& turn = turns[static_cast<std::size_t>(motion - Always)];
        thing.begin = turn.begin;
        thing.finish = turn.finish;
    }
    Q_EMIT changed(thing, {});
}

void SceneRow::changeTimes()
{
    if (m_showing)
        return;
    SceneThing thing = m_thing;
    const double finish = std::clamp(m_finish->value() / m_scene.seconds, 0.0, 1.0);
    const double begin = std::clamp(m_begin->value() / m_scene.seconds, 0.0, 1.0);
    // The box that was turned wins; the other makes room.
    if (sender() == m_begin) {
        thing.begin = std::min(begin, 1 - media::shortestMotion);
        thing.finish = std::max(thing.finish, thing.begin + media::shortestMotion);
    } else {
        thing.finish = std::max(finish, media::shortestMotion);
        thing.begin = std::min(thing.begin, thing.finish - media::shortestMotion);
    }
    Q_EMIT changed(thing, u"times"_s);
}

void SceneRow::setThing(const media::Scene& scene, std::size_t index)
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    const SceneThing& thing = scene.things[index];
    m_scene = scene;
    m_index = index;
    m_thing = thing;
    m_picture->setPixmap(SceneWords::picture(thing, pictureSide, devicePixelRatioF()));
    m_shape->setCurrentIndex(static_cast<int>(thing.shape));
    m_colour->setCurrentIndex(static_cast<int>(thing.colour));
    m_size->setValue(thing.radius);
    m_motion->setCurrentIndex(motionOf(thing));
    setAccessibleName(SceneWords::thing(thing));
    showTimes();
}

void SceneRow::showTimes()
{
    for (QDoubleSpinBox* box : { m_begin, m_finish }) {
        box->setRange(0, m_scene.seconds);
        box->setVisible(m_thing.moves());
    }
    m_dash->setVisible(m_thing.moves());
    m_begin->setValue(m_thing.begin * m_scene.seconds);
    m_finish->setValue(m_thing.finish * m_scene.seconds);
}

void SceneRow::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

void SceneRow::paintEvent(QPaintEvent*)
{
    const widgets::ThemeColours colours = widgets::coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_selected ? colours.dimText : colours.outline, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    if (m_selected)
        painter.fillRect(QRectF(0.5, 6, 3, height() - 12), colours.picked);
}

void SceneRow::mousePressEvent(QMouseEvent* event)
{
    QWidget::mousePressEvent(event);
    Q_EMIT picked();
}

bool SceneRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT picked();
    return QWidget::eventFilter(watched, event);
}

} // namespace sinkscope::app
