// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "app/cli_json.h"
#include "app/run_options.h"
#include "engine/catalogue.h"
#include "engine/runner.h"
#include "io/atomic_file.h"
#include "io/trace_file.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

#include <unistd.h>

namespace sinkscope::app {

namespace {

struct RunCommand {
    RunOptions options;
    std::string out;
    bool json = false;
    bool verbose = false;
};

/// The answer as it grows, for people who watch.
class StreamPrinter {
public:
    void print(const Trace& trace)
    {
        std::cout << trace.answer.substr(m_printed) << std::flush;
        m_printed = trace.answer.size();
    }

private:
    std::size_t m_printed = 0;
};

/// What the run will take, and always what it leaves out.
void showForecast(const engine::RunPlan& plan, bool verbose)
{
    if (verbose || isatty(STDERR_FILENO) != 0)
        std::cerr << "forecast: " << plan.forecast.text() << "\n";
    for (const std::string& note : plan.notes)
        std::cerr << "note: " << note << "\n";
}

void run(const RunCommand& command, const std::stop_token& stop)
{
    const engine::RunRequest request = command.options.finish(engine::interventionSpecs());
    io::requireWritable(command.out);
    engine::Runner runner;
    engine::RunObserver observer;
    StreamPrinter printer;
    observer.forecast = [&](const engine::RunPlan& plan) { showForecast(plan, command.verbose); };
    if (!command.json)
        observer.published = [&](const TracePtr& trace) { printer.print(*trace); };
    const TracePtr trace = runner.run(request, observer, stop);
    if (!command.out.empty())
        io::writeTrace(*trace, command.out);
    std::cout << (command.json ? runToJson(*trace).dump() : std::string()) << "\n";
}

} // namespace

void addRunCommand(CLI::App& app, const std::stop_token& stop)
{
    auto command = std::make_shared<RunCommand>();
    CLI::App* sub = app.add_subcommand("run", "Ask a question about a video");
    command->options.addTo(*sub);
    sub->get_option("--question")->required();
    sub->add_option("--out", command->out, "Write the Trace to this file");
    sub->add_flag("--json", command->json, "Print one JSON object");
    sub->add_flag("--verbose", command->verbose,
        "Say on standard error what memory the run will take (always said on a terminal)");
    sub->callback([command, stop] { run(*command, stop); });
}

} // namespace sinkscope::app
