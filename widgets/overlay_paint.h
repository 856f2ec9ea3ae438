// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/overlay_data.h"

#include <QImage>
#include <QTransform>

class QPainter;

namespace sinkscope::widgets {

/// What of a frame its cells cover, in original-frame pixels.
QRectF coveredRect(const FrameOverlay& overlay);

/// The heat map of an overlay. Smooth style: values eased in both directions between cell centres
/// (flat beyond the outer centres) and coloured after that, cells without a value taking no part;
/// otherwise one flat colour per cell. Covers `coveredRect(overlay)` with `pixelsPerCell` (at most
/// 1024 pixels a side), premultiplied ARGB. Null for an overlay without cells in its grid. Opacity
/// and visibility of the style are left to the painter.
QImage heatImage(const FrameOverlay& overlay, const OverlayStyle& style, int pixelsPerCell);

/// Fills every cell with its flat colour; edges fall on device pixels, so no seams show.
void paintCells(QPainter& painter, const FrameOverlay& overlay, const OverlayStyle& style,
    const QTransform& frameToWidget);

/// Index of the cell that contains a frame point; −1 when there is none.
int cellAtFramePoint(const FrameOverlay& overlay, QPointF framePoint);

/// Rectangle snapped to device pixels, so that one-pixel lines are sharp.
QRectF snapped(const QRectF& rect, double devicePixelRatio);

/// Ellipse inside a cell; from 2 pixels on over a soft dark halo.
struct RingLook {
    QColor colour;
    double width = 2;
};
void paintRing(QPainter& painter, const QRectF& box, const RingLook& look);

/// Small hollow diamond in the middle of a cell, light grey on a dark line, visible on any picture
/// and inside a ring; told from rings by its shape.
void paintDiamond(QPainter& painter, const QRectF& box);

/// Rectangle in white over a dark halo, visible on any picture.
void paintOutline(QPainter& painter, const QRectF& box, double width);

} // namespace sinkscope::widgets
