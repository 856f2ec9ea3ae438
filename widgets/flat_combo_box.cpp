// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flat_combo_box.h"

#include "widgets/colour_mix.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QWheelEvent>

namespace sinkscope::widgets {

namespace {

constexpr int sidePadding = 8;
constexpr int arrowRoom = 18;

} // namespace

FlatComboBox::FlatComboBox(QWidget* parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void FlatComboBox::setDimmed(bool dimmed)
{
    m_dimmed = dimmed;
    update();
}

void FlatComboBox::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = colours.dark ? colours.raised : colours.outline;
    painter.setPen(QPen(hasFocus() ? colours.dimText : edge, 1));
    painter.setBrush(underMouse() ? mixed(colours.raised, colours.outline, 0.5) : colours.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(m_dimmed || !isEnabled() ? colours.dimText : colours.text);
    const QRect text = rect().adjusted(sidePadding, 0, -arrowRoom, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(currentText(), Qt::ElideRight, text.width()));
    painter.setPen(colours.dimText);
    painter.drawText(rect().adjusted(0, 0, -sidePadding, 0), Qt::AlignRight | Qt::AlignVCenter,
        QString(QChar(0x25BE)));
}

void FlatComboBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus()) {
        QComboBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

} // namespace sinkscope::widgets
