// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/quiet_header.h"

#include "widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace sinkscope::widgets {

namespace {

constexpr int padding = 10;

} // namespace

QuietHeader::QuietHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
}

QSize QuietHeader::sizeHint() const
{
    return { QHeaderView::sizeHint().width(),
        QFontMetrics(fontOf(FontRole::Small, font())).height() + 12 };
}

void QuietHeader::paintEvent(QPaintEvent* event)
{
    const ThemeColours colours = coloursOf(palette());
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), colours.panel);
    painter.setPen(colours.outline);
    painter.drawLine(viewport()->rect().bottomLeft(), viewport()->rect().bottomRight());
    painter.end();
    QHeaderView::paintEvent(event);
}

void QuietHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    const QFont small = fontOf(FontRole::Small, font());
    painter->setFont(small);
    painter->setPen(coloursOf(palette()).dimText);
    const QRect line = rect.adjusted(padding, 0, -padding, 0);
    const QString text = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(small).elidedText(text, Qt::ElideRight, line.width()));
    painter->restore();
}

} // namespace sinkscope::widgets
