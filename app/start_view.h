// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace sinkscope::app {

class MainWindow;
class Workspace;

/// Shows sinks by the definition and threshold that the command line names, if any.
void chooseSinks(Workspace& workspace, const WindowOptions& options);

/// Locks what `--select` names. False, and nothing done, while there is no run to select in.
bool lockSelection(Workspace& workspace, const SelectOption& wanted);

/// Once the first run is there: the selection of the command line, else the video plays.
void showWhenAnswered(MainWindow& window, Workspace& workspace, const SelectOption& wanted);

} // namespace sinkscope::app
