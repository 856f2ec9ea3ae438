// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame_steps.h"
#include "media/preprocess.h"
#include "vision/canvas_map.h"

namespace sinkscope::io {
struct ImageProcessing;
}

namespace sinkscope::engine {

/// Rescaling and normalisation of the folder for pictures of side × side.
media::Preprocessing pixelSettings(const io::ImageProcessing& processing, std::int64_t side);

/// The mean of the normalisation as a colour, ⌊255·mean⌋: what padding is filled with.
media::Colour meanColour(const io::ImageProcessing& processing);

/// Whether frames are first padded to a square; the folder says so in `do_pad`, which means
/// something else for pictures that are cut into squares.
enum class SquarePadding { Never, AsTheFolderSays, Always };

/// How a frame of any shape becomes the square that the tower sees, as the folder's processor says:
/// perhaps padded to a square, then resized to the square, or to its shortest edge and cut to the
/// middle. Immutable; any thread.
class FrameShaping {
public:
    /// Throws Error (BadInput) when the folder wants something else, or another size than the
    /// tower's.
    FrameShaping(const io::ImageProcessing& processing, std::int64_t side, SquarePadding padding);

    /// A frame of side × side pixels. Throws as the steps of media/frame_steps.h.
    media::Frame shaped(const media::Frame& frame) const;
    /// From pixels of the square to pixels of a frame of `size`.
    vision::CanvasMap map(const media::ResizeTarget& size) const;

private:
    media::ResizeTarget resizedSize(const media::ResizeTarget& size) const;

    int m_side;
    bool m_padded;
    int m_shortestEdge = 0; ///< 0: squashed.
    media::Colour m_padding {};
};

} // namespace sinkscope::engine
