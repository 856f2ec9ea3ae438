// SPDX-License-Identifier: GPL-3.0-or-later
//
// LLaVA-OneVision: SigLIP tower, two-layer projector, llama or qwen2 decoder.
// Video: every frame is squashed to the tower's square; features of the chosen block (no final
// norm) are projected, then each frame's n×n grid is pooled bilinearly to ⌈n/2⌉×⌈n/2⌉ tokens.
// Frames follow one another row-major, and one newline embedding ends the video.
// A single still picture is cut into squares, see vision/anyres.h; of several, each is padded to a
// square, keeps all n×n tokens and ends with a newline.

#include "engine/anyres_pictures.h"
#include "engine/frame_shaping.h"
#include "engine/vision_cells.h"
#include "engine/weight_source.h"
#include "io/model_folder.h"
#include "trace/error.h"

#include <algorithm>

namespace sinkscope::families {

namespace {

constexpr const char* imageToken = "<image>";
constexpr const char* videoToken = "<video>";

void requireSiglip(const io::ModelConfig& config)
{
    if (config.vision.hasClassToken())
        throw badInput("config.json: the vision tower is \"" + config.vision.modelType
            + "\", expected \"siglip_vision_model\"");
}

/// Frames are squashed to the tower's square, bicubic; another recipe would be another model.
void requirePlainResize(const io::ImageProcessing& processing, std::int64_t imageSize)
{
    if (processing.width != imageSize || processing.height != imageSize)
        throw badInput("the video processor makes pictures of " + std::to_string(processing.width)
            + "×" + std::to_string(processing.height) + ", the tower expects "
            + std::to_string(imageSize) + " squared; the folder mixes files of two models");
    if (!processing.resize || processing.shortestEdge || processing.centerCrop
        || processing.resample != io::Resample::Bicubic)
        throw badInput("the video processor of this folder crops or resizes in another way than "
                       "bicubic to a square; LLaVA-OneVision frames are resized that way");
}

std::vector<TensorSpec> visionTensors(const io::ModelConfig& config)
{
    requireSiglip(config);
    std::vector<TensorSpec> list = engine::projectedTowerTensors(config);
    list.push_back({ "image_newline", { config.text.hiddenSize } });
    return list;
}

/// `anyres_max_N`: a picture may take as many tokens as N squares, and a tenth more per side.
int readMostSquares(const io::ModelFolder& folder)
{
    const auto file = folder.folder / "config.json";
    const nlohmann::json document = io::readJsonFile(file);
    const io::JsonReader root(document, file.string());
    const std::string ratio = root.stringOr("vision_aspect_ratio", "anyres_max_9");
    constexpr std::string_view prefix = "anyres_max_";
    const std::string digits = ratio.starts_with(prefix) ? ratio.substr(prefix.size()) : "";
    const bool number = !digits.empty() && digits.size() <= 3
        && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!number || std::stoi(digits) == 0)
        throw root.at("vision_aspect_ratio").error("\"anyres_max_\" and a number from 1 to 999");
    return std::stoi(digits);
}

/// Canvases of the reference: 1 to 6 squares each way.
engine::AnyresPictures::Usual usualPictures(const io::ModelFolder& folder)
{
    constexpr int most = 6;
    const auto side = static_cast<int>(folder.config.vision.imageSize);
    engine::AnyresPictures::Usual usual;
    usual.mostSquares = readMostSquares(folder);
    for (int rows = 1; rows <= most; ++rows) {
        for (int columns = 1; columns <= most; ++columns)
            usual.canvases.push_back({ columns * side, rows * side });
    }
    return usual;
}

/// Geometry of one pooled token on the square picture the tower sees, as shares of its side.
class PooledGrid {
public:
    explicit PooledGrid(const io::VisionConfig& vision)
        : m_side(static_cast<int>(vision.grid()))
        , m_patch(static_cast<double>(vision.patchSize) / static_cast<double>(vision.imageSize))
    {
    }
    int side() const { return m_side; }
    int pooled() const { return vision::pooledSide(m_side); }

    PixelBox box(int row, int column, const FrameInfo& frame) const
    {
        const auto [left, right] = nominal(column);
        const auto [top, bottom] = nominal(row);
        return scaled({ left, top, right, bottom }, frame);
    }
    PixelBox footprint(int row, int column, const FrameInfo& frame) const
    {
        const auto [left, right] = taps(column);
        const auto [top, bottom] = taps(row);
        return scaled({ left, top, right, bottom }, frame);
    }

private:
    std::pair<float, float> nominal(int index) const
    {
        const double size = m_side * m_patch / pooled();
        return { static_cast<float>(index * size), static_cast<float>((index + 1) * size) };
    }
    std::pair<float, float> taps(int index) const
    {
        const auto [first, last] = vision::poolingTaps(m_side, index);
        return { static_cast<float>(first * m_patch), static_cast<float>((last + 1) * m_patch) };
    }
    static PixelBox scaled(PixelBox share, const FrameInfo& frame)
    {
        const auto width = static_cast<float>(frame.width);
        const auto height = static_cast<float>(frame.height);
        return { share.left * width, share.top * height, share.right * width,
            share.bottom * height };
    }

    int m_side;
    double m_patch;
};

class LlavaOnevision final : public VisionHalf {
public:
    LlavaOnevision(const io::ModelFolder& folder, engine::WeightSource& source)
        : m_vision(folder.config.vision)
        , m_grid(m_vision)
        , m_pictures(folder, usualPictures(folder))
        , m_among(folder.image, m_vision.imageSize, engine::SquarePadding::Always)
        , m_picturePixels(engine::pixelSettings(folder.image, m_vision.imageSize))
        , m_framePixels(engine::pixelSettings(folder.video, m_vision.imageSize))
        , m_tower(folder.config, source)
        , m_newline(source.take("image_newline"))
    {
        requirePlainResize(folder.video, m_vision.imageSize);
    }

    int tokenCount(const MediaList& media) const override
    {
        int count = 0;
        for (const auto& medium : media) {
            if (!medium->still)
                count +=
                    static_cast<int>(medium->frames.size()) * m_grid.pooled() * m_grid.pooled() + 1;
            else if (isAlone(media))
                count += m_pictures.tokenCount(medium->frames.front());
            else
                count += m_grid.side() * m_grid.side() + 1;
        }
        return count;
    }

    VisionOutput encode(const MediaList& media, const std::stop_token& stop) const override
    {
        VisionOutput output;
        for (std::size_t medium = 0; medium < media.size(); ++medium) {
            const media::FrameSet& frames = *media[medium];
            VisionItem item;
            if (!frames.still)
                item = video(output, frames, medium, stop);
            else if (isAlone(media))
                item = m_pictures.encode(
                    output, frames.frames.front(), { medium, m_tower, m_newline, stop });
            else
                item = pictureAmongOthers(output, frames.frames.front(), medium, stop);
            engine::expandWith(item, frames.still ? imageToken : videoToken);
            output.items.push_back(std::move(item));
        }
        return output;
    }

private:
    /// Only a single picture is shown in detail.
    static bool isAlone(const MediaList& media)
    {
        return std::count_if(media.begin(), media.end(), [](const auto& medium) {
            return medium->still;
        }) == 1;
    }

    /// Those of [F,M,…] and the newline behind.
    void setTokens(VisionItem& item, const at::Tensor& features, const at::Tensor& norms) const
    {
        item.features = at::cat({ features.flatten(0, 1), m_newline.unsqueeze(0) }, 0);
        item.norms = at::cat({ norms.flatten(0, 1), vision::noNorm() }, 0);
    }

    VisionItem video(VisionOutput& output, const media::FrameSet& frames, std::size_t medium,
        const std::stop_token& stop) const
    {
        VisionItem item;
        const auto tokens = m_tower.encode(
            { frames.frames, m_framePixels, stop }, [this](const at::Tensor& states) {
                return vision::poolBilinear(m_tower.projected(states), m_grid.side());
            });
        setTokens(item, tokens.features, vision::pooledNorms(tokens.norms, m_grid.side()));
        for (const media::Frame& frame : frames.frames) {
            const FrameInfo info = engine::frameInfo(frame, medium);
            engine::addTokenGrid(output, item, info,
                { m_grid.pooled(), m_grid.pooled(),
                    [&](int row, int column) { return m_grid.box(row, column, info); },
                    [&](int row, int column) { return m_grid.footprint(row, column, info); },
                    false });
        }
        item.cellOfToken.push_back(-1);
        return item;
    }

    VisionItem pictureAmongOthers(VisionOutput& output, const media::Frame& picture,
        std::size_t medium, const std::stop_token& stop) const
    {
        VisionItem item;
        item.kind = io::ContentPart::Kind::Image;
        const media::Frame shaped = m_among.shaped(picture);
        const auto tokens = m_tower.encode({ { &shaped, 1 }, m_picturePixels, stop });
        setTokens(item, tokens.features, vision::ownNorms(tokens.norms));
        const vision::CanvasMap map = m_among.map({ picture.width, picture.height });
        engine::addTokenGrid(output, item, engine::frameInfo(picture, medium),
            { m_grid.side(), m_grid.side(),
                [&](int row, int column) {
                    return map.onFrame(engine::patchBox(m_vision, { row, column }));
                },
                {}, false });
        item.cellOfToken.push_back(-1);
        return item;
    }

    io::VisionConfig m_vision;
    PooledGrid m_grid;
    engine::AnyresPictures m_pictures;
    engine::FrameShaping m_among; ///< For pictures among others: padded to a square.
    media::Preprocessing m_picturePixels;
    media::Preprocessing m_framePixels;
    engine::ProjectedTower m_tower;
    at::Tensor m_newline;
};

} // namespace

FamilySpec llavaOnevisionFamily()
{
    FamilySpec spec;
    spec.modelType = "llava_onevision";
    spec.title = "LLaVA-OneVision";
    spec.imagePlaceholder = imageToken;
    spec.videoPlaceholder = videoToken;
    spec.fallbackTemplate =
        "{% for message in messages %}<|im_start|>{{ message['role'] }} "
        "{% for part in message['content'] %}{% if part['type'] != 'text' %}"
        "<{{ part['type'] }}>\n{% else %}{{ part['text'] }}{% endif %}{% endfor %}<|im_end|>"
        "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";
    spec.visionTensors = visionTensors;
    spec.makeVision = [](const io::ModelFolder& folder, engine::WeightSource& source) {
        return std::make_unique<LlavaOnevision>(folder, source);
    };
    return spec;
}

} // namespace sinkscope::families
