// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/anyres_pictures.h"

#include "engine/frame_shaping.h"
#include "engine/vision_cells.h"
#include "io/model_folder.h"
#include "trace/error.h"

namespace sinkscope::engine {

namespace {

constexpr std::size_t mostCanvases = 256;
constexpr std::int64_t largestCanvasSide = 8192;

int readSide(const io::JsonReader& field, std::int64_t square)
{
    const std::int64_t side = field.integer({ 1, largestCanvasSide });
    if (side % square != 0)
        throw field.error("a multiple of the tower's " + std::to_string(square) + " pixels");
    return static_cast<int>(side);
}

/// Pairs of height and width.
std::vector<media::ResizeTarget> readCanvases(const io::JsonReader& list, std::int64_t square)
{
    if (list.size() == 0 || list.size() > mostCanvases)
        throw list.error("1 to " + std::to_string(mostCanvases) + " pairs of height and width");
    std::vector<media::ResizeTarget> canvases;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const io::JsonReader pair = list.element(i);
        if (pair.size() != 2)
            throw pair.error("height and width");
        canvases.push_back(
            { readSide(pair.element(1), square), readSide(pair.element(0), square) });
    }
    return canvases;
}

std::vector<media::ResizeTarget> canvasesOf(
    const io::ModelFolder& folder, const std::vector<media::ResizeTarget>& usual)
{
    constexpr const char* key = "image_grid_pinpoints";
    const std::int64_t square = folder.config.vision.imageSize;
    const auto listIn =
        [&](const nlohmann::json& document,
            const std::string& file) -> std::optional<std::vector<media::ResizeTarget>> {
        if (!document.is_object())
            return std::nullopt;
        const auto list = io::JsonReader(document, file).find(key);
        return list ? std::optional(readCanvases(*list, square)) : std::nullopt;
    };
    if (const auto canvases = listIn(folder.image.document, folder.image.file))
        return *canvases;
    const auto config = folder.folder / "config.json";
    return listIn(io::readJsonFile(config), config.string()).value_or(usual);
}

/// One size must be meant by whatever the processor names: pictures are cut, never cropped.
void requireSquare(const io::ImageProcessing& processing, std::int64_t square)
{
    const bool edge = processing.shortestEdge.has_value();
    const std::int64_t width = edge ? *processing.shortestEdge : processing.width;
    const std::int64_t height = edge ? *processing.shortestEdge : processing.height;
    const bool crops = processing.centerCrop
        && (processing.cropWidth != square || processing.cropHeight != square);
    if (width != square || height != square || crops)
        throw badInput(processing.file + ": cuts pictures into squares of " + std::to_string(width)
            + "×" + std::to_string(height) + ", the vision tower expects " + std::to_string(square)
            + "; the folder mixes files of two models");
    if (!processing.resize || processing.resample != io::Resample::Bicubic)
        throw badInput(processing.file
            + ": pictures are resized in another way than bicubic (do_resize true, resample 3)");
}

vision::CanvasMap squashed(const media::Frame& picture, int square)
{
    vision::CanvasMap map;
    map.width = picture.width;
    map.height = picture.height;
    map.stepX = static_cast<double>(picture.width) / square;
    map.stepY = static_cast<double>(picture.height) / square;
    return map;
}

PixelBox boxOf(std::pair<double, double> across, std::pair<double, double> down)
{
    return { static_cast<float>(across.first), static_cast<float>(down.first),
        static_cast<float>(across.second), static_cast<float>(down.second) };
}

} // namespace

AnyresPictures::AnyresPictures(const io::ModelFolder& folder, const Usual& usual)
{
    const io::VisionConfig& tower = folder.config.vision;
    requireSquare(folder.image, tower.imageSize);
    m_settings.canvases = canvasesOf(folder, usual.canvases);
    m_settings.square = static_cast<int>(tower.imageSize);
    m_settings.patch = static_cast<int>(tower.patchSize);
    m_settings.mostSquares = usual.mostSquares;
    m_pixels = pixelSettings(folder.image, tower.imageSize);
}

vision::AnyresPlan AnyresPictures::planOf(const media::Frame& picture) const
{
    return vision::planAnyres({ picture.width, picture.height }, m_settings);
}

int AnyresPictures::tokenCount(const media::Frame& picture) const
{
    return planOf(picture).tokenCount();
}

std::vector<media::Frame> AnyresPictures::squares(const media::Frame& picture) const
{
    const vision::AnyresPlan plan = planOf(picture);
    const int square = m_settings.square;
    std::vector<media::Frame> frames { media::resizedFrame(picture, { square, square }) };
    const media::Frame resized =
        media::resizedFrame(picture, { plan.across.picture, plan.down.picture });
    for (int row = 0; row < plan.down.squares; ++row) {
        for (int column = 0; column < plan.across.squares; ++column)
            frames.push_back(media::croppedFrame(resized,
                { column * square - plan.across.padding, row * square - plan.down.padding, square,
                    square }));
    }
    return frames;
}

VisionItem AnyresPictures::encode(
    VisionOutput& output, const media::Frame& picture, const Encoding& encoding) const
{
    const vision::AnyresPlan plan = planOf(picture);
    const std::vector<media::Frame> frames = squares(picture);
    VisionItem item;
    item.kind = io::ContentPart::Kind::Image;
    const auto tokens = encoding.tower.encode({ frames, m_pixels, encoding.stop });
    item.features = vision::packAnyres(tokens.features, plan, encoding.newline);
    item.norms = vision::packAnyresNorms(tokens.norms, plan);

    const FrameInfo info = frameInfo(picture, encoding.medium);
    const vision::CanvasMap whole = squashed(picture, m_settings.square);
    const auto patch = static_cast<float>(m_settings.patch);
    addTokenGrid(output, item, info,
        { plan.side, plan.side,
            [&](int row, int column) {
                const auto x = static_cast<float>(column);
                const auto y = static_cast<float>(row);
                return whole.onFrame({ x * patch, y * patch, (x + 1) * patch, (y + 1) * patch });
            },
            {}, false });
    const vision::CanvasMap cut = vision::anyresMap({ picture.width, picture.height }, plan);
    addTokenGrid(output, item, info,
        { plan.down.tokens, plan.across.tokens,
            [&](int row, int column) {
                return cut.onFrame(boxOf(vision::anyresCell(plan.across, column, m_settings),
                    vision::anyresCell(plan.down, row, m_settings)));
            },
            [&](int row, int column) {
                return cut.onFrame(boxOf(vision::anyresFootprint(plan.across, column, m_settings),
                    vision::anyresFootprint(plan.down, row, m_settings)));
            },
            true });
    return item;
}

} // namespace sinkscope::engine
