// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runner.h"

#include "decoder/sink_dimensions.h"
#include "engine/blas_kernel.h"
#include "engine/builtin.h"
#include "engine/check_folder.h"
#include "engine/check_run.h"
#include "engine/frame_source.h"
#include "engine/generation.h"
#include "engine/media_list.h"
#include "engine/model.h"

#include <ATen/Parallel.h>
#include <torch/version.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include <malloc.h>

namespace sinkscope::engine {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

at::ScalarType typeOf(const std::string& name)
{
    if (name == "f32")
        return at::kFloat;
    if (name == "bf16")
        return at::kBFloat16;
    if (name == "f16")
        throw badInput(
            "the compute type f16 is not run on this device, the CPU; choose f32 or bf16 "
            "(weights stored as f16 are read with either)");
    throw badInput("compute type \"" + name + "\" is not known; choose f32 or bf16");
}

} // namespace

struct Runner::State {
    std::unique_ptr<Model> model;
    std::string modelKey;
    MediaList media;
    std::string mediaKeys; ///< Of all media; empty without any.
    std::shared_ptr<const media::FrameSet> shown; ///< Reported frames of `media`.
    std::optional<VisionOutput> vision;
    std::string visionKey;
    std::map<std::string, double> timings;

    void useModel(
        const RunRequest& request, const RunObserver& observer, const std::stop_token& stop);
    void useMedia(
        const RunRequest& request, const RunObserver& observer, const std::stop_token& stop);
    void useVision(const RunObserver& observer, const std::stop_token& stop);
};

void Runner::State::useModel(
    const RunRequest& request, const RunObserver& observer, const std::stop_token& stop)
{
    const auto start = Clock::now();
    const std::string folder = resolveModelFolder(request.model, observer.progressed, stop);
    const std::string key = folder + "|" + request.dtype;
    if (model && key == modelKey)
        return;
    // The old weights go first: two large models at once would not fit.
    model.reset();
    modelKey.clear();
    vision.reset();
    visionKey.clear();
    model = loadModel({ folder, typeOf(request.dtype), observer.progressed, stop });
    modelKey = key;
    timings["load"] = secondsSince(start);
}

void Runner::State::useMedia(
    const RunRequest& request, const RunObserver& observer, const std::stop_token& stop)
{
    const auto start = Clock::now();
    media::Sampling sampling = request.sampling;
    if (sampling.mode == media::Sampling::Mode::Uniform && sampling.frameCount == 0)
        sampling = model->usualSampling;
    const std::vector<std::string> paths = mediaPaths(request);
    const std::string keys = mediaKey(paths, sampling);
    if (keys != mediaKeys) {
        mediaKeys.clear();
        media.clear();
        for (const std::string& path : paths)
            media.push_back(readFrames(path, sampling, stop, [&](double fraction) {
                if (observer.progressed)
                    observer.progressed({ Stage::ReadingMedia, fraction, path });
            }));
        mediaKeys = keys;
        shown = media.empty() ? nullptr : joinedFrames(media);
        timings["media"] = secondsSince(start);
    }
    if (observer.framesRead && shown)
        observer.framesRead(shown);
}

void Runner::State::useVision(const RunObserver& observer, const std::stop_token& stop)
{
    const std::string key = modelKey + "|" + mediaKeys;
    if (media.empty() || (vision && visionKey == key))
        return;
    const auto start = Clock::now();
    std::size_t frames = 0;
    for (const auto& medium : media)
        frames += medium->frames.size();
    const std::string what = std::to_string(frames) + (frames == 1 ? " frame" : " frames");
    if (observer.progressed)
        observer.progressed({ Stage::Vision, -1, what });
    const int tokens = model->vision->tokenCount(media);
    if (tokens >= model->contextLength())
        throw badInput(what + " make " + std::to_string(tokens)
            + " tokens, the model's context holds " + std::to_string(model->contextLength())
            + "; use fewer frames");
    vision = model->vision->encode(media, stop);
    visionKey = key;
    if (vision->frames.size() != shown->frames.size()) {
        shown = shownFrames(media, *vision);
        if (observer.framesRead)
            observer.framesRead(shown);
    }
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
    info.dtype = request.dtype;
    const int threads = at::get_num_threads();
    info.device = "CPU · " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
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
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const int wanted = threads > 0 ? threads : cores;
    if (at::get_num_threads() != wanted)
        at::set_num_threads(wanted);
}

} // namespace

Runner::Runner()
    : m_state(std::make_unique<State>())
{
}

Runner::~Runner() = default;

TracePtr Runner::run(
    const RunRequest& request, const RunObserver& observer, const std::stop_token& stop)
{
    const at::NoGradGuard noGradients;
    useThreads(request.threads);
    // A mistyped method should not cost the loading of a large model.
    makeMethods(request.methods, {});
    m_state->timings.clear();
    m_state->useModel(request, observer, stop);
    m_state->useMedia(request, observer, stop);
    m_state->useVision(observer, stop);
    const VisionOutput* vision = !m_state->media.empty() ? &*m_state->vision : nullptr;
    const Prompt prompt = buildPrompt(*m_state->model, request.question, vision, request.history);
    const RunInfo info = runInfo(request, *m_state->model, prompt);
    return generate(
        { *m_state->model, prompt, vision, request, info.sinkDimensions, info, m_state->timings },
        observer, stop);
}

CheckReport Runner::check(
    const RunRequest& request, const RunObserver& observer, const std::stop_token& stop)
{
    const at::NoGradGuard noGradients;
    useThreads(request.threads);
    CheckReport report;
    // Which line an error belongs to.
    const char* stage = "files";
    try {
        const std::string folder = resolveModelFolder(request.model, observer.progressed, stop);
        report = checkFolder({ folder, typeOf(request.dtype), observer.progressed, stop });
        if (!report.passed())
            return report;
        stage = "load";
        m_state->useModel(request, observer, stop);
        stage = "media";
        m_state->useMedia(request, observer, stop);
        stage = "grid";
        m_state->useVision(observer, stop);
        const Model& model = *m_state->model;
        const VisionOutput* vision = !m_state->media.empty() ? &*m_state->vision : nullptr;
        report.lines.push_back(checkTemplate(model, vision));
        const Prompt prompt = buildPrompt(model, request.question, vision, request.history);
        if (vision)
            report.lines.push_back(checkGrid(prompt.layout, *vision));
        else
            report.note("grid", "text alone; no vision tokens");
        checkRun({ model, prompt, vision, observer.progressed, stop }, report);
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
