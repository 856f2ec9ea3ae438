// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "app/cli_progress.h"
#include "app/run_options.h"
#include "engine/runner.h"
#include "trace/error.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iomanip>
#include <iostream>
#include <memory>

namespace sinkscope::app {

namespace {

constexpr int checkedFrames = 4;

struct CheckCommand {
    engine::RunRequest request;
    bool json = false;
};

const char* wordOf(engine::CheckState state)
{
    switch (state) {
    case engine::CheckState::Ok:
        return "ok";
    case engine::CheckState::Failed:
        return "FAIL";
    case engine::CheckState::Note:
        break;
    }
    return "note";
}

/// Lists in a detail follow each other on one line.
std::string oneLine(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (c != '\n' && !(c == ' ' && out.ends_with(' ')))
            out += c;
        else if (c == '\n' && !out.ends_with(' '))
            out += ' ';
    }
    return out;
}

void print(const engine::CheckReport& report, bool json)
{
    if (!json) {
        for (const engine::CheckLine& line : report.lines)
            std::cout << std::left << std::setw(6) << wordOf(line.state) << std::setw(11) << line.id
                      << oneLine(line.detail) << "\n";
        return;
    }
    nlohmann::json lines = nlohmann::json::array();
    for (const engine::CheckLine& line : report.lines)
        lines.push_back(
            { { "id", line.id }, { "state", wordOf(line.state) }, { "detail", line.detail } });
    std::cout << nlohmann::json { { "passed", report.passed() }, { "lines", lines } }.dump()
              << "\n";
}

engine::CheckReport makeReport(const engine::RunRequest& request, const std::stop_token& stop)
{
    engine::Runner runner;
    ProgressLine line;
    engine::RunObserver observer;
    observer.progressed = [&](const engine::Progress& progress) {
        line.show(progress.fraction, progress.detail);
    };
    return runner.check(request, observer, stop);
}

void run(const CheckCommand& command, const std::stop_token& stop)
{
    requireRunnableType(command.request);
    const engine::CheckReport report = makeReport(command.request, stop);
    print(report, command.json);
    std::cout << std::flush;
    if (report.passed())
        return;
    std::string failed;
    for (const engine::CheckLine& line : report.lines) {
        if (line.state == engine::CheckState::Failed)
            failed += (failed.empty() ? "" : ", ") + line.id;
    }
    throw badInput(command.request.model + ": the check failed: " + failed);
}

} // namespace

void addCheckCommand(CLI::App& app, const std::stop_token& stop)
{
    auto command = std::make_shared<CheckCommand>();
    engine::RunRequest& request = command->request;
    request.sampling.frameCount = checkedFrames;
    request.question = "What happens here?";
#ifdef SINKSCOPE_HAVE_MEDIA
    request.media = "builtin";
#endif
    CLI::App* sub = app.add_subcommand(
        "check", "Trust report of a model folder; exit code 3 when a check fails");
    sub->add_option("--model", request.model, "Model folder, or \"builtin\"")->required();
    sub->add_option("--video,--image", request.media,
        "Video or image file, or \"builtin[:N]\"; \"\" for text alone");
    sub->add_option("--question", request.question, "What to ask about the video");
    sub->add_option("--frames", request.sampling.frameCount, "Frames to sample evenly")
        ->check(CLI::Range(1, media::sampledFramesLimit));
    addEngineOptions(*sub, request);
    addWeightsOption(*sub, request.weights);
    sub->add_flag("--json", command->json, "Print one JSON object");
    sub->callback([command, stop] { run(*command, stop); });
}

} // namespace sinkscope::app
