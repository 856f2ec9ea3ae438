// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/row_cache.h"
#include "app/selection.h"
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
    RowCache::Row row; ///< Null when it was not captured.
    std::vector<int> sinks; ///< Prompt tokens with φ ≥ τ in the selected layer, ascending.

    explicit operator bool() const { return trace != nullptr; }
    /// Attention on a key; 0 outside the row.
    float attentionOn(int key) const;
    /// φ of a prompt token in a layer; none when not captured.
    std::optional<float> phiOf(int token, int layer) const;
    bool isSink(int token) const;
};

/// An answer token of the other arm stands for the token with the same index here, or for the last
/// one of a shorter answer.
ArmView armView(const TracePtr& trace, const Selection& selection, double tau, RowCache& rows);

} // namespace sinkscope::app
