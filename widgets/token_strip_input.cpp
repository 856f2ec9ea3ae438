// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys of the token strip.
#include "widgets/token_strip_view.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sinkscope::widgets {

namespace {

constexpr double arrowWidth = 20;
constexpr int noItem = std::numeric_limits<int>::min();

} // namespace

bool TokenStripView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showToolTip(help->pos(), help->globalPos());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        setHoveredItem(-1);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TokenStripView::setHoveredItem(int index)
{
    if (index == m_state.hoveredItem) {
        return;
    }
    m_state.hoveredItem = index;
    viewport()->update();
    const StripItem* target = item(index);
    if (!target) {
        Q_EMIT left();
    } else if (target->kind == StripItemKind::Frame) {
        Q_EMIT frameHovered(target->frame);
    } else {
        Q_EMIT hovered(armOf(*target), target->first);
    }
}

bool TokenStripView::isOnArrow(const StripItem& item, const QPointF& point) const
{
    return item.kind == StripItemKind::Frame && point.x() < item.rect.left() + arrowWidth;
}

void TokenStripView::mouseMoveEvent(QMouseEvent* event)
{
    setHoveredItem(m_arrangement.itemAt(toContents(event->position())));
}

void TokenStripView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const QPointF point = toContents(event->position());
    const int index = m_arrangement.itemAt(point);
    const StripItem* target = item(index);
    m_pressedItem = index;
    if (!target) {
        return;
    }
    if (isOnArrow(*target, point)) {
        setFrameUnfolded(target->frame, !isFrameUnfolded(target->frame));
    } else {
        m_state.cursorItem = -1;
        moveTo(index, event->modifiers());
    }
}

void TokenStripView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPointF point = toContents(event->position());
    const StripItem* target = item(m_arrangement.itemAt(point));
    if (event->button() != Qt::LeftButton || !target) {
        return;
    }
    if (target->kind == StripItemKind::Frame && !isOnArrow(*target, point)) {
        setFrameUnfolded(target->frame, !isFrameUnfolded(target->frame));
    } else if (m_arrangement.itemAt(point) != m_pressedItem || isOnArrow(*target, point)) {
        // Two quick clicks on neighbours are two clicks; on one chip they are one.
        mousePressEvent(event);
    }
}

void TokenStripView::moveTo(int index, Qt::KeyboardModifiers modifiers)
{
    const StripItem* found = item(index);
    if (!found) {
        return;
    }
    const StripItem target = *found; // A slot may set a new model.
    scrollToItem(index);
    if (target.kind == StripItemKind::Frame) {
        m_state.currentFrame = target.frame;
        viewport()->update();
        Q_EMIT framePicked(target.frame);
        return;
    }
    const Arm arm = armOf(target);
    setCurrent(arm, target.first);
    Q_EMIT picked(arm, target.first, modifiers);
}

void TokenStripView::setCursorItem(int index)
{
    m_state.cursorItem = index;
    viewport()->update();
}

int TokenStripView::itemInNextRow(int from, int direction) const
{
    const StripItem* start = item(from);
    int best = from;
    double bestDistance = std::numeric_limits<double>::max();
    double row = std::numeric_limits<double>::quiet_NaN();
    for (int index = from + direction; start && item(index); index += direction) {
        const QRectF& rect = item(index)->rect;
        if (rect.top() == start->rect.top()) {
            continue;
        }
        if (!std::isnan(row) && rect.top() != row) {
            break;
        }
        row = rect.top();
        const double distance = std::abs(rect.center().x() - start->rect.center().x());
        if (distance < bestDistance) {
            bestDistance = distance;
            best = index;
        }
    }
    return best;
}

int TokenStripView::lastItemOf(Arm arm) const
{
    const auto& chips = arm == Arm::Baseline ? m_model.baseline : m_model.variant;
    const int token = m_model.promptTokens() + static_cast<int>(chips.size()) - 1;
    return m_arrangement.itemOf(arm, token, m_model.promptTokens());
}

int TokenStripView::itemForKey(int key, int from) const
{
    switch (key) {
    case Qt::Key_Left:
        return from - 1;
    case Qt::Key_Right:
        return from + 1;
    case Qt::Key_Up:
        return itemInNextRow(from, -1);
    case Qt::Key_Down:
        return itemInNextRow(from, 1);
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return lastItemOf(m_state.arm);
    default:
        return noItem;
    }
}

void TokenStripView::keyPressEvent(QKeyEvent* event)
{
    int from = m_state.cursorItem;
    if (from < 0) {
        from = m_arrangement.itemOf(m_state.arm, m_state.current, m_model.promptTokens());
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const StripItem* start = item(from);
    if (enter && start && start->frame >= 0) {
        setFrameUnfolded(start->frame, !isFrameUnfolded(start->frame));
        return;
    }
    int to = itemForKey(event->key(), from);
    if (to == noItem || m_arrangement.items.empty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    to = std::clamp(to, 0, static_cast<int>(m_arrangement.items.size()) - 1);
    if (to == from) {
        return;
    }
    m_state.cursorItem = to;
    moveTo(to, Qt::NoModifier);
    if (item(to) && item(to)->kind == StripItemKind::Frame) {
        setCursorItem(to);
    }
}

void TokenStripView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) {
        setCursorItem(m_arrangement.itemOf(m_state.arm, m_state.current, m_model.promptTokens()));
    }
}

void TokenStripView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    setCursorItem(-1);
}

void TokenStripView::contextMenuEvent(QContextMenuEvent* event)
{
    // The menu key means the current token, wherever the pointer is.
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const StripItem* target =
        item(byKey ? m_arrangement.itemOf(m_state.arm, m_state.current, m_model.promptTokens())
                   : m_arrangement.itemAt(toContents(event->pos())));
    const QPoint place = byKey && target
        ? viewport()->mapToGlobal(chipRect(m_state.arm, m_state.current).bottomLeft())
        : event->globalPos();
    QMenu menu(this);
    const bool isToken = target && target->kind != StripItemKind::Frame;
    if (target && target->kind == StripItemKind::Chip) {
        const QString text = target->text;
        connect(menu.addAction(tr("&Copy token text")), &QAction::triggered, this,
            [text] { QApplication::clipboard()->setText(text); });
        menu.addSeparator();
    }
    connect(menu.addAction(tr("&Unfold all frames")), &QAction::triggered, this,
        [this] { setAllUnfolded(true); });
    connect(menu.addAction(tr("&Fold all frames")), &QAction::triggered, this,
        [this] { setAllUnfolded(false); });
    const int token = isToken ? target->first : byKey ? m_state.current : -1;
    Q_EMIT menuOpening(&menu, target ? armOf(*target) : m_state.arm, token);
    menu.exec(place);
}

} // namespace sinkscope::widgets
