// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/engine_bench.h"
#include "bench/statistics.h"
#include "engine/catalogue.h"
#include "engine/runner.h"

#include <array>
#include <map>

namespace sinkscope::bench {

namespace {

constexpr int answerTokens = 24;
constexpr double decodeLimit = 1.02;
constexpr double prefillLimit = 1.10;
constexpr std::array<const char*, 3> arms { "none", "outro", "var" };

struct Times {
    double prefill = 0; ///< Seconds.
    double token = 0; ///< Seconds per token after the first.
};

struct Samples {
    std::vector<double> prefill; ///< Milliseconds.
    std::vector<double> decode; ///< Tokens per second.
    std::vector<double> prefillRatio;
    std::vector<double> tokenRatio;

    void add(const Times& times, const Times& plain)
    {
        prefill.push_back(times.prefill * 1000);
        decode.push_back(1 / times.token);
        prefillRatio.push_back(times.prefill / plain.prefill);
        tokenRatio.push_back(times.token / plain.token);
    }
};

/// In a new engine, so that nothing of an earlier prompt is reused.
Times timeArm(const EngineBenchOptions& options, const std::string& arm, Report* report)
{
    engine::Runner runner;
    engine::RunRequest request = options.request;
    request.ignoreEos = true;
    request.maxNewTokens = answerTokens;
    if (arm != "none")
        request.methods = { parseMethodUse(arm, engine::interventionSpecs()) };
    const TracePtr trace = runner.run(request, {}, {});
    if (report)
        for (const MethodReport& method : trace->prefill->reports)
            report->facts.emplace_back(method.id, method.summary);
    return { trace->timings.at("prefill"),
        trace->timings.at("decode") / static_cast<double>(trace->steps.size() - 1) };
}

void addArm(const std::string& arm, const Samples& samples, Report& report)
{
    const std::string id = "methods." + arm;
    const std::string name = arm == "none" ? "no method" : arm;
    report.rows.push_back({ id + ".prefill", name + ": prefill", "ms", samples.prefill });
    report.rows.push_back({ id + ".decode", name + ": decoding", "tokens/s", samples.decode });
    if (arm == "none")
        return;
    report.rows.push_back(
        { id + ".prefill_ratio", name + " / no method: prefill", "ratio", samples.prefillRatio });
    report.rows.push_back({ id + ".decode_ratio", name + " / no method: time per token", "ratio",
        samples.tokenRatio });
    if (arm != "outro")
        return;
    report.targets.push_back({ id + ".prefill_ratio", name + ", prefill, median",
        median(samples.prefillRatio), prefillLimit, "times no method" });
    report.targets.push_back({ id + ".decode_ratio", name + ", time per token, median",
        median(samples.tokenRatio), decodeLimit, "times no method" });
}

} // namespace

void measureMethods(const EngineBenchOptions& options, Report& report)
{
    for (const char* arm : arms)
        timeArm(options, arm, &report);
    std::map<std::string, Samples> samples;
    for (int i = 0; i < options.repeat; ++i) {
        // Another goes first every time, so that a drift of the machine favours none.
        std::map<std::string, Times> times;
        for (std::size_t k = 0; k < arms.size(); ++k) {
            const char* arm = arms[(static_cast<std::size_t>(i) + k) % arms.size()];
            times[arm] = timeArm(options, arm, nullptr);
        }
        for (const char* arm : arms)
            samples[arm].add(times[arm], times["none"]);
    }
    for (const char* arm : arms)
        addArm(arm, samples[arm], report);
}

} // namespace sinkscope::bench
