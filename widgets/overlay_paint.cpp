// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/overlay_paint.h"

#include "widgets/overlay_grid.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace sinkscope::widgets {

namespace {

constexpr int maximumSide = 1024;
constexpr QColor halo(0, 0, 0, 140);
constexpr QColor ringHalo(0, 0, 0, 80);
constexpr QColor diamondColour(226, 228, 232);
constexpr QColor diamondHalo(0, 0, 0, 190);

int imageSide(int cells, int pixelsPerCell)
{
    return std::clamp(cells * pixelsPerCell, 1, maximumSide);
}

/// Value and weight per column, between two rows of the grid.
struct Line {
    std::vector<float> weighted; ///< Value times weight.
    std::vector<float> weights;
};

void fillLine(Line& line, const OverlayGrid& grid, const AxisSample& sample)
{
    const int columns = grid.columns.count();
    for (int column = 0; column < columns; ++column) {
        const float first = grid.at(sample.first, column);
        const float second = grid.at(sample.second, column);
        const float firstWeight = std::isfinite(first) ? 1 - sample.weight : 0;
        const float secondWeight = std::isfinite(second) ? sample.weight : 0;
        const auto index = static_cast<std::size_t>(column);
        line.weights[index] = firstWeight + secondWeight;
        line.weighted[index] = (firstWeight > 0 ? firstWeight * first : 0)
            + (secondWeight > 0 ? secondWeight * second : 0);
    }
}

QRgb lineColour(const Line& line, const AxisSample& sample, const ColourMap& map)
{
    const auto first = static_cast<std::size_t>(sample.first);
    const auto second = static_cast<std::size_t>(sample.second);
    const float weight =
        (1 - sample.weight) * line.weights[first] + sample.weight * line.weights[second];
    if (weight <= 0)
        return 0;
    const float sum =
        (1 - sample.weight) * line.weighted[first] + sample.weight * line.weighted[second];
    return map.overlayColour(static_cast<double>(sum / weight), static_cast<double>(weight));
}

QPen solidPen(const QColor& colour, double width)
{
    QPen pen(colour, width);
    pen.setJoinStyle(Qt::MiterJoin);
    return pen;
}

} // namespace

QRectF coveredRect(const FrameOverlay& overlay)
{
    QRectF covered;
    for (const OverlayCell& cell : overlay.cells)
        covered |= cell.box;
    return covered;
}

QImage heatImage(const FrameOverlay& overlay, const OverlayStyle& style, int pixelsPerCell)
{
    const OverlayGrid grid = gridOf(overlay);
    if (grid.values.empty())
        return {};
    const int width = imageSide(grid.columns.count(), pixelsPerCell);
    const int height = imageSide(grid.rows.count(), pixelsPerCell);
    const std::vector<AxisSample> acrossSamples = sampleAxis(grid.columns, width, style.smooth);
    const std::vector<AxisSample> downSamples = sampleAxis(grid.rows, height, style.smooth);
    const ColourMap map(style.map, style.range, style.alphaByValue, style.curve);
    const auto columns = static_cast<std::size_t>(grid.columns.count());
    Line line { std::vector<float>(columns), std::vector<float>(columns) };

    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < height; ++y) {
        fillLine(line, grid, downSamples[static_cast<std::size_t>(y)]);
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (const AxisSample& sample : acrossSamples)
            *pixels++ = lineColour(line, sample, map);
    }
    return image;
}

void paintCells(QPainter& painter, const FrameOverlay& overlay, const OverlayStyle& style,
    const QTransform& frameToWidget)
{
    const ColourMap map(style.map, style.range, style.alphaByValue, style.curve);
    const double ratio = painter.device()->devicePixelRatioF();
    for (const OverlayCell& cell : overlay.cells) {
        const QRgb premultiplied = map.overlayColour(static_cast<double>(cell.value));
        if (qAlpha(premultiplied) > 0)
            painter.fillRect(snapped(frameToWidget.mapRect(cell.box), ratio),
                QColor::fromRgba(qUnpremultiply(premultiplied)));
    }
}

int cellAtFramePoint(const FrameOverlay& overlay, QPointF framePoint)
{
    for (std::size_t i = 0; i < overlay.cells.size(); ++i) {
        const QRectF& box = overlay.cells[i].box;
        if (framePoint.x() >= box.left() && framePoint.x() < box.right()
            && framePoint.y() >= box.top() && framePoint.y() < box.bottom())
            return static_cast<int>(i);
    }
    return -1;
}

QRectF snapped(const QRectF& rect, double devicePixelRatio)
{
    const auto snap = [devicePixelRatio](double value) {
        return std::round(value * devicePixelRatio) / devicePixelRatio;
    };
    return { QPointF(snap(rect.left()), snap(rect.top())),
        QPointF(snap(rect.right()), snap(rect.bottom())) };
}

void paintRing(QPainter& painter, const QRectF& box, const RingLook& look)
{
    const double inset = look.width / 2 + 0.06 * std::min(box.width(), box.height());
    const QRectF ellipse = box.adjusted(inset, inset, -inset, -inset);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (look.width >= 2) {
        painter.setPen(QPen(ringHalo, look.width + 2));
        painter.drawEllipse(ellipse);
    }
    painter.setPen(QPen(look.colour, look.width));
    painter.drawEllipse(ellipse);
    painter.restore();
}

void paintDiamond(QPainter& painter, const QRectF& box)
{
    const double size = std::min(box.width(), box.height());
    const double reach = std::clamp(0.22 * size, 2.5, 7.0);
    const QPointF middle = box.center();
    const QPolygonF diamond({ middle + QPointF(0, -reach), middle + QPointF(reach, 0),
        middle + QPointF(0, reach), middle + QPointF(-reach, 0) });
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(solidPen(diamondHalo, 3.6));
    painter.drawPolygon(diamond);
    painter.setPen(solidPen(diamondColour, 1.6));
    painter.drawPolygon(diamond);
    painter.restore();
}

void paintOutline(QPainter& painter, const QRectF& box, double width)
{
    const QRectF sharp = snapped(box, painter.device()->devicePixelRatioF());
    const double half = width / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(solidPen(halo, width + 2));
    painter.drawRect(sharp.adjusted(half, half, -half, -half));
    painter.setPen(solidPen(Qt::white, width));
    painter.drawRect(sharp.adjusted(half, half, -half, -half));
    painter.restore();
}

} // namespace sinkscope::widgets
