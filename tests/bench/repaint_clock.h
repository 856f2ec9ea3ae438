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
    /// Runs the event loop until nothing is left to paint.
    void settle();

    bool notify(QObject* receiver, QEvent* event) override;

private:
    std::vector<const QWidget*> m_unpainted; ///< Expected, not painted since the change.
    Clock::time_point m_lastRepaint;
    int m_repaints = 0;
};

} // namespace sinkscope::bench
