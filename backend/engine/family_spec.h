// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"
#include "trace/layout.h"

#include <ATen/ATen.h>

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace sinkscope::io {
struct ModelConfig;
struct ImageProcessing;
} // namespace sinkscope::io

namespace sinkscope::engine {
class WeightSource;
}

namespace sinkscope {

/// A weight by canonical name and the shape the configuration implies.
struct TensorSpec {
    std::string name;
    std::vector<std::int64_t> shape;
    bool optional = false;
};

/// Frames as the decoder sees them: one feature row per placeholder token, and where each looks.
struct VisionOutput {
    at::Tensor features; ///< [tokens, D], in the compute type.
    std::vector<FrameInfo> frames;
    std::vector<VisionCell> cells;
    std::vector<int> cellOfToken; ///< Per token an index into cells, −1 for newline tokens.
};

/// The vision half of a loaded model. Read-only after construction; one thread at a time.
class VisionHalf {
public:
    virtual ~VisionHalf() = default;
    /// Throws Cancelled when `stop` was triggered, polled before every block.
    virtual VisionOutput encode(
        const media::FrameSet& frames, const std::stop_token& stop) const = 0;
    /// Placeholder tokens that `frameCount` frames will take.
    virtual int tokenCount(int frameCount) const = 0;
};

namespace families {

/// One file of backend/families: all that differs between model families besides ModelConfig.
struct FamilySpec {
    std::string modelType; ///< `model_type` of config.json.
    std::string title;
    std::string placeholder; ///< Text the chat template writes for a video, `<video>`.
    std::string fallbackPrompt; ///< When the folder has no template; `{question}` is replaced.
    /// Weights beyond those of the decoder.
    std::function<std::vector<TensorSpec>(const io::ModelConfig&)> visionTensors;
    std::function<std::unique_ptr<VisionHalf>(
        const io::ModelConfig&, const io::ImageProcessing&, engine::WeightSource&)>
        makeVision;
};

} // namespace families

} // namespace sinkscope
