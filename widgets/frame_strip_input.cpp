// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame_strip.h"

#include "widgets/number_format.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sinkscope::widgets {

void FrameStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        relayout();
    else if (event->type() == QEvent::PaletteChange)
        viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

void FrameStrip::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
    scrollTo(m_current);
}

bool FrameStrip::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        showTooltip(static_cast<const QHelpEvent&>(*event));
        return true;
    }
    if (event->type() == QEvent::Leave)
        setMouseFrame(-1);
    return QAbstractScrollArea::viewportEvent(event);
}

void FrameStrip::showTooltip(const QHelpEvent& event)
{
    const int frame = frameAt(event.pos());
    const QString text = frame < 0 ? QString()
        : m_tooltip                ? m_tooltip(frame)
                                   : defaultTooltip(frame);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event.globalPos(), text, viewport());
}

void FrameStrip::mousePressEvent(QMouseEvent* event)
{
    const int frame = frameAt(event->pos());
    if (event->button() == Qt::LeftButton && frame >= 0)
        Q_EMIT framePicked(frame);
}

void FrameStrip::mouseMoveEvent(QMouseEvent* event) { setMouseFrame(frameAt(event->pos())); }

void FrameStrip::wheelEvent(QWheelEvent* event)
{
    // A strip only scrolls sideways, so both wheels do the same.
    const QPoint delta = event->angleDelta();
    QScrollBar* bar = horizontalScrollBar();
    bar->setValue(bar->value() - (delta.y() != 0 ? delta.y() : delta.x()));
    event->accept();
}

void FrameStrip::keyPressEvent(QKeyEvent* event)
{
    const int page = std::max(1, viewport()->width() / std::max(1, metrics().step));
    const int from = std::max(m_current, 0);
    int target = from;
    switch (event->key()) {
    case Qt::Key_Left:
        target = from - 1;
        break;
    case Qt::Key_Right:
        target = from + 1;
        break;
    case Qt::Key_PageUp:
        target = from - page;
        break;
    case Qt::Key_PageDown:
        target = from + page;
        break;
    case Qt::Key_Home:
        target = 0;
        break;
    case Qt::Key_End:
        target = frameCount() - 1;
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    target = std::clamp(target, 0, std::max(frameCount() - 1, 0));
    if (frameCount() > 0 && target != m_current)
        Q_EMIT framePicked(target);
}

void FrameStrip::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_showFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    viewport()->update();
}

void FrameStrip::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_showFocus = false;
    viewport()->update();
}

void FrameStrip::scrollContentsBy(int, int) { viewport()->update(); }

void FrameStrip::setMouseFrame(int frame)
{
    if (frame == m_mouseFrame)
        return;
    m_mouseFrame = frame;
    setHoveredFrame(frame);
    if (frame < 0)
        Q_EMIT left();
    else
        Q_EMIT frameHovered(frame);
}

QString FrameStrip::defaultTooltip(int frame) const
{
    const auto index = static_cast<std::size_t>(frame);
    QStringList lines {
        tr("Frame %1 · %2").arg(frame).arg(formatSeconds(m_frames[index].seconds))
    };
    if (index < m_baseline.size())
        lines += tr("baseline: %1 of the row").arg(formatShare(m_baseline[index]));
    if (index < m_variant.size())
        lines += tr("variant: %1 of the row").arg(formatShare(m_variant[index]));
    return lines.join(QLatin1Char('\n'));
}

} // namespace sinkscope::widgets
