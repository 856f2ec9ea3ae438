// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/token_strip_view.h"

#include "widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace sinkscope::widgets {

TokenStripView::TokenStripView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

void TokenStripView::setModel(TokenStripModel model)
{
    m_model = std::move(model);
    const int frames = std::accumulate(m_model.prompt.begin(), m_model.prompt.end(), -1,
        [](int largest, const TokenChip& chip) { return std::max(largest, chip.frame); });
    std::erase_if(m_unfolded, [frames](int frame) { return frame > frames; });
    attentionChanged();
    arrange();
}

void TokenStripView::setCurrent(Arm arm, int token)
{
    const bool armChanged = arm != m_state.arm;
    m_state.arm = arm;
    m_state.current = token;
    if (armChanged) {
        attentionChanged();
    }
    if (m_state.cursorItem >= 0) {
        m_state.cursorItem = m_arrangement.itemOf(arm, token, m_model.promptTokens());
    }
    viewport()->update();
}

void TokenStripView::setCurrentFrame(int frame)
{
    m_state.currentFrame = frame;
    viewport()->update();
}

void TokenStripView::setAttention(std::vector<float> values)
{
    m_values = std::move(values);
    attentionChanged();
}

void TokenStripView::setEvicted(Arm arm, std::pair<int, int> range)
{
    m_state.evicted = range;
    m_state.evictedArm = arm;
    viewport()->update();
}

void TokenStripView::setSinks(Arm arm, const std::vector<int>& tokens)
{
    const int largest = tokens.empty() ? -1 : *std::max_element(tokens.begin(), tokens.end());
    std::vector<bool> marks(static_cast<std::size_t>(std::max(largest, -1) + 1), false);
    for (const int token : tokens) {
        if (token >= 0) {
            marks[static_cast<std::size_t>(token)] = true;
        }
    }
    m_state.sinks[arm == Arm::Baseline ? 0 : 1] = std::move(marks);
    attentionChanged();
}

void TokenStripView::setMarked(std::vector<int> tokens)
{
    if (tokens == m_state.marked) {
        return;
    }
    m_state.marked = std::move(tokens);
    viewport()->update();
}

void TokenStripView::setFound(std::vector<TokenMatch> matches, int current)
{
    m_state.found = std::move(matches);
    m_state.currentFound = current;
    if (current >= 0 && static_cast<std::size_t>(current) < m_state.found.size()) {
        const TokenMatch& match = m_state.found[static_cast<std::size_t>(current)];
        ensureVisible(match.arm, match.first);
    }
    viewport()->update();
}

void TokenStripView::setFrameUnfolded(int frame, bool unfolded)
{
    if (unfolded == isFrameUnfolded(frame)) {
        return;
    }
    if (unfolded) {
        m_unfolded.insert(frame);
    } else {
        m_unfolded.erase(frame);
    }
    arrange();
}

void TokenStripView::setAllUnfolded(bool unfolded)
{
    m_unfolded.clear();
    for (const TokenChip& chip : m_model.prompt) {
        if (unfolded && chip.frame >= 0) {
            m_unfolded.insert(chip.frame);
        }
    }
    arrange();
}

void TokenStripView::setToolTipSource(std::function<QString(Arm, int)> source)
{
    m_toolTipSource = std::move(source);
}

void TokenStripView::ensureVisible(Arm arm, int token)
{
    scrollToItem(m_arrangement.itemOf(arm, token, m_model.promptTokens()));
}

QRect TokenStripView::chipRect(Arm arm, int token) const
{
    const StripItem* found = item(m_arrangement.itemOf(arm, token, m_model.promptTokens()));
    if (!found) {
        return {};
    }
    const QRect rect = found->rect.translated(0, -verticalScrollBar()->value()).toAlignedRect();
    return rect.intersects(viewport()->rect()) ? rect : QRect();
}

int TokenStripView::contentHeight() const
{
    return static_cast<int>(std::ceil(m_arrangement.height));
}

void TokenStripView::attentionChanged()
{
    m_attentionStale = true;
    viewport()->update();
}

void TokenStripView::refreshAttention()
{
    if (!std::exchange(m_attentionStale, false)) {
        return;
    }
    const auto& sinks = m_state.sinks[m_state.arm == Arm::Baseline ? 0 : 1];
    m_state.attention = TokenStripAttention(m_values, m_model, sinks);
}

void TokenStripView::arrange()
{
    const TokenStripMetrics metrics { static_cast<double>(viewport()->width()),
        QFontMetricsF(fontOf(FontRole::Mono, font())), QFontMetricsF(font()) };
    const int before = contentHeight();
    m_arrangement = arrangeTokens(m_model, m_unfolded, metrics);
    m_state.hoveredItem = -1;
    if (m_state.cursorItem >= 0) {
        m_state.cursorItem =
            m_arrangement.itemOf(m_state.arm, m_state.current, m_model.promptTokens());
    }
    updateScrollBar();
    viewport()->update();
    if (contentHeight() != before) {
        Q_EMIT contentHeightChanged();
    }
}

void TokenStripView::updateScrollBar()
{
    QScrollBar* bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(fontMetrics().height());
    bar->setRange(0, std::max(0, contentHeight() - viewport()->height()));
}

void TokenStripView::paintEvent(QPaintEvent* event)
{
    refreshAttention();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const int offset = verticalScrollBar()->value();
    painter.translate(0, -offset);
    const ThemeColours colours = coloursOf(palette());
    const TokenStripPainter chips(painter, colours, m_model, m_state);
    for (const StripLabel& label : m_arrangement.labels) {
        chips.draw(label);
    }
    painter.setFont(fontOf(FontRole::Mono, font()));
    const QRect band = event->rect().translated(0, offset);
    const auto [begin, end] = m_arrangement.itemsBetween(band.top() - 2, band.bottom() + 2);
    for (int index = begin; index < end; ++index) {
        chips.draw(*item(index), index);
    }
}

void TokenStripView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        arrange();
    } else {
        updateScrollBar();
    }
}

void TokenStripView::scrollContentsBy(int, int) { viewport()->update(); }

void TokenStripView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
    } else if (event->type() == QEvent::PaletteChange) {
        viewport()->update();
    }
}

const StripItem* TokenStripView::item(int index) const
{
    const auto position = static_cast<std::size_t>(index);
    return index >= 0 && position < m_arrangement.items.size() ? &m_arrangement.items[position]
                                                               : nullptr;
}

QPointF TokenStripView::toContents(const QPointF& point) const
{
    return point + QPointF(0, verticalScrollBar()->value());
}

Arm TokenStripView::armOf(const StripItem& item) const
{
    return item.generated ? item.arm : m_state.arm;
}

void TokenStripView::scrollToItem(int index)
{
    const StripItem* target = item(index);
    if (!target) {
        return;
    }
    QScrollBar* bar = verticalScrollBar();
    const int top = static_cast<int>(target->rect.top()) - 4;
    const int bottom = static_cast<int>(target->rect.bottom()) + 4;
    if (top < bar->value()) {
        bar->setValue(top);
    } else if (bottom > bar->value() + viewport()->height()) {
        bar->setValue(bottom - viewport()->height());
    }
}

QString TokenStripView::toolTipOf(const StripItem& item) const
{
    if (item.kind == StripItemKind::Frame) {
        return tr("Frame %1: tokens %2–%3. Double-click to %4.")
            .arg(item.frame)
            .arg(item.first)
            .arg(item.last)
            .arg(isFrameUnfolded(item.frame) ? tr("fold") : tr("unfold"));
    }
    return m_toolTipSource ? m_toolTipSource(armOf(item), item.first) : item.text;
}

void TokenStripView::showToolTip(const QPoint& position, const QPoint& globalPosition)
{
    const StripItem* target = item(m_arrangement.itemAt(toContents(position)));
    if (!target) {
        QToolTip::hideText();
        return;
    }
    const QRect rect = target->rect.translated(0, -verticalScrollBar()->value()).toAlignedRect();
    QToolTip::showText(globalPosition, toolTipOf(*target), viewport(), rect);
}

} // namespace sinkscope::widgets
