// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/run_listener.h"

namespace sinkscope::bench {

void RunListener::reset()
{
    const std::lock_guard lock(m_mutex);
    m_state = {};
}

RunState RunListener::waitFor(const std::function<bool(const RunState&)>& reached)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_state.outcome || reached(m_state); });
    return m_state;
}

RunState RunListener::waitForEnd()
{
    return waitFor([](const RunState&) { return false; });
}

void RunListener::progressed(engine::Ticket, const engine::Progress& progress)
{
    {
        const std::lock_guard lock(m_mutex);
        m_state.progress = progress;
    }
    m_changed.notify_one();
}

void RunListener::framesRead(engine::Ticket, std::shared_ptr<const media::FrameSet>) { }

void RunListener::published(engine::Ticket, TracePtr trace)
{
    {
        const std::lock_guard lock(m_mutex);
        m_state.promptPublished = true;
        m_state.tokens = static_cast<int>(trace->steps.size());
        if (m_state.tokens == 1)
            m_state.firstToken = Clock::now();
    }
    m_changed.notify_one();
}

void RunListener::finished(engine::Ticket, const engine::Outcome& outcome)
{
    {
        const std::lock_guard lock(m_mutex);
        m_state.finished = Clock::now();
        m_state.outcome = outcome;
    }
    m_changed.notify_one();
}

TracePtr traceOf(const RunState& state)
{
    if (const auto* failure = std::get_if<engine::RunFailure>(&*state.outcome))
        throw Error(failure->kind, failure->message);
    if (const auto* trace = std::get_if<TracePtr>(&*state.outcome))
        return *trace;
    throw Error(ErrorKind::Internal, "a run was cancelled that nobody cancelled");
}

} // namespace sinkscope::bench
