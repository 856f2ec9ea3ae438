// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/known_channels.h"
#include "analysis/sink_definition.h"
#include "app/cli_analyses.h"
#include "app/cli_channels.h"
#include "app/cli_commands.h"
#include "app/cli_progress.h"
#include "app/run_options.h"
#include "engine/catalogue.h"
#include "engine/runner.h"
#include "io/saved_channels.h"
#include "trace/error.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace sinkscope::app {

using nlohmann::json;

namespace {

struct SinksCommand {
    RunOptions options;
    AnalysisChoice choice;
    std::string save; ///< Channels joined by +; empty: none.
    bool forget = false;
    bool definitions = false;
    bool json = false;
    bool verbose = false;

    bool hasPrompt() const { return !options.request.question.empty(); }
};

/// What is needed to learn a model's channels: one token about nothing.
engine::RunRequest plainRequest(engine::RunRequest request)
{
    request.media.clear();
    request.furtherMedia.clear();
    request.history.clear();
    request.methods.clear();
    request.question = "Where?";
    request.maxNewTokens = 1;
    request.capture = CaptureLevel::None;
    return request;
}

TracePtr answer(
    engine::Runner& runner, const engine::RunRequest& request, const std::stop_token& stop)
{
    ProgressLine line;
    engine::RunObserver observer;
    observer.progressed = [&](const engine::Progress& progress) {
        line.show(progress.fraction, progress.detail);
    };
    return runner.run(request, observer, stop);
}

/// Given channels are checked against the model, and keep what is saved from being read.
TracePtr changeSaved(const SinksCommand& command, engine::Runner& runner,
    const engine::RunRequest& request, const std::stop_token& stop)
{
    engine::RunRequest plain = plainRequest(request);
    const std::vector<int> chosen =
        command.save.empty() ? std::vector<int> {} : parseChannels(command.save);
    plain.sinkDimensions = chosen.empty() ? std::vector<int> { 0 } : chosen;
    TracePtr trace = answer(runner, plain, stop);
    io::saveChannels(io::savedChannelsFile(), trace->info.modelHash, trace->info.modelName, chosen);
    return trace;
}

json knownToJson(const RunInfo& info)
{
    json list = json::array();
    for (const analysis::KnownMatch& match : analysis::knownChannelsFor(info.shape, info.modelName))
        list.push_back({ { "model", match.known->model }, { "channels", match.known->channels },
            { "origin", match.known->origin }, { "matched_by", match.named ? "name" : "sizes" } });
    return list;
}

json channelsToJson(const RunInfo& info)
{
    json evidence = json::array();
    for (const ChannelEvidence& channel : info.channelEvidence)
        evidence.push_back({ { "channel", channel.channel }, { "token", channel.token },
            { "layers", channel.values } });
    return { { "model",
                 { { "path", info.modelPath }, { "name", info.modelName },
                     { "hash", info.modelHash }, { "layers", info.shape.layers },
                     { "hidden", info.shape.hidden } } },
        { "channels", info.sinkDimensions }, { "origin", info.sinkDimensionsOrigin },
        { "evidence", evidence }, { "known", knownToJson(info) },
        { "saved_in", io::savedChannelsFile().string() } };
}

/// Tokens found per layer, by the definition that was chosen.
Report foundReport(const Trace& trace, const AnalysisChoice& choice)
{
    const auto& id = choice.definition.empty() ? std::string("phi") : choice.definition;
    const analysis::SinkDefinition& definition = *analysis::findSinkDefinition(id);
    Report report;
    report.what = "sinks";
    report.about = { { "definition", definitionText(choice) }, { "formula", definition.formula } };
    report.columns = { { "layer", "" }, { "count", "" }, { "tokens", "" } };
    const auto sinks = chosenSinks(trace, choice);
    for (std::size_t layer = 0; layer < sinks.size(); ++layer) {
        if (report.missing.empty())
            report.missing = analysis::missingReason(trace, static_cast<int>(layer), definition);
        report.rows.push_back({ layer, sinks[layer].size(), sinks[layer] });
    }
    return report;
}

void printDefinitions(bool asJson)
{
    Report report;
    report.what = "definitions";
    report.columns = { { "id", "" }, { "threshold", "" }, { "name", "" }, { "title", "" },
        { "formula", "" } };
    for (const analysis::SinkDefinition& definition : analysis::sinkDefinitions())
        report.rows.push_back({ definition.id, definition.threshold, definition.thresholdName,
            definition.title, definition.formula });
    publish(report, {}, asJson);
}

void printChannels(const RunInfo& info)
{
    std::cout << info.modelName << ": sink channels " << joinChannels(info.sinkDimensions) << " ("
              << info.sinkDimensionsOrigin << ")\n";
    for (const analysis::KnownMatch& match : analysis::knownChannelsFor(info.shape, info.modelName))
        std::cout << "known for " << match.known->model << ": "
                  << joinChannels(match.known->channels) << " (" << match.known->origin
                  << (match.named ? ")\n" : "; only the sizes agree)\n");
    Report report;
    report.columns = { { "layer", "" } };
    for (const ChannelEvidence& channel : info.channelEvidence)
        report.columns.push_back({ std::to_string(channel.channel), "" });
    for (int layer = 0; layer < info.shape.layers; ++layer) {
        std::vector<json> row { layer };
        for (const ChannelEvidence& channel : info.channelEvidence)
            row.push_back(channel.values.at(static_cast<std::size_t>(layer)));
        report.rows.push_back(std::move(row));
    }
    if (!report.rows.empty() && report.columns.size() > 1)
        std::cout << "|h| / RMS(h) of the calibration's sink token (position "
                  << info.channelEvidence.front().token << ") entering each layer, by channel\n"
                  << reportToText(report);
}

void print(const SinksCommand& command, const Trace& trace, double calibration)
{
    if (!command.json) {
        printChannels(trace.info);
        if (command.hasPrompt())
            std::cout << "\n"
                      << reportToText(foundReport(trace, command.choice)) << "\n"
                      << reportToText(levelsReport(trace));
        return;
    }
    json result = channelsToJson(trace.info);
    result["calibration_seconds"] = calibration;
    if (command.hasPrompt()) {
        result["sinks"] = reportToJson(foundReport(trace, command.choice));
        result["levels"] = reportToJson(levelsReport(trace));
        result["answer"] = trace.answer;
    }
    std::cout << result.dump() << "\n";
}

void run(const SinksCommand& command, const std::stop_token& stop)
{
    if (command.definitions) {
        printDefinitions(command.json);
        return;
    }
    engine::RunRequest request = command.options.finish(engine::interventionSpecs());
    engine::Runner runner;
    TracePtr first;
    if (command.forget || !command.save.empty())
        first = changeSaved(command, runner, request, stop);
    const TracePtr trace =
        answer(runner, command.hasPrompt() ? request : plainRequest(request), stop);
    // The model is loaded, and with that calibrated, by the first of the runs.
    const auto& timings = (first ? first : trace)->timings;
    const auto seconds = timings.find("calibration");
    if (command.verbose && seconds != timings.end())
        std::cerr << "calibration: " << shortNumber(seconds->second) << " s\n";
    print(command, *trace, seconds == timings.end() ? 0 : seconds->second);
}

} // namespace

void addSinksCommand(CLI::App& app, const std::stop_token& stop)
{
    auto command = std::make_shared<SinksCommand>();
    CLI::App* sub = app.add_subcommand(
        "sinks", "Sink channels of a model, and with a question the sinks of its prompt");
    command->options.addTo(*sub);
    addDefinitionOptions(*sub, command->choice);
    sub->add_flag("--definitions", command->definitions, "List what can count as a sink");
    sub->add_option_function<std::string>(
        "--dims",
        [command](const std::string& text) {
            command->options.request.sinkDimensions = parseChannels(text);
        },
        "Use these channels this time, such as 458+2570");
    CLI::Option* save = sub->add_option(
        "--save", command->save, "Keep these channels for this model, such as 458+2570");
    sub->add_flag("--forget", command->forget, "Calibrate again from now on")->excludes(save);
    sub->add_flag("--json", command->json, "Print one JSON object");
    sub->add_flag("--verbose", command->verbose, "Say on standard error what calibration took");
    sub->callback([command, stop] {
        const engine::RunRequest& request = command->options.request;
        if (request.question.empty() && !request.media.empty() && !command->definitions)
            throw CLI::RequiredError("--question");
        run(*command, stop);
    });
}

} // namespace sinkscope::app
