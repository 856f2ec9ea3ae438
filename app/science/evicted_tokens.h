// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm_view.h"

#include <QString>
#include <utility>

namespace sinkscope::app {

/// Positions [first, second) that a cache budget had dropped when the selected answer token was
/// made; an empty range for prompt tokens and without a budget.
std::pair<int, int> evictedOf(const ArmView& view);

/// "not in the cache any more: sink budget k = 4, window 512"; empty for tokens that are there.
QString evictedNote(const ArmView& view, int token);

/// "cache: 516 of 2048 tokens, 36 of 144 MB": what the budget of a run keeps after its last token.
/// Empty without a budget.
QString cacheNote(const Trace& trace);

} // namespace sinkscope::app
