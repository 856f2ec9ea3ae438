// SPDX-License-Identifier: GPL-3.0-or-later
// Painting of the projection.
#include "widgets/colour_mix.h"
#include "widgets/plots/category_colours.h"
#include "widgets/plots/plot_style.h"
#include "widgets/plots/scatter_plot.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <qcustomplot.h>

#include <algorithm>

namespace sinkscope::widgets {

namespace {

constexpr double greySize = 5;
constexpr double legendMark = 16; ///< Room of the mark before a text.
constexpr double legendSpace = 14; ///< Between two entries.
constexpr int legendMargin = 10;
constexpr int mostLegendLines = 3;

} // namespace

void ScatterPlot::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void ScatterPlot::applyTheme()
{
    colourPlot(*m_plot, coloursOf(palette()), fontOf(FontRole::Small, font()));
    placeLegend();
    replot();
}

DotLook ScatterPlot::lookOf(int category) const
{
    const ThemeColours colours = coloursOf(palette());
    if (category < 0)
        return { DotShape::Circle, mixed(colours.panel, colours.dimText, 0.55), colours.panel,
            greySize };
    const auto place = static_cast<std::size_t>(category);
    if (m_categories[place].primary)
        return { DotShape::Circle, colours.sink, colours.panel, categoryLook(0, colours).size };
    // The primary sink takes none of the other marks.
    const auto before = std::count_if(m_categories.begin(),
        m_categories.begin() + static_cast<std::ptrdiff_t>(place),
        [](const ScatterCategory& other) { return other.primary; });
    return categoryLook(category - static_cast<int>(before), colours);
}

void ScatterPlot::placeLegend()
{
    const QFontMetricsF metrics(fontOf(FontRole::Small, font()));
    const double line = metrics.height() + 4;
    double x = legendMargin;
    int row = 0;
    for (LegendEntry& entry : m_legend) {
        const double entryWidth = legendMark + metrics.horizontalAdvance(entry.text);
        if (x > legendMargin && x + entryWidth > width() - legendMargin) {
            x = legendMargin;
            ++row;
        }
        entry.place = QPointF(x, row * line);
        x += entryWidth + legendSpace;
    }
    const int rows = m_legend.empty() ? 0 : std::min(row + 1, mostLegendLines);
    const double height = rows * line + (rows > 0 ? 8 : 0);
    for (LegendEntry& entry : m_legend)
        entry.place += QPointF(0, m_plot->height() - height);
    m_plot->plotLayout()->setMargins(QMargins(0, 10, 12, static_cast<int>(height)));
}

void ScatterPlot::paintDots(QPainter& painter) const
{
    const QRectF area = m_plot->axisRect()->rect();
    const int categories = static_cast<int>(m_categories.size());
    for (int category = -1; category < categories; ++category) {
        std::vector<QPointF> places;
        for (int i = 0; i < pointCount(); ++i) {
            if (m_points[static_cast<std::size_t>(i)].category == category)
                places.push_back(pixelOf(i));
        }
        if (!places.empty())
            stampDots(painter, places, lookOf(category), area);
    }
}

void ScatterPlot::paintOverlay(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto ring = [&](int point, double radius, double width) {
        if (point < 0 || !isDrawable(point))
            return;
        painter.setPen(QPen(withAlpha(colours.pickedText, 0.6), width + 2));
        painter.drawEllipse(pixelOf(point), radius, radius);
        painter.setPen(QPen(colours.picked, width));
        painter.drawEllipse(pixelOf(point), radius, radius);
    };
    ring(m_hovered, 6.5, 1.2);
    ring(m_selected, 7.5, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (hasFocus() && !m_points.empty()) {
        painter.setPen(QPen(colours.dimText, 1, Qt::DotLine));
        painter.drawRect(m_plot->axisRect()->rect().adjusted(-1, -1, 0, 0));
    }
    if (m_points.empty()) {
        painter.setPen(colours.dimText);
        painter.setFont(font());
        painter.drawText(m_plot->rect().adjusted(24, 0, -24, 0),
            static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_message);
    }
}

void ScatterPlot::paintLegend(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    painter.setFont(fontOf(FontRole::Small, font()));
    const QFontMetricsF metrics = painter.fontMetrics();
    for (const LegendEntry& entry : m_legend) {
        if (entry.place.y() + metrics.height() > m_plot->height())
            break;
        drawDot(painter, entry.place + QPointF(5, metrics.height() / 2), lookOf(entry.category));
        painter.setPen(colours.dimText);
        painter.drawText(entry.place + QPointF(legendMark, metrics.ascent()), entry.text);
    }
}

} // namespace sinkscope::widgets
