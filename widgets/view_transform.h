// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace sinkscope::widgets {

/// Maps pixels of a frame to a viewport: letterboxed at zoom 1, then zoomed and panned. The frame
/// never leaves the viewport: where it is larger it covers it, where it is smaller it is centred.
/// Plain value.
class ViewTransform {
public:
    static constexpr double maximumZoom = 32;

    /// A new size resets zoom and pan.
    void setFrameSize(QSizeF frame);
    /// Keeps zoom and the frame point in the middle.
    void setViewport(QRectF viewport);
    void setZoom(double zoom, QPointF anchor);
    void pan(QPointF widgetDelta);
    void reset();

    double zoom() const { return m_zoom; }
    /// Widget pixels per frame pixel; 0 without a frame or viewport.
    double scale() const;
    const QRectF& viewport() const { return m_viewport; }
    /// Where the whole frame lies, in widget coordinates.
    QRectF frameRect() const;
    QPointF toWidget(QPointF framePoint) const;
    QRectF toWidget(const QRectF& frameRect) const;
    QPointF toFrame(QPointF widgetPoint) const;

private:
    void clampCentre();

    QSizeF m_frame;
    QRectF m_viewport;
    double m_zoom = 1;
    QPointF m_centre; ///< Frame point in the middle of the viewport.
};

} // namespace sinkscope::widgets
