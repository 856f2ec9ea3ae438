// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/progress_line.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace sinkscope::widgets {

namespace {

constexpr int lineHeight = 3;
constexpr int padding = 10;

} // namespace

ProgressLine::ProgressLine(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("progressLine"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void ProgressLine::setProgress(const QString& text, int done, int total)
{
    m_text = text;
    m_share = total > 0 ? std::clamp(static_cast<double>(done) / total, 0.0, 1.0) : 0;
    setAccessibleName(text);
    setVisible(total > 0);
    update();
}

QSize ProgressLine::sizeHint() const
{
    return { 120, QFontMetrics(fontOf(FontRole::Small, font())).height() + lineHeight + 14 };
}

void ProgressLine::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf(FontRole::Small, font()));
    painter.setPen(colours.dimText);
    const QRect area = rect().adjusted(padding, 4, -padding, -4);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
        painter.fontMetrics().elidedText(m_text, Qt::ElideRight, area.width()));
    QRectF line(area.left(), area.bottom() - lineHeight, area.width(), lineHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.outline);
    painter.drawRoundedRect(line, 1.5, 1.5);
    line.setWidth(line.width() * m_share);
    painter.setBrush(colours.dimText);
    painter.drawRoundedRect(line, 1.5, 1.5);
}

void ProgressLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace sinkscope::widgets
