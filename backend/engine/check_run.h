// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/check_report.h"
#include "engine/prompt.h"
#include "engine/session.h"

#include <functional>
#include <stop_token>

namespace sinkscope::engine {

/// A loaded model with one prompt. References outlive the call.
struct RunCheck {
    const Model& model;
    const Prompt& prompt;
    const VisionOutput* vision = nullptr; ///< Null for text alone.
    std::function<void(const Progress&)> progressed;
    std::stop_token stop;
};

/// Whether the folder's chat template has a place for every medium.
CheckLine checkTemplate(const Model& model, const VisionOutput* vision);

/// Vision tokens of the prompt = feature rows = tokens the vision half announced, and the cells of
/// every frame fill its grid.
CheckLine checkGrid(const Layout& layout, const VisionOutput& vision);

/// Runs the prompt several times (plain, captured, and anew for every token decoded with the cache)
/// and compares. Adds the lines "finite", "rows", "recompute", "capture" and "cache". The limits
/// depend on the number type: logits may differ by 1e-4 (F32) or 5e-2 (BF16) of their largest
/// magnitude (at least 1), recomputed attention by 1e-5 or 5e-2, the sum of a row by 1e-5. Throws
/// Cancelled and Error(OutOfResources).
void checkRun(const RunCheck& check, CheckReport& report);

} // namespace sinkscope::engine
