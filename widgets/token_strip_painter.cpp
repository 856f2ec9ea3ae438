// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/token_strip_painter.h"

#include "widgets/colour_mix.h"
#include "widgets/overlay_paint.h"

#include <QPainter>
#include <QPixmapCache>

#include <algorithm>

namespace sinkscope::widgets {

namespace {

constexpr double chipRadius = 3;
constexpr double strongestTint = 0.55;
constexpr double foundLight = 0.3;

struct BoxLook {
    QColor edge;
    QColor fill;
};

QPixmap boxPixmap(const QSizeF& size, const BoxLook& look, double ratio)
{
    QPixmap pixmap((size * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.edge, 1));
    painter.setBrush(look.fill);
    painter.drawRoundedRect(
        QRectF(QPointF(0, 0), size).adjusted(0.5, 0.5, -0.5, -0.5), chipRadius, chipRadius);
    return pixmap;
}

/// On whole pixels, where boxes of one size are alike: outlines take too long for one per frame.
void drawBox(QPainter& painter, const QRectF& rect, const BoxLook& look)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QRectF box = snapped(rect, ratio);
    const QString key = QStringLiteral("sinkscope-box %1 %2 %3 %4 %5")
                            .arg(box.width())
                            .arg(box.height())
                            .arg(ratio)
                            .arg(look.edge.rgba())
                            .arg(look.fill.rgba());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = boxPixmap(box.size(), look, ratio);
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(box.topLeft(), pixmap);
}

} // namespace

bool TokenStripState::isSink(Arm ofArm, int token) const
{
    const std::vector<bool>& marks = sinks[ofArm == Arm::Baseline ? 0 : 1];
    const auto index = static_cast<std::size_t>(token);
    return token >= 0 && index < marks.size() && marks[index];
}

bool TokenStripState::isEvicted(const StripItem& item) const
{
    return item.first >= evicted.first && item.last < evicted.second
        && (!item.generated || item.arm == evictedArm);
}

bool TokenStripState::isMarked(const StripItem& item) const
{
    return (!item.generated || item.arm == arm)
        && std::any_of(marked.begin(), marked.end(),
            [&](int token) { return token >= item.first && token <= item.last; });
}

int TokenStripState::matchOf(const StripItem& item) const
{
    const auto match = std::find_if(found.begin(), found.end(), [&](const TokenMatch& candidate) {
        return candidate.generated == item.generated
            && (!item.generated || candidate.arm == item.arm) && item.first >= candidate.first
            && item.first <= candidate.last;
    });
    return match == found.end() ? -1 : static_cast<int>(match - found.begin());
}

TokenStripPainter::TokenStripPainter(QPainter& painter, const ThemeColours& colours,
    const TokenStripModel& model, const TokenStripState& state)
    : m_painter(painter)
    , m_colours(colours)
    , m_model(model)
    , m_state(state)
{
}

void TokenStripPainter::draw(const StripItem& item, int index) const
{
    switch (item.kind) {
    case StripItemKind::Chip:
        drawChip(item, index);
        break;
    case StripItemKind::Frame:
        drawFrame(item, index);
        break;
    case StripItemKind::Cell:
        drawCell(item, index);
        break;
    }
    if (m_state.isEvicted(item))
        drawEvicted(item);
}

void TokenStripPainter::drawEvicted(const StripItem& item) const
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(withAlpha(m_colours.panel, 0.62));
    m_painter.drawRect(item.rect);
    m_painter.setPen(QPen(m_colours.dimText, 1));
    const double y = item.rect.center().y();
    m_painter.drawLine(QPointF(item.rect.left() + 2, y), QPointF(item.rect.right() - 2, y));
}

void TokenStripPainter::draw(const StripLabel& label) const
{
    m_painter.setPen(label.arm == Arm::Baseline ? m_colours.baselineText : m_colours.variantText);
    m_painter.drawText(label.rect, Qt::AlignLeft | Qt::AlignVCenter, label.text);
}

void TokenStripPainter::drawChip(const StripItem& item, int index) const
{
    const bool current = isCurrent(item);
    const bool dimmed = isDimmed(item);
    const bool ownRow = !item.generated || item.arm == m_state.arm;
    const double level = ownRow ? m_state.attention.textLevel(item.first) : 0;
    const int match = m_state.matchOf(item);
    QColor base = dimmed ? mixed(m_colours.panel, m_colours.raised, 0.5) : m_colours.raised;
    if (match >= 0) {
        base = mixed(base, m_colours.text, foundLight);
    }

    // White chips on the light panel need a line of their own.
    QColor edge = m_colours.dark ? QColor(Qt::transparent) : m_colours.outline;
    if (item.generated) {
        edge = armColour(item.arm);
    } else if (index == m_state.hoveredItem) {
        edge = m_colours.dimText;
    }
    m_painter.setPen(edge.alpha() == 0 ? QPen(Qt::NoPen) : QPen(edge, 1.2));
    m_painter.setBrush(current ? m_colours.picked : tinted(base, level));
    m_painter.drawRoundedRect(item.rect.adjusted(0.5, 0.5, -0.5, -0.5), chipRadius, chipRadius);
    if (item.generated && index == m_state.hoveredItem && !current) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(withAlpha(edge, 0.18));
        m_painter.drawRoundedRect(item.rect, chipRadius, chipRadius);
    }
    if (m_state.isSink(item.generated ? item.arm : m_state.arm, item.first)) {
        drawSinkLine(item.rect);
    }
    const QColor dimText = mixed(m_colours.dimText, m_colours.text, level);
    m_painter.setPen(current ? m_colours.pickedText : dimmed ? dimText : m_colours.text);
    const QString text = QFontMetricsF(m_painter.font())
                             .elidedText(item.text, Qt::ElideRight, item.rect.width() - 4);
    m_painter.drawText(item.rect, Qt::AlignCenter, text);
    if (m_state.isMarked(item) || (match >= 0 && match == m_state.currentFound)) {
        drawMark(item.rect);
    }
    drawFocus(item.rect, index);
}

void TokenStripPainter::drawFrame(const StripItem& item, int index) const
{
    const bool current = item.frame == m_state.currentFrame || isCurrent(item);
    const QRectF box = item.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor edge = index == m_state.hoveredItem
        ? m_colours.dimText
        : mixed(m_colours.outline, m_colours.dimText, 0.35);
    drawBox(m_painter, item.rect,
        { current ? m_colours.picked : edge, current ? m_colours.picked : m_colours.window });

    const double level = m_state.attention.frameLevel(item.frame);
    if (level > 0) {
        const double width = std::max(1.5, (box.width() - 10) * level);
        m_painter.fillRect(
            QRectF(box.left() + 5, box.bottom() - 3.5, width, 2), armColour(m_state.arm));
    }
    m_painter.setPen(current ? m_colours.pickedText : m_colours.text);
    m_painter.drawText(item.rect.adjusted(0, -1, 0, -2), Qt::AlignCenter, item.text);
    if (m_state.isMarked(item)) {
        drawMark(item.rect);
    }
    drawFocus(item.rect, index);
}

void TokenStripPainter::drawCell(const StripItem& item, int index) const
{
    const bool current = isCurrent(item);
    const QRectF box = item.rect.adjusted(0, 2, 0, -2);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(current ? m_colours.picked
                               : mixed(m_colours.raised, armColour(m_state.arm),
                                   m_state.attention.cellLevel(item.first)));
    m_painter.drawRoundedRect(box, 2, 2);
    if (m_state.isSink(m_state.arm, item.first)) {
        drawSinkLine(box);
    }
    if (m_state.isMarked(item) && !current) {
        drawMark(box);
    }
    if (index == m_state.hoveredItem) {
        m_painter.setPen(QPen(m_colours.text, 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
    drawFocus(box, index);
}

void TokenStripPainter::drawSinkLine(const QRectF& rect) const
{
    m_painter.setPen(QPen(m_colours.sink, 2, Qt::SolidLine, Qt::RoundCap));
    const double y = rect.bottom() - 1;
    m_painter.drawLine(QPointF(rect.left() + 1.5, y), QPointF(rect.right() - 1.5, y));
}

void TokenStripPainter::drawMark(const QRectF& rect) const
{
    m_painter.setPen(QPen(m_colours.picked, 1.6));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(rect.adjusted(0.8, 0.8, -0.8, -0.8), chipRadius, chipRadius);
}

void TokenStripPainter::drawFocus(const QRectF& rect, int index) const
{
    if (index != m_state.cursorItem) {
        return;
    }
    m_painter.setPen(QPen(m_colours.text, 1, Qt::DotLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), chipRadius + 1, chipRadius + 1);
}

QColor TokenStripPainter::armColour(Arm arm) const
{
    return arm == Arm::Baseline ? m_colours.baseline : m_colours.variant;
}

QColor TokenStripPainter::tinted(const QColor& base, double level) const
{
    return mixed(base, armColour(m_state.arm), strongestTint * level);
}

bool TokenStripPainter::isDimmed(const StripItem& item) const
{
    const int generatedIndex = item.first - m_model.promptTokens();
    if (!item.generated) {
        const TokenChip& chip = m_model.prompt[static_cast<std::size_t>(item.first)];
        return chip.special || chip.text.trimmed().isEmpty();
    }
    const auto& chips = item.arm == Arm::Baseline ? m_model.baseline : m_model.variant;
    return chips[static_cast<std::size_t>(generatedIndex)].special;
}

bool TokenStripPainter::isCurrent(const StripItem& item) const
{
    if (m_state.current < item.first || m_state.current > item.last) {
        return false;
    }
    return !item.generated || item.arm == m_state.arm;
}

} // namespace sinkscope::widgets
