// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tile_cells.h"
#include "io/model_config.h"
#include "vision/tile_encoder.h"

#include <string>

namespace sinkscope::engine {

/// The common part of vision halves that show every picture as one or more square tiles of equally
/// many tokens.
class TiledVision : public VisionHalf {
public:
    explicit TiledVision(const io::VisionConfig& vision);

    int tokenCount(const MediaList& media) const override;
    VisionOutput encode(const MediaList& media, const std::stop_token& stop) const override;

protected:
    const io::VisionConfig& config() const { return m_config; }
    /// Pixels of a tile's side.
    int tile() const { return static_cast<int>(m_config.imageSize); }
    int tokensPerTile() const { return m_tokens.count(); }

    /// How a frame of a medium is cut.
    virtual vision::Tiling tilingOf(
        const media::FrameSet& set, const media::Frame& frame) const = 0;
    /// Adds the tiles of one frame, in the order of its tiling.
    virtual void addTiles(vision::TileEncoder& encoder, const media::FrameSet& set,
        const media::Frame& frame) const = 0;
    /// Pixels [N,3,S,S] to features [N,tokensPerTile(),D] and their norms.
    virtual vision::TokenFeatures features(
        const at::Tensor& pixels, const std::stop_token& stop) const = 0;
    /// What replaces the placeholder of a medium.
    virtual std::string expansionOf(const media::FrameSet& set) const = 0;
    /// Compute type of the pixels.
    virtual at::ScalarType type() const = 0;

private:
    io::VisionConfig m_config;
    TileTokens m_tokens;
};

} // namespace sinkscope::engine
