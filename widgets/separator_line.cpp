// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/separator_line.h"

#include "widgets/theme.h"

#include <QPainter>

namespace sinkscope::widgets {

SeparatorLine::SeparatorLine(QWidget* parent, Qt::Orientation orientation)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
    } else {
        setFixedWidth(1);
    }
}

void SeparatorLine::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = coloursOf(palette());
    QPainter(this).fillRect(rect(), colours.outline);
}

} // namespace sinkscope::widgets
