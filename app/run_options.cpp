// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_options.h"

#include "engine/device_request.h"
#include "engine/history.h"
#include "engine/run_forecast.h"

#include <CLI/CLI.hpp>

namespace sinkscope::app {

namespace {

std::string checkDevice(const std::string& given)
{
    const bool numbered = given.starts_with("cuda:") && given.size() > 5 && given.size() < 8
        && given.find_first_not_of("0123456789", 5) == std::string::npos;
    if (given == "auto" || given == "cpu" || given == "cuda" || numbered)
        return {};
    return "\"" + given + "\" is not known; choose auto, cpu, cuda or cuda:N";
}

} // namespace

void addEngineOptions(CLI::App& app, engine::RunRequest& request)
{
    app.add_option("--device", request.device,
           "auto (a CUDA device when there is one, else the CPU), cpu, cuda or cuda:N")
        ->check(checkDevice);
    app.add_option("--dtype", request.dtype,
           "Compute type: auto (f32 on the CPU, bf16 on CUDA), f32, bf16, or on CUDA f16; weights "
           "may be stored as f32, f16 or bf16")
        ->check([](const std::string& given) -> std::string {
            if (given == "auto" || given == "f32" || given == "bf16" || given == "f16")
                return {};
            return "\"" + given + "\" is not known; choose f32 or bf16, or f16 on CUDA";
        });
    app.add_option("--threads", request.threads, "Threads; 0: one per core")
        ->check(CLI::Range(0, 1024));
}

void requireRunnableType(const engine::RunRequest& request)
{
    if (request.dtype == "f16" && engine::runsOnCpu(request.device))
        throw CLI::ValidationError("--dtype",
            "f16 is not run on this device, the CPU; choose f32 or bf16 (weights stored as f16 are "
            "read with either)");
}

void addWeightsOption(CLI::App& app, std::string& weights)
{
    app.add_option("--weights", weights,
           "int8: keep the decoder's matrices in 8 bits with one factor per output channel, which "
           "takes less memory and decodes faster; as --dtype when not given")
        ->check(CLI::IsMember({ "int8" }));
}

RunOptions::RunOptions()
{
    // 0: as many as the model's own processor samples.
    request.sampling.frameCount = 0;
}

namespace {

/// What is shown to the model, and how frames are sampled. `request` must outlive `app`.
void addMediaOptions(CLI::App& app, engine::RunRequest& request)
{
    app.add_option_function<std::vector<std::string>>(
           "--video,--image",
           [&request](const std::vector<std::string>& paths) {
               request.media = paths.front();
               request.furtherMedia.assign(paths.begin() + 1, paths.end());
           },
           "Video or image file, or \"builtin[:N]\"; may be given several times")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_option("--frames", request.sampling.frameCount,
           "Frames to sample evenly; 0: as the model's processor does")
        ->check(CLI::Range(0, media::sampledFramesLimit));
    app.add_option_function<double>(
           "--fps",
           [&request](double fps) {
               request.sampling.mode = media::Sampling::Mode::Fps;
               request.sampling.fps = fps;
           },
           "Sample so many frames per second of video instead")
        ->check(CLI::Range(0.001, 1000.0));
}

} // namespace

void RunOptions::addTo(CLI::App& app)
{
    app.add_option("--model", request.model, "Model folder, or \"builtin\"");
    addMediaOptions(app, request);
    app.add_option_function<std::string>(
        "--history",
        [this](const std::string& file) { request.history = engine::readHistory(file); },
        "JSON file with earlier turns: [{\"question\": …, \"answer\": …}, …]");
    app.add_option("--question", request.question, "What to ask about the video");
    app.add_option("--max-new-tokens", request.maxNewTokens, "Longest answer in tokens")
        ->check(CLI::Range(1, 65536));
    app.add_flag("--ignore-eos", request.ignoreEos, "Do not stop at end-of-text tokens");
    addEngineOptions(app, request);
    addWeightsOption(app, request.weights);
    app.add_option_function<std::string>(
        "--memory",
        [this](const std::string& size) { request.memoryBudget = engine::memorySize(size); },
        "Memory a run may take beside the model, such as 800M or 2G; 0: what is free. Over it, "
        "less is captured");
    app.add_option("--seed", request.seed, "Seed of sampling");
    app.add_option("--temperature", request.temperature, "0: greedy")
        ->check(CLI::Range(0.0, 100.0));
    app.add_option("--top-p", request.topP, "Nucleus of sampling")->check(CLI::Range(0.0, 1.0));
    app.add_option("--method", methods, "ID[:key=value,…]; may be given several times")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_option("--capture", capture, "What the Trace keeps")
        ->check(CLI::IsMember({ "none", "default", "full" }));
}

engine::RunRequest RunOptions::finish(const std::vector<InterventionSpec>& specs) const
{
    requireRunnableType(request);
    engine::RunRequest result = request;
    for (const std::string& method : methods)
        result.methods.push_back(parseMethodUse(method, specs));
    result.capture = capture == "none" ? CaptureLevel::None
        : capture == "full"            ? CaptureLevel::Full
                                       : CaptureLevel::Default;
    return result;
}

int exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadInput:
        return exitBadInput;
    case ErrorKind::OutOfResources:
        return exitResources;
    case ErrorKind::Internal:
        break;
    }
    return exitInternal;
}

} // namespace sinkscope::app
