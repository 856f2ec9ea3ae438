// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/prompt.h"

namespace sinkscope::engine {

/// Sets visionNorm and visionNormMean from the norms that came with the features. Items without
/// norms leave their tokens NaN.
void recordVisionNorms(const Prompt& prompt, const VisionOutput& vision, PrefillRecord& record);

} // namespace sinkscope::engine
