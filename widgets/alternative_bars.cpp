// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alternative_bars.h"

#include "widgets/theme.h"
#include "widgets/token_strip_model.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr std::size_t mostRows = 5;
constexpr std::size_t fewestRows = 2; ///< Where the answer needs the room.
constexpr int sidePadding = 4;

QString shownText(const QString& text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? visibleTokenText(text) : trimmed;
}

} // namespace

AlternativeBars::AlternativeBars(Arm arm, QWidget* parent)
    : QWidget(parent)
    , m_arm(arm)
{
    setObjectName(QStringLiteral("alternatives"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void AlternativeBars::setAlternatives(std::vector<AnswerAlternative> alternatives)
{
    const bool resized = std::min(alternatives.size(), mostRows) != m_alternatives.size();
    m_alternatives = std::move(alternatives);
    m_alternatives.resize(std::min(m_alternatives.size(), mostRows));
    QStringList spoken;
    for (const AnswerAlternative& alternative : m_alternatives) {
        spoken += QStringLiteral("%1 %2").arg(
            shownText(alternative.text), QString::number(alternative.probability, 'f', 2));
    }
    setAccessibleName(tr("Alternatives"));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    if (resized) {
        updateGeometry();
    }
    update();
}

int AlternativeBars::rowHeight() const { return fontMetrics().height() + 6; }

QSize AlternativeBars::sizeHint() const
{
    return { 160, rowHeight() * static_cast<int>(m_alternatives.size()) };
}

QSize AlternativeBars::minimumSizeHint() const
{
    return { 60, rowHeight() * static_cast<int>(std::min(fewestRows, m_alternatives.size())) };
}

void AlternativeBars::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = painter.fontMetrics();
    const int numberWidth = metrics.horizontalAdvance(QStringLiteral("0.00")) + 2;
    const int textWidth = std::clamp(width() / 3, 30, 110);
    const QRect row(sidePadding, 0, width() - 2 * sidePadding, rowHeight());
    const int barLeft = row.left() + textWidth + 6;
    const int barRoom = std::max(0, row.right() - numberWidth - 8 - barLeft);
    for (std::size_t index = 0; index < m_alternatives.size(); ++index) {
        const AnswerAlternative& alternative = m_alternatives[index];
        const QRect line = row.translated(0, rowHeight() * static_cast<int>(index));
        if (line.bottom() >= height() && index > 0)
            break;
        painter.setPen(alternative.chosen ? colours.text : colours.dimText);
        const QString text =
            metrics.elidedText(shownText(alternative.text), Qt::ElideRight, textWidth);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
            QString::number(alternative.probability, 'f', 2));
        const double length =
            std::max(1.0, barRoom * std::clamp(alternative.probability, 0.0, 1.0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_arm == Arm::Baseline ? colours.baseline : colours.variant);
        painter.drawRoundedRect(QRectF(barLeft, line.center().y() - 3.5, length, 8), 2, 2);
    }
}

void AlternativeBars::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    if (event->type() == QEvent::PaletteChange) {
        update();
    }
}

} // namespace sinkscope::widgets
