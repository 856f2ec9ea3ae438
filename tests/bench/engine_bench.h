// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/report.h"
#include "engine/run_request.h"

#include <cstdint>

namespace sinkscope::bench {

struct EngineBenchOptions {
    engine::RunRequest request; ///< Model, media, question, threads, type, capture.
    int repeat = 7;
    std::int64_t streamBytes = std::int64_t { 2 } << 30; ///< Buffer that measures the memory.
    std::vector<int> growthTokens { 1024, 2048, 4096, 8192, 16384 }; ///< At least two lengths.
};

/// The parts of sinkscope-bench; each adds its rows and targets. They throw Error as a run does.

/// Seconds from the start of a program to the first picture, stage by stage. `programStart`:
/// seconds this process took before main().
void measureLaunch(const EngineBenchOptions& options, double programStart, Report& report);
/// Runs with default capture against runs with none, in turns; decoding speed and memory.
void measureCapture(const EngineBenchOptions& options, Report& report);
/// Decoding without capture against what reading from memory allows, in turns.
void measureDecode(const EngineBenchOptions& options, Report& report);
/// Prefill and decoding with every method against none, in turns.
void measureMethods(const EngineBenchOptions& options, Report& report);
/// Seconds from a cancel to the end of the run, in every stage.
void measureCancel(const EngineBenchOptions& options, Report& report);
/// Seconds a variant takes to answer after the baseline, and alone, at the frames of the request
/// and at 8.
void measureToggle(const EngineBenchOptions& options, Report& report);

/// Memory of one run of text alone, over that of the loaded model.
struct GrowthPoint {
    int tokens = 0; ///< Of the prompt.
    std::int64_t baseBytes = 0; ///< Resident before the run, model loaded and used.
    std::int64_t peakBytes = 0; ///< Largest resident size during the run.
};

/// The point with about so many tokens. Call in a process that has run nothing else.
GrowthPoint measureGrowthPoint(const engine::RunRequest& request, int tokens);
/// Memory against tokens, every point in a process of its own, and the fitted exponent.
void measureGrowth(const EngineBenchOptions& options, Report& report);

} // namespace sinkscope::bench
