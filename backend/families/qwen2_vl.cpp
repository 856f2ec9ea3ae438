// SPDX-License-Identifier: GPL-3.0-or-later
//
// Qwen2-VL: a tower for any picture size with two-dimensional rotary positions, 2×2 patches of two
// frames merged to one token, qwen2 decoder with positions in time, height and width. Time counts
// slices of two frames.

#include "engine/family_spec.h"
#include "engine/qwen_vision.h"
#include "io/qwen_vision_config.h"

namespace sinkscope::families {

FamilySpec qwen2VlFamily()
{
    FamilySpec spec = engine::qwenFamily(engine::QwenBlocks::LayerNorm);
    spec.modelType = "qwen2_vl";
    spec.title = "Qwen2-VL";
    spec.readVision = io::readQwen2VlVision;
    return spec;
}

} // namespace sinkscope::families
