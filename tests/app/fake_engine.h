// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_engine.h"

#include <thread>
#include <utility>
#include <vector>

namespace sinkscope::test {

/// An engine that does nothing by itself: the test says what each ticket reports, on a thread of
/// its own as the real engine does.
class FakeEngine : public app::RunEngine {
public:
    explicit FakeEngine(engine::SessionListener& listener)
        : m_listener(listener)
    {
    }

    engine::Ticket submit(engine::RunRequest request) override
    {
        requests.push_back(std::move(request));
        return requests.size();
    }

    /// Tickets of checks count from 1001.
    engine::Ticket check(engine::RunRequest request) override
    {
        checks.push_back(std::move(request));
        return 1000 + checks.size();
    }

    void cancel(engine::Ticket ticket) override { cancelled.push_back(ticket); }

    template <typename Report> void onEngineThread(Report report)
    {
        std::thread([&] { report(m_listener); }).join();
    }

    void finish(engine::Ticket ticket, const engine::Outcome& outcome)
    {
        onEngineThread([&](engine::SessionListener& l) { l.finished(ticket, outcome); });
    }

    void publish(engine::Ticket ticket, const TracePtr& trace)
    {
        onEngineThread([&](engine::SessionListener& l) { l.published(ticket, trace); });
    }

    std::vector<engine::RunRequest> requests; ///< Ticket n is requests[n − 1].
    std::vector<engine::RunRequest> checks;
    std::vector<engine::Ticket> cancelled;

private:
    engine::SessionListener& m_listener;
};

inline TracePtr answerTrace(const std::string& answer)
{
    auto trace = std::make_shared<Trace>();
    trace->answer = answer;
    trace->complete = true;
    return trace;
}

inline engine::RunRequest question(const std::string& text, std::vector<MethodUse> methods = {})
{
    engine::RunRequest request;
    request.question = text;
    request.methods = std::move(methods);
    return request;
}

} // namespace sinkscope::test
