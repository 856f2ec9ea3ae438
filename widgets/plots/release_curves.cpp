// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/release_curves.h"

#include "widgets/number_format.h"
#include "widgets/plots/painted_item.h"
#include "widgets/plots/plot_style.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr double headroom = 0.05; ///< Of the range, above and below.

} // namespace

ReleaseCurves::ReleaseCurves(QWidget* parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
{
    setObjectName(QStringLiteral("releaseCurves"));
    setFocusPolicy(Qt::StrongFocus);
    m_plot->setObjectName(QStringLiteral("releaseCurvesArea"));
    setUpQuietPlot(*m_plot);
    setNumberTicks(*m_plot->yAxis);
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->axisRect()->setMinimumMargins(QMargins(36, 26, 12, 20));
    m_plot->xAxis->setLabel(tr("layer"));
    m_plot->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 0, 0, 4);
    layout->addWidget(m_plot);
    new PaintedItem(m_plot, QStringLiteral("main"), [this](QPainter& painter) {
        paintBands(painter);
        paintCurves(painter);
    });
    new PaintedItem(m_plot, QStringLiteral("overlay"), [this](QPainter& painter) {
        paintMarker(painter);
        paintNames(painter);
        paintReadout(painter);
    });
    setQuantity({});
    applyTheme();
    setCurves({});
}

void ReleaseCurves::setCurves(std::vector<BandCurve> curves)
{
    m_curves = std::move(curves);
    for (BandCurve& curve : m_curves) {
        if (curve.lower.size() != curve.values.size()
            || curve.upper.size() != curve.values.size()) {
            curve.lower.clear();
            curve.upper.clear();
        }
    }
    setHovered(-1);
    for (QCPAxis* axis : { m_plot->xAxis, m_plot->yAxis })
        axis->setVisible(layerCount() > 0);
    fitAxes();
}

int ReleaseCurves::layerCount() const
{
    std::size_t layers = 0;
    for (const BandCurve& curve : m_curves)
        layers = std::max(layers, curve.values.size());
    return static_cast<int>(layers);
}

void ReleaseCurves::setQuantity(const QString& name)
{
    m_plot->yAxis->setLabel(name);
    setAccessibleName(name.isEmpty() ? tr("Groups by layer") : tr("%1 by layer").arg(name));
    replot();
}

void ReleaseCurves::setMessage(const QString& message)
{
    m_message = message;
    replot();
}

void ReleaseCurves::setLayer(int layer)
{
    m_layer = layer;
    const bool known = layer >= 0 && layer < layerCount();
    setAccessibleDescription(known ? readoutText(layer) : QString());
    replot();
}

void ReleaseCurves::fitAxes()
{
    showLayers(*m_plot->xAxis, layerCount());
    double low = 0;
    double high = 0;
    for (const BandCurve& curve : m_curves) {
        for (const std::vector<double>* values : { &curve.values, &curve.lower, &curve.upper }) {
            for (const double value : *values) {
                if (std::isfinite(value)) {
                    low = std::min(low, value);
                    high = std::max(high, value);
                }
            }
        }
    }
    if (low == high)
        high = 1;
    const double room = (high - low) * headroom;
    m_plot->yAxis->setRange(low < 0 ? low - room : low, high > 0 ? high + room : high);
    replot();
}

QString ReleaseCurves::readoutText(int layer) const
{
    QString text = tr("L%1").arg(layer);
    const auto index = static_cast<std::size_t>(std::max(layer, 0));
    for (const BandCurve& curve : m_curves) {
        const bool known = index < curve.values.size() && std::isfinite(curve.values[index]);
        QString line =
            tr("%1 %2").arg(curve.name, known ? formatNumber(curve.values[index]) : tr("n/a"));
        if (known && !curve.lower.empty())
            line += tr(" (%1 to %2)")
                        .arg(formatNumber(curve.lower[index]), formatNumber(curve.upper[index]));
        text += QLatin1Char('\n') + line;
    }
    return text;
}

std::pair<double, double> ReleaseCurves::valueRange() const
{
    const QCPRange range = m_plot->yAxis->range();
    return { range.lower, range.upper };
}

QPointF ReleaseCurves::pixelOf(std::size_t layer, double value) const
{
    return { m_plot->xAxis->coordToPixel(static_cast<double>(layer)),
        m_plot->yAxis->coordToPixel(value) };
}

QPointF ReleaseCurves::positionOf(int layer, double value) const
{
    return pixelOf(static_cast<std::size_t>(std::max(layer, 0)), value) + m_plot->pos();
}

int ReleaseCurves::layerAt(double x) const
{
    if (layerCount() == 0)
        return -1;
    const double layer = std::round(m_plot->xAxis->pixelToCoord(x));
    return static_cast<int>(std::clamp(layer, 0.0, layerCount() - 1.0));
}

void ReleaseCurves::setHovered(int layer)
{
    if (std::exchange(m_hovered, layer) == layer)
        return;
    replot();
    if (layer < 0)
        Q_EMIT left();
    else
        Q_EMIT hovered(layer);
}

void ReleaseCurves::pick(int layer)
{
    if (layer < 0 || layer >= layerCount() || layer == m_layer)
        return;
    setLayer(layer);
    Q_EMIT picked(layer);
}

bool ReleaseCurves::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_plot)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseMove: {
        const auto* move = static_cast<QMouseEvent*>(event);
        setHovered(layerAt(move->position().x()));
        if (move->buttons().testFlag(Qt::LeftButton))
            pick(m_hovered);
        break;
    }
    case QEvent::MouseButtonPress: {
        const auto* press = static_cast<QMouseEvent*>(event);
        if (press->button() == Qt::LeftButton) {
            setFocus(Qt::MouseFocusReason);
            pick(layerAt(press->position().x()));
        }
        break;
    }
    case QEvent::Leave:
        setHovered(-1);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void ReleaseCurves::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        pick(m_layer < 0 ? 0 : m_layer - 1);
        break;
    case Qt::Key_Right:
        pick(m_layer + 1);
        break;
    case Qt::Key_Home:
        pick(0);
        break;
    case Qt::Key_End:
        pick(layerCount() - 1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ReleaseCurves::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    replot();
}

void ReleaseCurves::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    replot();
}

void ReleaseCurves::replot() { m_plot->replot(QCustomPlot::rpQueuedReplot); }

QSize ReleaseCurves::sizeHint() const { return { 420, 260 }; }

QSize ReleaseCurves::minimumSizeHint() const { return { 180, 100 }; }

} // namespace sinkscope::widgets
