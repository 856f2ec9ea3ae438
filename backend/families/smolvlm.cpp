// SPDX-License-Identifier: GPL-3.0-or-later
//
// SmolVLM2: SigLIP tower with its final norm, pixel shuffle, one linear map, llama decoder.
// Pictures are resized to a long edge, stretched to whole tiles and cut; a tile of the whole
// picture follows. Frames of a video are squashed to one tile each. A video's prompt tells its
// length and the time of every frame, and is written by the family's own template, not by the
// folder's.

#include "engine/family_spec.h"
#include "engine/tiled_vision.h"
#include "engine/weight_groups.h"
#include "engine/weight_parts.h"
#include "io/model_config_fields.h"
#include "io/model_folder.h"
#include "trace/error.h"
#include "vision/pixel_shuffle.h"
#include "vision/video_prompt.h"

namespace sinkscope::families {

namespace {

constexpr const char* imageToken = "<image>";
const std::string around = "<fake_token_around_image>";
const std::string wholeMark = "<global-img>";
const std::string projection = "connector.modality_projection.proj";

constexpr const char* ownTemplate =
    "<|im_start|>{% for message in messages %}{{ message['role'] | capitalize }}"
    "{% if message['content'][0]['type'] == 'image' %}:{% else %}{{ ': ' }}{% endif %}"
    "{% for part in message['content'] %}{% if part['type'] == 'text' %}{{ part['text'] }}"
    "{% else %}<{{ part['type'] }}>{% endif %}{% endfor %}<end_of_utterance>\n{% endfor %}"
    "{% if add_generation_prompt %}Assistant:{% endif %}";

/// Defaults of the configuration class.
io::VisionConfig readVision(const io::JsonReader& vision)
{
    io::VisionConfig missing;
    missing.modelType = "smolvlm_vision";
    missing.hiddenSize = 1152;
    missing.layers = 12;
    missing.heads = 16;
    missing.intermediateSize = 3072;
    missing.imageSize = 224;
    missing.patchSize = 32;
    missing.normEpsilon = 1e-6;
    missing.activation = io::Activation::GeluTanh;
    return io::readVisionSizes(vision, missing);
}

std::int64_t shuffledWidth(const io::VisionConfig& vision)
{
    return vision.hiddenSize * vision.mergeSize * vision.mergeSize;
}

std::vector<TensorSpec> visionTensors(const io::ModelConfig& config)
{
    std::vector<TensorSpec> list = engine::towerTensors(config);
    for (TensorSpec& spec : list)
        spec.optional = false; // The final norm is applied here.
    engine::addLinear(
        list, projection, { config.text.hiddenSize, shuffledWidth(config.vision), false });
    return list;
}

constexpr io::IntegerRange edgeRange { 1, 1 << 20 };

void requireTile(const io::JsonReader& settings, int tile)
{
    const auto largest = settings.find("max_image_size");
    if (largest && largest->at("longest_edge").integer(edgeRange) != tile)
        throw largest->at("longest_edge")
            .error("the size of the tower's pictures, " + std::to_string(tile));
}

int longestEdge(const io::JsonReader& size)
{
    return static_cast<int>(size.at("longest_edge").integer(edgeRange));
}

/// An own "size" wins over the one in "video_sampling", as in the reference.
vision::LongestEdgeResize resizeOf(const io::ImageProcessing& processing, int tile)
{
    vision::LongestEdgeResize resize;
    resize.tile = tile;
    resize.longestEdge = 4 * tile;
    resize.filter = vision::filterOf(processing);
    const auto settings = vision::settingsOf(processing);
    if (!settings)
        return resize;
    requireTile(*settings, tile);
    resize.split = settings->booleanOr("do_image_splitting", true);
    if (const auto own = settings->find("size"))
        resize.longestEdge = longestEdge(*own);
    else if (const auto sampling = settings->find("video_sampling"))
        resize.longestEdge = longestEdge(sampling->at("video_size"));
    return resize;
}

media::Sampling usualSampling(const io::ModelFolder& folder)
{
    constexpr io::IntegerRange frames { 1, media::sampledFramesLimit };
    media::Sampling sampling;
    sampling.mode = media::Sampling::Mode::FpsEndToEnd;
    for (const io::ImageProcessing* processing : { &folder.image, &folder.video }) {
        const auto settings = vision::settingsOf(*processing);
        if (!settings)
            continue;
        const auto own = settings->find("video_sampling");
        const io::JsonReader& rule = own ? *own : *settings;
        sampling.maxFrames = static_cast<int>(
            rule.integerOr(own ? "max_frames" : "num_frames", frames, sampling.maxFrames));
        if (rule.find("fps"))
            sampling.fps = io::readPositive(rule, "fps", sampling.fps);
    }
    return sampling;
}

class SmolVlm final : public engine::TiledVision {
public:
    SmolVlm(const io::ModelFolder& folder, engine::WeightSource& source)
        : TiledVision(folder.config.vision)
        , m_tower(engine::takeTower(folder.config, static_cast<int>(config().layers), source))
        , m_finalNorm(engine::takeNorm(source, "vision_tower.post_layernorm", config().normEpsilon))
        , m_projection(engine::takeLinear(source, projection))
        , m_image { vision::normalisationOf(folder.image), resizeOf(folder.image, tile()) }
        , m_video { vision::normalisationOf(folder.video), resizeOf(folder.video, tile()) }
    {
    }

private:
    struct Pictures {
        media::Preprocessing values;
        vision::LongestEdgeResize resize;
    };

    vision::Tiling tilingOf(const media::FrameSet& set, const media::Frame& frame) const override
    {
        return set.still ? vision::longestEdgeTiling({ frame.width, frame.height }, m_image.resize)
                         : vision::Tiling {};
    }

    void addTiles(vision::TileEncoder& encoder, const media::FrameSet& set,
        const media::Frame& frame) const override
    {
        const vision::Picture picture = vision::pictureOf(frame);
        if (!set.still) {
            encoder.add(vision::longestEdgeFrame(picture, m_video.resize), m_video.values);
            return;
        }
        for (const vision::Picture& part : vision::longestEdgeTiles(picture, m_image.resize))
            encoder.add(part, m_image.values);
    }

    at::ScalarType type() const override { return m_projection.weight.scalar_type(); }

    std::string expansionOf(const media::FrameSet& set) const override
    {
        return set.still ? imageText(tilingOf(set, set.frames.front()))
                         : vision::smolvlmVideoText(set, wholeBlock());
    }

    vision::TokenFeatures features(
        const at::Tensor& pixels, const std::stop_token& stop) const override
    {
        const at::Tensor states =
            m_tower.encode(pixels, static_cast<int>(config().layers), [&](int) {
                if (stop.stop_requested())
                    throw Cancelled();
            });
        const int factor = static_cast<int>(config().mergeSize);
        return { m_projection(vision::pixelShuffle(m_finalNorm(states), factor)),
            vision::blockNorms(vision::patchNorms(states), factor) };
    }

    std::string tokensOfTile() const
    {
        std::string text;
        for (int i = 0; i < tokensPerTile(); ++i)
            text += imageToken;
        return text;
    }

    std::string wholeBlock() const { return around + wholeMark + tokensOfTile() + around; }

    std::string imageText(const vision::Tiling& tiling) const
    {
        if (!tiling.whole)
            return wholeBlock();
        std::string text;
        for (int row = 1; row <= tiling.rows; ++row) {
            for (int column = 1; column <= tiling.columns; ++column)
                text += around + "<row_" + std::to_string(row) + "_col_" + std::to_string(column)
                    + ">" + tokensOfTile();
            text += "\n";
        }
        return text + "\n" + wholeBlock();
    }

    vision::VisionTransformer m_tower;
    vision::Norm m_finalNorm;
    vision::Linear m_projection;
    Pictures m_image;
    Pictures m_video;
};

} // namespace

FamilySpec smolvlmFamily()
{
    FamilySpec spec;
    spec.modelType = "smolvlm";
    spec.title = "SmolVLM2";
    spec.imagePlaceholder = imageToken;
    spec.videoPlaceholder = "<video>";
    spec.videoIsPictures = true;
    spec.fallbackTemplate = ownTemplate;
    spec.videoTemplate = ownTemplate;
    spec.readVision = readVision;
    spec.usualSampling = usualSampling;
    spec.visionTensors = visionTensors;
    spec.makeVision = [](const io::ModelFolder& folder, engine::WeightSource& source) {
        return std::make_unique<SmolVlm>(folder, source);
    };
    return spec;
}

} // namespace sinkscope::families
