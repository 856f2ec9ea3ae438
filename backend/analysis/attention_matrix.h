// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <functional>
#include <optional>
#include <span>
#include <stop_token>

namespace sinkscope::analysis {

/// Which attention matrix of a Trace.
struct MatrixRequest {
    int layer = 0;
    int head = -1; ///< −1: mean over the heads of the layer.
    bool beforeMethods = false; ///< As the softmax made the rows, before VAR or a relaxed mask.
    std::optional<int> firstQuery; ///< None: the first query that was captured.

    bool operator==(const MatrixRequest&) const = default;
};

/// Rows [firstQuery, firstQuery + queries) of the sequence against keys [0, keys).
struct MatrixExtent {
    int firstQuery = 0;
    int queries = 0;
    int keys = 0;

    bool operator==(const MatrixExtent&) const = default;
};

/// Some consecutive rows; valid during the call that hands them over.
struct MatrixBlock {
    int firstQuery = 0;
    int queries = 0;
    int keys = 0; ///< Numbers per row: those of the whole matrix.
    std::span<const float> values; ///< queries · keys; 0 where a query does not see a key.
    std::span<const int> lengths; ///< Per row, the keys it sees: usually query + 1.
    double fraction = 0; ///< Of all work, done with this block.
};

using MatrixSink = std::function<void(const MatrixBlock&)>;

/// The rows that the Trace has: all captured prompt queries and the generated tokens but the last,
/// whose row comes with the next step. Throws Error (BadInput) for a layer or head that does not
/// exist and for queries that were not captured; the message says which are there.
MatrixExtent matrixExtent(const Trace& trace, const MatrixRequest& request);

/// Hands over the matrix from top to bottom, a few MB at a time, on the calling thread. Every row
/// is what attentionRow() or headMeanRow() gives for it, but queries share the passes over the
/// keys. Returns false when stopped before the end. Throws as matrixExtent(), and what `sink`
/// throws.
bool streamMatrix(const Trace& trace, const MatrixRequest& request, const MatrixSink& sink,
    const std::stop_token& stop);

} // namespace sinkscope::analysis
