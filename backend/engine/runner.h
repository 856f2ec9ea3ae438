// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/run_forecast.h"
#include "engine/run_request.h"
#include "engine/session.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace sinkscope::engine {

/// Where a run tells what it does; empty functions are skipped. Called on the running thread.
struct RunObserver {
    std::function<void(const Progress&)> progressed;
    std::function<void(std::shared_ptr<const media::FrameSet>)> framesRead;
    std::function<void(TracePtr)> published;
    /// What the run will take and what it leaves out, before its prompt is computed.
    std::function<void(const RunPlan&)> forecast;
};

/// Runs requests one after another. It holds the loaded model, the frames and the vision features
/// of the last run, and within a budget of memory what earlier runs left behind: other frames and
/// features, prompts with their residuals, keys and values. A run that reuses them gives the same
/// results, bit for bit on the CPU. Not thread-safe.
class Runner {
public:
    /// A quarter of free memory.
    static constexpr std::int64_t usualBudget = -1;

    /// `keptBytes`: the budget; 0 keeps nothing besides the last run's model, frames and features.
    explicit Runner(std::int64_t keptBytes = 0);
    ~Runner();
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    /// The finished Trace. Throws Error for bad input or exhausted resources, Cancelled when `stop`
    /// was triggered (polled before every layer and every token).
    TracePtr run(
        const RunRequest& request, const RunObserver& observer, const std::stop_token& stop);

    /// The trust report of the model, media and question of `request`: what lies in the folder, and
    /// whether runs of this prompt agree with each other. What is wrong with the folder or the
    /// prompt becomes a failed line; checks that need it are left out. Throws Error(OutOfResources)
    /// and Cancelled.
    CheckReport check(
        const RunRequest& request, const RunObserver& observer, const std::stop_token& stop);

private:
    CheckReport checkAll(
        const RunRequest& request, const RunObserver& observer, const std::stop_token& stop);

    struct State;
    std::unique_ptr<State> m_state;
};

/// Settings of the whole process that make large temporary tensors and matrix products cheap; may
/// start the program anew (see blas_kernel.h). Call first in main().
void configureProcess();

} // namespace sinkscope::engine
