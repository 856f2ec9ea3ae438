// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/engine_bench.h"
#include "bench/run_listener.h"
#include "engine/catalogue.h"

namespace sinkscope::bench {

namespace {

/// 1.5 s from click to answer, less the 0.12 s the window waits for further changes.
constexpr double answerLimitSeconds = 1.38;
constexpr int fewFrames = 8;
constexpr double fewFramesFirstLimit = 0.25;
constexpr double fewFramesVarLimit = 0.4;
constexpr double fewFramesOutroLimit = 0.8;
/// From so many vision tokens on, an answer is compared with a whole run.
constexpr int manyVisionTokens = 1800;
constexpr double varFirstRatioLimit = 0.10;

struct Answer {
    double firstToken = 0;
    double complete = 0;
    TracePtr trace;
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
        trace };
}

/// The variant after the baseline has answered. A new engine every time: it has seen the variant
/// never before.
Answer timeToggle(const engine::RunRequest& baseline, const engine::RunRequest& variant)
{
    RunListener listener;
    engine::Session session(listener);
    timeAnswer(session, listener, baseline);
    return timeAnswer(session, listener, variant);
}

/// The variant alone: video, vision, prefill and decoding, without loading the model.
Answer timeCold(const engine::RunRequest& variant)
{
    RunListener listener;
    engine::Session session(listener);
    Answer answer = timeAnswer(session, listener, variant);
    const double load = answer.trace->timings.at("load");
    answer.firstToken -= load;
    answer.complete -= load;
    return answer;
}

struct Samples {
    std::vector<double> first;
    std::vector<double> complete;
    std::vector<double> tokens;
    std::vector<double> coldFirst;
    std::vector<double> coldComplete;
    std::vector<double> firstRatio;
    std::vector<double> completeRatio;

    void add(const Answer& toggle, const Answer& cold)
    {
        first.push_back(toggle.firstToken);
        complete.push_back(toggle.complete);
        tokens.push_back(static_cast<double>(toggle.trace->steps.size()));
        coldFirst.push_back(cold.firstToken);
        coldComplete.push_back(cold.complete);
        firstRatio.push_back(toggle.firstToken / cold.firstToken);
        completeRatio.push_back(toggle.complete / cold.complete);
    }
};

/// One method at one number of frames.
struct Toggle {
    std::string id; ///< "toggle8.var"
    std::string name; ///< "var, 8 frames"
    std::string method;
    engine::RunRequest baseline;
};

void addTargets(const Toggle& toggle, const Samples& samples, int visionTokens, Report& report)
{
    const auto add = [&](const char* part, const std::vector<double>& values, double limit) {
        report.targets.push_back({ toggle.id + "." + part,
            toggle.name + (std::string(part) == "first" ? ": first new token" : ": answers anew")
                + ", median",
            median(values), limit, "s" });
    };
    // Seconds are promised for the built-in model alone.
    const bool builtin = toggle.baseline.model == "builtin";
    if (builtin && toggle.baseline.sampling.frameCount == fewFrames) {
        add("first", samples.first, fewFramesFirstLimit);
        add("complete", samples.complete,
            toggle.method == "var" ? fewFramesVarLimit : fewFramesOutroLimit);
    } else if (builtin) {
        add("complete", samples.complete, answerLimitSeconds);
    }
    if (toggle.method == "var" && visionTokens >= manyVisionTokens)
        report.targets.push_back({ toggle.id + ".first_ratio",
            toggle.name + ": first new token, " + std::to_string(visionTokens)
                + " vision tokens, median",
            median(samples.firstRatio), varFirstRatioLimit, "times a run from the video on" });
}

void measureOne(const Toggle& toggle, int repeat, Report& report)
{
    engine::RunRequest variant = toggle.baseline;
    variant.methods = { parseMethodUse(toggle.method, engine::interventionSpecs()) };
    Samples samples;
    Answer cold;
    for (int i = 0; i < repeat; ++i) {
        cold = timeCold(variant);
        samples.add(timeToggle(toggle.baseline, variant), cold);
    }
    const std::string reused = toggle.name + " after the baseline: ";
    const std::string anew = toggle.name + " from the video on: ";
    const std::string ratio = toggle.name + ", reused / anew: ";
    const std::vector<Row> rows { { ".first", reused + "first token", "s", samples.first },
        { ".complete", reused + "whole answer", "s", samples.complete },
        { ".length", toggle.name + ": length", "tokens", samples.tokens },
        { ".cold_first", anew + "first token", "s", samples.coldFirst },
        { ".cold", anew + "whole answer", "s", samples.coldComplete },
        { ".first_ratio", ratio + "first token", "ratio", samples.firstRatio },
        { ".ratio", ratio + "whole answer", "ratio", samples.completeRatio } };
    for (Row row : rows) {
        row.id = toggle.id + row.id;
        report.rows.push_back(std::move(row));
    }
    const auto vision = cold.trace->layout->tokensOf(TokenKind::Vision).size();
    addTargets(toggle, samples, static_cast<int>(vision), report);
}

} // namespace

void measureToggle(const EngineBenchOptions& options, Report& report)
{
    std::vector<int> frameCounts { options.request.sampling.frameCount };
    if (frameCounts.front() != fewFrames)
        frameCounts.push_back(fewFrames);
    for (const int frames : frameCounts) {
        const bool few = frames == fewFrames;
        for (const std::string method : { "outro", "var" }) {
            Toggle toggle { (few ? "toggle8." : "toggle.") + method,
                method + (few ? ", 8 frames" : ""), method, options.request };
            toggle.baseline.sampling.frameCount = frames;
            measureOne(toggle, options.repeat, report);
        }
    }
}

} // namespace sinkscope::bench
