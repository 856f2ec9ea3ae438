// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view_transform.h"

#include <algorithm>

namespace sinkscope::widgets {

namespace {

double clampedCentre(double centre, double frame, double visible)
{
    if (visible >= frame)
        return frame / 2;
    return std::clamp(centre, visible / 2, frame - visible / 2);
}

} // namespace

void ViewTransform::setFrameSize(QSizeF frame)
{
    if (frame == m_frame)
        return;
    m_frame = frame;
    reset();
}

void ViewTransform::setViewport(QRectF viewport)
{
    m_viewport = viewport;
    clampCentre();
}

void ViewTransform::setZoom(double zoom, QPointF anchor)
{
    const QPointF fixedPoint = toFrame(anchor);
    m_zoom = std::clamp(zoom, 1.0, maximumZoom);
    if (scale() > 0)
        m_centre = fixedPoint - (anchor - m_viewport.center()) / scale();
    clampCentre();
}

void ViewTransform::pan(QPointF widgetDelta)
{
    if (scale() > 0)
        m_centre -= widgetDelta / scale();
    clampCentre();
}

void ViewTransform::reset()
{
    m_zoom = 1;
    m_centre = QPointF(m_frame.width() / 2, m_frame.height() / 2);
}

double ViewTransform::scale() const
{
    if (m_frame.isEmpty() || m_viewport.isEmpty())
        return 0;
    return m_zoom
        * std::min(m_viewport.width() / m_frame.width(), m_viewport.height() / m_frame.height());
}

QRectF ViewTransform::frameRect() const { return toWidget(QRectF(QPointF(0, 0), m_frame)); }

QPointF ViewTransform::toWidget(QPointF framePoint) const
{
    return m_viewport.center() + (framePoint - m_centre) * scale();
}

QRectF ViewTransform::toWidget(const QRectF& frameRect) const
{
    return { toWidget(frameRect.topLeft()), frameRect.size() * scale() };
}

QPointF ViewTransform::toFrame(QPointF widgetPoint) const
{
    if (scale() <= 0)
        return m_centre;
    return m_centre + (widgetPoint - m_viewport.center()) / scale();
}

void ViewTransform::clampCentre()
{
    if (scale() <= 0)
        return;
    m_centre.setX(clampedCentre(m_centre.x(), m_frame.width(), m_viewport.width() / scale()));
    m_centre.setY(clampedCentre(m_centre.y(), m_frame.height(), m_viewport.height() / scale()));
}

} // namespace sinkscope::widgets
