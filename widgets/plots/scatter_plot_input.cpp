// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys of the projection.
#include "widgets/plots/scatter_plot.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <qcustomplot.h>

#include <cmath>
#include <limits>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr double reach = 7; ///< Pixels from the pointer to a dot.
constexpr double sideCost = 2; ///< A dot to the side of a direction counts as farther away.

} // namespace

int ScatterPlot::pointAt(const QPointF& position) const
{
    int nearest = -1;
    double best = reach * reach;
    for (int i = 0; i < pointCount(); ++i) {
        const QPointF away = pixelOf(i) - position;
        const double distance = QPointF::dotProduct(away, away);
        // NaN is never smaller.
        if (distance < best) {
            best = distance;
            nearest = i;
        }
    }
    return nearest;
}

int ScatterPlot::neighbour(int point, const QPointF& direction) const
{
    int nearest = point;
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i < pointCount(); ++i) {
        const QPointF away = pixelOf(i) - pixelOf(point);
        const double ahead = QPointF::dotProduct(away, direction);
        const double aside = std::abs(away.x() * direction.y() - away.y() * direction.x());
        if (ahead > 0 && ahead + sideCost * aside < best) {
            best = ahead + sideCost * aside;
            nearest = i;
        }
    }
    return nearest;
}

int ScatterPlot::steppedFrom(int point, int step) const
{
    for (int next = point + step; next >= 0 && next < pointCount(); next += step) {
        if (isDrawable(next))
            return next;
    }
    return point;
}

void ScatterPlot::setHovered(int point)
{
    if (std::exchange(m_hovered, point) == point)
        return;
    replot();
    if (point < 0)
        Q_EMIT left();
    else
        Q_EMIT hovered(point);
}

void ScatterPlot::pick(int point)
{
    if (point < 0 || point == m_selected)
        return;
    setSelected(point);
    Q_EMIT picked(point);
}

bool ScatterPlot::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_plot)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseMove:
        setHovered(pointAt(static_cast<QMouseEvent*>(event)->position()));
        break;
    case QEvent::MouseButtonPress:
        if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) {
            setFocus(Qt::MouseFocusReason);
            pick(pointAt(static_cast<QMouseEvent*>(event)->position()));
        }
        break;
    case QEvent::Leave:
        setHovered(-1);
        break;
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int point = pointAt(help->pos());
        const QString text = point >= 0 && m_toolTipSource ? m_toolTipSource(point) : QString();
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void ScatterPlot::keyPressEvent(QKeyEvent* event)
{
    const int first = steppedFrom(-1, 1);
    const int last = steppedFrom(pointCount(), -1);
    const auto toward = [&](const QPointF& direction) {
        pick(m_selected < 0 ? first : neighbour(m_selected, direction));
    };
    switch (event->key()) {
    case Qt::Key_Left:
        toward({ -1, 0 });
        break;
    case Qt::Key_Right:
        toward({ 1, 0 });
        break;
    case Qt::Key_Up:
        toward({ 0, -1 });
        break;
    case Qt::Key_Down:
        toward({ 0, 1 });
        break;
    case Qt::Key_PageUp:
        pick(m_selected < 0 ? first : steppedFrom(m_selected, -1));
        break;
    case Qt::Key_PageDown:
        pick(m_selected < 0 ? first : steppedFrom(m_selected, 1));
        break;
    case Qt::Key_Home:
        pick(first);
        break;
    case Qt::Key_End:
        pick(last < pointCount() ? last : -1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ScatterPlot::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    replot();
}

void ScatterPlot::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    replot();
}

} // namespace sinkscope::widgets
