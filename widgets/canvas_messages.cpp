// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas_messages.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace sinkscope::widgets {

namespace {

constexpr double cardPadding = 14;
constexpr double barHeight = 4;
constexpr double edgeDistance = 8;

void paintFilm(QPainter& painter, QPointF centre)
{
    const QRectF film(centre.x() - 22, centre.y() - 16, 44, 32);
    painter.drawRoundedRect(film, 4, 4);
    painter.drawLine(film.topLeft() + QPointF(9, 0), film.bottomLeft() + QPointF(9, 0));
    painter.drawLine(film.topRight() - QPointF(9, 0), film.bottomRight() - QPointF(9, 0));
    for (int hole = 0; hole < 3; ++hole) {
        const double y = film.top() + 8 + 8 * hole;
        painter.drawLine(QPointF(film.left() + 3.5, y), QPointF(film.left() + 5.5, y));
        painter.drawLine(QPointF(film.right() - 5.5, y), QPointF(film.right() - 3.5, y));
    }
}

QRectF barPart(const QRectF& bar, const ProgressLook& look)
{
    if (look.fraction >= 0)
        return { bar.topLeft(), QSizeF(bar.width() * std::min(look.fraction, 1.0), bar.height()) };
    const double length = bar.width() * 0.3;
    const double start = bar.left() - length + look.phase * (bar.width() + length);
    return QRectF(start, bar.top(), length, bar.height()).intersected(bar);
}

/// In the middle of the lower edge of `frame`, or of the upper one where that alone is free.
QRectF freePlace(const QRectF& frame, QSizeF size, const std::vector<QRectF>& taken)
{
    const auto isFree = [&taken](const QRectF& place) {
        return std::none_of(taken.begin(), taken.end(),
            [&place](const QRectF& each) { return each.intersects(place); });
    };
    const double left = frame.center().x() - size.width() / 2;
    const QRectF low(QPointF(left, frame.bottom() - edgeDistance - size.height()), size);
    const QRectF high(QPointF(left, frame.top() + edgeDistance), size);
    return !isFree(low) && isFree(high) ? high : low;
}

} // namespace

void paintPlaceholder(QPainter& painter, const QRectF& area, const CanvasMessage& message)
{
    const ThemeColours& colours = message.colours;
    const QFont base = painter.font();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.outline, 1.5, Qt::DashLine));
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 8, 8);
    const QFontMetricsF metrics(base);
    const double line = metrics.height();
    const double top = area.center().y() - (32 + 14 + 2.4 * line) / 2;
    painter.setPen(QPen(colours.dimText, 1.5));
    paintFilm(painter, QPointF(area.center().x(), top + 16));

    QRectF row(area.left() + 16, top + 32 + 14, area.width() - 32, line * 1.2);
    painter.setFont(fontOf(FontRole::Title, base));
    painter.setPen(colours.text);
    painter.drawText(row, Qt::AlignHCenter | Qt::AlignVCenter, message.title);
    row.moveTop(row.bottom());
    row.setHeight(area.bottom() - row.top());
    painter.setFont(base);
    painter.setPen(colours.dimText);
    painter.drawText(row, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, message.hint);
    painter.restore();
}

QRectF progressCardRect(const QRectF& area, const QFont& font, bool atFoot)
{
    const double line = QFontMetricsF(font).height();
    const double width = std::clamp(area.width() - 32, 60.0, 380.0);
    const double height = 2 * cardPadding + 2 * line + barHeight + 14;
    QRectF card(0, 0, width, height);
    card.moveCenter(area.center());
    if (atFoot)
        card.moveBottom(area.bottom() - 12);
    return card.toAlignedRect();
}

void paintProgress(
    QPainter& painter, const QRectF& card, const CanvasMessage& message, const ProgressLook& look)
{
    const ThemeColours& colours = message.colours;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = colours.panel;
    ground.setAlphaF(0.94f);
    painter.setPen(QPen(colours.outline, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    const QRectF inner = card.adjusted(cardPadding, cardPadding, -cardPadding, -cardPadding);
    const QFontMetricsF metrics(painter.font());
    const QRectF textRow(inner.left(), inner.top(), inner.width(), metrics.height());
    painter.setPen(colours.text);
    const QString share = look.fraction >= 0
        ? QCoreApplication::translate("FrameCanvas", "%1 %").arg(qRound(look.fraction * 100))
        : QString();
    painter.drawText(textRow, Qt::AlignRight | Qt::AlignVCenter, share);
    painter.drawText(textRow, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(
            message.title, Qt::ElideRight, textRow.width() - metrics.horizontalAdvance(share) - 8));

    const QRectF bar(inner.left(), textRow.bottom() + 8, inner.width(), barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.outline);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(colours.text);
    painter.drawRoundedRect(barPart(bar, look), 2, 2);

    painter.setPen(colours.dimText);
    painter.drawText(QRectF(inner.left(), bar.bottom() + 6, inner.width(), metrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter, message.hint);
    painter.restore();
}

void paintRingCount(QPainter& painter, const QRectF& frame, const std::vector<QRectF>& rings)
{
    // Always over a picture, so its colours do not follow the theme.
    const ThemeColours colours = coloursOf(Theme::Dark);
    const int count = static_cast<int>(rings.size());
    const QString text = QCoreApplication::translate("FrameCanvas", "%n sinks", nullptr, count);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf(FontRole::Small, painter.font()));
    const QFontMetricsF metrics(painter.font());
    const double height = metrics.height() + 6;
    const double width = std::ceil(metrics.horizontalAdvance(text)) + 34;
    const QRectF pill = freePlace(frame, { width, height }, rings);
    painter.setPen(Qt::NoPen);
    QColor ground = colours.window;
    ground.setAlphaF(0.8f);
    painter.setBrush(ground);
    painter.drawRoundedRect(pill, height / 2, height / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.sink, 2));
    painter.drawEllipse(QPointF(pill.left() + 14, pill.center().y()), 5, 4);
    painter.setPen(colours.text);
    painter.drawText(pill.adjusted(24, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
    painter.restore();
}

void paintFocusFrame(QPainter& painter, const QRectF& area, const QColor& colour)
{
    painter.save();
    painter.setPen(QPen(colour, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

} // namespace sinkscope::widgets
