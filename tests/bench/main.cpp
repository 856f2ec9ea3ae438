// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the engine: launch, capture, cancel, toggles, decoding, memory. See README.md.
#include "bench/engine_bench.h"
#include "bench/output.h"
#include "bench/process_age.h"
#include "engine/builtin.h"
#include "engine/catalogue.h"
#include "engine/runner.h"
#include "trace/error.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace {

using namespace sinkscope;

struct Options {
    bench::EngineBenchOptions bench;
    bool quick = false;
    std::string json;
};

void addTo(CLI::App& program, Options& options)
{
    engine::RunRequest& request = options.bench.request;
    request.media = "builtin";
    request.question = "Which way does the red circle move?";
    request.sampling.frameCount = 0;
    program.add_option("--model", request.model, "Model folder, or \"builtin\"");
    program.add_option("--video", request.media, "Video file, or \"builtin[:N]\"");
    program.add_option("--question", request.question, "What to ask");
    program.add_option("--frames", request.sampling.frameCount, "0: as the model's processor does");
    program.add_option("--threads", request.threads, "0: one per core");
    program.add_option("--dtype", request.dtype)->check(CLI::IsMember({ "f32", "bf16" }));
    program.add_option("--repeat", options.bench.repeat, "How often each thing is measured")
        ->check(CLI::Range(1, 1000));
    program.add_flag("--quick", options.quick, "Once each: shows that it runs, measures nothing");
    program.add_option("--json", options.json, "Also write everything to this file");
}

bench::Report measure(const Options& options, double programStart)
{
    // Assembling happens once in a machine's life and is not part of any figure.
    engine::resolveModelFolder(options.bench.request.model, {}, {});
    bench::Report report;
    std::cerr << "launch …\n";
    bench::measureLaunch(options.bench, programStart, report);
    std::cerr << "capture …\n";
    bench::measureCapture(options.bench, report);
    std::cerr << "cancel …\n";
    bench::measureCancel(options.bench, report);
    std::cerr << "toggles …\n";
    bench::measureToggle(options.bench, report);
    return report;
}

} // namespace

int main(int argc, char** argv)
{
    const double programStart = bench::processAgeSeconds();
    engine::configureProcess();
    CLI::App program("Measures what the engine promises.", "sinkscope-bench");
    Options options;
    addTo(program, options);
    CLI11_PARSE(program, argc, argv);
    if (options.quick)
        options.bench.repeat = 1;
    try {
        bench::deliver(measure(options, programStart), options.json);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "sinkscope-bench: " << error.what() << "\n";
        return 3;
    }
}
