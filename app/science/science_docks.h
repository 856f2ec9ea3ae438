// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/science/science_panel.h"

#include <QList>
#include <QObject>

class QDockWidget;
class QMainWindow;

namespace sinkscope::widgets {
class PanelFrame;
}

namespace sinkscope::app {

/// Where a dock lives at home: as a tab beside the grid or beside the curves.
enum class ScienceHome { Grid, Curves };

/// One analysing panel with its dock. The window owns the widgets.
struct ScienceDock {
    ScienceHome home = ScienceHome::Grid;
    QDockWidget* dock = nullptr;
    widgets::PanelFrame* frame = nullptr;
    SciencePanel* panel = nullptr;
};

/// All of them, in the order of their tabs. Adding a panel is adding a line in science_docks.cpp.
QList<ScienceDock> makeScienceDocks(QMainWindow& window);

} // namespace sinkscope::app
