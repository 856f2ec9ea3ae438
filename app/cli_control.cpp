// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "app/cli_progress.h"
#include "app/cli_report.h"
#include "app/cli_study.h"
#include "app/run_options.h"
#include "engine/catalogue.h"
#include "engine/runner.h"
#include "io/atomic_file.h"
#include "trace/error.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace sinkscope::app {

namespace {

struct ControlCommand {
    RunOptions options;
    engine::StudyOptions study;
    std::string csv;
    bool json = false;
};

TracePtr answer(engine::Runner& runner, const engine::StudyRun& run, const std::string& place,
    const std::stop_token& stop)
{
    ProgressLine line;
    engine::RunObserver observer;
    observer.progressed = [&](const engine::Progress& progress) {
        line.show(progress.fraction, place + run.label() + ": " + progress.detail);
    };
    observer.forecast = [](const engine::RunPlan& plan) {
        for (const std::string& note : plan.notes)
            std::cerr << "note: " << note << "\n";
    };
    return runner.run(run.request, observer, stop);
}

/// Adds to `study` until all runs are done, or throws with what there is in it.
void work(std::vector<engine::StudyRun> runs, FinishedStudy& study, const std::stop_token& stop)
{
    engine::Runner runner(engine::Runner::usualBudget);
    study.planned = static_cast<int>(runs.size()) - 1;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const std::string place =
            "[" + std::to_string(i + 1) + "/" + std::to_string(runs.size()) + "] ";
        const TracePtr trace = answer(runner, runs[i], place, stop);
        std::cerr << place << runs[i].label() << ": " << oneLine(trace->answer) << std::endl;
        if (runs[i].role != engine::StudyRole::Baseline) {
            study.results.push_back(engine::resultOf(runs[i], *study.baseline, *trace));
            continue;
        }
        study.baseline = trace;
        engine::watchFirstToken(runs, *trace);
    }
}

void run(const ControlCommand& command, const std::stop_token& stop)
{
    const auto specs = engine::interventionSpecs();
    const engine::RunRequest request = command.options.finish(specs);
    io::requireWritable(command.csv);
    FinishedStudy study;
    study.methods = request.methods;
    try {
        work(engine::controlStudy(request, specs, command.study), study, stop);
    } catch (...) {
        if (!study.results.empty())
            publishStudy(study, command.csv, command.json);
        throw;
    }
    publishStudy(study, command.csv, command.json);
}

} // namespace

void addControlCommand(CLI::App& app, const std::stop_token& stop)
{
    auto command = std::make_shared<ControlCommand>();
    CLI::App* sub = app.add_subcommand("control",
        "Is it the sinks? A method's effect beside that of the same method on other tokens");
    command->options.addTo(*sub);
    sub->get_option("--question")->required();
    sub->get_option("--method")->required();
    sub->add_option("--repeats", command->study.repeats, "Runs on random tokens, each with a seed")
        ->check(CLI::Range(0, 1000));
    sub->add_flag("--matched", command->study.matched,
        "And one run on the nearest other tokens of the same sort");
    sub->add_option("--csv", command->csv, "Write the table to this file as well");
    sub->add_flag("--json", command->json, "Print one JSON object");
    sub->callback([command, stop] { run(*command, stop); });
}

} // namespace sinkscope::app
