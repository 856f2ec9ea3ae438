// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/arm_legend.h"

#include "widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace sinkscope::widgets {

namespace {

constexpr int wordGap = 12;

} // namespace

ArmLegend::ArmLegend(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("armLegend"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ArmLegend::setVariantVisible(bool visible)
{
    m_variantVisible = visible;
    updateGeometry();
    update();
}

QSize ArmLegend::sizeHint() const
{
    const QFontMetrics metrics(fontOf(FontRole::Small, font()));
    const int variantWidth = wordGap + metrics.horizontalAdvance(tr("variant"));
    return { metrics.horizontalAdvance(tr("baseline")) + (m_variantVisible ? variantWidth : 0) + 2,
        metrics.height() };
}

void ArmLegend::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = coloursOf(palette());
    QPainter painter(this);
    painter.setFont(fontOf(FontRole::Small, font()));
    painter.setPen(colours.baselineText);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, tr("baseline"));
    if (m_variantVisible) {
        painter.setPen(colours.variantText);
        painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, tr("variant"));
    }
}

} // namespace sinkscope::widgets
