// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_bridge.h"

#include <algorithm>
#include <utility>

namespace sinkscope::app {

namespace {
constexpr int deliveryIntervalMs = 50;
}

SessionBridge::SessionBridge(QObject* parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { deliver(); });
}

void SessionBridge::follow(engine::Ticket ticket) { m_followed.insert(ticket); }

void SessionBridge::forget(engine::Ticket ticket) { m_followed.erase(ticket); }

void SessionBridge::progressed(engine::Ticket ticket, const engine::Progress& progress)
{
    {
        const std::lock_guard lock(m_mutex);
        m_reports[ticket].progress = progress;
    }
    wake(false);
}

void SessionBridge::framesRead(engine::Ticket ticket, std::shared_ptr<const media::FrameSet> frames)
{
    {
        const std::lock_guard lock(m_mutex);
        m_reports[ticket].frames = std::move(frames);
    }
    wake(true);
}

void SessionBridge::published(engine::Ticket ticket, TracePtr trace)
{
    {
        const std::lock_guard lock(m_mutex);
        m_reports[ticket].trace = std::move(trace);
    }
    wake(false);
}

void SessionBridge::finished(engine::Ticket ticket, const engine::Outcome& outcome)
{
    {
        const std::lock_guard lock(m_mutex);
        m_reports[ticket].outcome = outcome;
    }
    wake(true);
}

void SessionBridge::wake(bool urgent)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_wakePosted && !urgent)
            return;
        m_wakePosted = true;
    }
    const auto handle = [this, urgent] {
        const qint64 waited =
            m_sinceDelivery.isValid() ? m_sinceDelivery.elapsed() : deliveryIntervalMs;
        if (urgent || waited >= deliveryIntervalMs)
            deliver();
        else if (!m_timer.isActive())
            m_timer.start(std::max(1, deliveryIntervalMs - static_cast<int>(waited)));
    };
    QMetaObject::invokeMethod(this, handle, Qt::QueuedConnection);
}

void SessionBridge::deliver()
{
    std::map<engine::Ticket, Report> reports;
    {
        const std::lock_guard lock(m_mutex);
        reports.swap(m_reports);
        m_wakePosted = false;
    }
    m_timer.stop();
    m_sinceDelivery.start();
    for (const auto& [ticket, report] : reports)
        deliver(ticket, report);
}

void SessionBridge::deliver(engine::Ticket ticket, const Report& report)
{
    // A receiver may forget the ticket, so the set is asked again before every signal.
    const auto followed = [this, ticket] { return m_followed.count(ticket) != 0; };
    if (report.frames && followed())
        Q_EMIT framesArrived(ticket, report.frames);
    if (report.progress && followed())
        Q_EMIT progressArrived(ticket, *report.progress);
    if (report.trace && followed())
        Q_EMIT traceArrived(ticket, report.trace);
    if (report.outcome && m_followed.erase(ticket) != 0)
        Q_EMIT outcomeArrived(ticket, *report.outcome);
}

} // namespace sinkscope::app
