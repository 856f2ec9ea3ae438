// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/report.h"
#include "engine/run_request.h"

namespace sinkscope::bench {

struct EngineBenchOptions {
    engine::RunRequest request; ///< Model, media, question, threads, type.
    int repeat = 7;
};

/// The parts of sinkscope-bench; each adds its rows and targets. They throw Error as a run does.

/// Seconds from the start of a program to the first picture, stage by stage. `programStart`:
/// seconds this process took before main().
void measureLaunch(const EngineBenchOptions& options, double programStart, Report& report);
/// Runs with default capture against runs with none, in turns; decoding speed and memory.
void measureCapture(const EngineBenchOptions& options, Report& report);
/// Seconds from a cancel to the end of the run, in every stage.
void measureCancel(const EngineBenchOptions& options, Report& report);
/// Seconds a variant takes to answer after the baseline, and from nothing.
void measureToggle(const EngineBenchOptions& options, Report& report);

} // namespace sinkscope::bench
