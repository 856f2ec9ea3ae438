// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <stop_token>
#include <thread>

namespace sinkscope::app {

/// Computes on a thread of its own, one piece of work at a time: newer work stops the one before,
/// of which nothing is heard any more, and starts when that has come to its end. The GUI thread
/// never waits but in the destructor. All functions and signals belong to the GUI thread. Jobs are
/// children of what shows their results, so that a window can tell whether it is complete.
class BackgroundJob : public QObject {
    Q_OBJECT

public:
    /// Shows a result; runs on the GUI thread.
    using Report = std::function<void()>;
    /// Tells the share that is done, 0…1; for the thread of the work.
    using Progress = std::function<void(double fraction)>;
    /// Runs on the other thread, and returns how to show its result. May throw.
    using Work = std::function<Report(const std::stop_token& stop, const Progress& progress)>;

    explicit BackgroundJob(QObject* parent = nullptr);
    ~BackgroundJob() override;

    void start(Work work);
    /// Nothing is heard of the work any more.
    void cancel();
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void progressed(double fraction);
    /// A complete sentence for the person.
    void failed(const QString& message);
    /// Work began or ended.
    void busyChanged(bool busy);

private:
    void launch();
    void end(int number, const Report& report);
    void setBusy(bool busy);

    Work m_pending;
    bool m_running = false; ///< The thread has not reported its end.
    bool m_busy = false; ///< Something is meant to come.
    int m_number = 0; ///< Of the work whose reports count.
    std::jthread m_thread; ///< Last member: ends before the others go.
};

} // namespace sinkscope::app
