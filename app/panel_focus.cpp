// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel_focus.h"

#include "widgets/panel_frame.h"

#include <QApplication>
#include <QWidget>

#include <vector>

namespace sinkscope::app {

namespace {

/// The first part of a panel that takes the keyboard; null for none.
QWidget* firstStop(QWidget& panel)
{
    const auto takesTab = [](const QWidget& widget) {
        return widget.isEnabled() && widget.isVisible() && (widget.focusPolicy() & Qt::TabFocus);
    };
    if (takesTab(panel))
        return &panel;
    for (QWidget* child : panel.findChildren<QWidget*>())
        if (child->window() == panel.window() && takesTab(*child))
            return child;
    return nullptr;
}

/// Contents of the panels that can be seen and take the keyboard.
std::vector<QWidget*> seenPanels(const Panels& panels)
{
    std::vector<widgets::PanelFrame*> frames { panels.interventionPanel.frame,
        panels.framePanel.frame, panels.gridPanel.frame };
    for (const ScienceHome home : { ScienceHome::Grid, ScienceHome::Curves }) {
        if (home == ScienceHome::Curves)
            frames.push_back(panels.curvePanel.frame);
        for (const ScienceDock& place : panels.science)
            if (place.home == home)
                frames.push_back(place.frame);
    }
    frames.push_back(panels.tokenPanel.frame);
    frames.push_back(panels.answerPanel.frame);
    std::vector<QWidget*> seen;
    for (widgets::PanelFrame* frame : frames) {
        // A tab behind another one is "visible" to the window, but its title is covered.
        const QWidget& title = *frame->titleBar();
        if (title.isVisible() && !title.visibleRegion().isEmpty() && firstStop(*frame->content()))
            seen.push_back(frame->content());
    }
    return seen;
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
