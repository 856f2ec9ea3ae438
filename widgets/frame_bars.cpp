// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame_bars.h"

#include "widgets/number_format.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr int leftRoom = 44; ///< For the numbers.
constexpr int topRoom = 18; ///< For the pennant.
constexpr int rightRoom = 12;
constexpr double widestBar = 46;

} // namespace

FrameBars::FrameBars(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("frameBars"));
    setAccessibleName(tr("Attention per frame"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void FrameBars::setArm(Arm arm)
{
    m_arm = arm;
    update();
}

void FrameBars::setFrames(std::vector<FrameBar> frames)
{
    m_frames = std::move(frames);
    setHovered(-1);
    m_selected = std::min(m_selected, frameCount() - 1);
    update();
}

void FrameBars::setMessage(const QString& message)
{
    m_message = message;
    update();
}

void FrameBars::setAnchor(int frame)
{
    m_anchor = frame;
    update();
}

void FrameBars::setLargest(double mass)
{
    m_largest = mass;
    update();
}

void FrameBars::setSelected(int frame)
{
    m_selected = frame < frameCount() ? frame : -1;
    const QString described = m_selected < 0
        ? QString()
        : tr("frame %1, mass %2")
              .arg(m_selected)
              .arg(formatNumber(m_frames[static_cast<std::size_t>(m_selected)].mass));
    setAccessibleDescription(described);
    update();
}

void FrameBars::setToolTipSource(ToolTipSource source) { m_toolTipSource = std::move(source); }

double FrameBars::largest() const
{
    if (m_largest > 0)
        return m_largest;
    double mass = 0;
    for (const FrameBar& frame : m_frames) {
        // NaN never compares greater.
        if (frame.mass > mass && std::isfinite(frame.mass))
            mass = frame.mass;
    }
    return mass > 0 ? mass : 1;
}

QRect FrameBars::plotRect() const
{
    const int labels = QFontMetrics(font()).height() + 8;
    return rect().adjusted(leftRoom, topRoom, -rightRoom, -labels);
}

QRect FrameBars::columnRect(int frame) const
{
    const QRect area = plotRect();
    if (frame < 0 || frame >= frameCount() || area.isEmpty())
        return {};
    const auto edge = [&](int index) {
        return static_cast<int>(std::int64_t { area.width() } * index / frameCount());
    };
    return { area.left() + edge(frame), 0, edge(frame + 1) - edge(frame), height() };
}

QRectF FrameBars::barRect(int frame, bool withoutSinks) const
{
    const QRectF column = columnRect(frame);
    const QRectF area = plotRect();
    if (column.isEmpty())
        return {};
    const FrameBar& bar = m_frames[static_cast<std::size_t>(frame)];
    const double mass = withoutSinks ? bar.massWithoutSinks : bar.mass;
    if (!std::isfinite(mass))
        return {};
    const double gap = column.width() > 6 ? 0.3 : column.width() > 2 ? 0.15 : 0;
    double width = std::max(1.0, std::min(widestBar, column.width() * (1 - gap)));
    if (withoutSinks && width > 6)
        width *= 0.55;
    const double length = area.height() * std::clamp(mass / largest(), 0.0, 1.0);
    return { column.center().x() - width / 2, area.bottom() - length, width, length };
}

int FrameBars::frameAt(const QPoint& position) const
{
    const QRect area = plotRect();
    const int offset = position.x() - area.left();
    if (m_frames.empty() || area.isEmpty() || offset < 0 || offset >= area.width())
        return -1;
    // The inverse of the columns' edges width · index / count, rounded down.
    return static_cast<int>(((std::int64_t { offset } + 1) * frameCount() - 1) / area.width());
}

void FrameBars::setHovered(int frame)
{
    if (std::exchange(m_hovered, frame) == frame)
        return;
    update();
    if (frame < 0)
        Q_EMIT left();
    else
        Q_EMIT hovered(frame);
}

void FrameBars::pick(int frame)
{
    if (frame < 0 || frame >= frameCount() || frame == m_selected)
        return;
    setSelected(frame);
    Q_EMIT picked(frame);
}

bool FrameBars::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int frame = frameAt(help->pos());
    QString text;
    if (frame >= 0 && m_toolTipSource) {
        text = m_toolTipSource(frame);
    } else if (frame >= 0) {
        const FrameBar& bar = m_frames[static_cast<std::size_t>(frame)];
        text = tr("frame %1: %2").arg(frame).arg(formatShare(bar.mass));
        if (std::isfinite(bar.massWithoutSinks))
            text += tr(", without sinks %1").arg(formatShare(bar.massWithoutSinks));
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this, columnRect(frame));
    return true;
}

void FrameBars::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        pick(frameAt(event->position().toPoint()));
}

void FrameBars::mouseMoveEvent(QMouseEvent* event)
{
    const int frame = frameAt(event->position().toPoint());
    setHovered(frame);
    if (event->buttons().testFlag(Qt::LeftButton))
        pick(frame);
}

void FrameBars::leaveEvent(QEvent* event)
{
    setHovered(-1);
    QWidget::leaveEvent(event);
}

void FrameBars::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        pick(m_selected < 0 ? 0 : m_selected - 1);
        break;
    case Qt::Key_Right:
        pick(m_selected + 1);
        break;
    case Qt::Key_Home:
        pick(0);
        break;
    case Qt::Key_End:
        pick(frameCount() - 1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FrameBars::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
    QWidget::changeEvent(event);
}

QSize FrameBars::sizeHint() const { return { 420, 180 }; }

QSize FrameBars::minimumSizeHint() const { return { 160, 90 }; }

} // namespace sinkscope::widgets
