// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/themed_label.h"

#include <QEvent>
#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>

namespace sinkscope::widgets {

namespace {

constexpr int largestHeight = 10000;

QColor colourOf(TextTone tone, const ThemeColours& colours)
{
    switch (tone) {
    case TextTone::Dim:
        return colours.dimText;
    case TextTone::Baseline:
        return colours.baselineText;
    case TextTone::Variant:
        return colours.variantText;
    case TextTone::Error:
        return colours.error;
    case TextTone::Normal:
        break;
    }
    return colours.text;
}

} // namespace

ThemedLabel::ThemedLabel(FontRole role, TextTone tone, QWidget* parent)
    : QWidget(parent)
    , m_role(role)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ThemedLabel::setText(const QString& text)
{
    if (text == m_text) {
        return;
    }
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ThemedLabel::setTone(TextTone tone)
{
    if (tone != m_tone) {
        m_tone = tone;
        update();
    }
}

void ThemedLabel::setWordWrap(bool wrap)
{
    m_wrap = wrap;
    QSizePolicy policy(QSizePolicy::Preferred, wrap ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(wrap);
    setSizePolicy(policy);
}

int ThemedLabel::heightForWidth(int width) const
{
    const QFontMetrics metrics(fontOf(m_role, font()));
    const int flags = Qt::AlignLeft | Qt::AlignTop | (m_wrap ? int(Qt::TextWordWrap) : 0);
    const QMargins margins = contentsMargins();
    const QRect room(0, 0, width - margins.left() - margins.right(), largestHeight);
    return metrics.boundingRect(room, flags, m_text).height() + margins.top() + margins.bottom();
}

QSize ThemedLabel::sizeHint() const
{
    const QFontMetrics metrics(fontOf(m_role, font()));
    const QSize text(metrics.horizontalAdvance(m_text) + 1, metrics.height());
    return text.grownBy(contentsMargins());
}

QSize ThemedLabel::minimumSizeHint() const
{
    return { m_wrap ? 40 : sizeHint().width(), sizeHint().height() };
}

void ThemedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(fontOf(m_role, font()));
    painter.setPen(colourOf(m_tone, coloursOf(palette())));
    const int vertical = m_wrap ? Qt::AlignTop | Qt::TextWordWrap : Qt::AlignVCenter;
    painter.drawText(contentsRect(), Qt::AlignLeft | vertical, m_text);
}

void ThemedLabel::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        Q_EMIT clicked();
    }
}

void ThemedLabel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    } else if (event->type() == QEvent::PaletteChange) {
        update();
    }
}

} // namespace sinkscope::widgets
