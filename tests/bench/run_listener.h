// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/statistics.h"
#include "engine/session.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

namespace sinkscope::bench {

/// What a Session has said about its latest ticket, with the times.
struct RunState {
    std::optional<engine::Progress> progress; ///< The latest.
    int tokens = 0; ///< Answer tokens published.
    bool promptPublished = false;
    Clock::time_point firstToken;
    Clock::time_point finished;
    std::optional<engine::Outcome> outcome;
};

/// Listens to a Session that runs one request at a time. Thread-safe.
class RunListener : public engine::SessionListener {
public:
    /// Forgets the run before; call before submit.
    void reset();
    /// Blocks until `reached` holds or the run has finished.
    RunState waitFor(const std::function<bool(const RunState&)>& reached);
    RunState waitForEnd();

    void progressed(engine::Ticket ticket, const engine::Progress& progress) override;
    void framesRead(engine::Ticket ticket, std::shared_ptr<const media::FrameSet> frames) override;
    void published(engine::Ticket ticket, TracePtr trace) override;
    void finished(engine::Ticket ticket, const engine::Outcome& outcome) override;

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    RunState m_state; ///< Guarded by m_mutex.
};

/// The Trace of a finished run. Throws Error with the failure's message, or when it was cancelled.
TracePtr traceOf(const RunState& state);

} // namespace sinkscope::bench
