// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"
#include "media/resample.h"

#include <array>
#include <span>
#include <stop_token>
#include <vector>

namespace sinkscope::media {

/// How pixels become model input: resize straight to `target` (bicubic, antialiased, aspect not
/// kept, no crop, no padding), then (value · rescaleFactor − mean) / std per channel (R, G, B).
/// The defaults of the normalisation are those of the LLaVA-OneVision checkpoints.
struct Preprocessing {
    ResizeTarget target;
    double rescaleFactor = 1.0 / 255.0;
    std::array<double, 3> mean { 0.5, 0.5, 0.5 };
    std::array<double, 3> std { 0.5, 0.5, 0.5 };
};

/// Largest side of Preprocessing::target.
inline constexpr int preprocessedSideLimit = 16384;

/// Model input of all frames, [frames, 3, target.height, target.width] float32, row-major.
/// Pure; any thread. Errors: Error(BadInput) for a target, rescale factor or std out of range,
/// Error(OutOfResources) beyond 4 GiB of output, Error(Internal) for a frame whose pixels do not
/// match its size; Cancelled between frames when `stop` is triggered.
std::vector<float> preprocessFrames(
    std::span<const Frame> frames, const Preprocessing& settings, const std::stop_token& stop = {});

/// Planes [3, …] of bytes to float32, `settings.target` not looked at. Errors as above.
std::vector<float> normalisePlanes(
    std::span<const std::uint8_t> planes, const Preprocessing& settings);

} // namespace sinkscope::media
