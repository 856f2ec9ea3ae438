// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame_canvas.h"

#include "widgets/canvas_messages.h"
#include "widgets/overlay_paint.h"
#include "widgets/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace sinkscope::widgets {

namespace {

constexpr int heatPixelsPerCell = 12;
constexpr double pixelatedFrom = 4; ///< Device pixels per image pixel.
constexpr QColor cropVeil(10, 11, 14, 150);

bool contains(const std::vector<int>& tokens, int token)
{
    return std::find(tokens.begin(), tokens.end(), token) != tokens.end();
}

} // namespace

void FrameCanvas::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const ThemeColours colours = coloursOf(palette());
    painter.fillRect(event->rect(), colours.window);
    if (hasFrame()) {
        painter.save();
        painter.setClipRect(viewport().toRect(), Qt::IntersectClip);
        paintFrame(painter);
        paintVeil(painter);
        paintOverlay(painter);
        paintMarks(painter);
        painter.restore();
    }
    paintMessages(painter);
    if (m_showFocus)
        paintFocusFrame(painter, rect(), colours.dimText);
}

void FrameCanvas::paintFrame(QPainter& painter)
{
    const double ratio = devicePixelRatioF();
    const QRectF target = snapped(m_view.frameRect(), ratio);
    if (m_view.zoom() <= 1) {
        const QSize size = (target.size() * ratio).toSize();
        if (m_scaledImage.size() != size)
            m_scaledImage = m_image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                .convertToFormat(QImage::Format_RGB32);
        m_scaledImage.setDevicePixelRatio(ratio);
        painter.drawImage(target.topLeft(), m_scaledImage);
        return;
    }
    const double imageScale = target.width() * ratio / m_image.width();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, imageScale < pixelatedFrom);
    painter.drawImage(target, m_image);
}

void FrameCanvas::paintVeil(QPainter& painter) const
{
    if (m_overlay.cells.empty())
        return;
    const QRectF frame = m_view.frameRect();
    const QRectF covered = m_view.toWidget(coveredRect(m_overlay)) & frame;
    const bool everything = covered.left() - frame.left() < 1 && covered.top() - frame.top() < 1
        && frame.right() - covered.right() < 1 && frame.bottom() - covered.bottom() < 1;
    if (everything)
        return;
    QPainterPath path;
    path.addRect(frame);
    path.addRect(covered);
    painter.fillPath(path, cropVeil);
}

void FrameCanvas::paintOverlay(QPainter& painter)
{
    if (!m_style.visible || m_style.opacity <= 0 || m_overlay.cells.empty())
        return;
    painter.save();
    painter.setOpacity(std::min(m_style.opacity, 1.0));
    if (m_style.smooth && m_heat.isNull())
        m_heat = heatImage(m_overlay, m_style, heatPixelsPerCell);
    if (m_style.smooth && !m_heat.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(m_view.toWidget(coveredRect(m_overlay)), m_heat);
    } else {
        const QPointF origin = m_view.toWidget(QPointF(0, 0));
        paintCells(painter, m_overlay, m_style,
            QTransform::fromScale(m_view.scale(), m_view.scale())
                * QTransform::fromTranslate(origin.x(), origin.y()));
    }
    painter.restore();
}

void FrameCanvas::paintMarks(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    std::vector<QRectF> rings;
    for (const OverlayCell& cell : m_overlay.cells) {
        const bool hover = cell.token == m_hoveredToken && cell.token >= 0;
        if (m_style.rings && cell.sink) {
            rings.push_back(m_view.toWidget(cell.box));
            paintRing(painter, rings.back(), { colours.sink, 2 });
        }
        if (m_style.artifacts && cell.artifact)
            paintDiamond(painter, m_view.toWidget(cell.box));
        if (hover && !contains(m_picked, cell.token))
            paintOutline(painter, m_view.toWidget(cell.box), 1);
    }
    for (const OverlayCell& cell : m_overlay.cells)
        if (contains(m_picked, cell.token))
            paintOutline(
                painter, m_view.toWidget(cell.box), cell.token == m_picked.front() ? 2 : 1);
    if (m_drawingBox)
        paintOutline(painter, boxOnWidget(), 2);
    if (!rings.empty() && !m_progress)
        paintRingCount(painter, m_view.frameRect() & viewport(), rings);
}

void FrameCanvas::paintMessages(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    if (m_progress)
        paintProgress(painter, progressRect(), { m_progress->text, m_progress->hint, colours },
            { m_progress->fraction, m_progressPhase });
    else if (!hasFrame())
        paintPlaceholder(painter, viewport(), { m_placeholderTitle, m_placeholderHint, colours });
}

} // namespace sinkscope::widgets
