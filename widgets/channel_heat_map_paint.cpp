// SPDX-License-Identifier: GPL-3.0-or-later
// Painting of the channels.
#include "widgets/channel_heat_map.h"
#include "widgets/colour_map.h"
#include "widgets/colour_mix.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace sinkscope::widgets {

namespace {

constexpr int margin = 12;
constexpr int labelSpace = 10;

} // namespace

void ChannelHeatMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_rows.empty())
        return;
    drawHead(painter);
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row)
        drawRow(painter, row);
}

void ChannelHeatMap::drawHead(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    painter.setFont(fontOf(FontRole::Small, font()));
    painter.setPen(colours.dimText);
    const int left = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(columnRect(-1, Column::Channel), left, tr("channel"));
    painter.drawText(columnRect(-1, Column::Median), left, tr("median"));
    const int layers = layerCount();
    const QFontMetrics metrics = painter.fontMetrics();
    const QString largest = tr("largest %1").arg(formatNumber(m_largest));
    const int free = width() - margin - metrics.horizontalAdvance(largest) - labelSpace;
    const int step = layers > 12 ? 5 : 1;
    for (int layer = 0; layer < layers; layer += step) {
        const QRect cell = cellRect(0, layer);
        const QString name = QStringLiteral("L%1").arg(layer);
        if (cell.left() + metrics.horizontalAdvance(name) < free)
            painter.drawText(
                QRect(cell.left(), 0, 60, rowHeight()), Qt::AlignLeft | Qt::AlignVCenter, name);
    }
    painter.drawText(
        QRect(0, 0, width() - margin, rowHeight()), Qt::AlignRight | Qt::AlignVCenter, largest);
    painter.setFont(font());
}

void ChannelHeatMap::drawBox(QPainter& painter, int row) const
{
    const ThemeColours colours = coloursOf(palette());
    const QRectF box = QRectF(boxRect(row)).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool chosen = isChosen(m_rows[static_cast<std::size_t>(row)].channel);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(chosen ? colours.text : colours.dimText, 1));
    painter.setBrush(chosen ? colours.text : colours.panel);
    painter.drawRoundedRect(box, 3, 3);
    if (chosen) {
        painter.setPen(QPen(colours.panel, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF tick[] { box.topLeft() + QPointF(0.26 * box.width(), 0.5 * box.width()),
            box.topLeft() + QPointF(0.42 * box.width(), 0.68 * box.width()),
            box.topLeft() + QPointF(0.7 * box.width(), 0.3 * box.width()) };
        painter.drawPolyline(tick, 3);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ChannelHeatMap::drawRow(QPainter& painter, int row) const
{
    const ThemeColours colours = coloursOf(palette());
    const ChannelRow& evidence = m_rows[static_cast<std::size_t>(row)];
    const QRect line = rowRect(row);
    if (row == m_current && hasFocus())
        painter.fillRect(line, colours.raised);
    drawBox(painter, row);
    const int left = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    painter.setPen(isChosen(evidence.channel) ? colours.text : colours.dimText);
    painter.drawText(columnRect(row, Column::Channel), left, QString::number(evidence.channel));
    painter.setPen(colours.dimText);
    painter.drawText(columnRect(row, Column::Median), left, formatNumber(evidence.median));
    painter.drawText(columnRect(row, Column::Note), left, evidence.note);
    if (evidence.values.empty()) {
        painter.drawText(QRect(cellsLeft(), line.top(), width() - cellsLeft(), line.height()),
            Qt::AlignLeft | Qt::AlignVCenter, tr("not measured"));
        return;
    }
    const ColourMap map(ColourMapId::Viridis, { 0, m_largest }, false);
    const QColor missing = mixed(colours.panel, colours.dimText, 0.22);
    for (std::size_t layer = 0; layer < evidence.values.size(); ++layer) {
        const auto value = static_cast<double>(evidence.values[layer]);
        painter.fillRect(cellRect(row, static_cast<int>(layer)),
            std::isfinite(value) ? QColor::fromRgb(map.colour(value)) : missing);
    }
}

} // namespace sinkscope::widgets
