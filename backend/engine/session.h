// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/check_report.h"
#include "engine/run_request.h"
#include "media/frame.h"
#include "trace/error.h"
#include "trace/trace.h"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>

namespace sinkscope::engine {

using Ticket = std::uint64_t;

enum class Stage { LoadingModel, ReadingMedia, Vision, Prefill, Decode };

struct Progress {
    Stage stage = Stage::LoadingModel;
    double fraction = -1; ///< 0…1, negative when unknown.
    std::string detail; ///< English; file names, layer numbers.
};

struct RunCancelled { };

struct RunFailure {
    ErrorKind kind = ErrorKind::Internal;
    std::string message;
};

using Outcome = std::variant<TracePtr, RunCancelled, RunFailure, CheckReport>;

/// Receives what a run does. All calls come from the engine thread; implementations must be quick
/// and must not call back into the Session's destructor.
class SessionListener {
public:
    virtual ~SessionListener() = default;
    virtual void progressed(Ticket ticket, const Progress& progress) = 0;
    /// The sampled frames, as soon as they are decoded. A second time with one frame per frame of
    /// the layout, once that is known, when a picture is shown at more than one scale.
    virtual void framesRead(Ticket ticket, std::shared_ptr<const media::FrameSet> frames) = 0;
    /// A Trace that grew by the prompt or by one token.
    virtual void published(Ticket ticket, TracePtr trace) = 0;
    /// Exactly once per ticket. Cancelled is not an error.
    virtual void finished(Ticket ticket, const Outcome& outcome) = 0;
};

/// Owns the engine thread, the loaded model and what can be reused between runs. A mailbox holds
/// one running and at most one pending request: a newer request asks the running one to stop and
/// replaces the pending one. Thread-safe; the destructor cancels and joins.
class Session {
public:
    explicit Session(SessionListener& listener);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    Ticket submit(RunRequest request);
    /// Makes the trust report of a request instead of answering it; see Runner::check.
    Ticket check(RunRequest request);
    /// Stops the ticket if it is running or pending; no effect when it is finished.
    void cancel(Ticket ticket);
    void cancelAll();

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace sinkscope::engine
