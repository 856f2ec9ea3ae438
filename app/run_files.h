// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_file.h"

#include <QObject>
#include <functional>
#include <thread>

namespace sinkscope::app {

/// Saves and opens runs on a thread of its own, one at a time. Everything else, and all signals,
/// belong to the GUI thread. The destructor waits for a file being written.
class RunFiles : public QObject {
    Q_OBJECT

public:
    explicit RunFiles(QObject* parent = nullptr);

    void save(const SavedRun& run, const QString& path);
    void open(const QString& path);
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void saved(const QString& path);
    void opened(const QString& path, const sinkscope::app::OpenedRun& run);
    /// A complete sentence for the person.
    void failed(const QString& message);

private:
    /// Runs `job` elsewhere and what it returns here.
    using Job = std::function<std::function<void()>(const std::stop_token& stop)>;
    void start(Job job);

    bool m_busy = false;
    std::jthread m_thread; ///< Last member: ends before the others go.
};

} // namespace sinkscope::app
