// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and fonts of the curves: the plot takes none from the palette by itself.
#include "widgets/plots/sink_curves.h"

#include "widgets/colour_mix.h"
#include "widgets/plots/plot_style.h"
#include "widgets/theme.h"

#include <QEvent>
#include <qcustomplot.h>

#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr double curveWidth = 1.8;

} // namespace

void SinkCurves::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyTheme();
    }
}

void SinkCurves::applyTheme()
{
    const ThemeColours colours = coloursOf(palette());
    const QFont small = fontOf(FontRole::Small, font());
    colourPlot(*m_plot, colours, small);
    m_baselineGraph->setPen(QPen(colours.baseline, curveWidth));
    m_variantGraph->setPen(QPen(colours.variant, curveWidth));
    m_marker->setPen(QPen(colours.sink, 1.6, Qt::DashLine));
    m_zeroLine->setPen(QPen(mixed(colours.panel, colours.dimText, 0.5), 1));
    const std::pair<QCPItemTracer*, QColor> dots[] = { { m_baselineDot, colours.baseline },
        { m_variantDot, colours.variant } };
    for (const auto& [dot, colour] : dots) {
        dot->setPen(QPen(colours.panel, 1.5));
        dot->setBrush(colour);
    }
    m_readout->setFont(small);
    m_readout->setColor(colours.text);
    m_readout->setBrush(withAlpha(colours.raised, 0.92));
    m_readout->setPen(QPen(colours.outline, 1));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace sinkscope::widgets
