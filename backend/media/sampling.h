// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace sinkscope::media {

/// Which frames of a source the model sees.
struct Sampling {
    enum class Mode {
        Uniform, ///< `frameCount` frames, evenly spread.
        Fps ///< `fps` frames per second of video, at most `maxFrames`, evenly spread.
    };

    Mode mode = Mode::Uniform;
    int frameCount = 8;
    double fps = 1;
    int maxFrames = 64;
};

/// Upper limit of Sampling::frameCount and Sampling::maxFrames.
inline constexpr int sampledFramesLimit = 4096;

/// How many frames `sampling` takes from `totalFrames` (>= 1) frames that play at `sourceFps`.
/// Uniform: min(frameCount, total). Fps: int(total / sourceFps · fps) clamped to [1, maxFrames]
/// and to the total. `sourceFps` is ignored by Uniform. Throws Error(BadInput) on a setting out of
/// range or a rate that is not positive.
int sampledCount(const Sampling& sampling, std::int64_t totalFrames, double sourceFps);

/// The sampled source indices, strictly increasing: index i of N is floor(i · total / N).
/// This is int(arange(0, total, total / N)) of the Hugging Face base video sampler, computed in
/// integers: the floating-point form can round a whole step down or yield one index too many.
std::vector<std::int64_t> sampleIndices(
    const Sampling& sampling, std::int64_t totalFrames, double sourceFps);

} // namespace sinkscope::media
