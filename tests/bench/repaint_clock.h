// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/statistics.h"

#include <QApplication>

#include <functional>
#include <vector>

namespace sinkscope::bench {

/// An application that knows when it last painted something. GUI thread only.
class RepaintClock : public QApplication {
public:
    RepaintClock(int& argc, char** argv);

    /// Milliseconds from before `change` to the end of the last repaint that it caused. Throws
    /// Error (Internal) when `change` did not repaint all of `expected`.
    double timeChange(
        const std::function<void()>& change, const std::vector<const QWidget*>& expected);
    /// Milliseconds this thread worked for `change` and the repaints it caused, waiting left out.
    double workOf(const std::function<void()>& change);
    /// The longest single event, in milliseconds, of the work that `change` causes now and within
    /// the next `patienceMs`, workers' results and delayed refreshes among them.
    double longestHold(const std::function<void()>& change, int patienceMs);
    /// Runs the event loop until nothing is left to paint.
    void settle();

    bool notify(QObject* receiver, QEvent* event) override;

private:
    std::vector<const QWidget*> m_unpainted; ///< Expected, not painted since the change.
    Clock::time_point m_lastRepaint;
    int m_repaints = 0;
    int m_depth = 0; ///< Of events that send events.
    double m_longestMs = 0; ///< Of the outermost events.
};

} // namespace sinkscope::bench
