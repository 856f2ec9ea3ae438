// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace sinkscope::app {

/// A thread that decodes one video and hands its frames out at the pace of their presentation
/// times, over and over. At most one frame is on its way to the receiver; frames that come too late
/// are skipped. All functions return at once; the destructor waits for the frame being decoded.
class PlaybackWorker {
public:
    /// Called on the worker's thread. `command` is the number of the call that asked for the frame.
    struct Receiver {
        std::function<void(std::uint64_t command, const media::Frame& frame)> frame;
        std::function<void(std::uint64_t command, const std::string& message)> failure;
    };

    explicit PlaybackWorker(Receiver receiver);

    /// Shows the frame at `seconds` of the file, then plays on if `playing`. Returns the number of
    /// this command, which later ones exceed.
    std::uint64_t show(const std::string& path, double seconds, bool playing);
    /// Stops after the frame being decoded.
    std::uint64_t stop();
    /// The receiver has used the last frame and wants another.
    void frameUsed();

private:
    struct Command {
        std::uint64_t number = 0;
        std::string path;
        double seconds = 0;
        bool show = false;
        bool playing = false;
    };
    class Player;

    void run(const std::stop_token& stop);

    Receiver m_receiver;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    Command m_command; ///< Guarded by m_mutex, like the next.
    bool m_frameUnderway = false;
    std::jthread m_thread; ///< Last member: stops before the others go.
};

} // namespace sinkscope::app
