// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/attention_matrix.h"
#include "trace/trace.h"

#include <vector>

namespace sinkscope::analysis {

/// The product A·V of rows of one head's attention and the value vectors of the prompt, block by
/// block: O_i = Σ_k A[i,k] · v_k. Values of the head's key head, as captured; arithmetic in float.
/// A value vector with a number that is not finite counts as 0. One object per thread.
class WeightedValues {
public:
    /// Whether the Trace has the prompt's values in a floating type and the size its shape demands.
    static bool available(const Trace& trace);

    /// Layer and head must exist, values be available.
    WeightedValues(const Trace& trace, int layer, int head);

    /// Elements of a value vector.
    int size() const { return m_size; }
    /// Prompt tokens.
    int tokens() const { return m_tokens; }
    /// Value vector of a prompt token.
    std::vector<float> value(int token) const;
    /// Value vectors that count as 0.
    int missing() const { return m_missing; }
    /// Outputs of the first `rows` rows of the block: rows · size() numbers. Columns after the
    /// prompt are not read.
    void compute(const MatrixBlock& block, int rows, float* out);

private:
    /// Values of a run of tokens, transposed: [size][keysPerPart].
    void addPart(const MatrixBlock& block, int rows, int first, float* out);

    int m_size = 0;
    int m_tokens = 0;
    int m_missing = 0;
    std::vector<float> m_parts; ///< [parts][size][keysPerPart], 0 after the last token.
    std::vector<float> m_weights;
    std::vector<float> m_product;
};

} // namespace sinkscope::analysis
