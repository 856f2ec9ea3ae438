// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/value_slider.h"

#include "widgets/colour_mix.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinkscope::widgets {

namespace {

constexpr double knobRadius = 5.5;
constexpr double edge = knobRadius + 2;
constexpr int pageSteps = 10;
constexpr int wheelNotch = 120;

} // namespace

ValueSlider::ValueSlider(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ValueSlider::setRange(double minimum, double maximum, double step)
{
    Q_ASSERT(minimum < maximum && step > 0);
    m_minimum = minimum;
    m_maximum = maximum;
    m_step = step;
    setValue(m_value);
}

void ValueSlider::setValue(double value)
{
    const double steps = std::round((value - m_minimum) / m_step);
    m_value = std::clamp(m_minimum + steps * m_step, m_minimum, m_maximum);
    update();
}

void ValueSlider::setMark(double value)
{
    m_mark = value;
    update();
}

void ValueSlider::setAccented(bool accented)
{
    m_accented = accented;
    update();
}

QSize ValueSlider::sizeHint() const { return { 110, 20 }; }

QSize ValueSlider::minimumSizeHint() const { return { 50, 20 }; }

double ValueSlider::xOf(double value) const
{
    return edge + (value - m_minimum) / (m_maximum - m_minimum) * (width() - 2 * edge);
}

double ValueSlider::valueAt(double x) const
{
    const double length = std::max(1.0, width() - 2 * edge);
    return m_minimum + (x - edge) / length * (m_maximum - m_minimum);
}

void ValueSlider::change(double value)
{
    const double before = m_value;
    setValue(value);
    if (m_value != before) {
        Q_EMIT valueChanged(m_value);
    }
}

void ValueSlider::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1.0 : 0.45);
    const double y = height() / 2.0;
    const QRectF groove(edge, y - 1.5, width() - 2 * edge, 3);
    const QColor quiet = mixed(colours.panel, colours.dimText, 0.25);
    const QColor filled = m_accented ? colours.variant : mixed(colours.panel, colours.dimText, 0.6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(quiet);
    painter.drawRoundedRect(groove, 1.5, 1.5);
    const double x = xOf(m_value);
    // With a range around 0 the filled part grows from 0, else from the left end.
    const double from = m_minimum < 0 && m_maximum > 0 ? xOf(0) : edge;
    painter.setBrush(filled);
    painter.drawRoundedRect(
        QRectF(QPointF(from, groove.top()), QPointF(x, groove.bottom())).normalized(), 1.5, 1.5);
    if (std::isfinite(m_mark)) {
        painter.setBrush(mixed(colours.panel, colours.text, 0.55));
        painter.drawRect(QRectF(xOf(m_mark) - 0.75, y - 5, 1.5, 10));
    }
    painter.setBrush(colours.panel);
    painter.drawEllipse(QPointF(x, y), knobRadius + 1.5, knobRadius + 1.5);
    painter.setPen(QPen(hasFocus() ? colours.text : filled, 2));
    painter.setBrush(m_accented || !colours.dark ? QColor(Qt::white) : colours.text);
    painter.drawEllipse(QPointF(x, y), knobRadius - 1, knobRadius - 1);
}

void ValueSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_dragging = true;
        change(valueAt(event->position().x()));
    }
}

void ValueSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging) {
        change(valueAt(event->position().x()));
    }
}

void ValueSlider::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_dragging && event->button() == Qt::LeftButton) {
        m_dragging = false;
        Q_EMIT released();
    }
}

void ValueSlider::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && std::isfinite(m_mark)) {
        change(m_mark);
    }
}

void ValueSlider::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        change(m_value - m_step);
        break;
    case Qt::Key_Right:
    case Qt::Key_Up:
        change(m_value + m_step);
        break;
    case Qt::Key_PageDown:
        change(m_value - pageSteps * m_step);
        break;
    case Qt::Key_PageUp:
        change(m_value + pageSteps * m_step);
        break;
    case Qt::Key_Home:
        change(m_minimum);
        break;
    case Qt::Key_End:
        change(m_maximum);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ValueSlider::wheelEvent(QWheelEvent* event)
{
    if (!hasFocus()) {
        event->ignore(); // The wheel scrolls the panel unless the slider was chosen.
        return;
    }
    const int notches = event->angleDelta().y() / wheelNotch;
    change(m_value + notches * m_step);
}

} // namespace sinkscope::widgets
