// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/sampling.h"

#include "trace/error.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace sinkscope::media {
namespace {

void requireFrameLimit(int value, const char* name)
{
    if (value >= 1 && value <= sampledFramesLimit)
        return;
    throw badInput("Frame sampling: " + std::string(name) + " is " + std::to_string(value)
        + ", expected 1 to " + std::to_string(sampledFramesLimit)
        + ". Choose a number of frames in that range.");
}

void requirePositive(double value, const char* name)
{
    if (std::isfinite(value) && value > 0)
        return;
    throw badInput("Frame sampling: " + std::string(name) + " is " + std::to_string(value)
        + ", expected a number above 0. Sample a fixed number of frames instead, or give a "
          "rate above 0.");
}

std::int64_t requestedCount(const Sampling& sampling, std::int64_t totalFrames, double sourceFps)
{
    if (sampling.mode == Sampling::Mode::Uniform) {
        requireFrameLimit(sampling.frameCount, "the frame count");
        return sampling.frameCount;
    }
    requireFrameLimit(sampling.maxFrames, "the largest frame count");
    requirePositive(sampling.fps, "the sampled frames per second");
    requirePositive(sourceFps, "the frame rate of the video");
    const double wanted = static_cast<double>(totalFrames) / sourceFps * sampling.fps;
    return static_cast<std::int64_t>(
        std::clamp(wanted, 1.0, static_cast<double>(sampling.maxFrames)));
}

} // namespace

int sampledCount(const Sampling& sampling, std::int64_t totalFrames, double sourceFps)
{
    if (totalFrames < 1)
        throw badInput("Frame sampling: the video has " + std::to_string(totalFrames)
            + " frames, expected at least 1. Choose another video.");
    return static_cast<int>(
        std::min(requestedCount(sampling, totalFrames, sourceFps), totalFrames));
}

std::vector<std::int64_t> sampleIndices(
    const Sampling& sampling, std::int64_t totalFrames, double sourceFps)
{
    const std::int64_t count = sampledCount(sampling, totalFrames, sourceFps);
    // Split into whole steps and remainder so that no product can overflow.
    const std::int64_t step = totalFrames / count;
    const std::int64_t remainder = totalFrames % count;
    std::vector<std::int64_t> indices(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i)
        indices[static_cast<std::size_t>(i)] = i * step + i * remainder / count;
    return indices;
}

} // namespace sinkscope::media
