// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/var_row.h"
#include "trace/trace.h"

#include <vector>

namespace sinkscope::analysis {

/// What one row offers to VAR. Depends on τ and the layer range only, so thresholds ρ and mass can
/// be moved without touching the Trace again; also the points of a threshold plot.
struct VarRowStatistic {
    int layer = 0;
    int head = 0;
    int query = 0;
    VarRowSums sums;
};

/// Statistics of the last prompt row and up to `answerRows` generated rows of every covered layer
/// and head, from a Trace made without VAR. Empty when φ, the rows or vision tokens are missing.
/// Of `values` the row rule is not read. Generated rows are recomputed from
/// Q and K: with `answerRows` = 0 this is fast at any size.
std::vector<VarRowStatistic> varRowStatistics(
    const Trace& trace, const VarValues& values, int answerRows = 8);

struct TouchCount {
    int heads = 0; ///< (layer, head) pairs with at least one edited row.
    int ofHeads = 0; ///< All (layer, head) pairs of the model.
    int rows = 0; ///< Edited rows.
    int ofRows = 0; ///< Rows examined.
    std::vector<int> perHead; ///< Flat layer·heads + head: edited rows.
};

/// Applies ρ, mass, p and needsVisualSink. An upper layer's sinks and rows are taken from the given
/// Trace, so the count is a forecast: edits below would shift them a little.
TouchCount countTouched(const std::vector<VarRowStatistic>& statistics, const ModelShape& shape,
    const VarRowRule& rule);

/// Both steps at once.
TouchCount wouldTouch(const Trace& trace, const VarValues& values, int answerRows = 8);

} // namespace sinkscope::analysis
