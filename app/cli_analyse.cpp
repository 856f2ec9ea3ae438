// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_analyses.h"
#include "app/cli_commands.h"
#include "app/run_options.h"
#include "engine/catalogue.h"
#include "engine/runner.h"
#include "io/trace_file.h"
#include "trace/error.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace sinkscope::app {

namespace {

struct AnalyseCommand {
    RunOptions options;
    std::string trace;
    AnalysisChoice choice;
    std::string csv;
    bool json = false;
};

TracePtr traceOf(const AnalyseCommand& command, const std::stop_token& stop)
{
    if (!command.trace.empty())
        return io::readTrace(command.trace);
    engine::Runner runner;
    engine::RunObserver observer;
    observer.forecast = [](const engine::RunPlan& plan) {
        for (const std::string& note : plan.notes)
            std::cerr << "note: " << note << "\n";
    };
    return runner.run(command.options.finish(engine::interventionSpecs()), observer, stop);
}

Report reportOf(const AnalyseCommand& command, const Trace& trace, const std::stop_token& stop)
{
    try {
        return analyse(trace, command.choice, stop);
    } catch (const Error& error) {
        if (command.trace.empty())
            throw;
        throw Error(error.kind(), command.trace + ": " + error.what());
    }
}

void run(const AnalyseCommand& command, const std::stop_token& stop)
{
    const TracePtr trace = traceOf(command, stop);
    publish(reportOf(command, *trace, stop), command.csv, command.json);
}

void addChoice(CLI::App& app, AnalysisChoice& choice)
{
    app.add_option("--what", choice.what,
           "levels: primary and secondary sinks; roles: what every head does; frames: attention "
           "per frame; options: of a multiple-choice question; problems: what may mislead; tags: "
           "what a head's sinks write; rollout; similarity: of hidden states with a word")
        ->check(CLI::IsMember(analysisNames()))
        ->required();
    app.add_option("--layer", choice.layer, "From 0; roles, frames, problems, tags");
    app.add_option("--head", choice.head, "From 0; roles, frames (else the mean), tags");
    app.add_option("--token", choice.token,
        "Position; rollout: the query; tags: a sink, for the release of its tag");
    app.add_option("--step", choice.step, "Answer token, from 0; frames, rollout, similarity");
    app.add_flag("--without-sinks", choice.withoutSinks,
        "rollout: attention does not flow through sinks of any layer");
    addDefinitionOptions(app, choice);
}

} // namespace

void addAnalyseCommand(CLI::App& app, const std::stop_token& stop)
{
    auto command = std::make_shared<AnalyseCommand>();
    CLI::App* sub =
        app.add_subcommand("analyse", "Print an analysis of a saved Trace, or of a new run");
    CLI::Option* file = sub->add_option("trace", command->trace, "File written with run --out");
    command->options.addTo(*sub);
    file->excludes(sub->get_option("--question"));
    addChoice(*sub, command->choice);
    sub->add_option("--csv", command->csv, "Write the table to this file as well");
    sub->add_flag("--json", command->json, "Print one JSON object");
    sub->callback([command, stop, sub] {
        if (command->trace.empty() && command->options.request.question.empty())
            throw CLI::RequiredError("A trace file or --question");
        if (needsFullCapture(command->choice.what) && sub->get_option("--capture")->empty())
            command->options.capture = "full";
        run(*command, stop);
    });
}

} // namespace sinkscope::app
