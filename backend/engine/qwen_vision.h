// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/qwen_weights.h"

namespace sinkscope::engine {

/// What the Qwen-VL families have in common: everything but their names and `readVision`. ChatML
/// with the default system turn, pictures and videos where the message has them; frames of
/// qwen-vl-utils, two per second, 4 to 768, an even number.
families::FamilySpec qwenFamily(QwenBlocks blocks);

} // namespace sinkscope::engine
