// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/repaint_clock.h"

#include "trace/error.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <thread>

namespace sinkscope::bench {

namespace {

/// Changes are passed on by timers of 0 ms and queued replots; each needs a turn of the loop.
constexpr int quietTurns = 6;

double threadMilliseconds()
{
    timespec used {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) * 1e-6;
}

} // namespace

RepaintClock::RepaintClock(int& argc, char** argv)
    : QApplication(argc, argv)
{
    // A blinking cursor would paint at times of its own.
    setCursorFlashTime(0);
}

bool RepaintClock::notify(QObject* receiver, QEvent* event)
{
    const QEvent::Type type = event->type();
    const auto begin = Clock::now();
    ++m_depth;
    const bool accepted = QApplication::notify(receiver, event);
    if (--m_depth == 0)
        m_longestMs = std::max(m_longestMs, secondsBetween(begin, Clock::now()) * 1000);
    // An update request ends when the window's pixels have been handed over.
    if (type != QEvent::Paint && type != QEvent::UpdateRequest)
        return accepted;
    m_lastRepaint = Clock::now();
    ++m_repaints;
    if (type == QEvent::Paint && receiver->isWidgetType()) {
        const auto* painted = static_cast<const QWidget*>(receiver);
        std::erase_if(m_unpainted, [painted](const QWidget* widget) {
            return widget == painted || widget->isAncestorOf(painted);
        });
    }
    return accepted;
}

void RepaintClock::settle()
{
    for (int quiet = 0; quiet < quietTurns; ++quiet) {
        const int before = m_repaints;
        QCoreApplication::processEvents();
        if (m_repaints != before)
            quiet = -1;
    }
}

double RepaintClock::timeChange(
    const std::function<void()>& change, const std::vector<const QWidget*>& expected)
{
    settle();
    m_unpainted = expected;
    const auto start = Clock::now();
    m_lastRepaint = start;
    change();
    settle();
    if (!m_unpainted.empty())
        throw Error(ErrorKind::Internal,
            std::string("a change of the view did not repaint ")
                + m_unpainted.front()->metaObject()->className());
    return secondsBetween(start, m_lastRepaint) * 1000;
}

double RepaintClock::longestHold(const std::function<void()>& change, int patienceMs)
{
    settle();
    const auto start = Clock::now();
    m_longestMs = 0;
    change();
    m_longestMs = secondsBetween(start, Clock::now()) * 1000;
    while (secondsBetween(start, Clock::now()) * 1000 < patienceMs) {
        QCoreApplication::processEvents();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    settle();
    return m_longestMs;
}

double RepaintClock::workOf(const std::function<void()>& change)
{
    settle();
    const double start = threadMilliseconds();
    change();
    settle();
    return threadMilliseconds() - start;
}

} // namespace sinkscope::bench
