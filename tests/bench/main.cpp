// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the engine: launch, capture, decoding, methods, cancel, toggles, memory. See README.md.
#include "bench/engine_bench.h"
#include "bench/output.h"
#include "bench/process_age.h"
#include "engine/builtin.h"
#include "engine/catalogue.h"
#include "engine/runner.h"
#include "trace/error.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>
#include <iostream>
#include <set>

namespace {

using namespace sinkscope;

struct Options {
    bench::EngineBenchOptions bench;
    std::vector<std::string> only; ///< Names of parts; empty: all.
    bool quick = false;
    int growthPoint = 0; ///< Above 0: measure this point alone, for the process that asked.
    std::string json;
};

struct Part {
    std::string name;
    std::function<void(const bench::EngineBenchOptions&, bench::Report&)> measure;
};

/// In the order of the table. Launch comes first: the program has just started.
std::vector<Part> allParts(double programStart)
{
    return { { "launch",
                 [programStart](const bench::EngineBenchOptions& options, bench::Report& report) {
                     bench::measureLaunch(options, programStart, report);
                 } },
        { "capture", bench::measureCapture }, { "decode", bench::measureDecode },
        { "methods", bench::measureMethods }, { "cancel", bench::measureCancel },
        { "toggle", bench::measureToggle }, { "memory", bench::measureGrowth } };
}

void addRequestTo(CLI::App& program, engine::RunRequest& request)
{
    request.media = "builtin";
    request.question = "Which way does the red circle move?";
    request.sampling.frameCount = 0;
    program.add_option("--model", request.model, "Model folder, or \"builtin\"");
    program.add_option("--video", request.media, "Video file, or \"builtin[:N]\"");
    program.add_option("--question", request.question, "What to ask");
    program.add_option("--frames", request.sampling.frameCount, "0: as the model's processor does");
    program.add_option("--threads", request.threads, "0: one per core");
    program.add_option("--dtype", request.dtype)->check(CLI::IsMember({ "auto", "f32", "bf16" }));
}

void addTo(CLI::App& program, Options& options)
{
    addRequestTo(program, options.bench.request);
    std::set<std::string> names;
    for (const Part& part : allParts(0))
        names.insert(part.name);
    program.add_option("--only", options.only, "Parts to measure, separated by commas")
        ->delimiter(',')
        ->check(CLI::IsMember(names));
    program
        .add_option("--memory-tokens", options.bench.growthTokens, "Prompt lengths of \"memory\"")
        ->delimiter(',')
        ->expected(2, 64)
        ->check(CLI::Range(64, 1 << 20));
    program.add_option("--repeat", options.bench.repeat, "How often each thing is measured")
        ->check(CLI::Range(1, 1000));
    program.add_flag("--quick", options.quick, "Once each: shows that it runs, measures nothing");
    program.add_option("--json", options.json, "Also write everything to this file");
    program.add_option("--growth-point", options.growthPoint)->group("");
}

void makeQuick(bench::EngineBenchOptions& options)
{
    options.repeat = 1;
    options.streamBytes = std::int64_t { 16 } << 20;
    options.growthTokens = { 512, 1024, 2048 };
}

bench::Report measure(const Options& options, double programStart)
{
    // Assembling happens once in a machine's life and is not part of any figure.
    engine::resolveModelFolder(options.bench.request.model, {}, {});
    bench::Report report;
    for (const Part& part : allParts(programStart)) {
        const bool wanted = options.only.empty()
            || std::find(options.only.begin(), options.only.end(), part.name) != options.only.end();
        if (!wanted)
            continue;
        std::cerr << part.name << " …\n";
        part.measure(options.bench, report);
    }
    return report;
}

void printGrowthPoint(const Options& options)
{
    const bench::GrowthPoint point =
        bench::measureGrowthPoint(options.bench.request, options.growthPoint);
    std::cout << point.tokens << " " << point.baseBytes << " " << point.peakBytes << "\n";
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
        makeQuick(options.bench);
    try {
        if (options.growthPoint > 0) {
            printGrowthPoint(options);
            return 0;
        }
        bench::deliver(measure(options, programStart), options.json);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "sinkscope-bench: " << error.what() << "\n";
        return 3;
    }
}
