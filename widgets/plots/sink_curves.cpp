// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/sink_curves.h"

#include "widgets/number_format.h"
#include "widgets/plots/plot_style.h"
#include "widgets/themed_label.h"

#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr double headroom = 1.06;

QVector<double> layerPositions(std::size_t count)
{
    QVector<double> positions(static_cast<qsizetype>(count));
    for (qsizetype layer = 0; layer < positions.size(); ++layer) {
        positions[layer] = static_cast<double>(layer);
    }
    return positions;
}

void setData(QCPGraph* graph, const std::vector<double>& values)
{
    graph->setData(
        layerPositions(values.size()), QVector<double>(values.begin(), values.end()), true);
}

double valueAt(const std::vector<double>& values, int layer)
{
    const auto index = static_cast<std::size_t>(layer);
    return layer >= 0 && index < values.size() ? values[index] : std::nan("");
}

} // namespace

SinkCurves::SinkCurves(QWidget* parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
    , m_noteLabel(new ThemedLabel(FontRole::Small, TextTone::Dim, this))
{
    setObjectName(QStringLiteral("sinkCurves"));
    setAccessibleName(tr("Curves by layer"));
    setFocusPolicy(Qt::StrongFocus);
    m_plot->setObjectName(QStringLiteral("sinkCurvesPlot"));
    m_plot->installEventFilter(this);
    m_noteLabel->setObjectName(QStringLiteral("sinkCurvesNote"));
    m_noteLabel->setWordWrap(true);
    m_noteLabel->setContentsMargins(44, 0, 10, 8);
    m_noteLabel->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_noteLabel);
    setupPlot();
    setupItems();
    applyTheme();
    refreshCurves();
}

void SinkCurves::setupPlot()
{
    setUpQuietPlot(*m_plot);
    setNumberTicks(*m_plot->yAxis);
    m_plot->axisRect()->setMinimumMargins(QMargins(36, 10, 10, 20));
    m_variantGraph = m_plot->addGraph();
    m_baselineGraph = m_plot->addGraph();
    // Where both arms agree the variant lies on top, as in the other panels.
    m_plot->addLayer(QStringLiteral("variantCurve"), m_plot->layer(QStringLiteral("main")));
    m_variantGraph->setLayer(QStringLiteral("variantCurve"));
    m_plot->xAxis->grid()->setVisible(false);
}

void SinkCurves::setupItems()
{
    m_plot->addLayer(QStringLiteral("read-out"), m_plot->layer(QStringLiteral("overlay")));
    m_zeroLine = new QCPItemLine(m_plot);
    m_marker = new QCPItemLine(m_plot);
    m_marker->setLayer(QStringLiteral("read-out"));
    for (QCPItemLine* line : { m_zeroLine, m_marker }) {
        line->setSelectable(false);
        line->setVisible(false);
    }
    m_marker->start->setTypeX(QCPItemPosition::ptPlotCoords);
    m_marker->end->setTypeX(QCPItemPosition::ptPlotCoords);
    m_marker->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_marker->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    for (QCPItemTracer** dot : { &m_baselineDot, &m_variantDot }) {
        *dot = new QCPItemTracer(m_plot);
        (*dot)->setStyle(QCPItemTracer::tsCircle);
        (*dot)->setSize(7);
        (*dot)->setLayer(QStringLiteral("read-out"));
        (*dot)->setVisible(false);
    }
    m_readout = new QCPItemText(m_plot);
    m_readout->setLayer(QStringLiteral("read-out"));
    m_readout->setPadding(QMargins(6, 3, 6, 3));
    m_readout->setTextAlignment(Qt::AlignLeft);
    m_readout->setClipToAxisRect(false);
    m_readout->position->setTypeX(QCPItemPosition::ptPlotCoords);
    m_readout->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_readout->setVisible(false);
}

void SinkCurves::setCurves(std::vector<double> baseline, std::vector<double> variant)
{
    m_baseline = std::move(baseline);
    m_variant = std::move(variant);
    m_hovered = std::min(m_hovered, layerCount() - 1);
    refreshCurves();
}

void SinkCurves::setQuantity(const QString& name)
{
    m_quantity = name;
    setAccessibleName(tr("%1 by layer").arg(name));
    showReadout();
}

void SinkCurves::setLayer(int layer)
{
    m_layer = layer;
    refreshMarker();
}

void SinkCurves::setMode(CurveMode mode)
{
    m_mode = mode;
    refreshCurves();
}

void SinkCurves::setRange(CurveRange range)
{
    m_range = range;
    refreshCurves();
}

void SinkCurves::setNote(const QString& note)
{
    m_noteLabel->setText(note);
    m_noteLabel->setVisible(!note.isEmpty());
}

std::pair<double, double> SinkCurves::valueRange() const
{
    const QCPRange range = m_plot->yAxis->range();
    return { range.lower, range.upper };
}

double SinkCurves::xOfLayer(int layer) const
{
    return m_plot->x() + m_plot->xAxis->coordToPixel(layer);
}

int SinkCurves::layerCount() const
{
    return static_cast<int>(std::max(m_baseline.size(), m_variant.size()));
}

std::vector<double> SinkCurves::differences() const
{
    std::vector<double> result(std::min(m_baseline.size(), m_variant.size()));
    for (std::size_t layer = 0; layer < result.size(); ++layer) {
        result[layer] = m_variant[layer] - m_baseline[layer];
    }
    return result;
}

void SinkCurves::refreshCurves()
{
    const bool difference = m_mode == CurveMode::Difference;
    setData(m_baselineGraph, difference ? std::vector<double>() : m_baseline);
    setData(m_variantGraph, difference ? differences() : m_variant);
    m_zeroLine->setVisible(difference);
    refreshAxes();
    refreshMarker();
    showReadout();
}

void SinkCurves::refreshAxes()
{
    showLayers(*m_plot->xAxis, layerCount());
    double low = 0;
    double high = 0;
    for (const QCPGraph* graph : { m_baselineGraph, m_variantGraph }) {
        for (const QCPGraphData& point : *graph->data()) {
            if (std::isfinite(point.value)) {
                low = std::min(low, point.value);
                high = std::max(high, point.value);
            }
        }
    }
    const bool difference = m_mode == CurveMode::Difference;
    if (m_range == CurveRange::Unit) {
        low = difference ? -1 : 0;
        high = 1;
    } else if (difference) {
        high = std::max({ -low, high, 1e-6 }) * headroom;
        low = -high;
    } else if (low == high) {
        high = 1;
    } else {
        high *= headroom;
        low *= headroom;
    }
    m_plot->yAxis->setRange(low, high);
    m_zeroLine->start->setCoords(m_plot->xAxis->range().lower, 0);
    m_zeroLine->end->setCoords(m_plot->xAxis->range().upper, 0);
}

void SinkCurves::refreshMarker()
{
    m_marker->setVisible(m_layer >= 0 && m_layer < layerCount());
    m_marker->start->setCoords(m_layer, 0);
    m_marker->end->setCoords(m_layer, 1);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QString SinkCurves::readoutText(int layer) const
{
    const auto number = [](double value) {
        return std::isfinite(value) ? formatNumber(value) : tr("n/a");
    };
    QString text =
        m_quantity.isEmpty() ? tr("L%1").arg(layer) : tr("L%1 %2").arg(layer).arg(m_quantity);
    const double before = valueAt(m_baseline, layer);
    const double after = valueAt(m_variant, layer);
    if (m_mode == CurveMode::Difference) {
        return text + QLatin1Char('\n') + tr("variant − baseline %1").arg(number(after - before));
    }
    text += QLatin1Char('\n') + tr("baseline %1").arg(number(before));
    if (!m_variant.empty()) {
        text += QLatin1Char('\n') + tr("variant %1").arg(number(after));
    }
    return text;
}

void SinkCurves::showReadout()
{
    const bool shown = m_hovered >= 0;
    const auto placeDot = [&](QCPItemTracer* dot, const std::vector<double>& values) {
        const double value = valueAt(values, m_hovered);
        dot->setVisible(shown && std::isfinite(value));
        if (dot->visible()) {
            dot->position->setCoords(m_hovered, value);
        }
    };
    const bool difference = m_mode == CurveMode::Difference;
    placeDot(m_baselineDot, difference ? std::vector<double>() : m_baseline);
    placeDot(m_variantDot, difference ? differences() : m_variant);
    m_readout->setVisible(shown);
    if (shown) {
        const bool rightHalf = m_hovered * 2 > layerCount();
        m_readout->setText(readoutText(m_hovered));
        m_readout->setPositionAlignment(
            Qt::AlignTop | (rightHalf ? Qt::AlignRight : Qt::AlignLeft));
        const double offset = m_plot->xAxis->pixelToCoord(8) - m_plot->xAxis->pixelToCoord(0);
        m_readout->position->setCoords(m_hovered + (rightHalf ? -offset : offset), 0.02);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QSize SinkCurves::sizeHint() const { return { 420, 260 }; }

QSize SinkCurves::minimumSizeHint() const { return { 160, 110 }; }

} // namespace sinkscope::widgets
