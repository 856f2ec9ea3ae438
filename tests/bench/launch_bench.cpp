// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/engine_bench.h"
#include "bench/statistics.h"
#include "engine/runner.h"

#include <map>

namespace sinkscope::bench {

namespace {

constexpr double launchLimitSeconds = 3;

} // namespace

void measureLaunch(const EngineBenchOptions& options, double programStart, Report& report)
{
    // The stages as the engine names them. Loading includes calibration.
    static const std::vector<std::pair<std::string, std::string>> stages {
        { "load", "model and calibration" }, { "media", "video" }, { "vision", "vision" },
        { "prefill", "prefill" }
    };
    std::map<std::string, std::vector<double>> seconds;
    std::vector<double> pictures;
    for (int i = 0; i < options.repeat; ++i) {
        engine::Runner runner;
        engine::RunRequest request = options.request;
        request.maxNewTokens = 1;
        double picture = -1;
        const auto start = Clock::now();
        engine::RunObserver observer;
        observer.published = [&](const TracePtr&) {
            if (picture < 0)
                picture = secondsSince(start);
        };
        const TracePtr trace = runner.run(request, observer, {});
        pictures.push_back(programStart + picture);
        for (const auto& [key, title] : stages) {
            const auto found = trace->timings.find(key);
            seconds[key].push_back(found == trace->timings.end() ? 0 : found->second);
        }
    }
    report.rows.push_back(
        { "launch.program", "launch: start of the program", "s", { programStart } });
    for (const auto& [key, title] : stages)
        report.rows.push_back({ "launch." + key, "launch: " + title, "s", seconds[key] });
    report.rows.push_back(
        { "launch.picture", "launch: from start to first picture", "s", pictures });
    report.targets.push_back({ "launch.picture", "launch to first picture, median",
        median(pictures), launchLimitSeconds, "s" });
}

} // namespace sinkscope::bench
