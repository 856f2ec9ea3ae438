// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/check_run.h"
#include "engine/model.h"

namespace sinkscope::engine {

/// Adds the line "int8": the largest gap between logits of `check.model`, whose weights are
/// quantised, and of the same model with full weights, which `full` loads beside it, over the
/// prompt and the greedy answer of the full weights; and whether greedy tokens agree. A note, and a
/// failure only when a logit is not finite. Without the memory for a second model the note says so.
/// Throws Cancelled.
void checkQuantised(const RunCheck& check, const ModelRequest& full, CheckReport& report);

} // namespace sinkscope::engine
