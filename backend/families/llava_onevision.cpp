// SPDX-License-Identifier: GPL-3.0-or-later
//
// LLaVA-OneVision: SigLIP tower, two-layer projector, llama or qwen2 decoder.
// Video: every frame is squashed to the tower's square; features of the chosen block (no final
// norm) are projected, then each frame's n×n grid is pooled bilinearly to ⌈n/2⌉×⌈n/2⌉ tokens.
// Frames follow one another row-major, and one newline embedding ends the video.

#include "engine/family_spec.h"
#include "engine/weight_groups.h"
#include "io/model_folder.h"
#include "media/preprocess.h"
#include "trace/error.h"

namespace sinkscope::families {

namespace {

constexpr const char* imageToken = "<image>";
constexpr const char* videoToken = "<video>";

/// Number of tower blocks to run for the feature layer; index 0 is the embedding's output.
int blocksToRun(const io::ModelConfig& config)
{
    if (config.vision.hasClassToken())
        throw badInput("config.json: the vision tower is \"" + config.vision.modelType
            + "\", expected \"siglip_vision_model\"");
    if (config.featureLayers.size() != 1)
        throw badInput("config.json: vision_feature_layer lists "
            + std::to_string(config.featureLayers.size()) + " layers, expected one number");
    if (config.featureSelect != io::FeatureSelect::Full)
        throw badInput("config.json: vision_feature_select_strategy is \"default\", expected "
                       "\"full\": a SigLIP tower has no class token to drop");
    return static_cast<int>(config.featureLayers.front());
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
    std::vector<TensorSpec> list = engine::towerTensors(config);
    const auto projector = engine::projectorTensors(config, config.vision.hiddenSize);
    list.insert(list.end(), projector.begin(), projector.end());
    list.push_back({ "image_newline", { config.text.hiddenSize } });
    return list;
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

    VisionCell cell(int row, int column, const FrameInfo& frame) const
    {
        VisionCell cell;
        cell.row = row;
        cell.column = column;
        const auto [left, right] = nominal(column);
        const auto [top, bottom] = nominal(row);
        cell.box = scaled({ left, top, right, bottom }, frame);
        const auto [footLeft, footRight] = footprint(column);
        const auto [footTop, footBottom] = footprint(row);
        cell.footprint = scaled({ footLeft, footTop, footRight, footBottom }, frame);
        return cell;
    }

private:
    std::pair<float, float> nominal(int index) const
    {
        const double size = m_side * m_patch / pooled();
        return { static_cast<float>(index * size), static_cast<float>((index + 1) * size) };
    }
    std::pair<float, float> footprint(int index) const
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
        : m_blocks(blocksToRun(folder.config))
        , m_grid(folder.config.vision)
        , m_tower(engine::takeTower(folder.config, m_blocks, source))
        , m_projector(engine::takeProjector(folder.config, source))
        , m_newline(source.take("image_newline"))
    {
        const io::ImageProcessing& processing = folder.video;
        requirePlainResize(processing, folder.config.vision.imageSize);
        m_processing.target = { static_cast<int>(processing.width),
            static_cast<int>(processing.height) };
        m_processing.rescaleFactor = processing.rescale ? processing.rescaleFactor : 1.0;
        if (processing.normalize) {
            m_processing.mean = processing.mean;
            m_processing.std = processing.deviation;
        } else {
            m_processing.mean = { 0, 0, 0 };
            m_processing.std = { 1, 1, 1 };
        }
    }

    int tokenCount(const MediaList& media) const override
    {
        int count = 0;
        for (const auto& medium : media)
            count +=
                static_cast<int>(medium->frames.size()) * m_grid.pooled() * m_grid.pooled() + 1;
        return count;
    }

    VisionOutput encode(const MediaList& media, const std::stop_token& stop) const override
    {
        VisionOutput output;
        for (std::size_t medium = 0; medium < media.size(); ++medium) {
            VisionItem item;
            item.features = at::cat({ features(*media[medium], stop), m_newline.unsqueeze(0) }, 0);
            for (const media::Frame& frame : media[medium]->frames)
                addFrame(output, item, frame, static_cast<int>(medium));
            item.cellOfToken.push_back(-1);
            for (std::size_t token = 0; token < item.cellOfToken.size(); ++token)
                item.expansion += videoToken;
            output.items.push_back(std::move(item));
        }
        return output;
    }

private:
    at::Tensor features(const media::FrameSet& frames, const std::stop_token& stop) const
    {
        std::vector<at::Tensor> parts;
        // A few frames at a time keep the tower's temporaries small for any video length.
        constexpr std::size_t chunk = 4;
        for (std::size_t first = 0; first < frames.frames.size(); first += chunk) {
            const std::size_t count = std::min(chunk, frames.frames.size() - first);
            const std::span<const media::Frame> part(frames.frames.data() + first, count);
            std::vector<float> pixels = media::preprocessFrames(part, m_processing, stop);
            const at::Tensor picture = at::from_blob(pixels.data(),
                { static_cast<std::int64_t>(count), 3, m_processing.target.height,
                    m_processing.target.width })
                                           .to(m_newline.scalar_type());
            const at::Tensor states = m_tower.encode(picture, m_blocks, [&](int) {
                if (stop.stop_requested())
                    throw Cancelled();
            });
            parts.push_back(vision::poolBilinear(m_projector(states), m_grid.side()).flatten(0, 1));
        }
        return at::cat(parts, 0);
    }

    void addFrame(
        VisionOutput& output, VisionItem& item, const media::Frame& frame, int medium) const
    {
        const int index = static_cast<int>(output.frames.size());
        const FrameInfo info { frame.sourceIndex, frame.seconds, frame.width, frame.height,
            m_grid.pooled(), m_grid.pooled(), medium };
        output.frames.push_back(info);
        for (int row = 0; row < m_grid.pooled(); ++row) {
            for (int column = 0; column < m_grid.pooled(); ++column) {
                VisionCell cell = m_grid.cell(row, column, info);
                cell.firstFrame = cell.lastFrame = index;
                cell.firstSeconds = cell.lastSeconds = frame.seconds;
                item.cellOfToken.push_back(static_cast<int>(output.cells.size()));
                output.cells.push_back(cell);
            }
        }
    }

    int m_blocks;
    PooledGrid m_grid;
    vision::VisionTransformer m_tower;
    vision::MlpProjector m_projector;
    at::Tensor m_newline;
    media::Preprocessing m_processing;
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
