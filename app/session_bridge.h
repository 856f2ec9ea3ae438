// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

namespace sinkscope::app {

/// Carries what an engine reports from its thread to the GUI thread. Progress and grown Traces are
/// coalesced to at most 20 deliveries per second; the newest value always arrives, and `finished`
/// arrives without delay after everything that came before it. Reports of tickets that are not
/// followed are dropped. The listener functions may be called from any thread, everything else and
/// all signals belong to the thread of this object. Must outlive the engine that calls it.
class SessionBridge : public QObject, public engine::SessionListener {
    Q_OBJECT

public:
    explicit SessionBridge(QObject* parent = nullptr);

    /// Reports of `ticket` are delivered from now on; until it has finished or is forgotten.
    void follow(engine::Ticket ticket);
    void forget(engine::Ticket ticket);

    void progressed(engine::Ticket ticket, const engine::Progress& progress) override;
    void framesRead(engine::Ticket ticket, std::shared_ptr<const media::FrameSet> frames) override;
    void published(engine::Ticket ticket, TracePtr trace) override;
    void finished(engine::Ticket ticket, const engine::Outcome& outcome) override;

Q_SIGNALS:
    void progressArrived(
        sinkscope::engine::Ticket ticket, const sinkscope::engine::Progress& progress);
    void framesArrived(sinkscope::engine::Ticket ticket,
        const std::shared_ptr<const sinkscope::media::FrameSet>& frames);
    void traceArrived(sinkscope::engine::Ticket ticket, const sinkscope::TracePtr& trace);
    void outcomeArrived(
        sinkscope::engine::Ticket ticket, const sinkscope::engine::Outcome& outcome);

private:
    struct Report {
        std::optional<engine::Progress> progress;
        std::shared_ptr<const media::FrameSet> frames;
        TracePtr trace;
        std::optional<engine::Outcome> outcome;
    };

    void wake(bool urgent);
    void deliver();
    void deliver(engine::Ticket ticket, const Report& report);

    std::mutex m_mutex;
    std::map<engine::Ticket, Report> m_reports; ///< Guarded by m_mutex.
    bool m_wakePosted = false; ///< Guarded by m_mutex.
    std::set<engine::Ticket> m_followed;
    QElapsedTimer m_sinceDelivery;
    QTimer m_timer;
};

} // namespace sinkscope::app
