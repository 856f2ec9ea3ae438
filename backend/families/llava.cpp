// SPDX-License-Identifier: GPL-3.0-or-later
//
// LLaVA-1.5 and its kin: CLIP (or SigLIP) tower, two-layer projector, llama or qwen2 decoder.
// A picture is resized to its shortest edge and cut to the middle square; every patch of the chosen
// layer's states, without the class token, is one token. A video is shown as its frames, each a
// picture of its own.

#include "engine/frame_shaping.h"
#include "engine/projected_tower.h"
#include "engine/vision_cells.h"
#include "io/model_folder.h"

#include <algorithm>

namespace sinkscope::families {

namespace {

constexpr const char* imageToken = "<image>";

class Llava final : public VisionHalf {
public:
    Llava(const io::ModelFolder& folder, engine::WeightSource& source)
        : m_vision(folder.config.vision)
        , m_shaping(folder.image, m_vision.imageSize, engine::SquarePadding::AsTheFolderSays)
        , m_pixels(engine::pixelSettings(folder.image, m_vision.imageSize))
        , m_tower(folder.config, source)
    {
    }

    int tokenCount(const MediaList& media) const override
    {
        int count = 0;
        for (const auto& medium : media)
            count += static_cast<int>(medium->frames.size())
                * (m_tower.side() * m_tower.side() + m_tower.extraTokens());
        return count;
    }

    VisionOutput encode(const MediaList& media, const std::stop_token& stop) const override
    {
        VisionOutput output;
        for (std::size_t medium = 0; medium < media.size(); ++medium) {
            for (const media::Frame& frame : media[medium]->frames) {
                VisionItem item;
                item.kind = io::ContentPart::Kind::Image;
                const media::Frame shaped = m_shaping.shaped(frame);
                const auto tokens = m_tower.encode({ { &shaped, 1 }, m_pixels, stop });
                item.features = tokens.features.flatten(0, 1);
                item.norms = normsOf(tokens.norms);
                addCells(output, item, engine::frameInfo(frame, medium));
                engine::expandWith(item, imageToken);
                output.items.push_back(std::move(item));
            }
        }
        return output;
    }

private:
    /// [1,n·n] to [tokens, 2].
    at::Tensor normsOf(const at::Tensor& patches) const
    {
        const at::Tensor own = vision::ownNorms(patches).flatten(0, 1);
        return m_tower.extraTokens() > 0 ? at::cat({ vision::noNorm(), own }, 0) : own;
    }

    void addCells(VisionOutput& output, VisionItem& item, const FrameInfo& frame) const
    {
        item.cellOfToken.assign(static_cast<std::size_t>(m_tower.extraTokens()), -1);
        const vision::CanvasMap map = m_shaping.map({ frame.width, frame.height });
        engine::addTokenGrid(output, item, frame,
            { m_tower.side(), m_tower.side(),
                [&](int row, int column) {
                    return map.onFrame(engine::patchBox(m_vision, { row, column }));
                },
                {}, false });
    }

    io::VisionConfig m_vision;
    engine::FrameShaping m_shaping;
    media::Preprocessing m_pixels;
    engine::ProjectedTower m_tower;
};

/// Eight frames, or as many as leave room for a conversation: a frame takes 576 of 4096 tokens.
media::Sampling usualSampling(const io::ModelFolder& folder)
{
    constexpr std::int64_t conversation = 512;
    const std::int64_t tokens = folder.config.vision.grid() * folder.config.vision.grid();
    const std::int64_t room = (folder.config.text.maxPositions - conversation) / tokens;
    media::Sampling sampling;
    sampling.frameCount = static_cast<int>(std::clamp<std::int64_t>(room, 1, sampling.frameCount));
    return sampling;
}

} // namespace

FamilySpec llavaFamily()
{
    FamilySpec spec;
    spec.modelType = "llava";
    spec.title = "LLaVA-1.5";
    spec.imagePlaceholder = imageToken;
    spec.videoPlaceholder = "<video>";
    spec.videoIsPictures = true;
    spec.fallbackTemplate =
        "{% for message in messages %}{% if message['role'] != 'system' %}"
        "{{ message['role'] | upper }}: {% endif %}"
        "{% for part in message['content'] %}{% if part['type'] != 'text' %}<image>\n"
        "{% else %}{{ part['text'] }} {% endif %}{% endfor %}{% endfor %}"
        "{% if add_generation_prompt %}ASSISTANT:{% endif %}";
    spec.usualSampling = usualSampling;
    spec.visionTensors = engine::projectedTowerTensors;
    spec.makeVision = [](const io::ModelFolder& folder, engine::WeightSource& source) {
        return std::make_unique<Llava>(folder, source);
    };
    return spec;
}

} // namespace sinkscope::families
