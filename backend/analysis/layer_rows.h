// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/var_row.h"
#include "trace/trace.h"

#include <optional>
#include <span>
#include <vector>

namespace sinkscope::analysis {

/// Whether rows come out as the methods of the run left them, or as the softmax made them.
enum class RowState { AfterMethods, BeforeMethods };

/// The rows of the heads of one layer and query; see attention_row.h for what a row is. The Trace
/// must outlive it. Thread-safe: heads may be computed on several threads at once.
class LayerRows {
public:
    /// nullopt when the query does not exist or has no row yet.
    static std::optional<LayerRows> of(
        const Trace& trace, int layer, int query, RowState state = RowState::AfterMethods);

    /// Elements of a row.
    int length() const { return m_length; }
    /// Whether rows can be computed from queries and keys.
    bool computable() const;
    /// Rows of heads [first, first + count), one after the other: count · length() numbers.
    void compute(int first, int count, float* out) const;
    /// Sum of the rows of heads [first, first + count).
    std::vector<float> sum(int first, int count) const;
    /// Makes a row of length() numbers from its scores.
    void finish(float* scores) const;
    /// Rows recorded in the prefill, of all heads, one after the other; nullopt without.
    std::optional<std::vector<float>> recorded() const;

private:
    /// VAR's edit of the rows of this layer and query.
    struct VarEdit {
        VarSinks sinks;
        VarRowRule rule;
    };

    LayerRows(const Trace& trace, int layer, int query, RowState state);
    void findEdits();

    const Trace& m_trace;
    RowState m_state;
    int m_layer;
    int m_query;
    int m_length = 0;
    bool m_relaxed = false;
    std::vector<VarEdit> m_edits;
    std::vector<int> m_vision; ///< Columns the edits move attention to.
};

} // namespace sinkscope::analysis
