// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel_focus.h"

#include <QApplication>
#include <QWidget>

#include <vector>

namespace sinkscope::app {

namespace {

bool canBeSeen(const QWidget& widget)
{
    // A tab behind another one is "visible" to the window.
    return widget.isVisible() && !widget.visibleRegion().isEmpty();
}

/// The first part of a panel that takes the keyboard; null for none.
QWidget* firstStop(QWidget& panel)
{
    const auto takesTab = [](const QWidget& widget) {
        return widget.isEnabled() && widget.isVisible() && (widget.focusPolicy() & Qt::TabFocus);
    };
    if (takesTab(panel))
        return &panel;
    for (QWidget* next = panel.nextInFocusChain(); next != &panel; next = next->nextInFocusChain())
        if (panel.isAncestorOf(next) && takesTab(*next))
            return next;
    return nullptr;
}

std::vector<QWidget*> seenPanels(const Panels& panels)
{
    std::vector<QWidget*> all { panels.interventions, panels.frames,
        panels.gridPanel.frame->content() };
    for (const ScienceHome home : { ScienceHome::Grid, ScienceHome::Curves }) {
        if (home == ScienceHome::Curves)
            all.push_back(panels.curvePanel.frame->content());
        for (const ScienceDock& place : panels.science)
            if (place.home == home)
                all.push_back(place.panel);
    }
    all.push_back(panels.tokenPanel.frame->content());
    all.push_back(panels.answerPanel.frame->content());
    std::erase_if(
        all, [](QWidget* panel) { return !panel || !canBeSeen(*panel) || !firstStop(*panel); });
    return all;
}

} // namespace

void focusPanel(QWidget& panel)
{
    QWidget* first = firstStop(panel);
    (first ? first : &panel)->setFocus(Qt::TabFocusReason);
}

void focusNextPanel(const Panels& panels, bool forward)
{
    const std::vector<QWidget*> seen = seenPanels(panels);
    if (seen.empty())
        return;
    const QWidget* focused = QApplication::focusWidget();
    const auto count = seen.size();
    for (std::size_t i = 0; focused && i < count; ++i)
        if (seen[i] == focused || seen[i]->isAncestorOf(focused)) {
            focusPanel(*seen[(i + (forward ? 1 : count - 1)) % count]);
            return;
        }
    focusPanel(forward ? *seen.front() : *seen.back());
}

} // namespace sinkscope::app
