// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/model_config.h"

namespace sinkscope::io {

/// vision_config of Qwen2-VL and of Qwen2.5-VL, which name and default their fields differently.
/// imageSize stays 0: pictures may have any size. Throw Error(BadInput).
VisionConfig readQwen2VlVision(const JsonReader& vision);
VisionConfig readQwen25VlVision(const JsonReader& vision);

} // namespace sinkscope::io
