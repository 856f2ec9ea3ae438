// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/frame_shaping.h"

#include "io/model_folder_images.h"
#include "trace/error.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace sinkscope::engine {

namespace {

std::string where(const io::ImageProcessing& processing)
{
    return processing.file.empty() ? "the image processor" : processing.file;
}

void requireBicubic(const io::ImageProcessing& processing)
{
    if (!processing.resize || processing.resample != io::Resample::Bicubic)
        throw badInput(where(processing)
            + ": pictures are resized in another way than bicubic (do_resize true, resample 3); "
              "use the files of one unchanged model");
}

void requireSide(const io::ImageProcessing& processing, media::ResizeTarget made, std::int64_t side)
{
    if (made.width != side || made.height != side)
        throw badInput(where(processing) + ": makes pictures of " + std::to_string(made.width) + "×"
            + std::to_string(made.height) + ", the vision tower expects " + std::to_string(side)
            + " squared; the folder mixes files of two models");
}

bool saysPad(const io::ImageProcessing& processing)
{
    return processing.document.is_object()
        && io::JsonReader(processing.document, processing.file).booleanOr("do_pad", false);
}

media::ResizeTarget sized(std::int64_t width, std::int64_t height)
{
    return { static_cast<int>(width), static_cast<int>(height) };
}

} // namespace

media::Preprocessing pixelSettings(const io::ImageProcessing& processing, std::int64_t side)
{
    media::Preprocessing settings;
    settings.target = sized(side, side);
    settings.rescaleFactor = processing.rescale ? processing.rescaleFactor : 1.0;
    settings.mean = { 0, 0, 0 };
    settings.std = { 1, 1, 1 };
    if (processing.normalize) {
        settings.mean = processing.mean;
        settings.std = processing.deviation;
    }
    return settings;
}

media::Colour meanColour(const io::ImageProcessing& processing)
{
    media::Colour colour {};
    for (std::size_t i = 0; i < colour.size(); ++i)
        colour[i] = static_cast<std::uint8_t>(std::clamp(processing.mean[i] * 255, 0.0, 255.0));
    return colour;
}

FrameShaping::FrameShaping(
    const io::ImageProcessing& processing, std::int64_t side, SquarePadding padding)
    : m_side(static_cast<int>(side))
    , m_padded(padding == SquarePadding::Always
          || (padding == SquarePadding::AsTheFolderSays && saysPad(processing)))
    , m_padding(meanColour(processing))
{
    requireBicubic(processing);
    if (!processing.shortestEdge) {
        requireSide(processing, sized(processing.width, processing.height), side);
        return;
    }
    constexpr std::int64_t largestEdge = 4096;
    if (processing.longestEdge || *processing.shortestEdge > largestEdge)
        throw badInput(where(processing)
            + ": \"size\" is not understood; expected height and "
              "width, or a shortest_edge up to "
            + std::to_string(largestEdge));
    m_shortestEdge = static_cast<int>(*processing.shortestEdge);
    const bool square = m_padded || processing.centerCrop;
    requireSide(processing,
        processing.centerCrop ? sized(processing.cropWidth, processing.cropHeight)
                              : sized(square ? m_shortestEdge : 0, square ? m_shortestEdge : 0),
        side);
}

media::ResizeTarget FrameShaping::resizedSize(const media::ResizeTarget& size) const
{
    return m_shortestEdge > 0 ? media::shortestEdgeTarget(size, m_shortestEdge)
                              : media::ResizeTarget { m_side, m_side };
}

media::Frame FrameShaping::shaped(const media::Frame& frame) const
{
    const media::Frame whole = m_padded ? media::paddedToSquare(frame, m_padding) : frame;
    const media::ResizeTarget size = resizedSize({ whole.width, whole.height });
    return media::croppedFrame(
        media::resizedFrame(whole, size), media::centreCrop(size, { m_side, m_side }));
}

vision::CanvasMap FrameShaping::map(const media::ResizeTarget& size) const
{
    const int longer = std::max(size.width, size.height);
    const media::ResizeTarget whole = m_padded ? media::ResizeTarget { longer, longer } : size;
    const media::ResizeTarget resized = resizedSize(whole);
    const media::PixelRect crop = media::centreCrop(resized, { m_side, m_side });
    vision::CanvasMap map;
    map.width = size.width;
    map.height = size.height;
    map.stepX = static_cast<double>(whole.width) / resized.width;
    map.stepY = static_cast<double>(whole.height) / resized.height;
    map.startX = crop.left * map.stepX - (whole.width - size.width) / 2;
    map.startY = crop.top * map.stepY - (whole.height - size.height) / 2;
    return map;
}

} // namespace sinkscope::engine
