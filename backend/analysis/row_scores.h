// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <vector>

namespace sinkscope::analysis {

/// Queries [first, first + count) of the sequence.
struct QueryRange {
    int first = 0;
    int count = 1;
};

/// Scores (before softmax) of one layer and some queries against the first `keyCount` keys, from
/// captured queries and keys. Layer and queries must exist; the Trace must outlive it. Not
/// thread-safe: one object per thread.
class RowScores {
public:
    RowScores(const Trace& trace, int layer, QueryRange queries, int keyCount);

    /// Whether the captured tensors hold these rows; the other functions need it to be true.
    bool available() const;

    /// scale · q·k of heads [first, first + count), which must share one key head: the rows of one
    /// head after those of the other, count · queries · keyCount numbers. Queries share each pass
    /// over the keys.
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
    const Tensor* queryTensor(int query) const;
    std::int64_t rowIn(const Tensor& queries, int query, int head) const;
    std::vector<float> scaledQueries(int first, int count) const;
    void score(const Block& block, const std::vector<float>& queries, float* out);

    const Trace& m_trace;
    const ModelShape& m_shape;
    int m_layer;
    QueryRange m_queries;
    int m_keyCount;
    std::vector<float> m_block;
};

} // namespace sinkscope::analysis
