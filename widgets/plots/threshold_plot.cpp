// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/threshold_plot.h"

#include "widgets/plots/painted_item.h"
#include "widgets/plots/plot_style.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr double shareRoom = 0.02; ///< So that dots at 0 and 1 are whole.
constexpr double massStep = 0.1; ///< The mass axis ends at a multiple.

bool isDrawable(const HeadPoint& point)
{
    return std::isfinite(point.sinkShare) && std::isfinite(point.imageMass);
}

HeadThresholds limited(const HeadThresholds& thresholds)
{
    const auto limit = [](double value, double otherwise) {
        return std::isfinite(value) ? std::clamp(value, 0.0, 1.0) : otherwise;
    };
    const HeadThresholds defaults;
    return { limit(thresholds.rho, defaults.rho), limit(thresholds.massFloor, defaults.massFloor) };
}

} // namespace

ThresholdPlot::ThresholdPlot(QWidget* parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
{
    setObjectName(QStringLiteral("thresholdPlot"));
    setAccessibleName(tr("Heads by visual-sink share and image mass"));
    setFocusPolicy(Qt::StrongFocus);
    m_plot->setObjectName(QStringLiteral("thresholdPlotArea"));
    setUpQuietPlot(*m_plot);
    setNumberTicks(*m_plot->xAxis);
    setNumberTicks(*m_plot->yAxis);
    m_plot->installEventFilter(this);
    m_plot->axisRect()->setMinimumMargins(QMargins(36, 24, 74, 20));
    m_plot->xAxis->setLabel(tr("share of the image mass on sinks"));
    m_plot->yAxis->setLabel(tr("image mass"));
    m_plot->xAxis->setRange(-shareRoom, 1 + shareRoom);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 0, 0, 6);
    layout->addWidget(m_plot);
    new PaintedItem(
        m_plot, QStringLiteral("background"), [this](QPainter& painter) { paintRegion(painter); });
    new PaintedItem(
        m_plot, QStringLiteral("main"), [this](QPainter& painter) { paintDots(painter); });
    new PaintedItem(m_plot, QStringLiteral("overlay"), [this](QPainter& painter) {
        paintLines(painter);
        paintRings(painter);
        paintTags(painter);
        paintMessage(painter);
    });
    applyTheme();
    setPoints({});
}

void ThresholdPlot::setPoints(std::vector<HeadPoint> points)
{
    m_points = std::move(points);
    m_heads.clear();
    for (const HeadPoint& point : m_points)
        m_heads.emplace_back(point.layer, point.head);
    std::sort(m_heads.begin(), m_heads.end());
    m_heads.erase(std::unique(m_heads.begin(), m_heads.end()), m_heads.end());
    m_headOfPoint.resize(m_points.size());
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const std::pair head(m_points[i].layer, m_points[i].head);
        const auto found = std::lower_bound(m_heads.begin(), m_heads.end(), head);
        m_headOfPoint[i] = static_cast<int>(found - m_heads.begin());
    }
    setHovered(-1);
    const bool shown = !m_points.empty();
    for (QCPAxis* axis : { m_plot->xAxis, m_plot->yAxis })
        axis->setVisible(shown);
    fitMassAxis();
    choose();
}

void ThresholdPlot::setMessage(const QString& message)
{
    m_message = message;
    replot();
}

void ThresholdPlot::setThresholds(const HeadThresholds& thresholds)
{
    m_thresholds = limited(thresholds);
    m_committed = m_thresholds;
    fitMassAxis();
    choose();
}

void ThresholdPlot::setPublished(const HeadThresholds& published)
{
    m_published = limited(published);
    replot();
}

void ThresholdPlot::setSelected(int layer, int head)
{
    m_selected = { layer, head };
    replot();
}

void ThresholdPlot::setToolTipSource(ToolTipSource source) { m_toolTipSource = std::move(source); }

void ThresholdPlot::fitMassAxis()
{
    double top = std::max(m_thresholds.massFloor, massStep);
    for (const HeadPoint& point : m_points) {
        if (isDrawable(point))
            top = std::max(top, static_cast<double>(point.imageMass));
    }
    top = std::min(1.0, std::ceil(top / massStep - 1e-6) * massStep);
    m_plot->yAxis->setRange(-shareRoom * top, top * (1 + shareRoom));
}

void ThresholdPlot::choose()
{
    // Points are single precision; so are the limits, or 1 − 0.8 would leave out a share of 0.2.
    const auto highestShare = static_cast<float>(1 - m_thresholds.rho);
    const auto lowestMass = static_cast<float>(m_thresholds.massFloor);
    m_chosen.assign(m_points.size(), false);
    m_chosenHead.assign(m_heads.size(), false);
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        if (m_points[i].sinkShare <= highestShare && m_points[i].imageMass >= lowestMass) {
            m_chosen[i] = true;
            m_chosenHead[static_cast<std::size_t>(m_headOfPoint[i])] = true;
        }
    }
    setAccessibleDescription(m_points.empty() ? m_message
                                              : tr("%1, ρ %2, floor of the image mass %3")
                                                    .arg(countText())
                                                    .arg(m_thresholds.rho, 0, 'f', 2)
                                                    .arg(m_thresholds.massFloor, 0, 'f', 2));
    replot();
}

std::vector<std::pair<int, int>> ThresholdPlot::chosenHeads() const
{
    std::vector<std::pair<int, int>> heads;
    for (std::size_t i = 0; i < m_heads.size(); ++i) {
        if (m_chosenHead[i])
            heads.push_back(m_heads[i]);
    }
    return heads;
}

QString ThresholdPlot::countText() const
{
    const auto chosenHeadCount = std::count(m_chosenHead.begin(), m_chosenHead.end(), true);
    QString heads = tr("%1 of %2 heads").arg(chosenHeadCount).arg(m_heads.size());
    if (m_points.size() == m_heads.size())
        return heads;
    const auto rows = std::count(m_chosen.begin(), m_chosen.end(), true);
    return tr("%1 · %2 of %3 rows").arg(heads).arg(rows).arg(m_points.size());
}

QPointF ThresholdPlot::positionOf(double sinkShare, double imageMass) const
{
    return { m_plot->x() + m_plot->xAxis->coordToPixel(sinkShare),
        m_plot->y() + m_plot->yAxis->coordToPixel(imageMass) };
}

void ThresholdPlot::replot() { m_plot->replot(QCustomPlot::rpQueuedReplot); }

QSize ThresholdPlot::sizeHint() const { return { 420, 320 }; }

QSize ThresholdPlot::minimumSizeHint() const { return { 200, 120 }; }

} // namespace sinkscope::widgets
