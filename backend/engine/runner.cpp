// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runner.h"

#include "decoder/sink_dimensions.h"
#include "engine/answer_options.h"
#include "engine/blas_kernel.h"
#include "engine/builtin.h"
#include "engine/check_folder.h"
#include "engine/check_run.h"
#include "engine/compute_device.h"
#include "engine/device_errors.h"
#include "engine/generation.h"
#include "engine/quantisation_check.h"
#include "engine/run_stages.h"
#include "engine/thread_count.h"
#include "io/saved_channels.h"

#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>
#include <torch/version.h>

#include <malloc.h>

namespace sinkscope::engine {

struct Runner::State : RunStages {
    using RunStages::RunStages;
};

namespace {

void requireChannels(const std::vector<int>& channels, const ModelShape& shape)
{
    for (const int channel : channels) {
        if (channel < 0 || channel >= shape.hidden)
            throw badInput("sink channel " + std::to_string(channel)
                + " does not exist; the model has " + std::to_string(shape.hidden)
                + " channels, counted from 0");
    }
}

/// D_sink of the run: given with the request or a method, saved for the model, or calibrated.
std::pair<std::vector<int>, std::string> sinkDimensions(
    const RunRequest& request, const Model& model)
{
    if (!request.sinkDimensions.empty()) {
        requireChannels(request.sinkDimensions, model.shape());
        return { request.sinkDimensions, "given" };
    }
    for (const MethodUse& use : request.methods) {
        const auto given = use.values.find("dims");
        if (given == use.values.end())
            continue;
        const auto& words = std::get<std::string>(given->second);
        if (words != "auto")
            return { decoder::dimensionsOf(words, {}), "given" };
    }
    if (const auto saved = io::savedChannels(io::savedChannelsFile(), model.hash)) {
        requireChannels(*saved, model.shape());
        return { *saved, "saved" };
    }
    return { model.calibration.channels, "calibrated" };
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
    info.channelEvidence = model.calibration.evidence;
    info.options = answerOptions(request.question, *model.tokenizer);
    info.shape = model.shape();
    const io::VisionConfig& tower = model.config.vision;
    info.tower = { tower.modelType, static_cast<int>(tower.hiddenSize),
        static_cast<int>(tower.layers), static_cast<int>(tower.patchSize) };
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
                m_state->source(), m_state->kept, m_state->visionBytes },
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
