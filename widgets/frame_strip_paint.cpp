// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame_strip.h"

#include "widgets/canvas_messages.h"
#include "widgets/number_format.h"
#include "widgets/overlay_paint.h"
#include "widgets/theme.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace sinkscope::widgets {

namespace {

constexpr int heatPixelsPerCell = 4;
constexpr int coarseFactor = 3; ///< A cheap first reduction to this multiple of the target.

QImage reduced(const QImage& image, QSize target)
{
    const QSize coarse = target * coarseFactor;
    const bool large = image.width() > 2 * coarse.width() && image.height() > 2 * coarse.height();
    const QImage& source =
        large ? image.scaled(coarse, Qt::IgnoreAspectRatio, Qt::FastTransformation) : image;
    return source.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32);
}

void paintCurrentFrame(QPainter& painter, const QRectF& box, const QColor& colour)
{
    QPen pen(colour, 2);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.drawRect(box.adjusted(-1, -1, 1, 1));
}

} // namespace

void FrameStrip::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const ThemeColours colours = coloursOf(palette());
    painter.fillRect(event->rect(), colours.panel);
    for (int frame = 0; frame < frameCount(); ++frame) {
        const QRect box = thumbnailRect(frame);
        if (box.right() + 3 >= event->rect().left() && box.left() - 3 <= event->rect().right())
            paintStripFrame(painter, frame);
    }
    if (m_showFocus)
        paintFocusFrame(painter, viewport()->rect(), colours.dimText);
}

void FrameStrip::paintStripFrame(QPainter& painter, int frame)
{
    const ThemeColours colours = coloursOf(palette());
    const QRectF image = imageRect(frame);
    painter.fillRect(thumbnailRect(frame), colours.window);
    painter.drawImage(image.topLeft(), thumbnail(frame));
    paintHeat(painter, frame);
    if (frame == m_current)
        paintCurrentFrame(painter, thumbnailRect(frame), colours.picked);
    else if (frame == m_hovered)
        paintOutline(painter, QRectF(thumbnailRect(frame)), 1);
    paintBars(painter, frame);
    paintLabel(painter, frame);
}

void FrameStrip::paintHeat(QPainter& painter, int frame)
{
    const auto index = static_cast<std::size_t>(frame);
    if (index >= m_overlays.size())
        return;
    const FrameOverlay& overlay = m_overlays[index];
    const QRectF image = imageRect(frame);
    const QSizeF size = overlay.frameSize.isEmpty() ? QSizeF(m_frames[index].image.size())
                                                    : QSizeF(overlay.frameSize);
    if (size.isEmpty())
        return;
    const QTransform toWidget =
        QTransform::fromScale(image.width() / size.width(), image.height() / size.height())
        * QTransform::fromTranslate(image.left(), image.top());
    if (m_style.visible && m_style.opacity > 0) {
        if (m_heats[index].isNull())
            m_heats[index] = heatImage(overlay, m_style, heatPixelsPerCell);
        painter.save();
        painter.setOpacity(std::min(m_style.opacity, 1.0));
        painter.setRenderHint(QPainter::SmoothPixmapTransform, m_style.smooth);
        if (!m_heats[index].isNull())
            painter.drawImage(toWidget.mapRect(coveredRect(overlay)), m_heats[index]);
        painter.restore();
    }
    if (!m_style.rings)
        return;
    for (const OverlayCell& cell : overlay.cells)
        if (cell.sink)
            paintRing(painter, toWidget.mapRect(cell.box), { coloursOf(palette()).sink, 1 });
}

void FrameStrip::paintBars(QPainter& painter, int frame) const
{
    const ThemeColours colours = coloursOf(palette());
    const QRect above = thumbnailRect(frame);
    const StripMetrics sizes = metrics();
    painter.fillRect(
        QRect(above.left(), sizes.barsTop + sizes.barsHeight, above.width(), 1), colours.outline);
    painter.fillRect(barRect(frame, false), colours.baseline);
    painter.fillRect(barRect(frame, true), colours.variant);
}

void FrameStrip::paintLabel(QPainter& painter, int frame) const
{
    const ThemeColours colours = coloursOf(palette());
    const StripMetrics sizes = metrics();
    const QRect above = thumbnailRect(frame);
    painter.setFont(fontOf(FontRole::Small, font()));
    painter.setPen(frame == m_current ? colours.text : colours.dimText);
    painter.drawText(QRect(above.left(), sizes.labelTop, above.width(), sizes.labelHeight),
        Qt::AlignLeft | Qt::AlignVCenter,
        formatSeconds(m_frames[static_cast<std::size_t>(frame)].seconds));
}

QRectF FrameStrip::imageRect(int frame) const
{
    const QRectF box = thumbnailRect(frame);
    const QSizeF image = m_frames[static_cast<std::size_t>(frame)].image.size();
    if (image.isEmpty())
        return box;
    QRectF fitted(QPointF(0, 0), image.scaled(box.size(), Qt::KeepAspectRatio));
    fitted.moveCenter(box.center());
    return snapped(fitted, devicePixelRatioF());
}

const QImage& FrameStrip::thumbnail(int frame)
{
    const auto index = static_cast<std::size_t>(frame);
    const double ratio = devicePixelRatioF();
    const QSize size = (imageRect(frame).size() * ratio).toSize();
    QImage& cached = m_thumbnails[index];
    if (cached.size() != size && !m_frames[index].image.isNull())
        cached = reduced(m_frames[index].image, size);
    cached.setDevicePixelRatio(ratio);
    return cached;
}

} // namespace sinkscope::widgets
