// SPDX-License-Identifier: GPL-3.0-or-later
// Painting of the layer × token map.
#include "widgets/colour_mix.h"
#include "widgets/layer_token_map.h"
#include "widgets/theme.h"
#include "widgets/token_kind_look.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace sinkscope::widgets {

namespace {

constexpr double stripeGap = 3;
constexpr double stripeHeight = 5;
constexpr double labelSpace = 8;
constexpr double leastSinkWidth = 4; ///< Narrower outlines could not be told from the map.

} // namespace

void LayerTokenMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ThemeColours colours = coloursOf(palette());
    painter.setFont(fontOf(FontRole::Small, font()));
    if (m_image.isNull()) {
        painter.setPen(colours.dimText);
        painter.setFont(font());
        painter.drawText(rect().adjusted(24, 0, -24, 0),
            static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_message);
        return;
    }
    if (m_ground.isNull() || m_ground.devicePixelRatio() != devicePixelRatioF())
        drawLayers();
    painter.drawPixmap(0, 0, m_ground);
    drawLayerLabels(painter);
    // Sinks stay whole under the cursor.
    drawCursor(painter);
    painter.drawPixmap(0, 0, m_outlines);
}

void LayerTokenMap::drawLayers()
{
    const ThemeColours colours = coloursOf(palette());
    for (QPixmap* layer : { &m_ground, &m_outlines }) {
        *layer = QPixmap(size() * devicePixelRatioF());
        layer->setDevicePixelRatio(devicePixelRatioF());
        layer->fill(Qt::transparent);
    }
    QPainter ground(&m_ground);
    ground.setFont(fontOf(FontRole::Small, font()));
    ground.fillRect(mapRect(), mixed(colours.panel, colours.dimText, 0.22));
    ground.drawImage(mapRect(), m_image);
    drawKinds(ground);
    QPainter outlines(&m_outlines);
    drawSinks(outlines);
}

void LayerTokenMap::drawKinds(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    const QFontMetricsF metrics = painter.fontMetrics();
    const double top = mapRect().bottom() + 1 + stripeGap;
    double free = mapRect().left();
    for (const KindRun& run : kindRuns(m_kinds, 0, m_tokens)) {
        const double left = cellRect(0, run.first).left();
        const double right = cellRect(0, run.last - 1).right();
        painter.fillRect(QRectF(left, top, right - left, stripeHeight),
            mixed(colours.panel, colours.text, kindStrength(run.kind)));
        const QString label = kindLabel(run.kind);
        const double width = metrics.horizontalAdvance(label);
        // A label may run on under a stretch without one, never over another.
        const double bottom = top + stripeHeight + 3 + metrics.height();
        if (label.isEmpty() || left < free || left + width > this->width() || bottom > height())
            continue;
        painter.setPen(colours.dimText);
        painter.drawText(QPointF(left, top + stripeHeight + 3 + metrics.ascent()), label);
        free = left + width + labelSpace;
    }
}

void LayerTokenMap::drawLayerLabels(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    const QFontMetricsF metrics = painter.fontMetrics();
    const QRectF area = mapRect();
    const double row = area.height() / m_layers;
    const int step = row >= metrics.height() ? 1 : row * 5 >= metrics.height() ? 5 : 10;
    const auto draw = [&](int layer, const QColor& colour) {
        const double centre = area.top() + row * (layer + 0.5);
        painter.setPen(colour);
        painter.drawText(
            QRectF(0, centre - metrics.height() / 2, area.left() - 7, metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("L%1").arg(layer));
    };
    const bool marked = m_selected.layer >= 0 && m_selected.layer < m_layers;
    for (int layer = 0; layer < m_layers; layer += step) {
        if (!marked || std::abs(layer - m_selected.layer) * row >= metrics.height())
            draw(layer, colours.dimText);
    }
    if (marked)
        draw(m_selected.layer, colours.text);
}

void LayerTokenMap::drawSinks(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    painter.setBrush(Qt::NoBrush);
    for (const SinkSpan& sink : m_sinks) {
        const QRectF first = cellRect(sink.birthLayer, sink.token);
        const QRectF last = cellRect(sink.lastLayer, sink.token);
        if (first.isEmpty() || last.isEmpty() || sink.birthLayer > sink.lastLayer)
            continue;
        QRectF box = first.united(last);
        const double missing = std::max(0.0, leastSinkWidth - box.width()) / 2;
        box = box.adjusted(-missing - 0.5, 0.5, missing + 0.5, -0.5);
        painter.setPen(QPen(withAlpha(colours.window, 0.55), 3));
        painter.drawRect(box);
        painter.setPen(QPen(colours.sink, 1.4));
        painter.drawRect(box);
    }
}

void LayerTokenMap::drawCursor(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    const QRectF area = mapRect();
    const auto frame = [&](const QRectF& box, const QColor& colour) {
        // A line and its opposite stay visible on every colour of the map.
        painter.setPen(QPen(withAlpha(colours.pickedText, 0.5), 3));
        painter.drawRect(box);
        painter.setPen(QPen(colour, 1));
        painter.drawRect(box);
    };
    const auto cross = [&](const Place& place, const QColor& colour) {
        const QRectF row = cellRect(place.layer, 0);
        const QRectF column = cellRect(0, place.token);
        if (!row.isEmpty())
            frame({ area.left(), row.top(), area.width(), row.height() }, colour);
        if (!column.isEmpty())
            frame({ column.left(), area.top(), std::max(2.0, column.width()), area.height() },
                colour);
    };
    painter.setBrush(Qt::NoBrush);
    if (m_hovered.layer >= 0 && m_hovered != m_selected)
        frame(cellRect(m_hovered.layer, m_hovered.token).adjusted(-1, 0, 1, 0),
            withAlpha(colours.picked, 0.8));
    cross(m_selected, colours.picked);
    if (hasFocus()) {
        painter.setPen(QPen(colours.dimText, 1, Qt::DotLine));
        painter.drawRect(area.adjusted(-2.5, -2.5, 1.5, 1.5));
    }
}

} // namespace sinkscope::widgets
