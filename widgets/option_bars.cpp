// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/option_bars.h"

#include "widgets/colour_mix.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr int padding = 12;
constexpr int rowGap = 10;
constexpr int barHeight = 6;
constexpr int barStep = 14; ///< From one arm's bar to the other's.
constexpr int tickWidth = 16;

bool isOption(int option, std::size_t count)
{
    return option >= 0 && static_cast<std::size_t>(option) < count;
}

QString probabilityText(double probability)
{
    return std::isfinite(probability) ? QString::number(probability, 'f', 2)
                                      : OptionBars::tr("n/a");
}

void drawTick(QPainter& painter, const QPointF& centre, const QColor& colour)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tick[] { centre + QPointF(-4, 0), centre + QPointF(-1, 3),
        centre + QPointF(4, -4) };
    painter.drawPolyline(tick, 3);
}

} // namespace

OptionBars::OptionBars(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("optionBars"));
    setAccessibleName(tr("Options of the question"));
}

void OptionBars::setOptions(std::vector<OptionRow> options, const OptionVerdict& baseline,
    const std::optional<OptionVerdict>& variant)
{
    m_options = std::move(options);
    m_baseline = baseline;
    m_variant = variant;
    QStringList spoken;
    for (const OptionRow& option : m_options) {
        QString line = tr("%1: baseline %2").arg(option.letter, probabilityText(option.baseline));
        if (m_variant)
            line += tr(", variant %1").arg(probabilityText(option.variant));
        spoken << line;
    }
    if (m_variant && !m_options.empty())
        spoken << flipText();
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void OptionBars::setMessage(const QString& message)
{
    m_message = message;
    update();
}

void OptionBars::setToolTipSource(ToolTipSource source) { m_toolTipSource = std::move(source); }

QString OptionBars::flipText() const
{
    if (!m_variant || m_options.empty())
        return {};
    const auto letter = [&](int option) {
        return isOption(option, m_options.size())
            ? m_options[static_cast<std::size_t>(option)].letter
            : tr("none");
    };
    const QString before = letter(m_baseline.chosen);
    const QString after = letter(m_variant->chosen);
    return before == after ? tr("No flip: both choose %1").arg(before)
                           : tr("Flip: %1 → %2").arg(before, after);
}

QString OptionBars::verdictText(const OptionVerdict& verdict) const
{
    return tr("margin %1 · entropy %2")
        .arg(formatNumber(verdict.margin), formatNumber(verdict.entropy));
}

QString OptionBars::optionText(int option) const
{
    const OptionRow& row = m_options[static_cast<std::size_t>(option)];
    return row.text.isEmpty() ? row.letter : tr("%1. %2").arg(row.letter, row.text);
}

int OptionBars::rowHeight() const
{
    return fontMetrics().height() + 3 + (m_variant ? 2 : 1) * barStep;
}

QRect OptionBars::rowRect(int option) const
{
    if (!isOption(option, m_options.size()))
        return {};
    return { padding, padding + option * (rowHeight() + rowGap), width() - 2 * padding,
        rowHeight() };
}

QRect OptionBars::textRect(int option) const
{
    QRect line = rowRect(option);
    line.setHeight(fontMetrics().height());
    return line;
}

QRectF OptionBars::barRect(int option, bool variantArm) const
{
    const QRect row = rowRect(option);
    const int number = fontMetrics().horizontalAdvance(QStringLiteral("0.00"));
    const double top = row.top() + fontMetrics().height() + 6 + (variantArm ? barStep : 0);
    return { row.left() + 0.0, top, std::max(1.0, row.width() - number - tickWidth - 12.0),
        barHeight };
}

int OptionBars::optionAt(const QPoint& position) const
{
    for (int option = 0; option < static_cast<int>(m_options.size()); ++option) {
        if (rowRect(option).contains(position))
            return option;
    }
    return -1;
}

bool OptionBars::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int option = optionAt(help->pos());
    QString text;
    if (option >= 0 && m_toolTipSource)
        text = m_toolTipSource(option);
    else if (option >= 0
        && fontMetrics().horizontalAdvance(optionText(option)) > textRect(option).width())
        text = optionText(option);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this, rowRect(option));
    return true;
}

void OptionBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_options.empty()) {
        painter.setPen(coloursOf(palette()).dimText);
        painter.drawText(rect().adjusted(24, 0, -24, 0),
            static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_message);
        return;
    }
    for (int option = 0; option < static_cast<int>(m_options.size()); ++option)
        drawRow(painter, option);
    drawVerdicts(painter);
}

void OptionBars::drawRow(QPainter& painter, int option) const
{
    const ThemeColours colours = coloursOf(palette());
    const bool chosen = m_baseline.chosen == option || (m_variant && m_variant->chosen == option);
    const QRect line = textRect(option);
    painter.setPen(chosen ? colours.text : colours.dimText);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(optionText(option), Qt::ElideRight, line.width()));
    drawBar(painter, option, false);
    if (m_variant)
        drawBar(painter, option, true);
}

void OptionBars::drawBar(QPainter& painter, int option, bool variantArm) const
{
    const ThemeColours colours = coloursOf(palette());
    const OptionRow& row = m_options[static_cast<std::size_t>(option)];
    const double probability = variantArm ? row.variant : row.baseline;
    const int chosen = variantArm ? m_variant->chosen : m_baseline.chosen;
    const QRectF room = barRect(option, variantArm);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(colours.panel, colours.outline, 0.5));
    painter.drawRoundedRect(room, 2, 2);
    if (std::isfinite(probability)) {
        QRectF bar = room;
        bar.setWidth(std::max(1.5, room.width() * std::clamp(probability, 0.0, 1.0)));
        painter.setBrush(variantArm ? colours.variant : colours.baseline);
        painter.drawRoundedRect(bar, 2, 2);
    }
    const QFontMetrics metrics(fontOf(FontRole::Small, font()));
    const double middle = room.center().y();
    const double number = fontMetrics().horizontalAdvance(QStringLiteral("0.00"));
    painter.setFont(fontOf(FontRole::Small, font()));
    painter.setPen(option == chosen ? colours.text : colours.dimText);
    painter.drawText(
        QRectF(room.right() + 6, middle - metrics.height() / 2.0, number, metrics.height()),
        Qt::AlignRight | Qt::AlignVCenter, probabilityText(probability));
    painter.setFont(font());
    if (option == chosen)
        drawTick(painter, QPointF(width() - padding - tickWidth / 2.0 + 3, middle),
            variantArm ? colours.variantText : colours.baselineText);
}

void OptionBars::drawVerdicts(QPainter& painter) const
{
    const ThemeColours colours = coloursOf(palette());
    const QRect last = rowRect(static_cast<int>(m_options.size()) - 1);
    const int line = fontMetrics().height() + 2;
    QRect place(padding, last.bottom() + rowGap + 4, width() - 2 * padding, line);
    const int names = std::max(fontMetrics().horizontalAdvance(tr("baseline")),
                          fontMetrics().horizontalAdvance(tr("variant")))
        + 10;
    const auto draw = [&](const QString& name, const QColor& colour, const QString& text) {
        painter.setPen(colour);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setPen(colours.text);
        painter.drawText(place.adjusted(names, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
        place.translate(0, line);
    };
    draw(tr("baseline"), colours.baselineText, verdictText(m_baseline));
    if (!m_variant)
        return;
    draw(tr("variant"), colours.variantText, verdictText(*m_variant));
    QFont bold = font();
    bold.setBold(m_variant->chosen != m_baseline.chosen);
    painter.setFont(bold);
    painter.setPen(bold.bold() ? colours.text : colours.dimText);
    painter.drawText(place.translated(0, 3), Qt::AlignLeft | Qt::AlignVCenter, flipText());
}

void OptionBars::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::PaletteChange)
        update();
}

QSize OptionBars::sizeHint() const
{
    const int rows = std::max(1, static_cast<int>(m_options.size()));
    const int below = (m_variant ? 3 : 1) * (fontMetrics().height() + 2) + 8;
    return { 300, 2 * padding + rows * (rowHeight() + rowGap) + below };
}

QSize OptionBars::minimumSizeHint() const { return { 180, sizeHint().height() }; }

} // namespace sinkscope::widgets
