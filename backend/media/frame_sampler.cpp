// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/frame_sampler.h"

#include "media/video_reader.h"
#include "trace/error.h"

#include <algorithm>

namespace sinkscope::media {
namespace {

/// How long a lone frame of a file without a frame rate lasts.
constexpr double assumedFps = 25;

/// What one pass over the source assumes about it and whom it tells.
struct Pass {
    const VideoSource& source;
    const Sampling& sampling;
    const std::stop_token& stop;
    const SampleProgress& progress;
    std::int64_t expectedFrames = 0; ///< 0: only count.
    double fps = 0;
};

void requireMemory(const VideoReader& reader, std::size_t frames, const VideoSource& source)
{
    const auto count = static_cast<std::int64_t>(frames);
    if (count <= source.limits.maxBytes / reader.storedBytesPerFrame())
        return;
    constexpr std::int64_t mebi = 1 << 20;
    throw Error(ErrorKind::OutOfResources,
        source.path + ": " + std::to_string(count) + " frames of " + std::to_string(reader.width())
            + "x" + std::to_string(reader.height()) + " need "
            + std::to_string(reader.storedBytesPerFrame() * count / mebi)
            + " MiB, expected at most " + std::to_string(source.limits.maxBytes / mebi)
            + " MiB. Sample fewer frames or use a smaller video.");
}

void report(const Pass& pass, std::int64_t done)
{
    if (!pass.progress || pass.expectedFrames == 0)
        return;
    pass.progress(
        std::min(1.0, static_cast<double>(done) / static_cast<double>(pass.expectedFrames)));
}

void requireSourceFrames(std::int64_t count, const VideoSource& source)
{
    if (count > source.limits.maxSourceFrames)
        throw badInput(source.path + ": more than " + std::to_string(source.limits.maxSourceFrames)
            + " frames, expected fewer. Cut the video into shorter parts.");
}

/// Fills in duration and rate. The file's rate counts as long as its number of frames holds.
void setTiming(FrameSet& set, double lastSeconds, double lastInterval)
{
    set.durationSeconds = lastSeconds + lastInterval;
    if (set.fps <= 0 || set.totalFrames != set.declaredFrames)
        set.fps = static_cast<double>(set.totalFrames) / set.durationSeconds;
}

/// Fills frames, totalFrames, durationSeconds and fps of `set`.
void decodeAll(VideoReader& reader, const Pass& pass, FrameSet& set)
{
    std::vector<std::int64_t> wanted;
    if (pass.expectedFrames > 0)
        wanted = sampleIndices(pass.sampling, pass.expectedFrames, pass.fps);
    requireMemory(reader, wanted.size(), pass.source);
    double interval = 1 / (pass.fps > 0 ? pass.fps : assumedFps);
    double last = 0;
    while (reader.advance()) {
        if (pass.stop.stop_requested())
            throw Cancelled();
        requireSourceFrames(++set.totalFrames, pass.source);
        if (set.frames.size() < wanted.size() && wanted[set.frames.size()] == reader.index())
            set.frames.push_back(reader.frame());
        if (set.totalFrames > 1)
            interval = reader.seconds() - last;
        last = reader.seconds();
        report(pass, set.totalFrames);
    }
    set.still = reader.isStillImage();
    if (set.totalFrames > 0 && !set.still)
        setTiming(set, last, interval);
}

FrameSet run(const Pass& pass)
{
    VideoReader reader(pass.source);
    FrameSet set;
    set.path = pass.source.path;
    set.declaredFrames = reader.declaredFrames();
    set.fps = reader.fps();
    decodeAll(reader, pass, set);
    if (set.totalFrames == 0)
        throw badInput(pass.source.path
            + ": no frame decodes, expected at least 1. The file is damaged or empty; choose "
              "another one or record it again.");
    return set;
}

/// Fills in what the file claims; no frame count when a fact the rule needs is missing.
void readClaims(Pass& pass)
{
    const VideoReader reader(pass.source);
    pass.fps = reader.fps();
    pass.expectedFrames = reader.declaredFrames();
    if (reader.isStillImage())
        pass.fps = 1; // Any rate picks the only frame.
    if (pass.fps <= 0 || pass.expectedFrames > pass.source.limits.maxSourceFrames)
        pass.expectedFrames = 0;
}

} // namespace

FrameSet sampleFrames(const VideoSource& source, const Sampling& sampling,
    const std::stop_token& stop, const SampleProgress& progress)
{
    if (stop.stop_requested())
        throw Cancelled();
    Pass pass { source, sampling, stop, progress };
    readClaims(pass);
    FrameSet set = run(pass);
    if (set.totalFrames == pass.expectedFrames)
        return set;
    pass.expectedFrames = set.totalFrames;
    pass.fps = set.fps;
    set = {};
    return run(pass);
}

} // namespace sinkscope::media
