// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel_focus.h"

#include "widgets/panel_frame.h"

#include <QApplication>
#include <QWidget>

#include <vector>

namespace sinkscope::app {

namespace {

/// The first part of a widget that takes the keyboard; null for none.
QWidget* firstPart(QWidget& panel)
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

QWidget* firstStop(const widgets::PanelFrame& panel)
{
    QWidget* part = firstPart(*panel.content());
    return part ? part : firstPart(*panel.titleBar());
}

bool holds(const widgets::PanelFrame& panel, const QWidget* focused)
{
    return panel.content() == focused || panel.content()->isAncestorOf(focused)
        || panel.titleBar()->isAncestorOf(focused);
}

/// Those that can be seen and take the keyboard.
std::vector<const widgets::PanelFrame*> seenPanels(const Panels& panels)
{
    std::vector<const widgets::PanelFrame*> frames { panels.interventionPanel.frame,
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
    std::erase_if(frames, [](const widgets::PanelFrame* frame) {
        // A tab behind another one is "visible" to the window, but its title is covered.
        const QWidget& title = *frame->titleBar();
        return !title.isVisible() || title.visibleRegion().isEmpty() || !firstStop(*frame);
    });
    return frames;
}

} // namespace

void focusPanel(const widgets::PanelFrame& panel)
{
    QWidget* first = firstStop(panel);
    (first ? first : panel.content())->setFocus(Qt::TabFocusReason);
}

void focusNextPanel(const Panels& panels, bool forward)
{
    const std::vector<const widgets::PanelFrame*> seen = seenPanels(panels);
    if (seen.empty())
        return;
    const QWidget* focused = QApplication::focusWidget();
    const auto count = seen.size();
    for (std::size_t i = 0; focused && i < count; ++i)
        if (holds(*seen[i], focused)) {
            focusPanel(*seen[(i + (forward ? 1 : count - 1)) % count]);
            return;
        }
    focusPanel(forward ? *seen.front() : *seen.back());
}

} // namespace sinkscope::app
