// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/forward_input.h"
#include "engine/methods.h"
#include "engine/prompt.h"
#include "engine/recorder_buffers.h"
#include "engine/stage_cache.h"

namespace sinkscope::engine {

/// A prompt that has run, with everything that later runs may take from it.
struct KeptPrompt : KeptStage {
    std::string prompt; ///< Model, media, number of threads and all tokens.
    std::string prefix; ///< The same with the tokens before the boundary only; empty without one.
    CapturePlan plan;
    std::vector<MethodUse> methods; ///< With all values, in the order of application.
    std::vector<int> sinkDimensions;
    decoder::KeptPass pass; ///< Without residuals when there was no room for them.
    std::shared_ptr<const PromptCapture> capture; ///< Null when nothing was captured.
    std::shared_ptr<const PrefillRecord> record;
    StepRecord step; ///< Captured of the last row; of no token yet.
    std::vector<ActiveMethod> active; ///< As the prompt left them.
};

/// Which of a prompt's results are wanted; members as in KeptPrompt.
struct PromptWish {
    std::string prompt;
    std::string prefix;
    CapturePlan plan;
    std::vector<MethodUse> methods;
    AffectedRows rows = AffectedRows::Generated; ///< The widest of all methods.
    std::vector<int> sinkDimensions;
    int boundary = 0; ///< Row after the last vision token; 0: there is none before the last row.
};

/// The earlier prompt that saves most.
struct PromptFind {
    std::shared_ptr<const KeptPrompt> kept; ///< Null: nothing fits.
    bool whole = false; ///< Nothing needs to be computed but the answer.
    bool layers = false; ///< Leading layers stand, see decoder::Reuse.
    int rows = 0; ///< Leading rows that stand.
};

/// Names prompt, methods and plan.
std::string keyOf(const PromptWish& wish);

/// A prompt changed by methods is good for the same methods only; one without them for all layers
/// that a method does not touch, and (when methods act only behind the vision tokens) for all rows
/// before them, whatever the question is.
PromptFind findPrompt(StageCache& stages, const PromptWish& wish);

/// `source` names model, media and threads.
PromptWish promptWish(const std::string& source, const Prompt& prompt, const CapturePlan& plan,
    const std::vector<ActiveMethod>& methods, const std::vector<int>& sinkDimensions);

} // namespace sinkscope::engine
