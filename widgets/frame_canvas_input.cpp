// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame_canvas.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sinkscope::widgets {

namespace {

constexpr double wheelNotch = 120; ///< Eighths of a degree.
constexpr double zoomPerNotch = 1.25;
constexpr double opacityPerNotch = 0.05;
constexpr double progressStep = 0.025;

} // namespace

bool FrameCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip)
        return showTooltip(static_cast<const QHelpEvent&>(*event));
    if (event->type() == QEvent::ShortcutOverride && m_boxMode
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool FrameCanvas::showTooltip(const QHelpEvent& event)
{
    const int cell = cellAt(QPointF(event.pos()));
    QString text;
    if (cell >= 0 && m_tooltip)
        text = m_tooltip(m_overlay.cells[static_cast<std::size_t>(cell)].token);
    if (text.isEmpty()) {
        QToolTip::hideText();
        return true;
    }
    const QRectF box = frameToWidget(m_overlay.cells[static_cast<std::size_t>(cell)].box);
    QToolTip::showText(event.globalPos(), text, this, box.toAlignedRect());
    return true;
}

void FrameCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
    QWidget::changeEvent(event);
}

void FrameCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_view.setViewport(viewport());
    updateView();
}

void FrameCanvas::wheelEvent(QWheelEvent* event)
{
    // Some platforms turn Shift+wheel into horizontal scrolling.
    const QPoint delta = event->angleDelta();
    const double notches = (delta.y() != 0 ? delta.y() : delta.x()) / wheelNotch;
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        const double opacity = m_style.opacity + notches * opacityPerNotch;
        Q_EMIT opacityRequested(std::clamp(opacity, 0.0, 1.0));
    } else {
        setZoom(m_view.zoom() * std::pow(zoomPerNotch, notches), event->position());
    }
    event->accept();
}

void FrameCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressedButton = event->button();
    m_pressPosition = event->position();
    m_dragPosition = event->position();
    const bool keys = event->modifiers().testFlags(Qt::ShiftModifier | Qt::AltModifier);
    m_drawingBox = event->button() == Qt::LeftButton && hasFrame() && (keys || m_boxMode);
}

void FrameCanvas::setBoxMode(bool on)
{
    m_boxMode = on;
    m_drawingBox = m_drawingBox && on;
    if (on)
        setCursor(Qt::CrossCursor);
    else
        unsetCursor();
    update();
}

QRectF FrameCanvas::boxOnWidget() const
{
    return QRectF(m_pressPosition, m_dragPosition).normalized() & m_view.frameRect();
}

void FrameCanvas::endBox(const QMouseEvent& event)
{
    m_dragPosition = event.position();
    const QRectF box = boxOnWidget();
    m_pressedButton = Qt::NoButton;
    setBoxMode(false);
    const QRectF whole = m_view.frameRect();
    if (box.width() < QApplication::startDragDistance()
        || box.height() < QApplication::startDragDistance())
        return;
    Q_EMIT boxDrawn(QRectF((box.left() - whole.left()) / whole.width(),
                        (box.top() - whole.top()) / whole.height(), box.width() / whole.width(),
                        box.height() / whole.height()),
        event.globalPosition().toPoint());
}

void FrameCanvas::mouseMoveEvent(QMouseEvent* event)
{
    m_mousePosition = event->position();
    if (m_drawingBox) {
        m_dragPosition = event->position();
        update();
        return;
    }
    const bool canPan = m_pressedButton == Qt::MiddleButton
        || (m_pressedButton == Qt::LeftButton && m_view.zoom() > 1);
    const double distance = (event->position() - m_pressPosition).manhattanLength();
    if (canPan && !m_dragging && distance >= QApplication::startDragDistance()) {
        m_dragging = true;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_dragging) {
        m_view.pan(event->position() - m_dragPosition);
        m_dragPosition = event->position();
        update();
    }
    updateHover();
}

void FrameCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != m_pressedButton)
        return;
    if (m_drawingBox) {
        endBox(*event);
        return;
    }
    const bool click = m_pressedButton == Qt::LeftButton && !m_dragging && hasFrame();
    m_pressedButton = Qt::NoButton;
    if (m_dragging) {
        m_dragging = false;
        unsetCursor();
        updateHover();
    }
    if (!click)
        return;
    const int cell = cellAt(event->position());
    if (cell < 0)
        Q_EMIT pickCleared();
    else
        Q_EMIT picked(m_overlay.cells[static_cast<std::size_t>(cell)].token, event->modifiers());
}

void FrameCanvas::mouseDoubleClickEvent(QMouseEvent*)
{
    // Its press picked already; the release after it must not pick again.
    m_pressedButton = Qt::NoButton;
    resetView();
}

void FrameCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    int token = m_picked.empty() ? -1 : m_picked.front();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const int cell = cellAt(QPointF(event->pos()));
        token = cell < 0 ? -1 : m_overlay.cells[static_cast<std::size_t>(cell)].token;
    }
    Q_EMIT contextRequested(token, event->globalPos());
}

void FrameCanvas::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_mousePosition.reset();
    updateHover();
}

void FrameCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_showFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    update();
}

void FrameCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_showFocus = false;
    update();
}

void FrameCanvas::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier;
    const int key = event->key();
    const QPointF centre = m_view.viewport().center();
    if (plain && key == Qt::Key_Left)
        nudge(0, -1);
    else if (plain && key == Qt::Key_Right)
        nudge(0, 1);
    else if (plain && key == Qt::Key_Up)
        nudge(-1, 0);
    else if (plain && key == Qt::Key_Down)
        nudge(1, 0);
    else if (plain && key == Qt::Key_Home)
        resetView();
    else if (key == Qt::Key_Plus || (plain && key == Qt::Key_Equal))
        setZoom(m_view.zoom() * zoomPerNotch, centre);
    else if (plain && key == Qt::Key_Minus)
        setZoom(m_view.zoom() / zoomPerNotch, centre);
    else if (plain && key == Qt::Key_Escape && (m_boxMode || m_drawingBox))
        setBoxMode(false);
    else if (plain && key >= Qt::Key_0 && key <= Qt::Key_9)
        Q_EMIT tenthRequested(key - Qt::Key_0);
    else
        QWidget::keyPressEvent(event);
}

void FrameCanvas::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_progressTimer.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    m_progressPhase = std::fmod(m_progressPhase + progressStep, 1.0);
    update(progressRect());
}

} // namespace sinkscope::widgets
