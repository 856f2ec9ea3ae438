// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QCPAxis;
class QCustomPlot;

namespace sinkscope::widgets {

struct ThemeColours;

/// What all plots of the program share: no interactions of the plotting library, axes without lines
/// and ticks. The plot takes no focus and sends its mouse to the widget around it.
void setUpQuietPlot(QCustomPlot& plot);

/// Numbers as in all other panels.
void setNumberTicks(QCPAxis& axis);

/// Background, axis numbers, titles and grid in the theme's colours. `small` is the font of all
/// texts. Does not replot.
void colourPlot(QCustomPlot& plot, const ThemeColours& colours, const QFont& small);

/// Axis from 0 with whole layers, and a little room so that the first and last are whole.
void showLayers(QCPAxis& axis, int layers);

} // namespace sinkscope::widgets
