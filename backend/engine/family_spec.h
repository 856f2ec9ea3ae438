// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/chat_template.h"
#include "media/frame.h"
#include "media/sampling.h"
#include "trace/layout.h"

#include <ATen/ATen.h>

#include <array>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace sinkscope::io {
class JsonReader;
struct ModelConfig;
struct ModelFolder;
struct VisionConfig;
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

/// What one picture or video of the prompt becomes. A family may make several of one medium (the
/// frames of a video, for a model that knows only pictures).
struct VisionItem {
    io::ContentPart::Kind kind = io::ContentPart::Kind::Video; ///< How the chat message names it.
    /// Replaces the placeholder that the chat template wrote; holds the family's vision token once
    /// per feature row and whatever text the family puts around.
    std::string expansion;
    at::Tensor features; ///< [tokens, D], in the compute type.
    /// F32 [tokens, 2] on the CPU: largest and mean L2 norm of the tower's patches that enter the
    /// token (see vision/token_norms.h); of no meaning for newlines.
    at::Tensor norms;
    std::vector<int> cellOfToken; ///< Per token an index into cells, −1 for newline tokens.
    /// Tokens along time, height and width, for families whose positions have three rows.
    std::array<int, 3> grid { 0, 0, 0 };
    double secondsPerStep = 0; ///< Between two steps of grid[0]; 0 for a still picture.
};

/// All media of a prompt, in order, and where their tokens look.
struct VisionOutput {
    std::vector<VisionItem> items;
    std::vector<FrameInfo> frames; ///< Of all media, one after another.
    std::vector<VisionCell> cells;

    int tokenCount() const;
};

/// The media of a request, in the order of the prompt. Not empty.
using MediaList = std::vector<std::shared_ptr<const media::FrameSet>>;

/// Positions of a prompt for the rotary embedding.
struct PromptPositions {
    at::Tensor rows; ///< I64 [rotary rows, T]; undefined: tokens are counted.
    int next = 0; ///< Position of the first generated token, when `rows` is given.
};

/// The vision half of a loaded model. Read-only after construction; one thread at a time.
class VisionHalf {
public:
    virtual ~VisionHalf() = default;
    /// Throws Cancelled when `stop` was triggered, polled before every block.
    virtual VisionOutput encode(const MediaList& media, const std::stop_token& stop) const = 0;
    /// Vision tokens these media will take, known without computing features.
    virtual int tokenCount(const MediaList& media) const = 0;
};

namespace families {

/// One file of backend/families: all that differs between model families besides ModelConfig.
struct FamilySpec {
    std::string modelType; ///< `model_type` of config.json.
    std::string title;
    std::string imagePlaceholder; ///< Text the chat template writes for a picture, `<image>`.
    std::string videoPlaceholder; ///< And for a video, `<video>`.
    /// The tokens of a video have the id of picture tokens.
    bool videoIsPictures = false;
    /// Jinja source of the prompt when the folder has no template, or one that leaves out media.
    std::string fallbackTemplate;
    /// Used in place of the folder's template when a video is shown; empty: none.
    std::string videoTemplate;
    /// Reads vision_config; empty: a SigLIP or CLIP tower.
    std::function<io::VisionConfig(const io::JsonReader& vision)> readVision;
    /// Frames the reference takes when nobody asks for a number; empty: what the folder says, or 8.
    std::function<media::Sampling(const io::ModelFolder&)> usualSampling;
    /// Weights beyond those of the decoder.
    std::function<std::vector<TensorSpec>(const io::ModelConfig&)> visionTensors;
    std::function<std::unique_ptr<VisionHalf>(const io::ModelFolder&, engine::WeightSource&)>
        makeVision;
    /// Positions with several rows; empty: tokens are counted. The vision tokens of `layout` belong
    /// to the items of `vision` in order.
    std::function<PromptPositions(
        const io::ModelConfig&, const Layout& layout, const VisionOutput* vision)>
        positions;
};

} // namespace families

} // namespace sinkscope
