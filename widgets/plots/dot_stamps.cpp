// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/dot_stamps.h"

#include <QImage>
#include <QPaintDevice>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace sinkscope::widgets {

namespace {

QPainterPath pathOf(DotShape shape, double size)
{
    const double half = size / 2;
    QPainterPath path;
    switch (shape) {
    case DotShape::Circle:
        path.addEllipse(QPointF(), half, half);
        break;
    case DotShape::Square:
        path.addRect(QRectF(-half * 0.88, -half * 0.88, size * 0.88, size * 0.88));
        break;
    case DotShape::Diamond:
        path.addPolygon(QPolygonF(
            { { 0, -half * 1.2 }, { half * 1.2, 0 }, { 0, half * 1.2 }, { -half * 1.2, 0 } }));
        path.closeSubpath();
        break;
    case DotShape::Triangle:
        path.addPolygon(QPolygonF(
            { { 0, -half * 1.15 }, { half * 1.15, half * 0.9 }, { -half * 1.15, half * 0.9 } }));
        path.closeSubpath();
        break;
    }
    return path;
}

QImage stampOf(const DotLook& look, double ratio)
{
    const int side = static_cast<int>(std::ceil(look.size * 1.3)) + 4;
    const int pixels = static_cast<int>(std::ceil(side * ratio));
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    drawDot(painter, QPointF(side, side) / 2, look);
    return image;
}

} // namespace

void drawDot(QPainter& painter, const QPointF& position, const DotLook& look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(position);
    painter.setPen(look.rim.isValid() ? QPen(look.rim, 1) : QPen(Qt::NoPen));
    painter.setBrush(look.fill);
    painter.drawPath(pathOf(look.shape, look.size));
    painter.restore();
}

void stampDots(QPainter& painter, const std::vector<QPointF>& positions, const DotLook& look,
    const QRectF& area)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QImage stamp = stampOf(look, ratio);
    const double half = stamp.width() / ratio / 2;
    const int columns = static_cast<int>(std::ceil(area.width() * ratio)) + 1;
    const int rows = static_cast<int>(std::ceil(area.height() * ratio)) + 1;
    if (columns <= 0 || rows <= 0)
        return;
    std::vector<bool> taken(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    for (const QPointF& position : positions) {
        if (!std::isfinite(position.x() + position.y()) || !area.contains(position))
            continue;
        const auto column =
            static_cast<std::size_t>(std::lround((position.x() - area.left()) * ratio));
        const auto row = static_cast<std::size_t>(std::lround((position.y() - area.top()) * ratio));
        const std::size_t pixel = row * static_cast<std::size_t>(columns) + column;
        if (pixel >= taken.size() || taken[pixel])
            continue;
        taken[pixel] = true;
        // Whole pixels: a copy without resampling.
        painter.drawImage(QPointF(std::round((position.x() - half) * ratio) / ratio,
                              std::round((position.y() - half) * ratio) / ratio),
            stamp);
    }
}

} // namespace sinkscope::widgets
