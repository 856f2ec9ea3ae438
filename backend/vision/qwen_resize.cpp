// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/qwen_resize.h"

#include "trace/error.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace sinkscope::vision {

namespace {

constexpr int largestRatio = 200;
constexpr std::int64_t fewestVideoCells = 128;
constexpr std::int64_t mostVideoCells = 768;
constexpr double videoTokens = 128000 * 0.9;

} // namespace

media::ResizeTarget smartResize(
    const media::ResizeTarget& source, int cell, const PixelLimits& limits)
{
    const double width = source.width;
    const double height = source.height;
    if (std::max(width, height) > largestRatio * std::min(width, height))
        throw badInput("a picture of " + std::to_string(source.width) + "x"
            + std::to_string(source.height) + " is more than " + std::to_string(largestRatio)
            + " times longer than wide, which this model does not take; cut it");
    const auto cells = [&](double count) { return static_cast<std::int64_t>(count) * cell; };
    const std::int64_t smallest = limits.atLeastOneCell ? cell : 0;
    // std::nearbyint rounds ties to even, as Python does.
    std::int64_t across = std::max(smallest, cells(std::nearbyint(width / cell)));
    std::int64_t down = std::max(smallest, cells(std::nearbyint(height / cell)));
    if (across * down > limits.maximum) {
        const double shrink = std::sqrt(width * height / static_cast<double>(limits.maximum));
        across = std::max<std::int64_t>(cell, cells(std::floor(width / shrink / cell)));
        down = std::max<std::int64_t>(cell, cells(std::floor(height / shrink / cell)));
    } else if (across * down < limits.minimum) {
        const double grow = std::sqrt(static_cast<double>(limits.minimum) / (width * height));
        across = cells(std::ceil(width * grow / cell));
        down = cells(std::ceil(height * grow / cell));
    }
    return { static_cast<int>(across), static_cast<int>(down) };
}

PixelLimits videoPixelLimits(int cell, int frames)
{
    const std::int64_t area = std::int64_t { cell } * cell;
    const std::int64_t minimum = fewestVideoCells * area;
    const double share = videoTokens * static_cast<double>(area) / frames * 2;
    const double most = std::min(static_cast<double>(mostVideoCells * area), share);
    const double least = std::floor(static_cast<double>(minimum) * 1.05);
    return { minimum, static_cast<std::int64_t>(std::max(most, least)), true };
}

} // namespace sinkscope::vision
