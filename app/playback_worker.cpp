// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playback_worker.h"

#include "trace/error.h"
#ifdef SINKSCOPE_HAVE_MEDIA
#include "media/video_reader.h"
#endif

#include <chrono>
#include <optional>
#include <utility>

namespace sinkscope::app {

#ifdef SINKSCOPE_HAVE_MEDIA

namespace {

using Clock = std::chrono::steady_clock;

constexpr int longestShownSide = 1280;

media::VideoSource sourceOf(const std::string& path)
{
    media::ReadLimits limits;
    limits.storedSide = longestShownSide;
    return media::VideoSource(path, limits);
}

std::chrono::duration<double> secondsOf(double seconds)
{
    return std::chrono::duration<double>(seconds);
}

} // namespace

/// Carries out one command after the other; lives on the worker's thread.
class PlaybackWorker::Player {
public:
    Player(PlaybackWorker& worker, const std::stop_token& stop)
        : m_worker(worker)
        , m_stop(stop)
    {
    }

    void carryOut(const Command& command)
    {
        try {
            if (!m_reader || m_path != command.path) {
                m_reader.reset();
                m_reader.emplace(sourceOf(command.path));
                m_path = command.path;
            }
            start(command.seconds);
            if (!m_reader->advance())
                return;
            deliver(command);
            if (command.playing && !m_reader->isStillImage())
                play(command);
        } catch (const Error& error) {
            m_reader.reset();
            m_worker.m_receiver.failure(command.number, error.what());
        }
    }

private:
    void start(double seconds)
    {
        m_reader->seekSeconds(seconds);
        m_firstSeconds = seconds;
        m_started = Clock::now();
    }

    void play(const Command& command)
    {
        bool sawFrame = true;
        while (true) {
            if (!m_reader->advance()) {
                // A file that ends before its first frame would otherwise be reopened for ever.
                if (!std::exchange(sawFrame, false))
                    return;
                // The last frame stays as long as the others did.
                if (!waitUntil(command, Clock::now() + frameTime()))
                    return;
                start(0);
                continue;
            }
            sawFrame = true;
            const auto due = m_started
                + std::chrono::duration_cast<Clock::duration>(
                    secondsOf(m_reader->seconds() - m_firstSeconds));
            if (!waitUntil(command, due))
                return;
            deliver(command);
        }
    }

    Clock::duration frameTime() const
    {
        const double fps = m_reader->fps() > 0 ? m_reader->fps() : 25;
        return std::chrono::duration_cast<Clock::duration>(secondsOf(1 / fps));
    }

    /// False when another command came or the worker ends.
    bool waitUntil(const Command& command, Clock::time_point due)
    {
        std::unique_lock lock(m_worker.m_mutex);
        const bool interrupted = m_worker.m_changed.wait_until(
            lock, m_stop, due, [&] { return m_worker.m_command.number != command.number; });
        return !interrupted && !m_stop.stop_requested();
    }

    void deliver(const Command& command)
    {
        {
            const std::lock_guard lock(m_worker.m_mutex);
            const bool outdated = m_worker.m_command.number != command.number;
            if (outdated || (m_worker.m_frameUnderway && command.playing))
                return;
            m_worker.m_frameUnderway = true;
        }
        m_worker.m_receiver.frame(command.number, m_reader->frame());
    }

    PlaybackWorker& m_worker;
    const std::stop_token& m_stop;
    std::optional<media::VideoReader> m_reader;
    std::string m_path;
    double m_firstSeconds = 0;
    Clock::time_point m_started;
};

#else

class PlaybackWorker::Player {
public:
    Player(PlaybackWorker& worker, const std::stop_token&)
        : m_worker(worker)
    {
    }
    void carryOut(const Command& command)
    {
        m_worker.m_receiver.failure(command.number, "This build has no video reader.");
    }

private:
    PlaybackWorker& m_worker;
};

#endif

PlaybackWorker::PlaybackWorker(Receiver receiver)
    : m_receiver(std::move(receiver))
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

std::uint64_t PlaybackWorker::show(const std::string& path, double seconds, bool playing)
{
    const std::lock_guard lock(m_mutex);
    m_command = { m_command.number + 1, path, seconds, true, playing };
    m_frameUnderway = false;
    m_changed.notify_all();
    return m_command.number;
}

std::uint64_t PlaybackWorker::stop()
{
    const std::lock_guard lock(m_mutex);
    m_command.show = false;
    ++m_command.number;
    m_changed.notify_all();
    return m_command.number;
}

void PlaybackWorker::frameUsed()
{
    const std::lock_guard lock(m_mutex);
    m_frameUnderway = false;
}

void PlaybackWorker::run(const std::stop_token& stop)
{
    Player player(*this, stop);
    std::uint64_t done = 0;
    while (!stop.stop_requested()) {
        Command command;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [&] { return m_command.number != done; }))
                return;
            command = m_command;
        }
        done = command.number;
        if (command.show)
            player.carryOut(command);
    }
}

} // namespace sinkscope::app
