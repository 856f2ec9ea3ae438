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

std::int64_t evenDown(std::int64_t count) { return count / 2 * 2; }

std::int64_t evenCount(const Sampling& sampling, std::int64_t totalFrames, double wanted)
{
    requireFrameLimit(sampling.minFrames, "the smallest frame count");
    const auto most =
        static_cast<double>(evenDown(std::min<std::int64_t>(sampling.maxFrames, totalFrames)));
    const double count = std::min(std::max(wanted, static_cast<double>(sampling.minFrames)), most);
    return std::max<std::int64_t>(1, evenDown(static_cast<std::int64_t>(count)));
}

/// round(i · (total − 1) / (count − 1)); a tie cannot happen when count is even.
std::vector<std::int64_t> fromFirstToLast(std::int64_t count, std::int64_t totalFrames)
{
    const std::int64_t gaps = std::max<std::int64_t>(count - 1, 1);
    const std::int64_t step = (totalFrames - 1) / gaps;
    const std::int64_t remainder = (totalFrames - 1) % gaps;
    std::vector<std::int64_t> indices;
    for (std::int64_t i = 0; i < count; ++i)
        indices.push_back(i * step + (2 * i * remainder + gaps) / (2 * gaps));
    return indices;
}

std::int64_t requestedCount(const Sampling& sampling, std::int64_t totalFrames, double sourceFps)
{
    const bool fixed =
        sampling.mode == Sampling::Mode::Uniform || sampling.mode == Sampling::Mode::Middle;
    if (fixed) {
        requireFrameLimit(sampling.frameCount, "the frame count");
        return sampling.frameCount;
    }
    requireFrameLimit(sampling.maxFrames, "the largest frame count");
    requirePositive(sampling.fps, "the sampled frames per second");
    requirePositive(sourceFps, "the frame rate of the video");
    const double exact = static_cast<double>(totalFrames) / sourceFps * sampling.fps;
    if (sampling.mode == Sampling::Mode::FpsEven)
        return evenCount(sampling, totalFrames, exact);
    // Halves go to the even number, as in the reference.
    const double wanted =
        sampling.mode == Sampling::Mode::FpsEndToEnd ? std::nearbyint(exact) : exact;
    return static_cast<std::int64_t>(
        std::clamp(wanted, 1.0, static_cast<double>(sampling.maxFrames)));
}

std::vector<std::int64_t> middleIndices(std::int64_t count, std::int64_t totalFrames)
{
    // In the precision of the reference: its single precision rounds an index up now and then.
    const double step = static_cast<double>(totalFrames) / static_cast<double>(count);
    std::vector<std::int64_t> indices(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < indices.size(); ++i)
        indices[i] = std::min(totalFrames - 1,
            static_cast<std::int64_t>(
                static_cast<float>(step / 2 + step * static_cast<double>(i))));
    return indices;
}

std::vector<std::int64_t> endToEndIndices(
    const Sampling& sampling, std::int64_t totalFrames, double sourceFps)
{
    const std::int64_t count =
        std::min(requestedCount(sampling, totalFrames, sourceFps), totalFrames);
    std::int64_t first = 0;
    std::int64_t last = totalFrames - 1;
    if (static_cast<double>(totalFrames) / sourceFps - 2 > sampling.maxFrames * sampling.fps) {
        first = static_cast<std::int64_t>(sourceFps);
        last =
            std::min(last, static_cast<std::int64_t>(static_cast<double>(totalFrames) - sourceFps));
    }
    if (first >= last) {
        first = 0;
        last = totalFrames - 1;
    }
    std::vector<std::int64_t> indices { first };
    const double step = static_cast<double>(last - first)
        / static_cast<double>(std::max<std::int64_t>(1, count - 1));
    for (std::int64_t i = 1; i < count; ++i) {
        const std::int64_t index = i + 1 == count
            ? last
            : static_cast<std::int64_t>(static_cast<double>(i) * step + static_cast<double>(first));
        if (index > indices.back())
            indices.push_back(index);
    }
    return indices;
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
    if (sampling.mode == Sampling::Mode::FpsEven)
        return fromFirstToLast(count, totalFrames);
    if (sampling.mode == Sampling::Mode::Middle)
        return middleIndices(count, totalFrames);
    if (sampling.mode == Sampling::Mode::FpsEndToEnd)
        return endToEndIndices(sampling, totalFrames, sourceFps);
    // Split into whole steps and remainder so that no product can overflow.
    const std::int64_t step = totalFrames / count;
    const std::int64_t remainder = totalFrames % count;
    std::vector<std::int64_t> indices(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i)
        indices[static_cast<std::size_t>(i)] = i * step + i * remainder / count;
    return indices;
}

} // namespace sinkscope::media
