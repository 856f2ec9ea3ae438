// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <vector>

namespace sinkscope::analysis {

/// Scores (before softmax) of one layer and query against the first `keyCount` keys, from captured
/// queries and keys. Layer and query must exist; the Trace must outlive it. Not thread-safe: one
/// object per thread.
class RowScores {
public:
    RowScores(const Trace& trace, int layer, int query, int keyCount);

    /// Whether the captured tensors hold this row; the other functions need it to be true.
    bool available() const;

    /// scale · q·k of heads [first, first + count), which must share one key head, one head after
    /// the other: count · keyCount numbers.
    void compute(int first, int count, float* out);

private:
    struct Block {
        const Tensor* keys;
        std::int64_t element; ///< First flat element.
        int position; ///< Of the first key in the sequence.
        int count;
    };

    bool isKeys(const Tensor& keys, int tokens) const;
    const StepRecord& stepOf(int token) const;
    const Tensor* queryTensor() const;
    std::vector<float> scaledQueries(int first, int count) const;
    const float* widened(const Block& block);
    void score(const Block& block, const std::vector<float>& queries, float* out);

    const Trace& m_trace;
    const ModelShape& m_shape;
    int m_layer;
    int m_query;
    int m_keyCount;
    std::vector<float> m_block;
};

} // namespace sinkscope::analysis
