// SPDX-License-Identifier: GPL-3.0-or-later
//
// Qwen2.5-VL: as Qwen2-VL, with RMS norms and gated MLPs in the tower, attention in windows outside
// a few blocks, and a time position that follows the clock of the video.

#include "engine/family_spec.h"
#include "engine/qwen_vision.h"
#include "io/qwen_vision_config.h"

namespace sinkscope::families {

FamilySpec qwen25VlFamily()
{
    FamilySpec spec = engine::qwenFamily(engine::QwenBlocks::Gated);
    spec.modelType = "qwen2_5_vl";
    spec.title = "Qwen2.5-VL";
    spec.readVision = io::readQwen25VlVision;
    return spec;
}

} // namespace sinkscope::families
