// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/model_config.h"

namespace sinkscope::io {

/// Patches along one side that become one token: `scale_factor` of SmolVLM and Idefics3, the
/// inverse of `downsample_ratio` of InternVL, else what `config.vision` already says. Takes the
/// type of the model and the sizes of the tower from `config`. Throws Error(BadInput) when the
/// patches cannot be merged so, and for other connectors and other attention than these families
/// have (perceiver resampler, normed queries, interleaved rotary positions).
std::int64_t readPixelShuffle(const JsonReader& root, const ModelConfig& config);

} // namespace sinkscope::io
