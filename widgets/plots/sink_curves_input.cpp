// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys of the curves.
#include "widgets/plots/sink_curves.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace sinkscope::widgets {

int SinkCurves::layerAt(double x) const
{
    if (layerCount() == 0) {
        return -1;
    }
    const double layer = std::round(m_plot->xAxis->pixelToCoord(x));
    return static_cast<int>(std::clamp(layer, 0.0, static_cast<double>(layerCount() - 1)));
}

void SinkCurves::setHovered(int layer)
{
    if (layer == m_hovered) {
        return;
    }
    m_hovered = layer;
    showReadout();
    if (layer < 0) {
        Q_EMIT left();
    } else {
        Q_EMIT hovered(layer);
    }
}

void SinkCurves::pick(int layer)
{
    if (layer < 0 || layer >= layerCount()) {
        return;
    }
    setLayer(layer);
    Q_EMIT picked(layer);
}

bool SinkCurves::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_plot) {
        return QWidget::eventFilter(watched, event);
    }
    switch (event->type()) {
    case QEvent::MouseMove: {
        const auto* move = static_cast<QMouseEvent*>(event);
        setHovered(layerAt(move->position().x()));
        if (move->buttons().testFlag(Qt::LeftButton) && m_hovered != m_layer) {
            pick(m_hovered);
        }
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

void SinkCurves::keyPressEvent(QKeyEvent* event)
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

} // namespace sinkscope::widgets
