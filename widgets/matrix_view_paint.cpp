// SPDX-License-Identifier: GPL-3.0-or-later
// Painting of the attention matrix.
#include "widgets/colour_mix.h"
#include "widgets/matrix_view.h"
#include "widgets/theme.h"
#include "widgets/token_kind_look.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <limits>

namespace sinkscope::widgets {

namespace {

constexpr double bandGap = 3;
constexpr double bandWidth = 5;
constexpr double tickLength = 5;
constexpr double labelGap = bandGap + bandWidth + tickLength + 3; ///< From the matrix.
constexpr double labelSpace = 6; ///< Between two labels.

} // namespace

void MatrixView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ThemeColours colours = coloursOf(palette());
    painter.fillRect(rect(), colours.window);
    painter.setFont(fontOf(FontRole::Small, font()));
    if (!m_picture) {
        painter.setPen(colours.dimText);
        painter.drawText(rect().adjusted(24, 0, -24, 0),
            static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_message);
        return;
    }
    const QRectF plot = plotRect();
    painter.fillRect(plot, mixed(colours.window, colours.panel, 0.6));
    const bool shrinks = plot.width() < m_image.width() || plot.height() < m_image.height();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, shrinks);
    painter.drawImage(plot, m_image);
    drawBands(painter);
    drawFrameStarts(painter);
    drawLabels(painter);
    drawSinks(painter);
    drawLines(painter);
}

void MatrixView::drawBands(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    const QRectF plot = plotRect();
    const analysis::MatrixExtent& extent = m_picture->extent;
    for (const KindRun& run : kindRuns(m_marks.kinds, 0, extent.keys))
        painter.fillRect(QRectF(xOf(run.first), plot.bottom() + bandGap,
                             xOf(run.last) - xOf(run.first), bandWidth),
            mixed(colours.panel, colours.text, kindStrength(run.kind)));
    for (const KindRun& run :
        kindRuns(m_marks.kinds, extent.firstQuery, extent.firstQuery + extent.queries))
        painter.fillRect(QRectF(plot.left() - bandGap - bandWidth, yOf(run.first), bandWidth,
                             yOf(run.last) - yOf(run.first)),
            mixed(colours.panel, colours.text, kindStrength(run.kind)));
}

void MatrixView::drawFrameStarts(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    const QRectF plot = plotRect();
    const analysis::MatrixExtent& extent = m_picture->extent;
    const QFontMetricsF metrics = painter.fontMetrics();
    double free = -std::numeric_limits<double>::infinity();
    painter.setPen(QPen(colours.window, 1));
    for (std::size_t frame = 0; frame < m_marks.frameStarts.size(); ++frame) {
        const int start = m_marks.frameStarts[frame];
        const double x = xOf(start);
        painter.setPen(QPen(colours.window, 1));
        painter.drawLine(QPointF(x, plot.bottom() + bandGap),
            QPointF(x, plot.bottom() + bandGap + bandWidth - 0.5));
        if (start >= extent.firstQuery) {
            const double y = yOf(start);
            painter.drawLine(QPointF(plot.left() - bandGap - bandWidth, y),
                QPointF(plot.left() - bandGap - 0.5, y));
        }
        const QString number = QString::number(frame);
        if (x < free)
            continue;
        painter.setPen(colours.dimText);
        painter.drawText(QPointF(x, plot.bottom() + labelGap + metrics.ascent()), number);
        free = x + metrics.horizontalAdvance(number) + labelSpace;
    }
}

void MatrixView::drawLabels(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    const QRectF plot = plotRect();
    const analysis::MatrixExtent& extent = m_picture->extent;
    const QFontMetricsF metrics = painter.fontMetrics();
    const double line = plot.bottom() + labelGap + metrics.ascent();
    painter.setPen(colours.dimText);
    double free = plot.left();
    const std::vector<KindRun> keyRuns = kindRuns(m_marks.kinds, 0, extent.keys);
    for (std::size_t i = 0; i < keyRuns.size(); ++i) {
        // Under vision tokens the line has the numbers of the frames, which need their room.
        const auto isNumbered = [&](const KindRun& run) {
            return run.kind == TokenKind::Vision && !m_marks.frameStarts.empty();
        };
        const bool numbered = isNumbered(keyRuns[i]);
        const bool beforeNumbers = i + 1 < keyRuns.size() && isNumbered(keyRuns[i + 1]);
        const QString label = numbered ? tr("frames") : kindLabel(keyRuns[i].kind);
        const double x = xOf(keyRuns[i].first);
        const double end = x + metrics.horizontalAdvance(label);
        const double limit = beforeNumbers ? xOf(keyRuns[i].last) - labelSpace : width();
        if (label.isEmpty() || end > limit || (!numbered && x < free))
            continue;
        painter.drawText(QPointF(x, numbered ? line + metrics.height() : line), label);
        if (!numbered)
            free = end + labelSpace;
    }
    const QString keys = tr("key →");
    painter.drawText(
        QPointF(plot.right() - metrics.horizontalAdvance(keys), line + metrics.height()), keys);
    painter.drawText(QPointF(6, plot.top() + metrics.ascent()), tr("query ↓"));
    free = plot.top() + metrics.height() + labelSpace;
    for (const KindRun& run :
        kindRuns(m_marks.kinds, extent.firstQuery, extent.firstQuery + extent.queries)) {
        // A long run may name itself a little below its beginning.
        const double y = std::max(yOf(run.first) - 2, free);
        const QString label = kindLabel(run.kind);
        const bool fits = y < yOf(run.first) || y + metrics.height() <= yOf(run.last);
        if (label.isEmpty() || !fits || y + metrics.height() > height())
            continue;
        const QRectF room(0, y, plot.left() - labelGap, metrics.height());
        painter.drawText(room, static_cast<int>(Qt::AlignRight | Qt::AlignTop), label);
        free = y + metrics.height();
    }
}

void MatrixView::drawSinks(QPainter& painter) const
{
    const QRectF plot = plotRect();
    const analysis::MatrixExtent& extent = m_picture->extent;
    painter.setPen(QPen(coloursOf(palette()).sink, 2, Qt::SolidLine, Qt::FlatCap));
    for (const int sink : m_marks.sinks) {
        if (sink >= extent.keys)
            continue;
        const double x = xOf(sink + 0.5);
        const double y = yOf(sink + 0.5);
        const double bottom = plot.bottom() + bandGap + bandWidth;
        painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + tickLength));
        if (sink >= extent.firstQuery && sink < extent.firstQuery + extent.queries) {
            const double left = plot.left() - bandGap - bandWidth;
            painter.drawLine(QPointF(left - tickLength, y), QPointF(left, y));
        }
    }
}

void MatrixView::drawLines(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    const QRectF plot = plotRect();
    const analysis::MatrixExtent& extent = m_picture->extent;
    const auto frame = [&](const QRectF& box, const QColor& colour) {
        // A line and its opposite stay visible on every colour of the map.
        painter.setPen(QPen(withAlpha(colours.pickedText, 0.5), 3));
        painter.drawRect(box);
        painter.setPen(QPen(colour, 1));
        painter.drawRect(box);
    };
    const auto row = [&](int query, const QColor& colour) {
        const double height = std::max(2.0, yOf(query + 1) - yOf(query));
        frame(QRectF(plot.left(), yOf(query), plot.width(), height), colour);
    };
    const auto column = [&](int key, const QColor& colour) {
        const double width = std::max(2.0, xOf(key + 1) - xOf(key));
        frame(QRectF(xOf(key), plot.top(), width, plot.height()), colour);
    };
    const auto hasQuery = [&](int query) {
        return query >= extent.firstQuery && query < extent.firstQuery + extent.queries;
    };
    painter.setBrush(Qt::NoBrush);
    if (m_selected.key >= 0 && m_selected.key < extent.keys)
        column(m_selected.key, withAlpha(colours.picked, 0.6));
    if (hasQuery(m_hovered.query) && m_hovered.query != m_selected.query)
        row(m_hovered.query, withAlpha(colours.picked, 0.5));
    if (hasQuery(m_selected.query))
        row(m_selected.query, colours.picked);
    if (hasFocus()) {
        painter.setPen(QPen(colours.dimText, 1, Qt::DotLine));
        painter.drawRect(plot.adjusted(-1.5, -1.5, 1.5, 1.5));
    }
}

} // namespace sinkscope::widgets
