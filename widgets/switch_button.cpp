// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/switch_button.h"

#include "widgets/colour_mix.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QVariantAnimation>

namespace sinkscope::widgets {

namespace {

constexpr int slideMs = 110;
constexpr QSize pillSize(30, 16);

} // namespace

SwitchButton::SwitchButton(const QString& accessibleText, QWidget* parent)
    : QAbstractButton(parent)
    , m_slide(new QVariantAnimation(this))
{
    setText(accessibleText);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_slide->setDuration(slideMs);
    connect(m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant& position) {
        m_knob = position.toDouble();
        update();
    });
    connect(this, &QAbstractButton::toggled, this, &SwitchButton::slideKnob);
}

QSize SwitchButton::sizeHint() const { return pillSize + QSize(4, 4); }

void SwitchButton::slideKnob(bool on)
{
    m_slide->stop();
    if (!isVisible()) {
        m_knob = on ? 1 : 0;
        update();
        return;
    }
    m_slide->setStartValue(m_knob);
    m_slide->setEndValue(on ? 1.0 : 0.0);
    m_slide->start();
}

void SwitchButton::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = coloursOf(palette());
    const QColor off = mixed(colours.raised, colours.dimText, underMouse() ? 0.35 : 0.2);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1.0 : 0.4);
    QRectF pill(QPointF(), pillSize);
    pill.moveCenter(QRectF(rect()).center());
    if (hasFocus()) {
        painter.setPen(QPen(colours.text, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(pill.adjusted(-1.5, -1.5, 1.5, 1.5), 9.5, 9.5);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(off, colours.variant, m_knob));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const double radius = pill.height() / 2 - 2.5;
    const double travel = pill.width() - pill.height();
    const QPointF centre(pill.left() + pill.height() / 2 + m_knob * travel, pill.center().y());
    painter.setBrush(
        mixed(mixed(colours.panel, Qt::white, colours.dark ? 0.7 : 1.0), Qt::white, m_knob));
    painter.drawEllipse(centre, radius, radius);
}

bool SwitchButton::hitButton(const QPoint& position) const { return rect().contains(position); }

void SwitchButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SwitchButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace sinkscope::widgets
