// SPDX-License-Identifier: GPL-3.0-or-later
// Painting of the threshold plot.
#include "widgets/colour_mix.h"
#include "widgets/number_format.h"
#include "widgets/plots/dot_stamps.h"
#include "widgets/plots/plot_style.h"
#include "widgets/plots/threshold_plot.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace sinkscope::widgets {

namespace {

constexpr double dotSize = 6.5;
constexpr double handleSize = 9;

} // namespace

void ThresholdPlot::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void ThresholdPlot::applyTheme()
{
    colourPlot(*m_plot, coloursOf(palette()), fontOf(FontRole::Small, font()));
    replot();
}

void ThresholdPlot::paintRegion(QPainter& painter) const
{
    if (m_points.empty())
        return;
    QRectF region = m_plot->axisRect()->rect();
    region.setRight(m_plot->xAxis->coordToPixel(1 - m_thresholds.rho));
    region.setBottom(m_plot->yAxis->coordToPixel(m_thresholds.massFloor));
    painter.fillRect(region, withAlpha(coloursOf(palette()).variant, 0.09));
}

void ThresholdPlot::paintDots(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    std::vector<QPointF> chosen;
    std::vector<QPointF> others;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF position(
            m_plot->xAxis->coordToPixel(static_cast<double>(m_points[i].sinkShare)),
            m_plot->yAxis->coordToPixel(static_cast<double>(m_points[i].imageMass)));
        (m_chosen[i] ? chosen : others).push_back(position);
    }
    const QRectF area = m_plot->axisRect()->rect();
    const QColor grey = mixed(colours.panel, colours.dimText, 0.65);
    stampDots(painter, others, { DotShape::Circle, grey, colours.panel, dotSize }, area);
    stampDots(
        painter, chosen, { DotShape::Circle, colours.variant, colours.panel, dotSize + 0.5 }, area);
}

void ThresholdPlot::paintLines(QPainter& painter) const
{
    if (m_points.empty())
        return;
    const ThemeColours colours = coloursOf(palette());
    const QRectF area = m_plot->axisRect()->rect();
    const double x = m_plot->xAxis->coordToPixel(1 - m_thresholds.rho);
    const double y = m_plot->yAxis->coordToPixel(m_thresholds.massFloor);
    const auto draw = [&](Line line, const QLineF& path) {
        const bool strong =
            m_dragged == line || m_hoveredLine == line || (hasFocus() && m_line == line);
        painter.setPen(QPen(strong ? colours.picked : colours.dimText, strong ? 2 : 1.4));
        painter.drawLine(path);
        if (hasFocus() && m_line == line)
            drawDot(painter, path.p2(),
                { DotShape::Circle, colours.picked, colours.panel, handleSize });
    };
    painter.setRenderHint(QPainter::Antialiasing, false);
    draw(Line::Rho, QLineF(x, area.bottom(), x, area.top()));
    draw(Line::MassFloor, QLineF(area.left(), y, area.right(), y));

    // Where the publication has them: small notches outside of the axes.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.dimText);
    const double below = area.bottom() + 1;
    const double markX = m_plot->xAxis->coordToPixel(1 - m_published.rho);
    painter.drawPolygon(
        QPolygonF({ { markX, below }, { markX - 4, below + 6 }, { markX + 4, below + 6 } }));
    const double markY = m_plot->yAxis->coordToPixel(m_published.massFloor);
    if (markY >= area.top())
        painter.drawPolygon(QPolygonF({ { area.left(), markY }, { area.left() - 6, markY - 4 },
            { area.left() - 6, markY + 4 } }));
}

QString ThresholdPlot::lineText(Line line) const
{
    return line == Line::Rho ? tr("ρ %1").arg(m_thresholds.rho, 0, 'f', 2)
                             : tr("floor %1").arg(formatNumber(m_thresholds.massFloor));
}

void ThresholdPlot::paintTags(QPainter& painter) const
{
    if (m_points.empty())
        return;
    const ThemeColours colours = coloursOf(palette());
    const QRectF area = m_plot->axisRect()->rect();
    painter.setFont(fontOf(FontRole::Small, font()));
    const QFontMetricsF metrics = painter.fontMetrics();
    const double x = m_plot->xAxis->coordToPixel(1 - m_thresholds.rho);
    const double y = m_plot->yAxis->coordToPixel(m_thresholds.massFloor);

    const QString rho = lineText(Line::Rho);
    const double rhoWidth = metrics.horizontalAdvance(rho);
    const double line = area.top() - metrics.height() - 5;
    const QRectF rhoBox(
        std::clamp(x - rhoWidth / 2, 2.0, std::max(2.0, m_plot->width() - rhoWidth)), line,
        rhoWidth + 1, metrics.height());
    painter.setPen(colours.text);
    painter.drawText(rhoBox, Qt::AlignCenter, rho);
    painter.drawText(QRectF(area.right() + 8, y - metrics.height() / 2,
                         m_plot->width() - area.right() - 8, metrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter, lineText(Line::MassFloor));

    // The count stands where the tag of ρ is not.
    const QString count = countText();
    painter.setPen(colours.variantText);
    const double countWidth = metrics.horizontalAdvance(count) + 1;
    const bool leftIsFree = area.left() + countWidth + 10 < rhoBox.left();
    painter.drawText(QRectF(leftIsFree ? area.left() : m_plot->width() - 8 - countWidth, line,
                         countWidth, metrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter, count);
}

void ThresholdPlot::paintRings(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto ring = [&](const HeadPoint& point, double width) {
        const QPointF centre(m_plot->xAxis->coordToPixel(static_cast<double>(point.sinkShare)),
            m_plot->yAxis->coordToPixel(static_cast<double>(point.imageMass)));
        if (!std::isfinite(centre.x() + centre.y()))
            return;
        painter.setPen(QPen(withAlpha(colours.pickedText, 0.6), width + 2));
        painter.drawEllipse(centre, dotSize, dotSize);
        painter.setPen(QPen(colours.picked, width));
        painter.drawEllipse(centre, dotSize, dotSize);
    };
    for (const HeadPoint& point : m_points) {
        if (std::pair(point.layer, point.head) == m_selected)
            ring(point, 2);
    }
    if (m_hovered >= 0)
        ring(m_points[static_cast<std::size_t>(m_hovered)], 1.2);
}

void ThresholdPlot::paintMessage(QPainter& painter) const
{
    if (!m_points.empty())
        return;
    painter.setPen(coloursOf(palette()).dimText);
    painter.setFont(font());
    painter.drawText(m_plot->rect().adjusted(24, 0, -24, 0),
        static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_message);
}

} // namespace sinkscope::widgets
