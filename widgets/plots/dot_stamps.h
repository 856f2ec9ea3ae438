// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>

#include <vector>

class QPainter;

namespace sinkscope::widgets {

enum class DotShape { Circle, Square, Diamond, Triangle };

struct DotLook {
    DotShape shape = DotShape::Circle;
    QColor fill;
    QColor rim; ///< Keeps neighbours apart; invalid: none.
    double size = 6; ///< Pixels from edge to edge.
};

/// One mark with anti-aliasing, centred on the position.
void drawDot(QPainter& painter, const QPointF& position, const DotLook& look);

/// The same mark at many positions, in time for dragging with tens of thousands: the mark is
/// rendered once and copied, a mark that would cover another exactly is left out, and so are
/// positions outside of `area`.
void stampDots(QPainter& painter, const std::vector<QPointF>& positions, const DotLook& look,
    const QRectF& area);

} // namespace sinkscope::widgets
