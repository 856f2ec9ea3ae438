// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/frame_steps.h"

#include "trace/error.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace sinkscope::media {

namespace {

constexpr std::int64_t pixelBytesLimit = std::int64_t { 1 } << 30;

std::string sizeText(std::int64_t width, std::int64_t height)
{
    return std::to_string(width) + "x" + std::to_string(height);
}

void requireSize(std::int64_t width, std::int64_t height)
{
    if (width < 1 || height < 1 || width > frameSideLimit || height > frameSideLimit)
        throw badInput("a picture would become " + sizeText(width, height)
            + " pixels, expected sides from 1 to " + std::to_string(frameSideLimit)
            + "; use a picture that is less long and narrow");
    if (3 * width * height > pixelBytesLimit)
        throw Error(ErrorKind::OutOfResources,
            "a picture would become " + sizeText(width, height)
                + " pixels, more than 1 GiB; use a smaller one");
}

void requirePixels(const Frame& frame)
{
    const std::size_t expected = frame.width > 0 && frame.height > 0
        ? 3 * static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height)
        : 0;
    if (expected == 0 || !frame.rgb || frame.rgb->size() != expected)
        throw Error(ErrorKind::Internal,
            "frame " + std::to_string(frame.sourceIndex) + " of "
                + sizeText(frame.width, frame.height)
                + " does not hold its pixels. Please report this.");
}

Frame withPixels(const Frame& frame, const ResizeTarget& size, std::vector<std::uint8_t> pixels)
{
    Frame out = frame;
    out.width = size.width;
    out.height = size.height;
    out.rgb = std::make_shared<const std::vector<std::uint8_t>>(std::move(pixels));
    return out;
}

std::vector<std::uint8_t> filled(const ResizeTarget& size, const Colour& colour)
{
    std::vector<std::uint8_t> pixels(
        3 * static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = colour[i % 3];
    return pixels;
}

} // namespace

Frame resizedFrame(const Frame& frame, const ResizeTarget& target)
{
    requirePixels(frame);
    requireSize(target.width, target.height);
    if (frame.width == target.width && frame.height == target.height)
        return frame;
    const std::vector<std::uint8_t> planes =
        resizeBicubic({ frame.rgb->data(), frame.width, frame.height }, target);
    const std::size_t plane = planes.size() / 3;
    std::vector<std::uint8_t> pixels(planes.size());
    for (std::size_t channel = 0; channel < 3; ++channel) {
        for (std::size_t i = 0; i < plane; ++i)
            pixels[3 * i + channel] = planes[channel * plane + i];
    }
    return withPixels(frame, target, std::move(pixels));
}

Frame croppedFrame(const Frame& frame, const PixelRect& rect, const Colour& outside)
{
    requirePixels(frame);
    requireSize(rect.width, rect.height);
    if (rect == PixelRect { 0, 0, frame.width, frame.height })
        return frame;
    const ResizeTarget size { rect.width, rect.height };
    std::vector<std::uint8_t> pixels = filled(size, outside);
    // 64 bits: a rectangle may lie anywhere.
    const std::int64_t left = rect.left;
    const std::int64_t top = rect.top;
    const std::int64_t firstX = std::max<std::int64_t>(left, 0);
    const std::int64_t endX = std::min<std::int64_t>(left + rect.width, frame.width);
    const std::int64_t firstY = std::max<std::int64_t>(top, 0);
    const std::int64_t endY = std::min<std::int64_t>(top + rect.height, frame.height);
    for (std::int64_t y = firstY; firstX < endX && y < endY; ++y) {
        const auto from = frame.rgb->begin() + 3 * (y * frame.width + firstX);
        std::copy(from, from + 3 * (endX - firstX),
            pixels.begin() + 3 * ((y - top) * rect.width + firstX - left));
    }
    return withPixels(frame, size, std::move(pixels));
}

Frame paddedToSquare(const Frame& frame, const Colour& colour)
{
    const int side = std::max(frame.width, frame.height);
    return croppedFrame(
        frame, { -((side - frame.width) / 2), -((side - frame.height) / 2), side, side }, colour);
}

ResizeTarget shortestEdgeTarget(const ResizeTarget& size, int edge)
{
    if (size.width < 1 || size.height < 1 || edge < 1)
        throw Error(ErrorKind::Internal,
            "a picture of " + sizeText(size.width, size.height)
                + " cannot be resized. Please report this.");
    const auto scaled = [edge](std::int64_t longer, std::int64_t shorter) {
        return static_cast<int>(
            std::min<std::int64_t>(edge * longer / shorter, std::int64_t { frameSideLimit } + 1));
    };
    const ResizeTarget target = size.width <= size.height
        ? ResizeTarget { edge, scaled(size.height, size.width) }
        : ResizeTarget { scaled(size.width, size.height), edge };
    requireSize(target.width, target.height);
    return target;
}

PixelRect centreCrop(const ResizeTarget& size, const ResizeTarget& crop)
{
    // Padding puts the odd pixel at the end, so its offset is rounded towards zero too.
    return { (size.width - crop.width) / 2, (size.height - crop.height) / 2, crop.width,
        crop.height };
}

} // namespace sinkscope::media
