// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/picture.h"

#include "trace/error.h"

#include <algorithm>

namespace sinkscope::vision {

Picture pictureOf(const media::Frame& frame)
{
    const auto pixels =
        static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height);
    if (!frame.rgb || pixels == 0 || frame.rgb->size() != 3 * pixels)
        throw Error(ErrorKind::Internal, "a frame's pixels do not fit its size");
    Picture picture { { frame.width, frame.height }, std::vector<std::uint8_t>(3 * pixels) };
    for (std::size_t i = 0; i < pixels; ++i) {
        for (std::size_t channel = 0; channel < 3; ++channel)
            picture.planes[channel * pixels + i] = (*frame.rgb)[3 * i + channel];
    }
    return picture;
}

Picture resized(const Picture& picture, media::ResizeTarget target, media::Filter filter)
{
    if (picture.size == target)
        return picture;
    return { target, media::resizePlanes(picture.planes, picture.size, target, filter) };
}

Picture squareOf(const Picture& picture, int left, int top, int side)
{
    Picture part { { side, side }, {} };
    part.planes.reserve(
        std::size_t { 3 } * static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    const std::ptrdiff_t width = picture.size.width;
    for (int channel = 0; channel < 3; ++channel) {
        for (int row = 0; row < side; ++row) {
            const auto first = picture.planes.begin()
                + (std::ptrdiff_t { channel } * picture.size.height + top + row) * width + left;
            part.planes.insert(part.planes.end(), first, first + side);
        }
    }
    return part;
}

} // namespace sinkscope::vision
