// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <optional>
#include <vector>

namespace sinkscope::analysis {

/// Recomputes one row of post-softmax attention from captured queries and keys:
/// softmax over keys 0…query of attentionScale · (q·k), with query head h reading key head
/// h / (heads / kvHeads). F32, BF16 and F16 captures; all arithmetic in float.
///
/// Applies what the methods of the run did to rows: VAR's edit (report "var") on rows after the
/// last vision token, and rows of `relaxedRows`, which see every prompt key and are not edited by
/// VAR.
///
/// The result has query + 1 elements (all prompt tokens for a relaxed row) and sums to 1. It is
/// nullopt when the capture lacks what the row needs: no keys, the query before `firstQuery`, or
/// the last generated token, whose row does not exist yet. The last prompt row falls back to
/// `PrefillRecord::lastRow`. Indices out of range also give nullopt. Thread-safe.
///
/// The row that *produced* answer token s is the row of query `steps[s]->query`.
std::optional<std::vector<float>> attentionRow(const Trace& trace, int layer, int head, int query);

/// The rows of all heads of a layer, one after the other: heads · n elements.
std::optional<std::vector<float>> headRows(const Trace& trace, int layer, int query);

/// Mean of the rows of all heads of a layer. Query heads of one group share each pass over the
/// keys.
std::optional<std::vector<float>> headMeanRow(const Trace& trace, int layer, int query);

/// Mean over all layers and heads. Costs `layers` times a head mean: cache it in interactive use.
std::optional<std::vector<float>> layerMeanRow(const Trace& trace, int query);

/// A row as selected on the screen; −1 means the mean over all.
struct RowSelection {
    int layer = -1;
    int head = -1;
    int query = 0;
    bool beforeMethods = false; ///< As the softmax made it, before VAR's edit or a relaxed mask.

    bool operator==(const RowSelection&) const = default;
};

/// Dispatches to the functions above; layer −1 with a head h ≥ 0 is the mean of head h over layers.
std::optional<std::vector<float>> selectedRow(const Trace& trace, const RowSelection& selection);

} // namespace sinkscope::analysis
