// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window_desk.h"

namespace sinkscope::test {

/// Shows a finished Trace in a new window, as the answer without methods.
inline std::unique_ptr<Desk> deskWith(const TracePtr& trace)
{
    auto desk = std::make_unique<Desk>();
    desk->settle();
    desk->window.panels().interventions->setUses({});
    desk->workspace.setMethods({});
    desk->workspace.scheduler().adopt(question("Where?"), trace, nullptr);
    desk->window.presenter().refreshNow();
    return desk;
}

/// Brings the analysing panel of a window to the front, filled with what the window shows.
template <typename PanelType> PanelType& showScience(Desk& desk, const QString& id)
{
    showPanel(desk.window.panels(), id);
    QCoreApplication::processEvents();
    desk.window.presenter().refreshNow();
    QCoreApplication::processEvents();
    auto* panel = desk.window.findChild<PanelType*>(id);
    if (panel == nullptr)
        qFatal("the window has no panel of this kind");
    return *panel;
}

} // namespace sinkscope::test
