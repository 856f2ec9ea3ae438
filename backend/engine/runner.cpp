// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runner.h"

#include "decoder/sink_dimensions.h"
#include "engine/blas_kernel.h"
#include "engine/builtin.h"
#include "engine/check_folder.h"
#include "engine/check_run.h"
#include "engine/compute_device.h"
#include "engine/device_errors.h"
#include "engine/frame_source.h"
#include "engine/generation.h"
#include "engine/kept_prompt.h"
#include "engine/media_list.h"
#include "engine/model.h"
#include "engine/quantisation_check.h"
#include "engine/thread_count.h"
#include "engine/vision_memory.h"

#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>
#include <torch/version.h>

#include <algorithm>
#include <chrono>

#include <malloc.h>

namespace sinkscope::engine {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// What a request computes on and with. Throws Error (BadInput).
struct Compute {
    at::Device device = at::kCPU;
    at::ScalarType type = at::kFloat;
};

Compute computeOf(const RunRequest& request)
{
    const at::Device device = deviceOf(request.device, offeredDevices());
    return { device, computeType(request.dtype, device) };
}

} // namespace

namespace {

struct MediaStage : KeptStage {
    MediaList media;
    std::shared_ptr<const media::FrameSet> shown; ///< Frames as they are reported.
};

struct VisionStage : KeptStage {
    VisionOutput output;
    std::shared_ptr<const media::FrameSet> shown; ///< Those of the layout.
};

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
        total += item.features.nbytes();
    return static_cast<std::int64_t>(total);
}

} // namespace

struct Runner::State {
    explicit State(std::int64_t keptBytes)
        : stages(keptBytes)
    {
    }

    std::unique_ptr<Model> model;
    std::string modelKey;
    std::shared_ptr<const MediaStage> media; ///< Null without any.
    std::shared_ptr<const VisionStage> vision;
    StageCache stages;
    std::int64_t visionBytes = 0; ///< Forecast of the stage; 0 when its result was there.
    std::map<std::string, double> timings;

    void useModel(
        const RunRequest& request, const RunObserver& observer, const std::stop_token& stop);
    void useMedia(
        const RunRequest& request, const RunObserver& observer, const std::stop_token& stop);
    void readMedia(const std::vector<std::string>& paths, const media::Sampling& sampling,
        const RunObserver& observer, const std::stop_token& stop);
    void useVision(
        const RunRequest& request, const RunObserver& observer, const std::stop_token& stop);
    void encode(
        const RunRequest& request, const RunObserver& observer, const std::stop_token& stop);
    std::string visionKey() const { return modelKey + "|" + media->key; }
    /// Features of the present model and media, when they have been computed before.
    std::shared_ptr<const VisionStage> knownVision();
    const VisionOutput* visionOutput() const { return vision ? &vision->output : nullptr; }
    /// Names model, media and threads: what the bits of a prompt depend on besides its tokens.
    std::string source() const
    {
        return modelKey + "|" + model->hash + "|" + (media ? media->key : "") + "|"
            + std::to_string(at::get_num_threads());
    }
};

void Runner::State::useModel(
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
    stages.forget<VisionStage>();
    stages.forget<KeptPrompt>();
    model = loadModel({ folder, compute.type, observer.progressed, stop, compute.device,
        storageOf(request.weights) });
    modelKey = key;
    timings["load"] = secondsSince(start);
}

void Runner::State::useMedia(
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
        media = stages.find<MediaStage>(key);
        if (!media)
            readMedia(paths, sampling, observer, stop);
    }
    if (observer.framesRead && !knownVision())
        observer.framesRead(media->shown);
}

void Runner::State::readMedia(const std::vector<std::string>& paths,
    const media::Sampling& sampling, const RunObserver& observer, const std::stop_token& stop)
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
    stages.keep(stage);
    timings["media"] = secondsSince(start);
}

void Runner::State::useVision(
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

std::shared_ptr<const VisionStage> Runner::State::knownVision()
{
    if (vision && vision->key == visionKey())
        return vision;
    return stages.find<VisionStage>(visionKey());
}

void Runner::State::encode(
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
    stages.keep(stage);
    timings["vision"] = secondsSince(start);
}

namespace {

/// D_sink of the run: what VAR was told, else what calibration found.
std::pair<std::vector<int>, std::string> sinkDimensions(
    const RunRequest& request, const Model& model)
{
    for (const MethodUse& use : request.methods) {
        const auto given = use.values.find("dims");
        if (given == use.values.end())
            continue;
        const auto& words = std::get<std::string>(given->second);
        if (words != "auto")
            return { decoder::dimensionsOf(words, {}), "given" };
    }
    return { model.sinkDimensions, "calibrated" };
}

RunInfo runInfo(const RunRequest& request, const Model& model, const Prompt& prompt)
{
    RunInfo info;
    info.modelPath = model.path;
    info.modelName = model.name;
    info.modelHash = model.hash;
    info.family = model.config.modelType;
    info.dtype = typeText(typeName(model.decoder->type()), storageOf(request.weights));
    info.device = deviceText(model.decoder->device(), at::get_num_threads());
    const std::vector<std::string> paths = mediaPaths(request);
    if (!paths.empty()) {
        info.mediaPath = paths.front();
        info.furtherMedia.assign(paths.begin() + 1, paths.end());
    }
    info.question = request.question;
    info.promptText = prompt.text;
    info.seed = request.seed;
    info.temperature = request.temperature;
    info.topP = request.topP;
    info.maxNewTokens = request.maxNewTokens;
    info.ignoreEos = request.ignoreEos;
    info.methods = request.methods;
    std::tie(info.sinkDimensions, info.sinkDimensionsOrigin) = sinkDimensions(request, model);
    info.shape = model.shape();
    info.attentionScale = model.decoder->attentionScale();
    info.versions = { { "sinkscope", SINKSCOPE_VERSION }, { "libtorch", TORCH_VERSION } };
    return info;
}

void useThreads(int threads)
{
    const int wanted = threadCount(threads);
    if (at::get_num_threads() != wanted)
        at::set_num_threads(wanted);
}

} // namespace

Runner::Runner(std::int64_t keptBytes)
    : m_state(std::make_unique<State>(keptBytes))
{
}

Runner::~Runner() = default;

TracePtr Runner::run(
    const RunRequest& request, const RunObserver& observer, const std::stop_token& stop)
{
    const c10::NoGradGuard noGradients;
    useThreads(request.threads);
    // A mistyped method or an absent device should not cost the loading of a large model.
    makeMethods(request.methods, {});
    computeOf(request);
    storageOf(request.weights);
    return withDeviceErrors([&] {
        m_state->timings.clear();
        m_state->useModel(request, observer, stop);
        m_state->useMedia(request, observer, stop);
        m_state->useVision(request, observer, stop);
        const VisionOutput* vision = m_state->visionOutput();
        const Prompt prompt =
            buildPrompt(*m_state->model, request.question, vision, request.history);
        const RunInfo info = runInfo(request, *m_state->model, prompt);
        return generate(
            { *m_state->model, prompt, vision, request, info.sinkDimensions, info, m_state->timings,
                m_state->source(), m_state->stages, m_state->visionBytes },
            observer, stop);
    });
}

CheckReport Runner::check(
    const RunRequest& request, const RunObserver& observer, const std::stop_token& stop)
{
    const c10::NoGradGuard noGradients;
    useThreads(request.threads);
    computeOf(request);
    return withDeviceErrors([&] { return checkAll(request, observer, stop); });
}

CheckReport Runner::checkAll(
    const RunRequest& request, const RunObserver& observer, const std::stop_token& stop)
{
    CheckReport report;
    // Which line an error belongs to.
    const char* stage = "files";
    try {
        const std::string folder = resolveModelFolder(request.model, observer.progressed, stop);
        report =
            checkFolder({ folder, computeOf(request).type, observer.progressed, stop, at::kCPU });
        if (!report.passed())
            return report;
        stage = "load";
        m_state->useModel(request, observer, stop);
        stage = "media";
        m_state->useMedia(request, observer, stop);
        stage = "grid";
        m_state->useVision(request, observer, stop);
        const Model& model = *m_state->model;
        const VisionOutput* vision = m_state->visionOutput();
        report.lines.push_back(checkTemplate(model, vision));
        const Prompt prompt = buildPrompt(model, request.question, vision, request.history);
        if (vision)
            report.lines.push_back(checkGrid(prompt.layout, *vision));
        else
            report.note("grid", "text alone; no vision tokens");
        const RunCheck run { model, prompt, vision, observer.progressed, stop };
        checkRun(run, report);
        if (storageOf(request.weights) == WeightStorage::Int8)
            checkQuantised(run,
                { model.path, model.decoder->type(), observer.progressed, stop,
                    model.decoder->device() },
                report);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::BadInput)
            throw;
        report.add(stage, false, error.what());
    }
    return report;
}

void configureProcess()
{
    useFittingBlasKernel();
    // Fresh pages for every large temporary cost more than the arithmetic on them; memory below the
    // threshold stays with the allocator.
    constexpr int threshold = 1 << 30;
    mallopt(M_MMAP_THRESHOLD, threshold);
    mallopt(M_TRIM_THRESHOLD, threshold);
}

} // namespace sinkscope::engine
