// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/quiet_button.h"

#include "widgets/theme.h"

#include <QFontMetrics>
#include <QMenu>
#include <QPainter>

namespace sinkscope::widgets {

QuietButton::QuietButton(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QuietButton::setMenu(QMenu* menu)
{
    connect(this, &QAbstractButton::clicked, menu,
        [this, menu] { menu->popup(mapToGlobal(QPoint(0, height()))); });
}

QSize QuietButton::sizeHint() const
{
    const QFontMetrics metrics(fontOf(FontRole::Small, font()));
    return { metrics.horizontalAdvance(text()) + 2, metrics.height() + 4 };
}

void QuietButton::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = coloursOf(palette());
    QPainter painter(this);
    painter.setFont(fontOf(FontRole::Small, font()));
    painter.setPen(underMouse() || hasFocus() ? colours.text : colours.dimText);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, text());
}

void QuietButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void QuietButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace sinkscope::widgets
