// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run_stages.h"

#include "engine/builtin.h"
#include "engine/compute_device.h"
#include "engine/frame_source.h"
#include "engine/vision_memory.h"

#include <ATen/Parallel.h>

#include <chrono>

namespace sinkscope::engine {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::int64_t byteCountOf(const MediaList& media)
{
    std::size_t total = 0;
    for (const auto& medium : media) {
        for (const media::Frame& frame : medium->frames)
            total += frame.rgb->size();
    }
    return static_cast<std::int64_t>(total);
}

std::int64_t byteCountOf(const VisionOutput& output)
{
    std::size_t total = 0;
    for (const VisionItem& item : output.items)
        total += item.features.nbytes() + item.norms.nbytes();
    return static_cast<std::int64_t>(total);
}

} // namespace

Compute computeOf(const RunRequest& request)
{
    const at::Device device = deviceOf(request.device, offeredDevices());
    return { device, computeType(request.dtype, device) };
}

std::string RunStages::source() const
{
    return modelKey + "|" + model->hash + "|" + (media ? media->key : "") + "|"
        + std::to_string(at::get_num_threads());
}

void RunStages::useModel(
    const RunRequest& request, const RunObserver& observer, const std::stop_token& stop)
{
    const auto start = Clock::now();
    const std::string folder = resolveModelFolder(request.model, observer.progressed, stop);
    const Compute compute = computeOf(request);
    const std::string key =
        folder + "|" + compute.device.str() + "|" + typeName(compute.type) + "|" + request.weights;
    if (model && key == modelKey)
        return;
    // The old weights go first: two large models at once would not fit. So does all they made.
    model.reset();
    modelKey.clear();
    vision.reset();
    kept.forget<VisionStage>();
    kept.forget<KeptPrompt>();
    model = loadModel({ folder, compute.type, observer.progressed, stop, compute.device,
        storageOf(request.weights) });
    modelKey = key;
    timings["calibration"] = model->calibration.seconds;
    timings["load"] = secondsSince(start);
}

void RunStages::useMedia(
    const RunRequest& request, const RunObserver& observer, const std::stop_token& stop)
{
    media::Sampling sampling = request.sampling;
    if (sampling.mode == media::Sampling::Mode::Uniform && sampling.frameCount == 0)
        sampling = model->usualSampling;
    const std::vector<std::string> paths = mediaPaths(request);
    const std::string key = mediaKey(paths, sampling);
    if (paths.empty()) {
        media.reset();
        return;
    }
    if (!media || media->key != key) {
        media = kept.find<MediaStage>(key);
        if (!media)
            readMedia(paths, sampling, observer, stop);
    }
    if (observer.framesRead && !knownVision())
        observer.framesRead(media->shown);
}

void RunStages::readMedia(const std::vector<std::string>& paths, const media::Sampling& sampling,
    const RunObserver& observer, const std::stop_token& stop)
{
    const auto start = Clock::now();
    auto stage = std::make_shared<MediaStage>();
    for (const std::string& path : paths)
        stage->media.push_back(readFrames(path, sampling, stop, [&](double fraction) {
            if (observer.progressed)
                observer.progressed({ Stage::ReadingMedia, fraction, path });
        }));
    stage->key = mediaKey(paths, sampling);
    stage->shown = joinedFrames(stage->media);
    stage->bytes = byteCountOf(stage->media);
    media = stage;
    kept.keep(stage);
    timings["media"] = secondsSince(start);
}

void RunStages::useVision(
    const RunRequest& request, const RunObserver& observer, const std::stop_token& stop)
{
    visionBytes = 0;
    if (!media) {
        vision.reset();
        return;
    }
    vision = knownVision();
    const bool known = vision != nullptr;
    if (!known)
        encode(request, observer, stop);
    if (observer.framesRead && (known || vision->shown != media->shown))
        observer.framesRead(vision->shown);
}

std::shared_ptr<const VisionStage> RunStages::knownVision()
{
    if (vision && vision->key == visionKey())
        return vision;
    return kept.find<VisionStage>(visionKey());
}

void RunStages::encode(
    const RunRequest& request, const RunObserver& observer, const std::stop_token& stop)
{
    const auto start = Clock::now();
    std::size_t frames = 0;
    for (const auto& medium : media->media)
        frames += medium->frames.size();
    const std::string what = std::to_string(frames) + (frames == 1 ? " frame" : " frames");
    if (observer.progressed)
        observer.progressed({ Stage::Vision, -1, what });
    const int tokens = model->vision->tokenCount(media->media);
    if (tokens >= model->contextLength())
        throw badInput(what + " make " + std::to_string(tokens)
            + " tokens, the model's context holds " + std::to_string(model->contextLength())
            + "; use fewer frames");
    visionBytes = requireVisionMemory(*model, request, { tokens, frames });
    auto stage = std::make_shared<VisionStage>();
    stage->key = visionKey();
    stage->output = model->vision->encode(media->media, stop);
    stage->shown = stage->output.frames.size() == media->shown->frames.size()
        ? media->shown
        : shownFrames(media->media, stage->output);
    stage->bytes = byteCountOf(stage->output);
    vision = stage;
    kept.keep(stage);
    timings["vision"] = secondsSince(start);
}

} // namespace sinkscope::engine
