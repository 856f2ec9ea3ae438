// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/scatter_plot.h"

#include "widgets/number_format.h"
#include "widgets/plots/painted_item.h"
#include "widgets/plots/plot_style.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr int titlesFrom = 170; ///< Height that has room for titles of the axes.
constexpr double edgeRoom = 0.06; ///< Of the extent, so that the outermost dots are whole.

QString componentTitle(const QString& name, double variance)
{
    return std::isfinite(variance) ? ScatterPlot::tr("%1 · %2").arg(name, formatShare(variance))
                                   : name;
}

} // namespace

ScatterPlot::ScatterPlot(QWidget* parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
    , m_varianceX(std::nan(""))
    , m_varianceY(std::nan(""))
{
    setObjectName(QStringLiteral("scatterPlot"));
    setAccessibleName(tr("Tokens in two dimensions"));
    setFocusPolicy(Qt::StrongFocus);
    m_plot->setObjectName(QStringLiteral("scatterPlotArea"));
    setUpQuietPlot(*m_plot);
    setNumberTicks(*m_plot->xAxis);
    setNumberTicks(*m_plot->yAxis);
    m_plot->installEventFilter(this);
    // One scale for both axes follows from the size they are given.
    connect(m_plot, &QCustomPlot::afterLayout, this, &ScatterPlot::fitAxes);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 0, 0, 0);
    layout->addWidget(m_plot);
    new PaintedItem(
        m_plot, QStringLiteral("main"), [this](QPainter& painter) { paintDots(painter); });
    new PaintedItem(m_plot, QStringLiteral("overlay"), [this](QPainter& painter) {
        paintOverlay(painter);
        paintLegend(painter);
    });
    setExplainedVariance(m_varianceX, m_varianceY);
    applyTheme();
    setPoints({}, {});
}

void ScatterPlot::setPoints(
    std::vector<ScatterPoint> points, std::vector<ScatterCategory> categories, bool keepRange)
{
    const bool kept = keepRange && !m_points.empty();
    m_points = std::move(points);
    m_categories = std::move(categories);
    m_legend.clear();
    std::vector<int> counts(m_categories.size() + 1, 0);
    for (ScatterPoint& point : m_points) {
        if (point.category < 0 || static_cast<std::size_t>(point.category) >= m_categories.size())
            point.category = -1;
        const bool none = point.category < 0;
        ++counts[none ? m_categories.size() : static_cast<std::size_t>(point.category)];
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const bool none = i == m_categories.size();
        const QString name = none ? tr("not caught") : m_categories[i].name;
        if (counts[i] > 0 || !none)
            m_legend.push_back({ none ? -1 : static_cast<int>(i), counts[i],
                tr("%1 (%2)").arg(name).arg(counts[i]), {} });
    }
    setHovered(-1);
    if (m_selected >= pointCount())
        m_selected = -1;
    for (QCPAxis* axis : { m_plot->xAxis, m_plot->yAxis })
        axis->setVisible(!m_points.empty());
    if (!kept)
        m_extent = {};
    setAccessibleDescription(m_points.empty() ? m_message : legend().join(QStringLiteral(", ")));
    placeLegend();
    replot();
}

void ScatterPlot::setMessage(const QString& message)
{
    m_message = message;
    replot();
}

void ScatterPlot::setExplainedVariance(double x, double y)
{
    m_varianceX = x;
    m_varianceY = y;
    nameAxes();
    replot();
}

void ScatterPlot::nameAxes()
{
    // In a low plot the dots need the room more.
    const bool named = height() >= titlesFrom;
    m_plot->xAxis->setLabel(named ? axisTitle(Qt::Horizontal) : QString());
    m_plot->yAxis->setLabel(named ? axisTitle(Qt::Vertical) : QString());
}

QString ScatterPlot::axisTitle(Qt::Orientation orientation) const
{
    return orientation == Qt::Horizontal ? componentTitle(tr("component 1"), m_varianceX)
                                         : componentTitle(tr("component 2"), m_varianceY);
}

QStringList ScatterPlot::legend() const
{
    QStringList texts;
    for (const LegendEntry& entry : m_legend)
        texts << entry.text;
    return texts;
}

void ScatterPlot::setSelected(int point)
{
    m_selected = point >= 0 && point < pointCount() ? point : -1;
    replot();
}

void ScatterPlot::setToolTipSource(ToolTipSource source) { m_toolTipSource = std::move(source); }

bool ScatterPlot::isDrawable(int point) const
{
    const ScatterPoint& place = m_points[static_cast<std::size_t>(point)];
    return std::isfinite(place.x) && std::isfinite(place.y);
}

void ScatterPlot::fitAxes()
{
    if (m_extent.isNull()) {
        double left = 0;
        double right = 0;
        double low = 0;
        double high = 0;
        bool first = true;
        for (int i = 0; i < pointCount(); ++i) {
            if (!isDrawable(i))
                continue;
            const ScatterPoint& point = m_points[static_cast<std::size_t>(i)];
            const auto x = static_cast<double>(point.x);
            const auto y = static_cast<double>(point.y);
            left = first ? x : std::min(left, x);
            right = first ? x : std::max(right, x);
            low = first ? y : std::min(low, y);
            high = first ? y : std::max(high, y);
            first = false;
        }
        const double least = std::max({ right - left, high - low, 1e-12 });
        // A row of dots still needs a plane; one dot has an extent of its own.
        m_extent = QRectF(
            left, low, std::max(right - left, least * 1e-3), std::max(high - low, least * 1e-3));
    }
    const QSizeF pixels = m_plot->axisRect()->size();
    const double unit = std::max(m_extent.width() / std::max(1.0, pixels.width()),
                            m_extent.height() / std::max(1.0, pixels.height()))
        * (1 + 2 * edgeRoom);
    const QPointF centre = m_extent.center();
    m_plot->xAxis->setRange(
        centre.x() - unit * pixels.width() / 2, centre.x() + unit * pixels.width() / 2);
    m_plot->yAxis->setRange(
        centre.y() - unit * pixels.height() / 2, centre.y() + unit * pixels.height() / 2);
}

QPointF ScatterPlot::pixelOf(int point) const
{
    const ScatterPoint& place = m_points[static_cast<std::size_t>(point)];
    return { m_plot->xAxis->coordToPixel(static_cast<double>(place.x)),
        m_plot->yAxis->coordToPixel(static_cast<double>(place.y)) };
}

QPointF ScatterPlot::positionOf(int point) const
{
    return point >= 0 && point < pointCount() ? pixelOf(point) + m_plot->pos() : QPointF();
}

void ScatterPlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    nameAxes();
    placeLegend();
    replot();
}

void ScatterPlot::replot() { m_plot->replot(QCustomPlot::rpQueuedReplot); }

QSize ScatterPlot::sizeHint() const { return { 420, 360 }; }

QSize ScatterPlot::minimumSizeHint() const { return { 200, 110 }; }

} // namespace sinkscope::widgets
