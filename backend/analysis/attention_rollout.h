// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/result.h"
#include "trace/trace.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace sinkscope::analysis {

struct RolloutRequest {
    int query = 0; ///< Position; `steps[s]->query` for the row that produced answer token s.
    /// Sinks that attention must not flow through: their columns become 0 and rows are scaled to
    /// sum to 1 again. Empty: attention as it is. Their rows stay.
    std::vector<int> withoutColumns;

    bool operator==(const RolloutRequest&) const = default;
};

struct Rollout {
    /// Share of each position in what the query reads, as attentionRow() has its elements; sums
    /// to 1. Prompt tokens come first; the rest is the answer before the query.
    std::vector<float> row;
    /// Rows over all layers that count as identity: not a number, or all on left-out columns.
    int identityRows = 0;
};

/// Told the share of the work that is done, 0…1, on the calling thread, after blocks of rows.
using RolloutProgress = std::function<void(double)>;

/// Attention rollout (Abnar & Zuidema 2020, arXiv 2005.00928) of one query:
///   r = e_query · Ã_{L−1} · … · Ã_0,   Ã_ℓ = (A_ℓ + I) / 2,
/// A_ℓ the mean over the heads of layer ℓ, after all edits. Computed as a row times matrices from
/// the top layer down, and A in blocks of rows, so that no matrix is ever held. It needs all
/// queries up to `query` in every layer. Cost: the scores of every head of every layer, L·H·T²/2
/// products of a head's size: minutes for 8k tokens of a 7B model, 0.1 s for 200 tokens of the
/// built-in one. Stops between blocks of rows.
Result<Rollout> attentionRollout(const Trace& trace, const RolloutRequest& request,
    const RolloutProgress& progress = {}, const std::stop_token& stop = {});

} // namespace sinkscope::analysis
