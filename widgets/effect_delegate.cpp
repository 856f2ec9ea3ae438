// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/effect_delegate.h"

#include "widgets/colour_mix.h"
#include "widgets/effect_model.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinkscope::widgets {

namespace {

constexpr int padding = 10;
constexpr int stripHeight = 16;
constexpr double dotSize = 6;
constexpr double effectSize = 9;

struct Strip {
    const EffectModel& model;
    QRectF dots;
    int row = 0;
    int column = 0;

    double x(double value) const { return EffectDelegate::dotX(dots, model, column, value); }
};

void drawReference(QPainter& painter, const Strip& strip, double value, const QColor& colour)
{
    if (!std::isfinite(value))
        return;
    painter.setPen(QPen(withAlpha(colour, 0.55), 1));
    const double x = strip.x(value);
    painter.drawLine(QPointF(x, strip.dots.top()), QPointF(x, strip.dots.bottom()));
}

void drawControl(QPainter& painter, const Strip& strip, const ThemeColours& colours)
{
    const EffectSummary summary = summaryOf(strip.model.samples(strip.row, strip.column));
    const double y = strip.dots.center().y();
    if (summary.count > 1) {
        painter.setPen(QPen(withAlpha(colours.text, 0.7), 1));
        painter.drawLine(QPointF(strip.x(summary.mean - summary.deviation), y),
            QPointF(strip.x(summary.mean + summary.deviation), y));
    }
    painter.setPen(QPen(colours.panel, 1));
    painter.setBrush(colours.dimText);
    for (const double value : strip.model.samples(strip.row, strip.column)) {
        if (std::isfinite(value))
            painter.drawEllipse(QPointF(strip.x(value), y), dotSize / 2, dotSize / 2);
    }
    if (summary.count > 1) {
        painter.setPen(QPen(colours.text, 2));
        painter.drawLine(
            QPointF(strip.x(summary.mean), y - 6), QPointF(strip.x(summary.mean), y + 6));
    }
}

void drawEffect(QPainter& painter, const Strip& strip, const QColor& colour, const QColor& rim)
{
    painter.setPen(QPen(rim, 1));
    painter.setBrush(colour);
    for (const double value : strip.model.samples(strip.row, strip.column)) {
        if (std::isfinite(value))
            painter.drawEllipse(
                QPointF(strip.x(value), strip.dots.center().y()), effectSize / 2, effectSize / 2);
    }
}

void drawStrip(QPainter& painter, const Strip& strip, const ThemeColours& colours)
{
    painter.setPen(QPen(mixed(colours.panel, colours.outline, 0.8), 1));
    painter.drawLine(QPointF(strip.dots.left(), strip.dots.center().y()),
        QPointF(strip.dots.right(), strip.dots.center().y()));
    drawReference(painter, strip, strip.model.meanOf(EffectRowKind::Baseline, strip.column),
        colours.baseline);
    drawReference(
        painter, strip, strip.model.meanOf(EffectRowKind::Sinks, strip.column), colours.variant);
    switch (strip.model.row(strip.row).kind) {
    case EffectRowKind::Baseline:
        drawEffect(painter, strip, colours.baseline, colours.panel);
        break;
    case EffectRowKind::Sinks:
        drawEffect(painter, strip, colours.variant, colours.panel);
        break;
    case EffectRowKind::Control:
        drawControl(painter, strip, colours);
        break;
    }
}

} // namespace

QRectF EffectDelegate::dotRect(const QRect& cell, const QFont& font)
{
    const int line = QFontMetrics(font).height();
    return QRectF(
        cell.left() + padding, cell.top() + 6 + line + 1, cell.width() - 2 * padding, stripHeight);
}

double EffectDelegate::dotX(const QRectF& dots, const EffectModel& model, int column, double value)
{
    const ValueRange range = model.rangeOfColumn(column);
    const double span = range.max - range.min;
    const double room = effectSize / 2 + 1;
    if (span <= 0)
        return dots.center().x();
    const double x = dots.left() + room + (dots.width() - 2 * room) * (value - range.min) / span;
    return std::clamp(x, dots.left(), std::max(dots.left(), dots.right()));
}

void EffectDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const EffectModel*>(index.model());
    if (!model)
        return;
    const ThemeColours colours = coloursOf(option.palette);
    const QRect cell = option.rect;
    const QFontMetrics metrics(option.font);
    const QRect line(
        cell.left() + padding, cell.top() + 6, cell.width() - 2 * padding, metrics.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_HasFocus))
        painter->fillRect(cell, colours.raised);
    painter->setFont(option.font);
    painter->setPen(colours.text);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(text, Qt::ElideRight, line.width()));
    if (index.column() > 0) {
        drawStrip(
            *painter, { *model, dotRect(cell, option.font), index.row(), index.column() }, colours);
    } else {
        const int count = summaryOf(model->samples(index.row(), 1)).count;
        painter->setFont(fontOf(FontRole::Small, option.font));
        painter->setPen(colours.dimText);
        if (model->row(index.row()).kind == EffectRowKind::Control)
            painter->drawText(line.translated(0, metrics.height()),
                Qt::AlignLeft | Qt::AlignVCenter, tr("n = %1").arg(count));
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(mixed(colours.panel, colours.outline, 0.6), 1));
    painter->drawLine(cell.bottomLeft(), cell.bottomRight());
    painter->restore();
}

QSize EffectDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics metrics(option.font);
    const int text = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    // Eliding rounds up: a text in exactly its width would be cut.
    constexpr int rounding = 2;
    return { std::max(index.column() > 0 ? 110 : 60, text + 2 * padding + rounding),
        metrics.height() + stripHeight + 13 };
}

} // namespace sinkscope::widgets
