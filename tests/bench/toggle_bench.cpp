// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/engine_bench.h"
#include "bench/run_listener.h"
#include "engine/catalogue.h"

namespace sinkscope::bench {

namespace {

/// 1.5 s from click to answer, less the 0.12 s the window waits for further changes.
constexpr double answerLimitSeconds = 1.38;

struct Answer {
    double firstToken = 0;
    double complete = 0;
    int tokens = 0;
};

Answer timeAnswer(
    engine::Session& session, RunListener& listener, const engine::RunRequest& request)
{
    listener.reset();
    const auto start = Clock::now();
    session.submit(request);
    const RunState state = listener.waitForEnd();
    const TracePtr trace = traceOf(state);
    return { secondsBetween(start, state.firstToken), secondsBetween(start, state.finished),
        static_cast<int>(trace->steps.size()) };
}

/// The variant alone in a program that has nothing loaded.
Answer timeFromNothing(const engine::RunRequest& request)
{
    RunListener listener;
    engine::Session session(listener);
    return timeAnswer(session, listener, request);
}

} // namespace

void measureToggle(const EngineBenchOptions& options, Report& report)
{
    const auto specs = engine::interventionSpecs();
    RunListener listener;
    engine::Session session(listener);
    timeAnswer(session, listener, options.request);
    for (const std::string id : { "outro", "var" }) {
        engine::RunRequest variant = options.request;
        variant.methods = { parseMethodUse(id, specs) };
        std::vector<double> first;
        std::vector<double> complete;
        std::vector<double> tokens;
        for (int i = 0; i < options.repeat; ++i) {
            // The window has just answered without methods when somebody toggles one.
            timeAnswer(session, listener, options.request);
            const Answer answer = timeAnswer(session, listener, variant);
            first.push_back(answer.firstToken);
            complete.push_back(answer.complete);
            tokens.push_back(answer.tokens);
        }
        report.targets.push_back({ "toggle." + id + ".complete", id + " answers anew, median",
            median(complete), answerLimitSeconds, "s" });
        const std::string name = id + " after the baseline: ";
        report.rows.push_back({ "toggle." + id + ".first", name + "first token", "s", first });
        report.rows.push_back(
            { "toggle." + id + ".complete", name + "whole answer", "s", complete });
        report.rows.push_back({ "toggle." + id + ".length", id + ": length", "tokens", tokens });
        const Answer cold = timeFromNothing(variant);
        report.rows.push_back({ "toggle." + id + ".cold", id + " from nothing: whole answer", "s",
            { cold.complete } });
    }
}

} // namespace sinkscope::bench
