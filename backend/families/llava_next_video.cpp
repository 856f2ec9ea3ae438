// SPDX-License-Identifier: GPL-3.0-or-later
//
// LLaVA-NeXT-Video: the CLIP tower and projector of LLaVA-1.5.
// Video: every frame is resized to its shortest edge and cut to the middle square; the states of
// the chosen layer, without the class token, are pooled in squares of `spatial_pool_stride` patches
// and then projected. Frames follow one another without anything between.
// Still pictures are cut into squares, see vision/anyres.h, and are not pooled.

#include "engine/anyres_pictures.h"
#include "engine/frame_shaping.h"
#include "engine/vision_cells.h"
#include "engine/weight_source.h"
#include "io/model_folder.h"
#include "trace/error.h"

#include <algorithm>
#include <array>

namespace sinkscope::families {

namespace {

constexpr const char* imageToken = "<image>";
constexpr const char* videoToken = "<video>";

struct Pooling {
    bool average = true; ///< Else the largest value.
    int stride = 2;
};

Pooling readPooling(const io::ModelFolder& folder)
{
    const auto file = folder.folder / "config.json";
    const nlohmann::json document = io::readJsonFile(file);
    const io::JsonReader root(document, file.string());
    const std::string mode = root.stringOr("spatial_pool_mode", "average");
    if (mode != "average" && mode != "max")
        throw root.at("spatial_pool_mode")
            .error("\"average\" or \"max\"; pooling with weights of its own is not run");
    const std::int64_t stride =
        root.integerOr("spatial_pool_stride", { 1, folder.config.vision.grid() }, 2);
    return { mode == "average", static_cast<int>(stride) };
}

/// States [F,n·n,H] to [F,m·m,H], m = ⌊n / stride⌋.
at::Tensor pooled(const at::Tensor& states, int side, const Pooling& pooling)
{
    const at::Tensor planes =
        states.transpose(1, 2).reshape({ states.size(0), states.size(2), side, side });
    const std::array<std::int64_t, 1> stride { pooling.stride };
    const at::Tensor small = pooling.average ? at::avg_pool2d(planes, stride, stride)
                                             : at::max_pool2d(planes, stride, stride);
    return small.flatten(2).transpose(1, 2);
}

std::vector<TensorSpec> visionTensors(const io::ModelConfig& config)
{
    std::vector<TensorSpec> list = engine::projectedTowerTensors(config);
    list.push_back({ "image_newline", { config.text.hiddenSize } });
    return list;
}

/// Canvases of the reference, in units of the tower's square.
engine::AnyresPictures::Usual usualPictures(const io::ModelConfig& config)
{
    const auto side = static_cast<int>(config.vision.imageSize);
    engine::AnyresPictures::Usual usual;
    for (const auto& [rows, columns] :
        std::vector<std::pair<int, int>> { { 1, 2 }, { 2, 1 }, { 2, 2 }, { 3, 1 }, { 1, 3 } })
        usual.canvases.push_back({ columns * side, rows * side });
    return usual;
}

class LlavaNextVideo final : public VisionHalf {
public:
    LlavaNextVideo(const io::ModelFolder& folder, engine::WeightSource& source)
        : m_vision(folder.config.vision)
        , m_pooling(readPooling(folder))
        , m_shaping(folder.video, m_vision.imageSize, engine::SquarePadding::Never)
        , m_pixels(engine::pixelSettings(folder.video, m_vision.imageSize))
        , m_pictures(folder, usualPictures(folder.config))
        , m_tower(folder.config, source)
        , m_newline(source.take("image_newline"))
    {
        if (m_tower.extraTokens() > 0)
            throw badInput("config.json: vision_feature_select_strategy is \"full\", expected "
                           "\"default\": the class token has no place in the grid of a frame");
    }

    int tokenCount(const MediaList& media) const override
    {
        int count = 0;
        for (const auto& medium : media) {
            if (medium->still)
                count += m_pictures.tokenCount(medium->frames.front());
            else
                count += static_cast<int>(medium->frames.size()) * pooledSide() * pooledSide();
        }
        return count;
    }

    VisionOutput encode(const MediaList& media, const std::stop_token& stop) const override
    {
        VisionOutput output;
        for (std::size_t medium = 0; medium < media.size(); ++medium) {
            const media::FrameSet& frames = *media[medium];
            VisionItem item = frames.still ? m_pictures.encode(output, frames.frames.front(),
                                  { medium, m_tower, m_newline, stop })
                                           : video(output, frames, medium, stop);
            engine::expandWith(item, frames.still ? imageToken : videoToken);
            output.items.push_back(std::move(item));
        }
        return output;
    }

private:
    int pooledSide() const { return m_tower.side() / m_pooling.stride; }

    VisionItem video(VisionOutput& output, const media::FrameSet& frames, std::size_t medium,
        const std::stop_token& stop) const
    {
        VisionItem item;
        std::vector<media::Frame> shaped;
        for (const media::Frame& frame : frames.frames) {
            shaped.push_back(m_shaping.shaped(frame));
            const vision::CanvasMap map = m_shaping.map({ frame.width, frame.height });
            engine::addTokenGrid(output, item, engine::frameInfo(frame, medium),
                { pooledSide(), pooledSide(),
                    [&](int row, int column) {
                        return map.onFrame(
                            engine::patchBox(m_vision, { row, column }, m_pooling.stride));
                    },
                    {}, false });
        }
        const auto tokens =
            m_tower.encode({ shaped, m_pixels, stop }, [this](const at::Tensor& states) {
                return m_tower.projected(pooled(states, m_tower.side(), m_pooling));
            });
        item.features = tokens.features.flatten(0, 1);
        item.norms = vision::blockNorms(tokens.norms, m_pooling.stride).flatten(0, 1);
        return item;
    }

    io::VisionConfig m_vision;
    Pooling m_pooling;
    engine::FrameShaping m_shaping;
    media::Preprocessing m_pixels;
    engine::AnyresPictures m_pictures;
    engine::ProjectedTower m_tower;
    at::Tensor m_newline;
};

/// Eight frames, as the reference's examples, when they fit. Read before the weights are compared
/// with the configuration, so a pooling that is not run is refused by its name.
media::Sampling usualSampling(const io::ModelFolder& folder)
{
    constexpr std::int64_t conversation = 512;
    const std::int64_t side = folder.config.vision.grid() / readPooling(folder).stride;
    const std::int64_t room = (folder.config.text.maxPositions - conversation) / (side * side);
    media::Sampling sampling;
    sampling.frameCount = static_cast<int>(std::clamp<std::int64_t>(room, 1, sampling.frameCount));
    return sampling;
}

} // namespace

FamilySpec llavaNextVideoFamily()
{
    FamilySpec spec;
    spec.modelType = "llava_next_video";
    spec.title = "LLaVA-NeXT-Video";
    spec.imagePlaceholder = imageToken;
    spec.videoPlaceholder = videoToken;
    spec.fallbackTemplate =
        "{% for message in messages %}{% if message['role'] != 'system' %}"
        "{{ message['role'] | upper }}: {% endif %}"
        "{% for part in message['content'] %}{% if part['type'] != 'text' %}"
        "<{{ part['type'] }}>\n{% else %}{{ part['text'] }} {% endif %}{% endfor %}{% endfor %}"
        "{% if add_generation_prompt %}ASSISTANT:{% endif %}";
    spec.usualSampling = usualSampling;
    spec.visionTensors = visionTensors;
    spec.makeVision = [](const io::ModelFolder& folder, engine::WeightSource& source) {
        return std::make_unique<LlavaNextVideo>(folder, source);
    };
    return spec;
}

} // namespace sinkscope::families
