// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/problem_icon.h"

#include "widgets/theme.h"

#include <QPainter>

namespace sinkscope::widgets {

namespace {

constexpr int side = 18;

QPen roundPen(const QColor& colour, double width)
{
    return { colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin };
}

} // namespace

ProblemIcon::ProblemIcon(ProblemSeverity severity, QWidget* parent)
    : QWidget(parent)
    , m_severity(severity)
{
    setFixedSize(side, side);
}

void ProblemIcon::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    switch (m_severity) {
    case ProblemSeverity::Notice:
        painter.setPen(roundPen(colours.dimText, 1.4));
        painter.drawEllipse(QPointF(9, 9), 7, 7);
        painter.setPen(roundPen(colours.dimText, 1.8));
        painter.drawLine(QPointF(9, 8.6), QPointF(9, 12.4));
        painter.drawPoint(QPointF(9, 5.6));
        break;
    case ProblemSeverity::Warning: {
        const QPointF triangle[] { { 9, 2.2 }, { 16.6, 15.6 }, { 1.4, 15.6 } };
        painter.setPen(roundPen(colours.text, 1.4));
        painter.drawPolygon(triangle, 3);
        painter.setPen(roundPen(colours.text, 1.8));
        painter.drawLine(QPointF(9, 7), QPointF(9, 10.4));
        painter.drawPoint(QPointF(9, 13.2));
        break;
    }
    case ProblemSeverity::Error:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.error);
        painter.drawEllipse(QPointF(9, 9), 7.6, 7.6);
        painter.setPen(roundPen(colours.panel, 1.8));
        painter.drawLine(QPointF(6.2, 6.2), QPointF(11.8, 11.8));
        painter.drawLine(QPointF(11.8, 6.2), QPointF(6.2, 11.8));
        break;
    }
}

} // namespace sinkscope::widgets
