// SPDX-License-Identifier: GPL-3.0-or-later
// Picture, paths and handles of the scene canvas.
#include "widgets/scene_canvas.h"

#include "widgets/canvas_messages.h"
#include "widgets/theme.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>

namespace sinkscope::widgets {

namespace {

constexpr double arrowLength = 14;
constexpr double arrowWidth = 6;
constexpr int faint = 120;
constexpr int strong = 255;

/// Strokes `draw` dark and wide, then light: readable on every background.
template <typename Draw> void drawTwice(QPainter& painter, QPen pen, int alpha, Draw draw)
{
    const double width = pen.widthF();
    pen.setColor(QColor(0, 0, 0, alpha / 2));
    pen.setWidthF(width + 2);
    QPen under = pen;
    under.setStyle(Qt::SolidLine);
    painter.setPen(under);
    draw();
    pen.setColor(QColor(255, 255, 255, alpha));
    pen.setWidthF(width);
    painter.setPen(pen);
    draw();
}

QPen dashed(double width)
{
    QPen pen(Qt::white, width, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern({ 5 / width, 4 / width });
    return pen;
}

/// The head of an arrow whose tip is the line's end.
QPolygonF arrowHead(const QLineF& line)
{
    if (line.length() < 1)
        return {};
    const QPointF along = (line.p2() - line.p1()) / line.length();
    const QPointF across(-along.y(), along.x());
    const QPointF base = line.p2() - along * arrowLength;
    return QPolygonF({ line.p2(), base + across * arrowWidth, base - across * arrowWidth });
}

void drawArrow(QPainter& painter, const QLineF& line, int alpha)
{
    QLineF shaft = line;
    shaft.setLength(std::max(0.0, line.length() - arrowLength));
    drawTwice(painter, dashed(1.6), alpha, [&] { painter.drawLine(shaft); });
    painter.setPen(QPen(QColor(0, 0, 0, alpha / 2), 1));
    painter.setBrush(QColor(255, 255, 255, alpha));
    painter.drawPolygon(arrowHead(line));
    painter.setBrush(Qt::NoBrush);
}

} // namespace

void SceneCanvas::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = coloursOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.window);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF picture = pictureRect();
    if (!m_picture.isNull())
        painter.drawImage(picture, m_picture);
    painter.save();
    painter.setClipRect(picture);
    if (m_handlesVisible) {
        for (int i = 0; i < count(); ++i)
            if (mark(i).moves())
                paintPath(painter, i);
        paintSelection(painter);
    }
    painter.restore();
    if (m_marks.empty() && !m_message.isEmpty()) {
        painter.setPen(Qt::white);
        painter.drawText(picture, Qt::AlignCenter | Qt::TextWordWrap, m_message);
    }
    if (m_showFocus)
        paintFocusFrame(painter, rect(), colours.dimText);
}

void SceneCanvas::paintPath(QPainter& painter, int index) const
{
    const SceneMark& shape = mark(index);
    const bool isSelected = index == m_selected;
    const int alpha = isSelected ? strong : faint;
    const QPolygonF ghost = outlineAt(shape, shape.end);
    QColor fill = shape.colour;
    fill.setAlpha(isSelected ? 70 : 35);
    painter.setBrush(fill);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(ghost);
    painter.setBrush(Qt::NoBrush);
    drawTwice(painter, dashed(1.2), alpha * 2 / 3, [&] { painter.drawPolygon(ghost); });
    drawArrow(painter, QLineF(toWidget(shape.start), toWidget(shape.end)), alpha);
}

void SceneCanvas::paintSelection(QPainter& painter) const
{
    if (m_selected < 0)
        return;
    const SceneMark& shape = mark(m_selected);
    const QPolygonF outline = outlineAt(shape, shape.shown);
    drawTwice(painter, QPen(Qt::white, 2), strong, [&] { painter.drawPolygon(outline); });
    if (shape.moves())
        return;
    const QPointF tip = tipHandle(m_selected);
    const QPointF centre = toWidget(shape.start);
    const double side = tip.x() > centre.x() ? 1 : -1;
    const QPointF edge = centre + QPointF(side * 1.1 * shape.radius * scale(), 0);
    drawArrow(painter, QLineF(edge, tip + QPointF(side * arrowLength / 2, 0)), strong);
}

} // namespace sinkscope::widgets
