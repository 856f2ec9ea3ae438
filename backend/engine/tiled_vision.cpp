// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tiled_vision.h"

namespace sinkscope::engine {

TiledVision::TiledVision(const io::VisionConfig& vision)
    : m_config(vision)
    , m_tokens(tileTokens(vision))
{
}

int TiledVision::tokenCount(const MediaList& media) const
{
    int count = 0;
    for (const auto& medium : media) {
        for (const media::Frame& frame : medium->frames)
            count += tilingOf(*medium, frame).tileCount() * m_tokens.count();
    }
    return count;
}

VisionOutput TiledVision::encode(const MediaList& media, const std::stop_token& stop) const
{
    VisionOutput output;
    for (std::size_t medium = 0; medium < media.size(); ++medium) {
        const media::FrameSet& set = *media[medium];
        VisionItem item;
        item.kind = set.still ? io::ContentPart::Kind::Image : io::ContentPart::Kind::Video;
        vision::TileEncoder encoder(
            [&](const at::Tensor& pixels) { return features(pixels, stop); }, type());
        for (const media::Frame& frame : set.frames) {
            addTiles(encoder, set, frame);
            addTileCells(
                output, item, { frame, static_cast<int>(medium), tilingOf(set, frame) }, m_tokens);
        }
        vision::TokenFeatures tokens = encoder.finish();
        item.features = std::move(tokens.features);
        item.norms = std::move(tokens.norms);
        item.expansion = expansionOf(set);
        output.items.push_back(std::move(item));
    }
    return output;
}

} // namespace sinkscope::engine
