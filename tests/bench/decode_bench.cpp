// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/engine_bench.h"
#include "bench/statistics.h"
#include "bench/step_bytes.h"
#include "bench/stream_bandwidth.h"
#include "engine/runner.h"
#include "trace/error.h"

#include <algorithm>
#include <optional>

namespace sinkscope::bench {

namespace {

constexpr int answerTokens = 32;
constexpr double streamSeconds = 0.4;
constexpr double rooflineLimit = 0.85;

/// The number in "CPU · 2 threads".
int threadsOf(const RunInfo& info)
{
    const std::size_t digits = info.device.find_first_of("0123456789");
    if (digits == std::string::npos)
        throw Error(ErrorKind::Internal, "the device \"" + info.device + "\" names no threads");
    return std::stoi(info.device.substr(digits));
}

struct Samples {
    std::vector<double> stream;
    std::vector<double> limit;
    std::vector<double> measured;
    std::vector<double> ratio;

    void add(double bytesPerSecond, double bytesPerToken, double tokensPerSecond)
    {
        stream.push_back(bytesPerSecond / 1e9);
        limit.push_back(bytesPerSecond / bytesPerToken);
        measured.push_back(tokensPerSecond);
        ratio.push_back(tokensPerSecond / limit.back());
    }
};

void addRows(const Samples& samples, const Trace& trace, Report& report)
{
    const auto megabytes = [](double bytes) { return std::vector<double> { bytes / 1e6 }; };
    report.rows.push_back({ "roofline.stream", "memory: stream read", "GB/s", samples.stream });
    report.rows.push_back({ "roofline.weights", "decoding: weights read per token", "MB",
        megabytes(static_cast<double>(stepWeightBytes(trace.info))) });
    report.rows.push_back({ "roofline.cache", "decoding: keys and values read per token", "MB",
        megabytes(stepCacheBytes(trace)) });
    report.rows.push_back(
        { "roofline.limit", "decoding: limit of the memory", "tokens/s", samples.limit });
    report.rows.push_back(
        { "roofline.measured", "decoding: measured", "tokens/s", samples.measured });
    report.rows.push_back(
        { "roofline.ratio", "decoding: measured / limit", "ratio", samples.ratio });
    report.targets.push_back({ "roofline.ratio", "decoding, median", median(samples.ratio),
        rooflineLimit, "times the limit of the memory", Bound::AtLeast });
}

} // namespace

void measureDecode(const EngineBenchOptions& options, Report& report)
{
    engine::Runner runner;
    engine::RunRequest request = options.request;
    request.ignoreEos = true;
    request.maxNewTokens = answerTokens;
    request.capture = CaptureLevel::None;
    TracePtr last;
    const auto decode = [&] {
        last = runner.run(request, {}, {});
        return static_cast<double>(last->steps.size() - 1) / last->timings.at("decode");
    };
    decode();
    StreamReader memory(options.streamBytes, threadsOf(last->info));
    const double bytesPerToken =
        static_cast<double>(stepWeightBytes(last->info)) + stepCacheBytes(*last);
    Samples samples;
    for (int i = 0; i < options.repeat; ++i) {
        // Each goes first every other time, so that a drift of the machine favours neither.
        const std::optional<double> before =
            i % 2 == 0 ? std::optional(memory.bytesPerSecond(streamSeconds)) : std::nullopt;
        const double tokensPerSecond = decode();
        const double stream = before ? *before : memory.bytesPerSecond(streamSeconds);
        samples.add(stream, bytesPerToken, tokensPerSecond);
    }
    addRows(samples, *last, report);
}

} // namespace sinkscope::bench
