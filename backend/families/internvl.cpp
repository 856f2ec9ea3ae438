// SPDX-License-Identifier: GPL-3.0-or-later
//
// InternVL 2.5 and 3 in the Hugging Face layout: a tower with class token and layer scale, pixel
// shuffle, layer norm and a two-layer projector, qwen2 or llama decoder.
// Frames of a video are squashed to one tile each; pictures are cut into the grid of tiles nearest
// to their aspect, followed by the whole picture.

#include "engine/family_spec.h"
#include "engine/internvl_tower.h"
#include "engine/tiled_vision.h"
#include "engine/weight_groups.h"
#include "engine/weight_parts.h"
#include "io/model_config_fields.h"
#include "io/model_folder.h"
#include "trace/error.h"
#include "vision/pixel_shuffle.h"

namespace sinkscope::families {

namespace {

constexpr const char* imageToken = "<IMG_CONTEXT>";

/// Defaults of the configuration class.
io::VisionConfig readVision(const io::JsonReader& vision)
{
    io::VisionConfig missing;
    missing.modelType = "internvl_vision";
    missing.hiddenSize = 1024;
    missing.layers = 24;
    missing.heads = 16;
    missing.intermediateSize = 4096;
    missing.imageSize = 448;
    missing.patchSize = 14;
    missing.normEpsilon = 1e-6;
    missing.activation = io::Activation::Gelu;
    io::VisionConfig out = io::readVisionSizes(vision, missing);
    out.attentionBias = vision.booleanOr("attention_bias", false);
    out.queryKeyNorm = vision.booleanOr("use_qk_norm", false);
    out.finalNorm = !vision.booleanOr("use_mean_pooling", true);
    const std::string norm = vision.stringOr("norm_type", "layer_norm");
    out.rmsNorm = norm == "rms_norm";
    if (!out.rmsNorm && norm != "layer_norm")
        throw vision.at("norm_type").error("\"layer_norm\" or \"rms_norm\"");
    if (!vision.booleanOr("use_absolute_position_embeddings", true))
        throw vision.at("use_absolute_position_embeddings").error("true");
    return out;
}

/// Number of tower blocks to run for the feature layer; index 0 is the embedding's output.
int blocksToRun(const io::ModelConfig& config)
{
    if (config.featureLayers.size() != 1)
        throw badInput("config.json: vision_feature_layer lists "
            + std::to_string(config.featureLayers.size()) + " layers, expected one number");
    if (config.featureSelect != io::FeatureSelect::DropFirst)
        throw badInput("config.json: vision_feature_select_strategy is \"full\", expected "
                       "\"default\": the class token has no place in the grid of patches");
    return static_cast<int>(config.featureLayers.front());
}

std::int64_t shuffledWidth(const io::VisionConfig& vision)
{
    return vision.hiddenSize * vision.mergeSize * vision.mergeSize;
}

std::vector<TensorSpec> visionTensors(const io::ModelConfig& config)
{
    std::vector<TensorSpec> list = engine::internvlTowerTensors(config);
    const std::int64_t width = shuffledWidth(config.vision);
    engine::addLayerNorm(list, "multi_modal_projector.layer_norm", width);
    const auto projector = engine::projectorTensors(config, width);
    list.insert(list.end(), projector.begin(), projector.end());
    return list;
}

/// The processor of this family cuts pictures into tiles whatever "crop_to_patches" of the folder
/// says; frames never are.
vision::AspectTiles tilesOf(const io::ImageProcessing& processing, int tile, bool split)
{
    if (processing.width != tile || processing.height != tile)
        throw badInput((processing.file.empty() ? "the image processor" : processing.file)
            + ": pictures become " + std::to_string(processing.width) + "×"
            + std::to_string(processing.height) + ", the tower expects " + std::to_string(tile)
            + " squared; the folder mixes files of two models");
    vision::AspectTiles tiles;
    tiles.tile = tile;
    tiles.split = split;
    tiles.filter = vision::filterOf(processing);
    constexpr io::IntegerRange range { 1, 256 };
    if (const auto settings = vision::settingsOf(processing)) {
        tiles.minimum = static_cast<int>(settings->integerOr("min_patches", range, tiles.minimum));
        tiles.maximum = static_cast<int>(settings->integerOr("max_patches", range, tiles.maximum));
    }
    return tiles;
}

media::Sampling usualSampling(const io::ModelFolder& folder)
{
    media::Sampling sampling;
    sampling.mode = media::Sampling::Mode::Middle;
    if (const auto settings = vision::settingsOf(folder.video))
        sampling.frameCount = static_cast<int>(settings->integerOr(
            "num_frames", { 1, media::sampledFramesLimit }, sampling.frameCount));
    return sampling;
}

class InternVl final : public engine::TiledVision {
public:
    InternVl(const io::ModelFolder& folder, engine::WeightSource& source)
        : TiledVision(folder.config.vision)
        , m_blocks(blocksToRun(folder.config))
        , m_tower(engine::takeInternvlTower(folder.config, m_blocks, source))
        , m_projectorNorm(engine::takeNorm(source, "multi_modal_projector.layer_norm", 1e-5))
        , m_projector(engine::takeProjector(folder.config, source))
        , m_image { vision::normalisationOf(folder.image), tilesOf(folder.image, tile(), true) }
        , m_video { vision::normalisationOf(folder.video), tilesOf(folder.video, tile(), false) }
    {
        if (config().finalNorm && m_blocks == config().layers)
            m_finalNorm = engine::takeNorm(source, "vision_tower.layernorm", config().normEpsilon);
    }

private:
    struct Pictures {
        media::Preprocessing values;
        vision::AspectTiles tiles;
    };

    vision::Tiling tilingOf(const media::FrameSet& set, const media::Frame& frame) const override
    {
        return vision::aspectTiling(
            { frame.width, frame.height }, set.still ? m_image.tiles : m_video.tiles);
    }

    void addTiles(vision::TileEncoder& encoder, const media::FrameSet& set,
        const media::Frame& frame) const override
    {
        const Pictures& how = set.still ? m_image : m_video;
        for (const auto& part : vision::aspectTiles(vision::pictureOf(frame), how.tiles))
            encoder.add(part, how.values);
    }

    at::ScalarType type() const override { return m_projector.first.weight.scalar_type(); }

    vision::TokenFeatures features(
        const at::Tensor& pixels, const std::stop_token& stop) const override
    {
        at::Tensor states = m_tower.encode(pixels, m_blocks, [&](int) {
            if (stop.stop_requested())
                throw Cancelled();
        });
        const std::int64_t patches = states.size(1) - 1;
        const int factor = static_cast<int>(config().mergeSize);
        const at::Tensor norms =
            vision::blockNorms(vision::patchNorms(states.narrow(1, 1, patches)), factor);
        if (m_finalNorm.weight.defined())
            states = m_finalNorm(states);
        return { m_projector(
                     m_projectorNorm(vision::pixelShuffle(states.narrow(1, 1, patches), factor))),
            norms };
    }

    std::string block(int tiles) const
    {
        std::string text = "<img>";
        for (int i = 0; i < tiles * tokensPerTile(); ++i)
            text += imageToken;
        return text + "</img>";
    }

    std::string expansionOf(const media::FrameSet& set) const override
    {
        if (set.still)
            return block(tilingOf(set, set.frames.front()).tileCount());
        std::string text;
        for (std::size_t i = 0; i < set.frames.size(); ++i)
            text += (i == 0 ? "Frame" : "\nFrame") + std::to_string(i + 1) + ": " + block(1);
        return text;
    }

    int m_blocks;
    vision::VisionTransformer m_tower;
    vision::Norm m_finalNorm; ///< Undefined: none.
    vision::Norm m_projectorNorm;
    vision::MlpProjector m_projector;
    Pictures m_image;
    Pictures m_video;
};

} // namespace

FamilySpec internvlFamily()
{
    FamilySpec spec;
    spec.modelType = "internvl";
    spec.title = "InternVL";
    spec.imagePlaceholder = imageToken;
    spec.videoPlaceholder = "<video>";
    spec.videoIsPictures = true;
    spec.fallbackTemplate =
        "{% for message in messages %}<|im_start|>{{ message['role'] }}{{ '\\n' }}"
        "{% for part in message['content'] %}{% if part['type'] == 'image' %}"
        "{{ '<IMG_CONTEXT>\\n' }}{% elif part['type'] == 'video' %}{{ '<video>\\n' }}"
        "{% else %}{{ part['text'] }}{% endif %}{% endfor %}{{ '<|im_end|>\\n' }}{% endfor %}"
        "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";
    spec.readVision = readVision;
    spec.usualSampling = usualSampling;
    spec.visionTensors = visionTensors;
    spec.makeVision = [](const io::ModelFolder& folder, engine::WeightSource& source) {
        return std::make_unique<InternVl>(folder, source);
    };
    return spec;
}

} // namespace sinkscope::families
