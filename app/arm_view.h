// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/artifact_cache.h"
#include "app/column_cache.h"
#include "app/row_cache.h"
#include "app/selection.h"
#include "app/sink_cache.h"
#include "app/view_options.h"

#include <optional>
#include <vector>

namespace sinkscope::app {

/// What the selection means in one arm: which row, and which tokens are sinks.
struct ArmView {
    TracePtr trace; ///< Null: the arm has nothing to show.
    int token = -1; ///< Position whose row is shown; −1: none.
    int step = -1; ///< Its answer token; −1: a prompt token.
    int query = -1; ///< Position of the row.
    std::vector<int> tokens; ///< All positions selected, ascending, `token` among them.
    RowCache::Row row; ///< Mean of the rows of `tokens`; null when one was not captured.
    EvidenceMap map = EvidenceMap::Attention; ///< What `row` holds; of `token` alone for others.
    bool reversed = false; ///< The panels show `column` instead of `row`.
    std::vector<int> keys; ///< Reversed: the selected vision tokens, the primary one first.
    RowCache::Row column; ///< Reversed: by token, its attention on all keys together; NaN: none.
    SinkChoice sinkChoice; ///< What made `sinks`.
    std::vector<int> sinks; ///< Prompt tokens that are sinks of the selected layer, ascending.
    std::string sinksMissing; ///< Why there can be no `sinks`, in English; empty when there can.
    ArtifactsPtr artifacts; ///< Outliers of the vision tower; null when nobody asked.

    explicit operator bool() const { return trace != nullptr; }
    /// What the panels show by token: the row or the column; null when there is nothing to show.
    const RowCache::Row& values() const { return reversed ? column : row; }
    /// Value of a token in values(); NaN where it has none.
    float valueOf(int token) const;
    /// Value of a key in `row`; 0 outside it.
    float attentionOn(int key) const;
    /// φ of a prompt token in a layer; none when not captured.
    std::optional<float> phiOf(int token, int layer) const;
    bool isSink(int token) const;
    bool isArtifact(int token) const;
};

/// What need not be computed again for the next view.
struct ViewCaches {
    RowCache rows;
    SinkCache sinks;
};

/// An answer token of the other arm stands for the token with the same index here, or for the last
/// one of a shorter answer.
ArmView armView(const TracePtr& trace, const Selection& selection, const SinkChoice& choice,
    ViewCaches& caches);
/// The same without remembering sinks.
ArmView armView(
    const TracePtr& trace, const Selection& selection, const SinkChoice& choice, RowCache& rows);

/// Turns the view round: from now on it shows which tokens look at the selected keys.
void reverse(ArmView& view, const Selection& selection, ColumnCache& columns);

} // namespace sinkscope::app
