// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/engine_bench.h"
#include "bench/statistics.h"
#include "engine/runner.h"

#include <algorithm>

namespace sinkscope::bench {

namespace {

/// A few tokens: enough for the cost of a step to show, few enough for the prompt to count.
constexpr int answerTokens = 24;
constexpr double overheadLimit = 1.10;
constexpr double bytesPerMegabyte = 1e6;

struct Times {
    double prefill = 0;
    double decode = 0;

    double whole() const { return prefill + decode; }
};

struct Samples {
    std::vector<double> prefill;
    std::vector<double> decode;

    void add(const Times& times, int steps)
    {
        prefill.push_back(times.prefill * 1000);
        // The first token comes from the prompt's own forward pass.
        decode.push_back((steps - 1) / times.decode);
    }
};

void addMemory(const Trace& trace, Report& report)
{
    static const std::vector<std::pair<std::string, std::string>> uses { { "weights", "weights" },
        { "cache", "key/value cache" }, { "trace", "trace, default capture" },
        { "peak", "peak of the process" } };
    for (const auto& [key, title] : uses) {
        const auto found = trace.memory.find(key);
        if (found != trace.memory.end())
            report.rows.push_back({ "memory." + key, "memory: " + title, "MB",
                { static_cast<double>(found->second) / bytesPerMegabyte } });
    }
}

} // namespace

void measureCapture(const EngineBenchOptions& options, Report& report)
{
    engine::RunRequest request = options.request;
    request.ignoreEos = true;
    request.maxNewTokens = answerTokens;
    TracePtr last;
    Samples samples[2];
    const auto measure = [&](CaptureLevel level) {
        // A new one every time: nothing of an earlier prompt is reused.
        engine::Runner runner;
        request.capture = level;
        const TracePtr trace = runner.run(request, {}, {});
        const Times times { trace->timings.at("prefill"), trace->timings.at("decode") };
        samples[level == CaptureLevel::Default].add(times, static_cast<int>(trace->steps.size()));
        if (level == CaptureLevel::Default)
            last = trace;
        return times;
    };
    measure(CaptureLevel::None);
    measure(CaptureLevel::Default);
    samples[0] = samples[1] = {};

    std::vector<double> prefillRatios;
    std::vector<double> wholeRatios;
    for (int i = 0; i < options.repeat; ++i) {
        // Each goes first every other time, so that a drift of the machine favours neither.
        Times plain;
        Times captured;
        if (i % 2 == 0)
            plain = measure(CaptureLevel::None);
        captured = measure(CaptureLevel::Default);
        if (i % 2 != 0)
            plain = measure(CaptureLevel::None);
        prefillRatios.push_back(captured.prefill / plain.prefill);
        wholeRatios.push_back(captured.whole() / plain.whole());
    }

    report.facts.emplace_back("device", last->info.device);
    report.facts.emplace_back("model", last->info.modelName + ", " + last->info.dtype);
    report.facts.emplace_back("prompt", std::to_string(last->promptTokens()) + " tokens");
    report.rows.push_back({ "prefill.none", "prefill, no capture", "ms", samples[0].prefill });
    report.rows.push_back(
        { "prefill.default", "prefill, default capture", "ms", samples[1].prefill });
    report.rows.push_back(
        { "capture.prefill", "default capture / none: prefill", "ratio", prefillRatios });
    report.rows.push_back(
        { "capture.whole", "default capture / none: prefill and answer", "ratio", wholeRatios });
    report.rows.push_back({ "decode.none", "decoding, no capture", "tokens/s", samples[0].decode });
    report.rows.push_back(
        { "decode.default", "decoding, default capture", "tokens/s", samples[1].decode });
    addMemory(*last, report);
    report.targets.push_back({ "capture.prefill", "default capture, prefill, median",
        median(prefillRatios), overheadLimit, "times a plain run" });
    report.targets.push_back({ "capture.whole", "default capture, whole run, median",
        median(wholeRatios), overheadLimit, "times a plain run" });
}

} // namespace sinkscope::bench
