// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/attention_row.h"
#include "trace/trace.h"

#include <vector>

namespace sinkscope::analysis {

/// Post-softmax attention rows of one layer and head (−1: mean over the heads) of every query that
/// the Trace still has: prompt queries from `PrefillRecord::firstQuery` on (else only the last one)
/// and all generated tokens but the last. From them follows who looks at a key. Plain value.
struct QueryRows {
    int layer = 0;
    int head = -1;
    std::vector<int> queries; ///< Positions, ascending.
    std::vector<std::vector<float>> rows; ///< One per query, as attentionRow() gives it.
};

/// Adds to `rows` those queries of `trace` that come after its last one: a run that grew by a token
/// costs one row. An empty QueryRows is filled. Costs one attentionRow() or headMeanRow() per
/// query: cache the result.
void extendQueryRows(QueryRows& rows, const Trace& trace);

/// The attention of each query on `key`: one number per position of the sequence, NaN where the
/// query comes before the key or its row is not there. Empty when `key` is no position.
std::vector<float> attentionColumn(const QueryRows& rows, const Trace& trace, int key);

/// The column as the window shows it, by token instead of by query: prompt tokens keep theirs, an
/// answer token gets the value of the query that produced it (`StepRecord::query`).
std::vector<float> columnByToken(const std::vector<float>& column, const Trace& trace);

} // namespace sinkscope::analysis
