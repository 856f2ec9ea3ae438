// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plot_style.h"

#include "widgets/colour_mix.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

#include <qcustomplot.h>

#include <algorithm>

namespace sinkscope::widgets {

namespace {

constexpr double edgeRoom = 0.012; ///< Of the width.

class NumberTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        return formatNumber(tick);
    }
};

} // namespace

void setUpQuietPlot(QCustomPlot& plot)
{
    plot.setInteractions(QCP::Interactions());
    plot.setFocusPolicy(Qt::NoFocus);
    plot.setMouseTracking(true);
    plot.setMinimumSize(60, 60);
    for (QCPAxis* axis : { plot.xAxis, plot.yAxis }) {
        axis->setTickLength(0);
        axis->setSubTicks(false);
        axis->setTickLabelPadding(6);
        axis->setTickPen(QPen(Qt::NoPen));
        axis->setBasePen(QPen(Qt::NoPen));
    }
}

void setNumberTicks(QCPAxis& axis)
{
    axis.setTicker(QSharedPointer<QCPAxisTicker>(new NumberTicker));
}

void colourPlot(QCustomPlot& plot, const ThemeColours& colours, const QFont& small)
{
    plot.setBackground(QBrush(colours.panel));
    for (QCPAxis* axis : { plot.xAxis, plot.yAxis }) {
        axis->setTickLabelColor(colours.dimText);
        axis->setTickLabelFont(small);
        axis->setLabelColor(colours.dimText);
        axis->setLabelFont(small);
        axis->grid()->setPen(QPen(mixed(colours.panel, colours.outline, 0.7), 1));
        axis->grid()->setZeroLinePen(axis->grid()->pen());
    }
}

void showLayers(QCPAxis& axis, int layers)
{
    const int last = std::max(layers - 1, 1);
    auto ticker = axis.ticker().dynamicCast<QCPAxisTickerFixed>();
    if (!ticker) {
        ticker = QSharedPointer<QCPAxisTickerFixed>::create();
        axis.setTicker(ticker);
    }
    ticker->setTickStep(last <= 10 ? 1 : last <= 45 ? 5 : 10);
    axis.setRange(-edgeRoom * last, last * (1 + edgeRoom));
}

} // namespace sinkscope::widgets
