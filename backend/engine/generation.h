// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/methods.h"
#include "engine/prompt.h"
#include "engine/runner.h"
#include "engine/sampler.h"
#include "engine/stage_cache.h"

namespace sinkscope::engine {

/// One prompt to answer. References outlive the call.
struct GenerationInput {
    const Model& model;
    const Prompt& prompt;
    const VisionOutput* vision = nullptr; ///< Null for text alone.
    const RunRequest& request;
    std::vector<int> sinkDimensions;
    RunInfo info;
    std::map<std::string, double> timings; ///< Of the stages before.
    std::string source; ///< Names model, media and threads.
    StageCache& stages;
    std::int64_t visionBytes = 0; ///< Forecast of the vision stage, when it ran for this.
};

/// Prefill and decode with the methods of the request, publishing a Trace after the prompt and
/// after every token. Returns the complete Trace. Throws Error and Cancelled as Runner::run does.
TracePtr generate(
    const GenerationInput& input, const RunObserver& observer, const std::stop_token& stop);

} // namespace sinkscope::engine
