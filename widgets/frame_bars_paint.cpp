// SPDX-License-Identifier: GPL-3.0-or-later
// Painting of the bars of the frames.
#include "widgets/colour_mix.h"
#include "widgets/frame_bars.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinkscope::widgets {

void FrameBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_frames.empty()) {
        painter.setPen(coloursOf(palette()).dimText);
        painter.drawText(rect().adjusted(24, 0, -24, 0),
            static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_message);
        return;
    }
    painter.setFont(fontOf(FontRole::Small, font()));
    drawScale(painter);
    for (int frame = 0; frame < frameCount(); ++frame)
        drawFrame(painter, frame);
    drawAnchor(painter);
    drawLabels(painter);
}

void FrameBars::drawScale(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    const QRect area = plotRect();
    const int height = painter.fontMetrics().height();
    for (const double part : { 0.0, 0.5, 1.0 }) {
        const int y = area.bottom() - static_cast<int>(std::lround(area.height() * part));
        painter.setPen(QPen(mixed(colours.panel, colours.outline, 0.7), 1));
        painter.drawLine(area.left(), y, area.right(), y);
        painter.setPen(colours.dimText);
        painter.drawText(QRect(0, y - height / 2, area.left() - 7, height),
            Qt::AlignRight | Qt::AlignVCenter, formatNumber(largest() * part));
    }
}

void FrameBars::drawFrame(QPainter& painter, int frame) const
{
    const ThemeColours colours = coloursOf(palette());
    const QColor arm = m_arm == Arm::Baseline ? colours.baseline : colours.variant;
    const FrameBar& bar = m_frames[static_cast<std::size_t>(frame)];
    const QRectF outer = barRect(frame, false);
    const QRectF column = QRectF(columnRect(frame)).intersected(plotRect());
    if (frame == m_hovered || frame == m_selected)
        painter.fillRect(column, withAlpha(colours.picked, frame == m_selected ? 0.14 : 0.07));
    const bool inside = std::isfinite(bar.massWithoutSinks);
    painter.fillRect(outer, inside ? mixed(colours.panel, arm, 0.55) : arm);
    if (inside)
        painter.fillRect(
            barRect(frame, true), colours.dark ? mixed(arm, QColor(Qt::white), 0.35) : arm);
    if (!std::isfinite(bar.mass)) {
        painter.setPen(colours.dimText);
        painter.drawText(column, Qt::AlignHCenter | Qt::AlignBottom, QStringLiteral("–"));
    }
    if (frame == m_selected) {
        painter.setPen(QPen(colours.picked, hasFocus() ? 2 : 1));
        painter.drawRect(column.adjusted(0.5, 0, -0.5, 0));
    }
}

void FrameBars::drawAnchor(QPainter& painter) const
{
    const QRectF column = columnRect(m_anchor);
    if (column.isEmpty())
        return;
    const ThemeColours colours = coloursOf(palette());
    const double x = column.center().x();
    const double bottom = plotRect().top() - 3;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.text);
    const QPointF pointer[] { { x, bottom }, { x - 4, bottom - 6 }, { x + 4, bottom - 6 } };
    painter.drawPolygon(pointer, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QString text = tr("anchor");
    const double width = painter.fontMetrics().horizontalAdvance(text);
    const bool leftSide = x + 8 + width > this->width();
    painter.setPen(colours.text);
    painter.drawText(QRectF(leftSide ? x - 8 - width : x + 8, 0, width + 1, bottom),
        Qt::AlignLeft | Qt::AlignVCenter, text);
}

void FrameBars::drawLabels(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    const QFontMetrics metrics = painter.fontMetrics();
    const double top = plotRect().bottom() + 5;
    const auto place = [&](int frame) {
        const QString& label = m_frames[static_cast<std::size_t>(frame)].label;
        const double width = metrics.horizontalAdvance(label) + 1;
        const double left = std::clamp(
            columnRect(frame).center().x() - width / 2, 0.0, std::max(0.0, this->width() - width));
        return QRectF(left, top, width, metrics.height());
    };
    QRectF marked;
    const auto draw = [&](int frame, const QColor& colour) {
        painter.setPen(colour);
        painter.drawText(
            place(frame), Qt::AlignCenter, m_frames[static_cast<std::size_t>(frame)].label);
    };
    if (m_selected >= 0) {
        marked = place(m_selected);
        draw(m_selected, colours.text);
    }
    double free = 0;
    for (int frame = 0; frame < frameCount(); ++frame) {
        const QRectF room = place(frame);
        if (frame == m_selected || room.left() < free
            || room.adjusted(-8, 0, 8, 0).intersects(marked))
            continue;
        draw(frame, colours.dimText);
        free = room.right() + 8;
    }
}

} // namespace sinkscope::widgets
