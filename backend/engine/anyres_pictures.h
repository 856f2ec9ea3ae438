// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/projected_tower.h"
#include "vision/anyres.h"

namespace sinkscope::engine {

/// Still pictures that are cut into squares (see vision/anyres.h), as LLaVA-OneVision and
/// LLaVA-NeXT-Video show them. Immutable; any thread.
class AnyresPictures {
public:
    struct Usual {
        std::vector<media::ResizeTarget> canvases; ///< When no file lists any.
        int mostSquares = 0; ///< As AnyresSettings.
    };
    /// The medium a picture belongs to, what encodes its squares, and what ends a row.
    struct Encoding {
        std::size_t medium = 0;
        const ProjectedTower& tower;
        const at::Tensor& newline; ///< [D]
        const std::stop_token& stop;
    };

    /// Canvases are the image_grid_pinpoints of the image processor, else of config.json. Throws
    /// Error (BadInput) for settings that are out of range or of another kind of processor.
    AnyresPictures(const io::ModelFolder& folder, const Usual& usual);

    int tokenCount(const media::Frame& picture) const;
    /// The whole picture squashed to one square, then the squares of its canvas, row by row.
    std::vector<media::Frame> squares(const media::Frame& picture) const;
    /// Features and cells of one picture; the expansion is left to the caller. `output` gets two
    /// frames, both of this picture: one with the grid of the whole, one with that of the squares.
    VisionItem encode(
        VisionOutput& output, const media::Frame& picture, const Encoding& encoding) const;

private:
    vision::AnyresPlan planOf(const media::Frame& picture) const;

    vision::AnyresSettings m_settings;
    media::Preprocessing m_pixels;
};

} // namespace sinkscope::engine
