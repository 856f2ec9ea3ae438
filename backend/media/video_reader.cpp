// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/video_reader.h"

#include "media/capture.h"

#include <opencv2/core/utils/logger.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <mutex>
#include <utility>
#include <vector>

namespace sinkscope::media {
namespace {

constexpr double seekTolerance = 1e-3;
/// Containers aim at the average rate: landing a little early and stepping forward is exact.
constexpr double seekMargin = 0.5;
/// Up to this far ahead decoding on costs less than finding a key frame.
constexpr double stepAheadSeconds = 1;
constexpr double assumedFps = 25;

Capture openSilently(const VideoSource& source)
{
    silenceDecoders();
    return Capture(source);
}

} // namespace

struct VideoReader::State {
    explicit State(const VideoSource& source)
        : capture(openSilently(source))
    {
    }

    Capture capture;
    std::int64_t index = -1;
    double seconds = 0;
    bool atEnd = false;
    bool waiting = false; ///< A seek already decoded the frame the next advance() reaches.
    bool indexExact = true;
    std::vector<double> times; ///< Of frames 0, 1, 2 … as far as they were decoded in order.

    bool step()
    {
        if (atEnd || !capture.grab()) {
            atEnd = true;
            return false;
        }
        const auto stamp = capture.timestamp();
        const bool first = ++index == 0;
        if (stamp && (first || *stamp > seconds))
            seconds = *stamp;
        else
            seconds = first ? 0 : seconds + frameInterval();
        if (indexExact && index == std::ssize(times))
            times.push_back(seconds);
        return true;
    }

    double frameInterval() const { return 1 / (capture.fps() > 0 ? capture.fps() : assumedFps); }

    void restart()
    {
        capture.rewind();
        index = -1;
        seconds = 0;
        atEnd = false;
        waiting = false;
        indexExact = true;
    }

    /// Decodes until a frame at or after `target` is reached, and keeps it for advance().
    void stepTo(double target)
    {
        do {
            waiting = step();
        } while (waiting && seconds < target - seekTolerance);
    }

    /// Lands at or before `target`, one frame decoded. False when the container cannot do it.
    bool land(double target)
    {
        capture.jump(target - seekMargin);
        if (!capture.grab())
            return false;
        const auto stamp = capture.timestamp();
        if (!stamp || *stamp > target + seekTolerance)
            return false;
        atEnd = false;
        seconds = *stamp;
        const auto known = std::lower_bound(times.begin(), times.end(), seconds - seekTolerance);
        indexExact = known != times.end() && *known < seconds + seekTolerance;
        index = indexExact ? known - times.begin()
                           : std::llround((seconds - times.front()) / frameInterval());
        return true;
    }
};

void silenceDecoders()
{
    static std::once_flag once;
    std::call_once(once, [] {
        constexpr int keepExisting = 0;
        ::setenv("OPENCV_FFMPEG_LOGLEVEL", "-8", keepExisting); // -8 is AV_LOG_QUIET.
        if (!std::getenv("OPENCV_LOG_LEVEL"))
            cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    });
}

VideoReader::VideoReader(const VideoSource& source)
    : m_state(std::make_unique<State>(source))
{
}

VideoReader::~VideoReader() = default;
VideoReader::VideoReader(VideoReader&&) noexcept = default;
VideoReader& VideoReader::operator=(VideoReader&&) noexcept = default;

bool VideoReader::isStillImage() const { return m_state->capture.isStillImage(); }

int VideoReader::width() const { return m_state->capture.width(); }

int VideoReader::height() const { return m_state->capture.height(); }

double VideoReader::fps() const { return m_state->capture.fps(); }

std::int64_t VideoReader::declaredFrames() const { return m_state->capture.declaredFrames(); }

std::int64_t VideoReader::storedBytesPerFrame() const
{
    return std::int64_t { 3 } * m_state->capture.storedWidth() * m_state->capture.storedHeight();
}

bool VideoReader::advance() { return std::exchange(m_state->waiting, false) || m_state->step(); }

std::int64_t VideoReader::index() const { return m_state->index; }

double VideoReader::seconds() const { return m_state->seconds; }

Frame VideoReader::frame() const
{
    Frame frame;
    frame.sourceIndex = m_state->index;
    frame.seconds = m_state->seconds;
    frame.width = m_state->capture.storedWidth();
    frame.height = m_state->capture.storedHeight();
    frame.rgb = std::make_shared<const std::vector<std::uint8_t>>(m_state->capture.rgb());
    return frame;
}

bool VideoReader::next(Frame& frame)
{
    if (!advance())
        return false;
    frame = this->frame();
    return true;
}

void VideoReader::seekSeconds(double seconds)
{
    State& state = *m_state;
    if (state.times.empty() && !state.step())
        return;
    const double ahead = seconds - state.seconds;
    const bool stepAhead = ahead > seekTolerance && ahead <= stepAheadSeconds && !state.atEnd;
    if (seconds <= seekMargin + seekTolerance || (!stepAhead && !state.land(seconds)))
        state.restart();
    state.waiting = state.index >= 0 && state.seconds >= seconds - seekTolerance;
    if (!state.waiting)
        state.stepTo(seconds);
}

} // namespace sinkscope::media
