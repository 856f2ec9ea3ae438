// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/padded_delegate.h"

#include "widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace sinkscope::widgets {

namespace {
constexpr int padding = 10;
}

void PaddedDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const ThemeColours colours = coloursOf(cell.palette);
    painter->save();
    if (cell.state.testFlag(QStyle::State_Selected))
        painter->fillRect(cell.rect, colours.raised);
    painter->setFont(cell.font);
    painter->setPen(colours.text);
    const QRect text = cell.rect.adjusted(padding, 0, -padding, 0);
    painter->drawText(text, static_cast<int>(cell.displayAlignment) | Qt::TextSingleLine,
        cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace sinkscope::widgets
