// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/qwen_weights.h"

#include <memory>

namespace sinkscope::engine {

/// The common half of the Qwen-VL families.
inline constexpr const char* qwenImageToken = "<|image_pad|>";
inline constexpr const char* qwenVideoToken = "<|video_pad|>";

/// ChatML with the default system turn; pictures and videos stand where the message has them.
const std::string& qwenTemplate();

/// Frames of qwen-vl-utils: two per second, 4 to 768, an even number.
media::Sampling qwenSampling();

/// Pictures (doubled in time) and videos; every temporalPatchSize frames make one slice, and the
/// last frame is repeated where they do not come out even.
std::unique_ptr<VisionHalf> makeQwenVision(
    const io::ModelFolder& folder, WeightSource& source, QwenBlocks blocks);

/// Positions with three rows: see decoder::multimodalPositions. With tokensPerSecond in the
/// configuration the time rows of videos follow the clock, else they count slices.
PromptPositions qwenPositions(
    const io::ModelConfig& config, const Layout& layout, const VisionOutput* vision);

} // namespace sinkscope::engine
