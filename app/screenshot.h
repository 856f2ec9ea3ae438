// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "trace/error.h"

#include <QObject>

namespace sinkscope::app {

class MainWindow;
class Workspace;

/// Waits until both arms are done, selects what was asked for, waits until nothing is computed for
/// the window any more (BackgroundJob), writes the picture of the window and reports the program's
/// exit code: 0, or that of the failure, whose message went to stderr.
class Screenshot : public QObject {
    Q_OBJECT

public:
    Screenshot(MainWindow& window, Workspace& workspace, const WindowOptions& options);

Q_SIGNALS:
    void done(int exitCode);

private:
    void fail(const QString& message, ErrorKind kind);
    void select();
    void write();

    MainWindow& m_window;
    Workspace& m_workspace;
    WindowOptions m_options;
    bool m_done = false;
};

} // namespace sinkscope::app
