// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/qwen_vision.h"

#include "decoder/multimodal_positions.h"
#include "engine/qwen_processing.h"
#include "trace/error.h"

#include <algorithm>

namespace sinkscope::engine {

namespace {

constexpr const char* imageToken = "<|image_pad|>";
constexpr const char* videoToken = "<|video_pad|>";

/// Longer slices mean a broken time stamp; the limit keeps the arithmetic finite.
constexpr double longestSlice = 1e6;

/// How the frames of one medium lie on the tower's grid.
struct Placement {
    media::Preprocessing processing;
    vision::CellGrid grid;
    int slices = 0;
};

class QwenVision final : public VisionHalf {
public:
    QwenVision(const io::ModelFolder& folder, WeightSource& source, QwenBlocks blocks)
        : m_processing(folder)
        , m_tower(takeQwenTower(folder.config, blocks, source))
        , m_framesPerSlice(static_cast<int>(folder.config.vision.temporalPatchSize))
    {
    }

    int tokenCount(const MediaList& media) const override
    {
        std::int64_t count = 0;
        for (const auto& medium : media) {
            const Placement placement = place(*medium);
            count += placement.slices * placement.grid.cells();
        }
        return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
    }

    VisionOutput encode(const MediaList& media, const std::stop_token& stop) const override
    {
        VisionOutput output;
        for (std::size_t index = 0; index < media.size(); ++index) {
            const media::FrameSet& set = *media[index];
            const Placement placement = place(set);
            VisionItem item;
            item.kind = set.still ? io::ContentPart::Kind::Image : io::ContentPart::Kind::Video;
            item.grid = { placement.slices, static_cast<int>(placement.grid.rows),
                static_cast<int>(placement.grid.columns) };
            item.secondsPerStep = secondsPerSlice(set);
            vision::TokenFeatures tokens = features(set, placement, stop);
            item.features = std::move(tokens.features);
            item.norms = std::move(tokens.norms);
            addCells(output, item, set, placement);
            const int medium = static_cast<int>(index);
            for (const media::Frame& frame : set.frames)
                output.frames.push_back({ frame.sourceIndex, frame.seconds, frame.width,
                    frame.height, item.grid[1], item.grid[2], medium });
            for (std::size_t token = 0; token < item.cellOfToken.size(); ++token)
                item.expansion += set.still ? imageToken : videoToken;
            output.items.push_back(std::move(item));
        }
        return output;
    }

private:
    Placement place(const media::FrameSet& set) const
    {
        Placement placement;
        placement.processing = m_processing.of(set);
        const media::ResizeTarget& target = placement.processing.target;
        placement.grid = { target.height / m_processing.cellSize(),
            target.width / m_processing.cellSize() };
        const int frames = static_cast<int>(set.frames.size());
        placement.slices = (frames + m_framesPerSlice - 1) / m_framesPerSlice;
        return placement;
    }

    /// framesPerSlice / the rate at which the frames were sampled.
    double secondsPerSlice(const media::FrameSet& set) const
    {
        if (set.still || !(set.fps > 0))
            return 0;
        const double sampled = static_cast<double>(set.frames.size())
            / static_cast<double>(std::max<std::int64_t>(set.totalFrames, 1)) * set.fps;
        return std::min(m_framesPerSlice / sampled, longestSlice);
    }

    vision::TokenFeatures features(
        const media::FrameSet& set, const Placement& placement, const std::stop_token& stop) const
    {
        const auto watch = [&](int) {
            if (stop.stop_requested())
                throw Cancelled();
        };
        std::vector<at::Tensor> parts;
        std::vector<at::Tensor> norms;
        for (int slice = 0; slice < placement.slices; ++slice) {
            const at::Tensor pixels = slicePixels(set, placement, slice, stop);
            const at::Tensor patches =
                vision::packPatches(pixels, m_processing.patchSize(), m_tower.mergeSize);
            vision::TokenFeatures tokens = m_tower.encode(
                patches.to(m_tower.patchEmbedding.weight.scalar_type()), placement.grid, watch);
            parts.push_back(std::move(tokens.features));
            norms.push_back(std::move(tokens.norms));
        }
        return { at::cat(parts, 0), at::cat(norms, 0) };
    }

    /// F32 [framesPerSlice,3,H,W].
    at::Tensor slicePixels(const media::FrameSet& set, const Placement& placement, int slice,
        const std::stop_token& stop) const
    {
        const auto whole = static_cast<std::size_t>(m_framesPerSlice);
        const std::size_t first = static_cast<std::size_t>(slice) * whole;
        const std::size_t count = std::min(whole, set.frames.size() - first);
        const std::span<const media::Frame> frames(set.frames.data() + first, count);
        std::vector<float> pixels = media::preprocessFrames(frames, placement.processing, stop);
        const media::ResizeTarget& target = placement.processing.target;
        const at::Tensor given = at::from_blob(
            pixels.data(), { static_cast<std::int64_t>(count), 3, target.height, target.width })
                                     .clone();
        std::vector<at::Tensor> all { given };
        all.resize(1 + whole - count, given.narrow(0, given.size(0) - 1, 1));
        return at::cat(all, 0);
    }

    void addCells(VisionOutput& output, VisionItem& item, const media::FrameSet& set,
        const Placement& placement) const
    {
        const int firstFrame = static_cast<int>(output.frames.size());
        const int lastOfSet = static_cast<int>(set.frames.size()) - 1;
        for (int slice = 0; slice < placement.slices; ++slice) {
            const int first = slice * m_framesPerSlice;
            const int last = std::min(first + m_framesPerSlice - 1, lastOfSet);
            VisionCell cell;
            cell.firstFrame = firstFrame + first;
            cell.lastFrame = firstFrame + last;
            cell.firstSeconds = set.frames[static_cast<std::size_t>(first)].seconds;
            cell.lastSeconds = set.frames[static_cast<std::size_t>(last)].seconds;
            for (cell.row = 0; cell.row < item.grid[1]; ++cell.row) {
                for (cell.column = 0; cell.column < item.grid[2]; ++cell.column) {
                    cell.box = cell.footprint = box(cell, item, set.frames.front());
                    item.cellOfToken.push_back(static_cast<int>(output.cells.size()));
                    output.cells.push_back(cell);
                }
            }
        }
    }

    static PixelBox box(const VisionCell& cell, const VisionItem& item, const media::Frame& frame)
    {
        const float width = static_cast<float>(frame.width) / static_cast<float>(item.grid[2]);
        const float height = static_cast<float>(frame.height) / static_cast<float>(item.grid[1]);
        const auto column = static_cast<float>(cell.column);
        const auto row = static_cast<float>(cell.row);
        return { column * width, row * height, (column + 1) * width, (row + 1) * height };
    }

    QwenProcessing m_processing;
    vision::QwenTower m_tower;
    int m_framesPerSlice;
};

/// The item whose first token shows `cell`.
const VisionItem& itemAt(const VisionOutput& vision, int cell)
{
    const auto found = std::find_if(vision.items.begin(), vision.items.end(),
        [cell](const VisionItem& item) { return item.cellOfToken.front() == cell; });
    if (found == vision.items.end())
        throw Error(ErrorKind::Internal, "a vision token belongs to no picture or video");
    return *found;
}

} // namespace

namespace {

const std::string& qwenTemplate()
{
    static const std::string source =
        "{% for message in messages %}{% if loop.first and message['role'] != 'system' %}"
        "<|im_start|>system\nYou are a helpful assistant.<|im_end|>\n{% endif %}"
        "<|im_start|>{{ message['role'] }}\n"
        "{% for part in message['content'] %}{% if part['type'] != 'text' %}"
        "<|vision_start|><|{{ part['type'] }}_pad|><|vision_end|>"
        "{% else %}{{ part['text'] }}{% endif %}{% endfor %}<|im_end|>\n"
        "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";
    return source;
}

media::Sampling qwenSampling()
{
    media::Sampling sampling;
    sampling.mode = media::Sampling::Mode::FpsEven;
    sampling.fps = 2;
    sampling.minFrames = 4;
    sampling.maxFrames = 768;
    return sampling;
}

/// Pictures (doubled in time) and videos; every temporalPatchSize frames make one slice, and the
/// last frame is repeated where they do not come out even.
std::unique_ptr<VisionHalf> makeQwenVision(
    const io::ModelFolder& folder, WeightSource& source, QwenBlocks blocks)
{
    return std::make_unique<QwenVision>(folder, source, blocks);
}

/// Positions with three rows: see decoder::multimodalPositions. With tokensPerSecond in the
/// configuration the time rows of videos follow the clock, else they count slices.
PromptPositions qwenPositions(
    const io::ModelConfig& config, const Layout& layout, const VisionOutput* vision)
{
    std::vector<decoder::VisionBlock> blocks;
    for (int token = 0; vision && token < layout.tokenCount(); ++token) {
        const TokenInfo& info = layout.tokens[static_cast<std::size_t>(token)];
        if (info.kind != TokenKind::Vision)
            continue;
        const VisionItem& item = itemAt(*vision, info.cell);
        decoder::VisionBlock block { token, item.grid };
        if (config.vision.tokensPerSecond > 0) {
            block.secondsPerSlice = static_cast<float>(item.secondsPerStep);
            block.positionsPerSecond = static_cast<float>(config.vision.tokensPerSecond);
        }
        blocks.push_back(block);
        token += block.tokenCount() - 1;
    }
    const auto positions = decoder::multimodalPositions(layout.tokenCount(), blocks);
    return { positions.rows, positions.next };
}

} // namespace

families::FamilySpec qwenFamily(QwenBlocks blocks)
{
    families::FamilySpec spec;
    spec.imagePlaceholder = imageToken;
    spec.videoPlaceholder = videoToken;
    spec.fallbackTemplate = qwenTemplate();
    spec.usualSampling = [](const io::ModelFolder&) { return qwenSampling(); };
    spec.visionTensors = [blocks](const io::ModelConfig& config) {
        return qwenTowerTensors(config, blocks);
    };
    spec.makeVision = [blocks](const io::ModelFolder& folder, WeightSource& source) {
        return makeQwenVision(folder, source, blocks);
    };
    spec.positions = qwenPositions;
    return spec;
}

} // namespace sinkscope::engine
