// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session.h"

#include "engine/runner.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace sinkscope::engine {

/// The engine thread and its mailbox. The mutex guards everything but the runner, which only the
/// thread touches.
class Session::Worker {
public:
    explicit Worker(SessionListener& listener)
        : m_listener(listener)
        , m_thread([this] { loop(); })
    {
    }

    ~Worker()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closing = true;
            m_stop.request_stop();
        }
        m_wake.notify_one();
        m_thread.join();
    }

    Ticket submit(RunRequest request, bool check)
    {
        std::optional<Job> replaced;
        Ticket ticket = 0;
        {
            const std::lock_guard lock(m_mutex);
            ticket = ++m_lastTicket;
            m_stop.request_stop();
            replaced = std::exchange(m_pending, Job { ticket, std::move(request), check });
            if (replaced)
                m_cancelled.push_back(replaced->ticket);
        }
        m_wake.notify_one();
        return ticket;
    }

    void cancel(Ticket ticket)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_running == ticket)
                m_stop.request_stop();
            if (m_pending && m_pending->ticket == ticket) {
                m_cancelled.push_back(ticket);
                m_pending.reset();
            }
        }
        m_wake.notify_one();
    }

    void cancelAll()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stop.request_stop();
            if (m_pending)
                m_cancelled.push_back(m_pending->ticket);
            m_pending.reset();
        }
        m_wake.notify_one();
    }

private:
    struct Job {
        Ticket ticket = 0;
        RunRequest request;
        bool check = false;
    };

    void loop()
    {
        for (;;) {
            std::optional<Job> job;
            std::vector<Ticket> cancelled;
            std::stop_token stop;
            bool closing = false;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(
                    lock, [this] { return m_closing || m_pending || !m_cancelled.empty(); });
                closing = m_closing;
                if (closing && m_pending)
                    m_cancelled.push_back(m_pending->ticket);
                else
                    job = std::move(m_pending);
                m_pending.reset();
                cancelled.swap(m_cancelled);
                m_stop = std::stop_source();
                stop = m_stop.get_token();
                m_running = job ? job->ticket : 0;
            }
            for (const Ticket ticket : cancelled)
                m_listener.finished(ticket, RunCancelled {});
            if (closing)
                return;
            if (job)
                m_listener.finished(job->ticket, run(*job, stop));
            const std::lock_guard lock(m_mutex);
            m_running = 0;
        }
    }

    Outcome run(const Job& job, const std::stop_token& stop)
    {
        RunObserver observer;
        observer.progressed = [&](const Progress& progress) {
            m_listener.progressed(job.ticket, progress);
        };
        observer.framesRead = [&](std::shared_ptr<const media::FrameSet> frames) {
            m_listener.framesRead(job.ticket, std::move(frames));
        };
        observer.published = [&](TracePtr trace) {
            m_listener.published(job.ticket, std::move(trace));
        };
        observer.forecast = [&](const RunPlan& plan) {
            m_listener.progressed(
                job.ticket, { Stage::Prefill, 0, "needs " + plan.forecast.text() });
        };
        try {
            if (job.check)
                return m_runner.check(job.request, observer, stop);
            return m_runner.run(job.request, observer, stop);
        } catch (const Cancelled&) {
            return RunCancelled {};
        } catch (const Error& error) {
            return RunFailure { error.kind(), error.what() };
        } catch (const std::bad_alloc&) {
            return RunFailure { ErrorKind::OutOfResources,
                "memory ran out; close other programs, or use fewer frames or --dtype bf16" };
        } catch (const std::exception& error) {
            return RunFailure { ErrorKind::Internal, error.what() };
        }
    }

    SessionListener& m_listener;
    Runner m_runner { Runner::usualBudget };
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Job> m_pending;
    std::vector<Ticket> m_cancelled;
    std::stop_source m_stop;
    Ticket m_lastTicket = 0;
    Ticket m_running = 0;
    bool m_closing = false;
    std::thread m_thread;
};

Session::Session(SessionListener& listener)
    : m_worker(std::make_unique<Worker>(listener))
{
}

Session::~Session() = default;

Ticket Session::submit(RunRequest request) { return m_worker->submit(std::move(request), false); }

Ticket Session::check(RunRequest request) { return m_worker->submit(std::move(request), true); }

void Session::cancel(Ticket ticket) { m_worker->cancel(ticket); }

void Session::cancelAll() { m_worker->cancelAll(); }

} // namespace sinkscope::engine
