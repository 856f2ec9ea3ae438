// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/model_folder.h"
#include "media/preprocess.h"
#include "vision/qwen_resize.h"

namespace sinkscope::engine {

/// What a Qwen-VL model does to pixels, read from its folder.
class QwenProcessing {
public:
    /// Throws Error(BadInput) for a recipe that is not "resize to a multiple of the cell, bicubic,
    /// normalise", and for one whose patches are not those of the tower.
    explicit QwenProcessing(const io::ModelFolder& folder);

    /// Pixels of one patch's side, and of one token's.
    int patchSize() const { return m_patchSize; }
    int cellSize() const { return m_cellSize; }
    /// For a picture or the frames of a video, with the size they are resized to. Pictures keep to
    /// the limits of the folder; videos to those of qwen-vl-utils, as their folders repeat the
    /// limits of pictures, which would give a frame up to 16384 tokens.
    media::Preprocessing of(const media::FrameSet& set) const;

private:
    int m_patchSize;
    int m_cellSize;
    media::Preprocessing m_still;
    media::Preprocessing m_moving;
    vision::PixelLimits m_stillLimits;
};

} // namespace sinkscope::engine
