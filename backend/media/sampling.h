// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace sinkscope::media {

/// Which frames of a source the model sees.
struct Sampling {
    enum class Mode {
        Uniform, ///< `frameCount` frames, evenly spread.
        Fps, ///< `fps` frames per second of video, at most `maxFrames`, evenly spread.
        /// As Fps, at least `minFrames` and an even number; the first and the last frame are among
        /// them. The rule of qwen-vl-utils.
        FpsEven,
        /// `frameCount` frames, the middle one of each of as many equal parts.
        Middle,
        /// `fps` frames per second, at most `maxFrames`, from the first frame to the last; without
        /// the first and last second when the video is much longer than its frames.
        FpsEndToEnd,
    };

    Mode mode = Mode::Uniform;
    int frameCount = 8;
    double fps = 1;
    int maxFrames = 64;
    int minFrames = 1; ///< FpsEven only.
};

/// Upper limit of Sampling::frameCount, maxFrames and minFrames.
inline constexpr int sampledFramesLimit = 4096;

/// How many frames `sampling` takes from `totalFrames` (>= 1) frames that play at `sourceFps`.
/// Uniform and Middle: min(frameCount, total). Fps: int(total / sourceFps · fps) clamped to [1,
/// maxFrames] and to the total. FpsEndToEnd: round(total / sourceFps · fps) clamped likewise.
/// FpsEven: total / sourceFps · fps clamped to [minFrames, maxFrames] and to the total, then made
/// even downwards, but at least 1. `sourceFps` is ignored by Uniform and Middle. Throws
/// Error(BadInput) on a setting out of range or a rate that is not positive.
int sampledCount(const Sampling& sampling, std::int64_t totalFrames, double sourceFps);

/// The sampled source indices, strictly increasing: index i of N is floor(i · total / N).
/// This is int(arange(0, total, total / N)) of the Hugging Face base video sampler, computed in
/// integers: the floating-point form can round a whole step down or yield one index too many.
/// FpsEven takes round(i · (total − 1) / (N − 1)), likewise in integers.
/// Middle: floor((i + ½) · total / N), the sampler of InternVL. FpsEndToEnd: the sampler of
/// SmolVLM, floor(linspace(first, last, N)); the first and last second are left out when total /
/// sourceFps − 2 > maxFrames · fps.
std::vector<std::int64_t> sampleIndices(
    const Sampling& sampling, std::int64_t totalFrames, double sourceFps);

} // namespace sinkscope::media
