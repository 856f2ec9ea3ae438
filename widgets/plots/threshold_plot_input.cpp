// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys of the threshold plot.
#include "widgets/number_format.h"
#include "widgets/plots/threshold_plot.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr double reach = 6; ///< Pixels from the pointer to a line or a dot.
constexpr double largeStep = 10;
constexpr double fineFrom = 0.25; ///< A mass axis shorter than this is moved in finer steps.

double rounded(double value, double step)
{
    return std::clamp(std::round(value / step) * step, 0.0, 1.0);
}

} // namespace

int ThresholdPlot::pointAt(const QPointF& position) const
{
    int nearest = -1;
    double best = reach * reach;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF dot(m_plot->xAxis->coordToPixel(static_cast<double>(m_points[i].sinkShare)),
            m_plot->yAxis->coordToPixel(static_cast<double>(m_points[i].imageMass)));
        const QPointF away = dot - position;
        const double distance = QPointF::dotProduct(away, away);
        // NaN is never smaller.
        if (distance < best) {
            best = distance;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

ThresholdPlot::Line ThresholdPlot::lineAt(const QPointF& position) const
{
    const QRectF area = QRectF(m_plot->axisRect()->rect()).adjusted(-8, -24, 74, 8);
    if (m_points.empty() || !area.contains(position))
        return Line::None;
    const double toRho = std::abs(m_plot->xAxis->coordToPixel(1 - m_thresholds.rho) - position.x());
    const double toFloor =
        std::abs(m_plot->yAxis->coordToPixel(m_thresholds.massFloor) - position.y());
    if (std::min(toRho, toFloor) > reach)
        return Line::None;
    return toRho <= toFloor ? Line::Rho : Line::MassFloor;
}

double ThresholdPlot::stepOf(Line line) const
{
    return line == Line::MassFloor && m_plot->yAxis->range().upper < fineFrom ? 0.001 : 0.01;
}

void ThresholdPlot::setHovered(int point)
{
    if (std::exchange(m_hovered, point) == point)
        return;
    replot();
    if (point < 0) {
        Q_EMIT left();
    } else {
        const HeadPoint& hovered = m_points[static_cast<std::size_t>(point)];
        Q_EMIT headHovered(hovered.layer, hovered.head);
    }
}

void ThresholdPlot::moveLine(const HeadThresholds& thresholds)
{
    if (thresholds == m_thresholds)
        return;
    m_thresholds = thresholds;
    choose();
    Q_EMIT thresholdsPreviewed(m_thresholds.rho, m_thresholds.massFloor);
}

void ThresholdPlot::commit()
{
    if (m_thresholds == m_committed)
        return;
    m_committed = m_thresholds;
    fitMassAxis();
    replot();
    Q_EMIT thresholdsChosen(m_thresholds.rho, m_thresholds.massFloor);
}

void ThresholdPlot::dragTo(const QPointF& position)
{
    HeadThresholds moved = m_thresholds;
    if (m_dragged == Line::Rho)
        moved.rho = rounded(1 - m_plot->xAxis->pixelToCoord(position.x()), stepOf(Line::Rho));
    else
        moved.massFloor = rounded(
            std::min(m_plot->yAxis->pixelToCoord(position.y()), m_plot->yAxis->range().upper),
            stepOf(Line::MassFloor));
    moveLine(moved);
}

void ThresholdPlot::resetLine(Line line)
{
    HeadThresholds moved = m_thresholds;
    if (line == Line::Rho)
        moved.rho = m_published.rho;
    else if (line == Line::MassFloor)
        moved.massFloor = m_published.massFloor;
    moveLine(moved);
    commit();
}

void ThresholdPlot::press(const QPointF& position)
{
    setFocus(Qt::MouseFocusReason);
    // A dot is smaller than a line: right on it, the dot is meant.
    const int point = pointAt(position);
    const Line line = lineAt(position);
    if (line != Line::None) {
        m_line = line;
        m_dragged = line;
        replot();
    } else if (point >= 0) {
        const HeadPoint& picked = m_points[static_cast<std::size_t>(point)];
        pick({ picked.layer, picked.head });
    }
}

void ThresholdPlot::pick(const std::pair<int, int>& head)
{
    setSelected(head.first, head.second);
    Q_EMIT headPicked(head.first, head.second);
}

void ThresholdPlot::pickBeside(bool next)
{
    const std::vector<std::pair<int, int>> heads = chosenHeads();
    const auto place = next ? std::upper_bound(heads.begin(), heads.end(), m_selected)
                            : std::lower_bound(heads.begin(), heads.end(), m_selected);
    if (next && place != heads.end())
        pick(*place);
    else if (!next && place != heads.begin())
        pick(*std::prev(place));
}

void ThresholdPlot::showToolTip(const QPoint& position, const QPoint& globalPosition)
{
    const Line line = lineAt(position);
    const int point = line == Line::None ? pointAt(position) : -1;
    QString text;
    if (line == Line::Rho)
        text = tr("ρ = %1: chosen heads have at most %2 of their image mass on sinks. Published: "
                  "%3.")
                   .arg(m_thresholds.rho, 0, 'f', 2)
                   .arg(formatShare(1 - m_thresholds.rho))
                   .arg(m_published.rho, 0, 'f', 2);
    else if (line == Line::MassFloor)
        text = tr("Chosen heads have at least %1 of their attention on the image. Published: %2.")
                   .arg(formatShare(m_thresholds.massFloor), formatShare(m_published.massFloor));
    else if (point >= 0 && m_toolTipSource)
        text = m_toolTipSource(m_points[static_cast<std::size_t>(point)]);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(globalPosition, text, this);
}

void ThresholdPlot::moveTo(const QPointF& position)
{
    if (m_dragged != Line::None) {
        dragTo(position);
        return;
    }
    const Line line = lineAt(position);
    m_plot->setCursor(line == Line::Rho ? Qt::SplitHCursor
            : line == Line::MassFloor   ? Qt::SplitVCursor
                                        : Qt::ArrowCursor);
    if (std::exchange(m_hoveredLine, line) != line)
        replot();
    setHovered(line == Line::None ? pointAt(position) : -1);
}

bool ThresholdPlot::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_plot)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseMove:
        moveTo(static_cast<QMouseEvent*>(event)->position());
        break;
    case QEvent::MouseButtonPress:
        if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
            press(static_cast<QMouseEvent*>(event)->position());
        break;
    case QEvent::MouseButtonRelease:
        if (std::exchange(m_dragged, Line::None) != Line::None)
            commit();
        break;
    case QEvent::MouseButtonDblClick:
        resetLine(lineAt(static_cast<QMouseEvent*>(event)->position()));
        break;
    case QEvent::Leave:
        m_hoveredLine = Line::None;
        setHovered(-1);
        replot();
        break;
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        showToolTip(help->pos(), help->globalPos());
        return true;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool ThresholdPlot::handleKey(int key, double factor)
{
    const double step = stepOf(m_line) * factor;
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const bool upright = key == Qt::Key_Up || key == Qt::Key_Down;
    HeadThresholds moved = m_thresholds;
    if (m_line == Line::Rho && sideways) {
        // The line goes where the key points: to the right, ρ falls.
        moved.rho = rounded(moved.rho + (key == Qt::Key_Left ? step : -step), stepOf(m_line));
        moveLine(moved);
    } else if (m_line == Line::MassFloor && upright) {
        moved.massFloor =
            rounded(moved.massFloor + (key == Qt::Key_Up ? step : -step), stepOf(m_line));
        moveLine(moved);
        if (m_plot->yAxis->range().upper < m_thresholds.massFloor)
            fitMassAxis();
    } else if (key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
        pickBeside(key == Qt::Key_PageDown);
    } else if (key == Qt::Key_Backspace) {
        resetLine(m_line);
    } else {
        return false;
    }
    return true;
}

void ThresholdPlot::keyPressEvent(QKeyEvent* event)
{
    const double factor = event->modifiers().testFlag(Qt::ShiftModifier) ? largeStep : 1;
    if (m_points.empty() || !handleKey(event->key(), factor))
        QWidget::keyPressEvent(event);
}

void ThresholdPlot::keyReleaseEvent(QKeyEvent* event)
{
    if (!event->isAutoRepeat() && m_dragged == Line::None)
        commit();
    QWidget::keyReleaseEvent(event);
}

void ThresholdPlot::focusInEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::TabFocusReason)
        m_line = Line::Rho;
    else if (event->reason() == Qt::BacktabFocusReason)
        m_line = Line::MassFloor;
    QWidget::focusInEvent(event);
    replot();
}

void ThresholdPlot::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_dragged = Line::None;
    commit();
    replot();
}

bool ThresholdPlot::focusNextPrevChild(bool next)
{
    const Line other = next ? Line::MassFloor : Line::Rho;
    if (hasFocus() && !m_points.empty() && m_line != other) {
        m_line = other;
        commit();
        replot();
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

} // namespace sinkscope::widgets
