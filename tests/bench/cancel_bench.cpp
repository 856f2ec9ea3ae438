// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/engine_bench.h"
#include "bench/run_listener.h"

namespace sinkscope::bench {

namespace {

/// So long that a run cannot end before the cancel arrives.
constexpr int endlessTokens = 4000;
constexpr double latencyLimitMs = 100;

using Reached = std::function<bool(const RunState&)>;

/// In `stage` or past it: a tiny model may be through before anybody looks.
bool hasReached(const RunState& state, engine::Stage stage)
{
    return state.promptPublished || (state.progress && state.progress->stage >= stage);
}

/// Milliseconds from cancel to the end of a run that was let go until `reached`.
double cancelLatency(engine::Session& session, RunListener& listener,
    const engine::RunRequest& request, const Reached& reached)
{
    listener.reset();
    const engine::Ticket ticket = session.submit(request);
    const RunState before = listener.waitFor(reached);
    if (before.outcome)
        traceOf(before);
    const auto start = Clock::now();
    session.cancel(ticket);
    const RunState after = listener.waitForEnd();
    if (!std::holds_alternative<engine::RunCancelled>(*after.outcome)) {
        traceOf(after);
        throw Error(ErrorKind::Internal, "a run ended before it could be cancelled");
    }
    return secondsBetween(start, after.finished) * 1000;
}

void add(const std::string& stage, std::vector<double> latencies, Report& report)
{
    report.targets.push_back({ "cancel." + stage, "cancel while in " + stage + ", largest",
        largest(latencies), latencyLimitMs, "ms" });
    report.rows.push_back(
        { "cancel." + stage, "cancel to end: " + stage, "ms", std::move(latencies) });
}

std::vector<double> latenciesWhileLoading(
    const EngineBenchOptions& options, const engine::RunRequest& request)
{
    std::vector<double> latencies;
    for (int i = 0; i < options.repeat; ++i) {
        RunListener listener;
        engine::Session session(listener);
        const double fraction = (i + 0.5) / options.repeat;
        latencies.push_back(
            cancelLatency(session, listener, request, [fraction](const RunState& state) {
                return hasReached(state, engine::Stage::ReadingMedia)
                    || (state.progress && state.progress->fraction >= fraction);
            }));
    }
    return latencies;
}

} // namespace

void measureCancel(const EngineBenchOptions& options, Report& report)
{
    engine::RunRequest request = options.request;
    request.ignoreEos = true;
    request.maxNewTokens = endlessTokens;
    add("loading", latenciesWhileLoading(options, request), report);

    RunListener listener;
    engine::Session session(listener);
    const auto measure = [&](const std::string& stage, const auto& reachedAt) {
        std::vector<double> latencies;
        for (int i = 0; i < options.repeat; ++i)
            latencies.push_back(cancelLatency(session, listener, request, reachedAt(i)));
        add(stage, std::move(latencies), report);
    };
    // A cancelled vision stage leaves nothing to reuse, so it runs every time; later it would not.
    measure("vision", [](int) -> Reached {
        return [](const RunState& state) { return hasReached(state, engine::Stage::Vision); };
    });
    // Spread over the layers: the first and the last cost the same.
    measure("prefill", [&](int i) -> Reached {
        const double fraction = static_cast<double>(i) / options.repeat;
        return [fraction](const RunState& state) {
            return state.promptPublished
                || (hasReached(state, engine::Stage::Prefill)
                    && state.progress->fraction >= fraction);
        };
    });
    measure("decode",
        [](int i) -> Reached { return [i](const RunState& state) { return state.tokens > i; }; });
}

} // namespace sinkscope::bench
