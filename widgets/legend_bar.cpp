// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/legend_bar.h"

#include "widgets/number_format.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinkscope::widgets {

namespace {

constexpr double plainBarWidth = 16;
constexpr double largeBarWidth = 32;
constexpr double barLeft = 10;
constexpr double tickGap = 7;
constexpr double spacing = 10;

/// Small padlock that fills a square of the given side.
void paintLock(QPainter& painter, QRectF square, const QColor& colour)
{
    const double side = square.width();
    painter.setPen(QPen(colour, 1.4));
    painter.setBrush(Qt::NoBrush);
    const QRectF shackle(
        square.left() + side * 0.28, square.top() + side * 0.08, side * 0.44, side * 0.7);
    painter.drawArc(shackle, 0, 180 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(
        QRectF(square.left() + side * 0.14, square.top() + side * 0.44, side * 0.72, side * 0.52),
        1, 1);
}

} // namespace

LegendBar::LegendBar(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("legendBar"));
    setAccessibleName(tr("Colour scale"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void LegendBar::setTitle(const QString& title)
{
    if (title == m_title)
        return;
    m_title = title;
    refresh();
}

void LegendBar::setNote(const QString& note)
{
    if (note == m_note)
        return;
    m_note = note;
    refresh();
}

void LegendBar::setScale(ColourMapId map, const ValueRange& range)
{
    if (map == m_map && range == m_range)
        return;
    m_map = map;
    m_range = range;
    refresh();
}

void LegendBar::setCurve(std::shared_ptr<const ScaleCurve> curve)
{
    if (curve == m_curve)
        return;
    m_curve = std::move(curve);
    refresh();
}

void LegendBar::setLogarithmic(bool logarithmic)
{
    if (logarithmic == m_logarithmic)
        return;
    m_logarithmic = logarithmic;
    refresh();
}

void LegendBar::setLocked(bool locked)
{
    if (locked == m_locked)
        return;
    m_locked = locked;
    refresh();
}

void LegendBar::setLarge(bool large)
{
    m_large = large;
    refresh();
}

double LegendBar::barWidth() const { return m_large ? largeBarWidth : plainBarWidth; }

void LegendBar::setMarker(std::optional<double> value)
{
    m_marker = value;
    update();
}

QStringList LegendBar::tickTexts() const
{
    const ValueRange range = shownRange();
    const double half = m_curve ? m_curve->inverse(0.5) : 0.5;
    const double middle = m_logarithmic ? std::sqrt(range.min * range.max)
                                        : range.min + half * (range.max - range.min);
    return { formatNumber(range.max), formatNumber(middle), formatNumber(range.min) };
}

QRectF LegendBar::barRect() const
{
    const double line = QFontMetricsF(font()).height();
    const double top = spacing + (m_title.isEmpty() ? line / 2 : line + spacing);
    const double bottom =
        m_note.isEmpty() ? height() - spacing - line / 2 : noteRect().top() - 1.5 * spacing;
    return { barLeft, top, barWidth(), std::max(bottom - top, 8.0) };
}

QSize LegendBar::sizeHint() const
{
    const QFontMetricsF metrics(font());
    double width = std::max(metrics.horizontalAdvance(m_title) + barLeft + (m_locked ? 18 : 0),
        metrics.horizontalAdvance(QStringLiteral("18 % of the row")));
    for (const QString& text : tickTexts())
        width = std::max(width, barLeft + barWidth() + tickGap + metrics.horizontalAdvance(text));
    return { static_cast<int>(std::ceil(width + spacing)), 260 };
}

QSize LegendBar::minimumSizeHint() const { return { sizeHint().width(), 120 }; }

void LegendBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    else if (event->type() == QEvent::FontChange)
        refresh();
    QWidget::changeEvent(event);
}

void LegendBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), coloursOf(palette()).window);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeading(painter);
    paintBar(painter);
    paintTicks(painter);
    painter.setPen(coloursOf(palette()).dimText);
    painter.drawText(noteRect(), Qt::TextWordWrap, m_note);
}

void LegendBar::paintHeading(QPainter& painter) const
{
    const QFontMetricsF metrics(font());
    const QColor colour = coloursOf(palette()).dimText;
    painter.setPen(colour);
    painter.drawText(QPointF(barLeft, spacing + metrics.ascent()), m_title);
    if (m_locked) {
        const double side = metrics.ascent();
        paintLock(painter,
            QRectF(barLeft + metrics.horizontalAdvance(m_title) + 5, spacing, side, side), colour);
    }
}

void LegendBar::paintBar(QPainter& painter) const
{
    const QRectF bar = barRect();
    QImage column(1, 256, QImage::Format_RGB32);
    const ColourTable& table = colourTable(m_map);
    for (int y = 0; y < 256; ++y)
        column.setPixel(0, y, table[static_cast<std::size_t>(255 - y)]);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(bar, column, QRectF(0, 0, 1, 256));
    painter.restore();
}

void LegendBar::paintTicks(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    const QRectF bar = barRect();
    const QFontMetricsF metrics(font());
    const QStringList texts = tickTexts();
    painter.setPen(colours.text);
    for (int i = 0; i < texts.size(); ++i) {
        const double y = bar.top() + bar.height() * i / 2;
        painter.drawText(
            QPointF(bar.right() + tickGap, y + (metrics.ascent() - metrics.descent()) / 2),
            texts.at(i));
    }
    if (m_locked) {
        painter.setPen(QPen(colours.text, 2));
        for (const double y : { bar.top(), bar.bottom() })
            painter.drawLine(QPointF(bar.left() - 4, y), QPointF(bar.right() + 3, y));
    }
    if (m_marker && std::isfinite(*m_marker)) {
        const double y = bar.bottom() - positionOf(*m_marker) * bar.height();
        const QPointF tip(bar.left() - 1, y);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.text);
        painter.drawPolygon(QPolygonF({ tip, tip + QPointF(-7, -4.5), tip + QPointF(-7, 4.5) }));
        painter.setPen(QPen(colours.text, 1));
        painter.drawLine(QPointF(bar.left(), y), QPointF(bar.right(), y));
    }
}

double LegendBar::positionOf(double value) const
{
    if (!m_logarithmic)
        return ColourMap(m_map, m_range, false, m_curve).position(value);
    const ValueRange powers { std::log(m_range.min), std::log(m_range.max) };
    return ColourMap(m_map, powers, false).position(std::log(std::max(value, m_range.min)));
}

QRectF LegendBar::noteRect() const
{
    const QFontMetricsF metrics(font());
    const QRectF room(4, 0, width() - 6, 200);
    const double wanted = metrics.boundingRect(room, Qt::TextWordWrap, m_note).height();
    const double noteHeight = m_note.isEmpty() ? 0 : std::min(wanted, 9 * metrics.height());
    return { room.left(), height() - spacing - noteHeight, room.width(), noteHeight };
}

ValueRange LegendBar::shownRange() const
{
    return m_map == ColourMapId::Diverging ? symmetricRange(m_range) : m_range;
}

void LegendBar::refresh()
{
    const QStringList texts = tickTexts();
    QString text = tr("%1 from %2 to %3").arg(m_title, texts.back(), texts.front());
    if (m_locked)
        text += tr(", range locked");
    setToolTip(m_locked ? tr("The range is locked; it does not follow the values.") : QString());
    setAccessibleDescription(m_note.isEmpty() ? text : text + QStringLiteral(". ") + m_note);
    updateGeometry();
    update();
}

} // namespace sinkscope::widgets
