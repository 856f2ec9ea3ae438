// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kept_prompt.h"
#include "engine/media_list.h"
#include "engine/model.h"
#include "engine/runner.h"

namespace sinkscope::engine {

struct MediaStage : KeptStage {
    MediaList media;
    std::shared_ptr<const media::FrameSet> shown; ///< Frames as they are reported.
};

struct VisionStage : KeptStage {
    VisionOutput output;
    std::shared_ptr<const media::FrameSet> shown; ///< Those of the layout.
};

/// What a request computes on and with.
struct Compute {
    at::Device device = at::kCPU;
    at::ScalarType type = at::kFloat;
};
/// Throws Error (BadInput).
Compute computeOf(const RunRequest& request);

/// Model, frames and vision features of the present request, and what earlier ones left behind. The
/// functions are called in the order in which they stand; they take what is there and make the
/// rest. They throw Error and Cancelled as Runner::run does.
struct RunStages {
    explicit RunStages(std::int64_t keptBytes)
        : kept(keptBytes)
    {
    }

    std::unique_ptr<Model> model;
    std::string modelKey;
    std::shared_ptr<const MediaStage> media; ///< Null without any.
    std::shared_ptr<const VisionStage> vision;
    StageCache kept;
    std::int64_t visionBytes = 0; ///< Forecast of the stage; 0 when its result was there.
    std::map<std::string, double> timings; ///< Seconds of the stages that were made.

    void useModel(
        const RunRequest& request, const RunObserver& observer, const std::stop_token& stop);
    void useMedia(
        const RunRequest& request, const RunObserver& observer, const std::stop_token& stop);
    void useVision(
        const RunRequest& request, const RunObserver& observer, const std::stop_token& stop);

    const VisionOutput* visionOutput() const { return vision ? &vision->output : nullptr; }
    /// Names model, media and threads: what the bits of a prompt depend on besides its tokens.
    std::string source() const;

private:
    void readMedia(const std::vector<std::string>& paths, const media::Sampling& sampling,
        const RunObserver& observer, const std::stop_token& stop);
    void encode(
        const RunRequest& request, const RunObserver& observer, const std::stop_token& stop);
    std::string visionKey() const { return modelKey + "|" + media->key; }
    /// Features of the present model and media, when they have been computed before.
    std::shared_ptr<const VisionStage> knownVision();
};

} // namespace sinkscope::engine
