// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/token_strip_layout.h"

#include <QCoreApplication>

#include <algorithm>

namespace sinkscope::widgets {

namespace {

constexpr double margin = 10;
constexpr double chipPadding = 5;
constexpr double chipGap = 3;
constexpr double cellWidth = 12;
constexpr double cellGap = 1;
constexpr double answerGap = 8;
constexpr double labelGap = 8;

/// Hands out positions in reading order, wrapping at the width.
class Flow {
public:
    Flow(const TokenStripMetrics& metrics, StripArrangement& target)
        : m_metrics(metrics)
        , m_target(target)
    {
    }

    void place(StripItem item, double width, double gap)
    {
        const double limit = m_metrics.width - margin;
        if (m_x > m_indent && m_x + width > limit) {
            newRow();
        }
        const double fitting = std::max(cellWidth, std::min(width, limit - m_indent));
        item.rect = QRectF(m_x, m_y, fitting, m_metrics.chipHeight());
        m_x += fitting + gap;
        m_target.items.push_back(std::move(item));
    }

    void newRow()
    {
        m_x = m_indent;
        m_y += m_metrics.rowHeight();
    }

    void beginAnswers(double indent)
    {
        newRow();
        m_y += answerGap;
        m_indent = indent;
        m_x = indent;
    }

    double y() const { return m_y; }
    double bottom() const { return m_y + m_metrics.rowHeight(); }

private:
    const TokenStripMetrics& m_metrics;
    StripArrangement& m_target;
    double m_indent = margin;
    double m_x = margin;
    double m_y = margin - 2;
};

double chipWidth(const TokenStripMetrics& metrics, const QString& text)
{
    return std::max(metrics.chipFont.horizontalAdvance(text) + 2 * chipPadding, 14.0);
}

int endOfFrame(const std::vector<TokenChip>& prompt, int first)
{
    int last = first;
    const int frame = prompt[static_cast<std::size_t>(first)].frame;
    while (last + 1 < static_cast<int>(prompt.size())
        && prompt[static_cast<std::size_t>(last) + 1].frame == frame) {
        ++last;
    }
    return last;
}

void placeFrame(Flow& flow, const TokenStripMetrics& metrics, StripItem block, bool unfolded)
{
    block.kind = StripItemKind::Frame;
    const QChar arrow(unfolded ? 0x25BE : 0x25B8);
    block.text = QCoreApplication::translate("TokenStrip", "%1 frame %2 · %3")
                     .arg(arrow)
                     .arg(block.frame)
                     .arg(block.last - block.first + 1);
    const StripItem head = block;
    flow.place(
        std::move(block), chipWidth(metrics, head.text), unfolded ? cellGap + 2 : chipGap + 2);
    if (!unfolded) {
        return;
    }
    for (int token = head.first; token <= head.last; ++token) {
        StripItem cell;
        cell.kind = StripItemKind::Cell;
        cell.first = cell.last = token;
        cell.frame = head.frame;
        flow.place(std::move(cell), cellWidth, token == head.last ? chipGap + 4 : cellGap);
    }
}

void placePrompt(Flow& flow, const TokenStripModel& model, const std::set<int>& unfolded,
    const TokenStripMetrics& metrics)
{
    for (int token = 0; token < model.promptTokens(); ++token) {
        const TokenChip& chip = model.prompt[static_cast<std::size_t>(token)];
        StripItem item;
        item.first = item.last = token;
        item.frame = chip.frame;
        if (chip.frame >= 0) {
            item.last = endOfFrame(model.prompt, token);
            token = item.last;
            placeFrame(flow, metrics, std::move(item), unfolded.contains(chip.frame));
            continue;
        }
        item.text = visibleTokenText(chip.text);
        const double width = chipWidth(metrics, item.text);
        flow.place(std::move(item), width, chipGap);
    }
}

void placeAnswer(
    Flow& flow, const TokenStripModel& model, Arm arm, const TokenStripMetrics& metrics)
{
    const std::vector<TokenChip>& chips = arm == Arm::Baseline ? model.baseline : model.variant;
    for (std::size_t index = 0; index < chips.size(); ++index) {
        StripItem item;
        item.arm = arm;
        item.generated = true;
        item.first = item.last = model.promptTokens() + static_cast<int>(index);
        item.text = visibleTokenText(chips[index].text);
        const double width = chipWidth(metrics, item.text);
        flow.place(std::move(item), width, chipGap - 1);
    }
}

} // namespace

int StripArrangement::itemAt(const QPointF& point) const
{
    const auto [begin, end] = itemsBetween(point.y(), point.y());
    for (int index = begin; index < end; ++index) {
        const QRectF& rect = items[static_cast<std::size_t>(index)].rect;
        if (rect.adjusted(-0.5, -0.5, 0.5, 0.5).contains(point)) {
            return index;
        }
    }
    return -1;
}

int StripArrangement::itemOf(Arm arm, int token, int promptTokens) const
{
    const bool generated = token >= promptTokens;
    int found = -1;
    for (std::size_t index = 0; index < items.size(); ++index) {
        const StripItem& item = items[index];
        if (item.generated != generated || (generated && item.arm != arm) || token < item.first
            || token > item.last) {
            continue;
        }
        found = static_cast<int>(index);
        if (item.kind != StripItemKind::Frame) {
            break; // The head of an unfolded frame also covers the token; its cell is the better
                   // one.
        }
    }
    return found;
}

std::pair<int, int> StripArrangement::itemsBetween(double top, double bottom) const
{
    const auto begin = std::lower_bound(items.begin(), items.end(), top,
        [](const StripItem& item, double y) { return item.rect.bottom() < y; });
    const auto end = std::upper_bound(items.begin(), items.end(), bottom,
        [](double y, const StripItem& item) { return y < item.rect.top(); });
    return { static_cast<int>(begin - items.begin()),
        static_cast<int>(std::max(begin, end) - items.begin()) };
}

StripArrangement arrangeTokens(const TokenStripModel& model, const std::set<int>& unfoldedFrames,
    const TokenStripMetrics& metrics)
{
    StripArrangement arrangement;
    Flow flow(metrics, arrangement);
    placePrompt(flow, model, unfoldedFrames, metrics);

    const QString names[] = { QCoreApplication::translate("TokenStrip", "baseline"),
        QCoreApplication::translate("TokenStrip", "variant") };
    const double labelWidth = std::max(metrics.labelFont.horizontalAdvance(names[0]),
        metrics.labelFont.horizontalAdvance(names[1]));
    const Arm arms[] = { Arm::Baseline, Arm::Variant };
    bool first = true;
    for (const Arm arm : arms) {
        const bool shown = arm == Arm::Variant ? model.hasVariant : !model.baseline.empty();
        if (!shown) {
            continue;
        }
        if (first) {
            flow.beginAnswers(margin + labelWidth + labelGap);
        } else {
            flow.newRow();
        }
        first = false;
        arrangement.labels.push_back({ arm, names[arm == Arm::Baseline ? 0 : 1],
            QRectF(margin, flow.y(), labelWidth + 1, metrics.chipHeight()) });
        placeAnswer(flow, model, arm, metrics);
    }
    arrangement.height = flow.bottom();
    return arrangement;
}

} // namespace sinkscope::widgets
