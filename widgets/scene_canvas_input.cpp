// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and keys of the scene canvas.
#include "widgets/scene_canvas.h"

#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>

#include <cmath>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr double tipReach = 12; ///< Pixels around the tip of an arrow.
constexpr double dragStart = 3; ///< Pixels before a click becomes a drag.
constexpr double levelReach = 0.035; ///< Frame heights within which a path snaps.
constexpr double stillReach = 0.06;
constexpr double keyStep = 0.02;
constexpr double fineStep = 0.005;
constexpr double radiusStep = 0.01;

/// The tip of a path from `start`, level or upright when it nearly is.
QPointF snapped(const QPointF& start, QPointF tip)
{
    if (QLineF(start, tip).length() < stillReach)
        return start;
    if (std::abs(tip.y() - start.y()) < levelReach)
        tip.setY(start.y());
    else if (std::abs(tip.x() - start.x()) < levelReach)
        tip.setX(start.x());
    return tip;
}

QPointF directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return { -1, 0 };
    case Qt::Key_Right:
        return { 1, 0 };
    case Qt::Key_Up:
        return { 0, -1 };
    case Qt::Key_Down:
        return { 0, 1 };
    default:
        return {};
    }
}

} // namespace

SceneCanvas::Hit SceneCanvas::hitAt(const QPointF& position) const
{
    if (!m_handlesVisible)
        return {};
    if (m_selected >= 0 && QLineF(position, tipHandle(m_selected)).length() <= tipReach)
        return { Part::Tip, m_selected };
    const QPointF point = toScene(position);
    for (int i = count() - 1; i >= 0; --i)
        if (mark(i).outline.containsPoint(point - mark(i).shown, Qt::WindingFill))
            return { Part::Body, i };
    for (int i = count() - 1; i >= 0; --i)
        if (mark(i).moves() && mark(i).outline.containsPoint(point - mark(i).end, Qt::WindingFill))
            return { Part::Tip, i };
    return {};
}

void SceneCanvas::pick(int index)
{
    setSelected(index);
    Q_EMIT picked(index);
}

void SceneCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_held = hitAt(event->position());
    m_pressed = toScene(event->position());
    m_dragging = false;
    pick(m_held.index);
    if (m_held.part != Part::Nothing)
        m_before = mark(m_held.index);
    showCursor(event->position());
}

void SceneCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (m_held.part == Part::Nothing) {
        showCursor(event->position());
        return;
    }
    if (!m_dragging && QLineF(toWidget(m_pressed), event->position()).length() < dragStart)
        return;
    if (!m_dragging)
        Q_EMIT editBegan();
    m_dragging = true;
    dragTo(event->position(), !event->modifiers().testFlag(Qt::AltModifier));
}

void SceneCanvas::dragTo(const QPointF& position, bool snap)
{
    const QPointF step = toScene(position) - m_pressed;
    const QPointF start = m_before.start;
    if (m_held.part == Part::Body) {
        Q_EMIT pathRequested(m_held.index, start + step, m_before.end + step);
        return;
    }
    const QPointF tip = m_before.moves() ? m_before.end + step : toScene(position);
    Q_EMIT pathRequested(m_held.index, start, snap ? snapped(start, tip) : tip);
}

void SceneCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_held = {};
    if (std::exchange(m_dragging, false))
        Q_EMIT editEnded();
    showCursor(event->position());
}

void SceneCanvas::showCursor(const QPointF& position)
{
    const Part part = m_held.part == Part::Nothing ? hitAt(position).part : m_held.part;
    if (part == Part::Tip)
        setCursor(Qt::CrossCursor);
    else if (part == Part::Body)
        setCursor(m_held.part == Part::Body ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    else
        unsetCursor();
}

void SceneCanvas::wheelEvent(QWheelEvent* event)
{
    const Hit hit = hitAt(event->position());
    if (hit.part == Part::Body && hit.index != m_selected)
        pick(hit.index);
    if (m_selected < 0) {
        event->ignore();
        return;
    }
    changeRadius(event->angleDelta().y() / 120.0 * radiusStep);
    event->accept();
}

void SceneCanvas::changeRadius(double step)
{
    if (m_selected >= 0)
        Q_EMIT radiusRequested(m_selected, mark(m_selected).radius + step);
}

void SceneCanvas::nudge(const QPointF& step, bool endOnly)
{
    const SceneMark& shape = mark(m_selected);
    // A still shape's path begins with a step that is clearly one.
    const double stretch = endOnly && !shape.moves() ? 5 : 1;
    const QPointF start = endOnly ? shape.start : shape.start + step;
    Q_EMIT pathRequested(m_selected, start, shape.end + step * stretch);
}

bool SceneCanvas::moveKey(int key, Qt::KeyboardModifiers modifiers)
{
    const QPointF direction = directionOf(key);
    if (direction.isNull() || m_selected < 0)
        return false;
    const double step = modifiers.testFlag(Qt::ControlModifier) ? fineStep : keyStep;
    nudge(direction * step, modifiers.testFlag(Qt::ShiftModifier));
    return true;
}

void SceneCanvas::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (moveKey(key, event->modifiers()))
        return;
    if (key == Qt::Key_Space)
        Q_EMIT playRequested();
    else if (key == Qt::Key_Plus || key == Qt::Key_Equal)
        changeRadius(radiusStep);
    else if (key == Qt::Key_Minus)
        changeRadius(-radiusStep);
    else if ((key == Qt::Key_Delete || key == Qt::Key_Backspace) && m_selected >= 0)
        Q_EMIT removeRequested(m_selected);
    else
        QWidget::keyPressEvent(event);
}

void SceneCanvas::keyReleaseEvent(QKeyEvent* event)
{
    QWidget::keyReleaseEvent(event);
    if (!event->isAutoRepeat())
        Q_EMIT editEnded();
}

bool SceneCanvas::focusNextPrevChild(bool next)
{
    const int target = m_selected + (next ? 1 : -1);
    if (m_selected >= 0 && target >= 0 && target < count()) {
        pick(target);
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

void SceneCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    const bool forward = event->reason() == Qt::TabFocusReason;
    m_showFocus = forward || event->reason() == Qt::BacktabFocusReason;
    if (m_showFocus && count() > 0)
        pick(forward ? 0 : count() - 1);
    update();
}

void SceneCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_showFocus = false;
    update();
}

} // namespace sinkscope::widgets
