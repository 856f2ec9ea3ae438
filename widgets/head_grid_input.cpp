// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys of the layer × head grid.
#include "widgets/head_grid.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace sinkscope::widgets {

HeadGrid::Hit HeadGrid::hitAt(const QPoint& position) const
{
    const QRect area = matrixRect();
    if (m_layers == 0 || area.width() <= 0 || area.height() <= 0) {
        return {};
    }
    // The inverse of the cells' edges length · index / count, rounded down.
    const auto indexAt = [](int offset, int length, int count) {
        return offset < 0 || offset >= length ? -1 : ((offset + 1) * count - 1) / length;
    };
    const int column = indexAt(position.x() - area.left(), area.width(), columns());
    const int row = indexAt(position.y() - area.top(), area.height(), rows());
    const int layer = m_transposed ? column : row;
    const int head = m_transposed ? row : column;
    if (layer < 0) {
        return {};
    }
    if (head < 0 && !layerLabelRect(layer).contains(position)) {
        return {};
    }
    return { layer, head };
}

void HeadGrid::setHovered(Hit hit)
{
    if (hit == m_hovered) {
        return;
    }
    m_hovered = hit;
    update();
    if (hit.layer < 0) {
        Q_EMIT left();
    } else {
        Q_EMIT hovered(hit.layer, hit.head);
    }
}

void HeadGrid::pick(Hit hit)
{
    setSelected(hit.layer, hit.head);
    Q_EMIT picked(hit.layer, hit.head);
}

void HeadGrid::mousePressEvent(QMouseEvent* event)
{
    const Hit hit = hitAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && hit.layer >= 0) {
        pick(hit);
    }
}

void HeadGrid::mouseMoveEvent(QMouseEvent* event)
{
    const Hit hit = hitAt(event->position().toPoint());
    setHovered(hit);
    if (event->buttons().testFlag(Qt::LeftButton) && hit.layer >= 0
        && hit != Hit { m_selectedLayer, m_selectedHead }) {
        pick(hit);
    }
}

void HeadGrid::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    setHovered({});
}

void HeadGrid::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const Hit hit = byMouse ? hitAt(event->pos()) : Hit { m_selectedLayer, m_selectedHead };
    Q_EMIT contextRequested(hit.layer, hit.head, event->globalPos());
}

void HeadGrid::keyPressEvent(QKeyEvent* event)
{
    int layerStep = 0;
    int headStep = 0;
    int& horizontal = m_transposed ? layerStep : headStep;
    int& vertical = m_transposed ? headStep : layerStep;
    switch (event->key()) {
    case Qt::Key_Left:
        horizontal = -1;
        break;
    case Qt::Key_Right:
        horizontal = 1;
        break;
    case Qt::Key_Up:
        vertical = -1;
        break;
    case Qt::Key_Down:
        vertical = 1;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_layers == 0) {
        return;
    }
    const Hit next { std::clamp(m_selectedLayer + layerStep, 0, m_layers - 1),
        std::clamp(m_selectedHead + headStep, -1, m_heads - 1) };
    if (next != Hit { m_selectedLayer, m_selectedHead }) {
        pick(next);
    }
}

} // namespace sinkscope::widgets
