// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/layer_rows.h"

#include "analysis/dot_kernels.h"
#include "analysis/row_scores.h"
#include "analysis/trace_access.h"

#include <algorithm>

namespace sinkscope::analysis {

std::optional<LayerRows> LayerRows::of(const Trace& trace, int layer, int query, RowState state)
{
    if (!isHead(trace, layer, 0) || query < 0 || query >= trace.tokenCount())
        return std::nullopt;
    const int prompt = trace.promptTokens();
    if (query >= prompt && query - prompt + 1 >= static_cast<int>(trace.steps.size()))
        return std::nullopt;
    return LayerRows(trace, layer, query, state);
}

LayerRows::LayerRows(const Trace& trace, int layer, int query, RowState state)
    : m_trace(trace)
    , m_state(state)
    , m_layer(layer)
    , m_query(query)
{
    if (state == RowState::AfterMethods)
        findEdits();
    m_length = m_relaxed ? trace.promptTokens() : query + 1;
}

void LayerRows::findEdits()
{
    const Layout& layout = *m_trace.layout;
    const std::pair row(m_layer, m_query);
    for (const MethodReport& report : m_trace.prefill->reports) {
        m_relaxed = m_relaxed
            || std::find(report.relaxedRows.begin(), report.relaxedRows.end(), row)
                != report.relaxedRows.end();
        const VarValues values = varValues(report.values);
        if (report.id != "var" || m_query < layout.afterVision()
            || !values.covers(m_layer, m_trace.info.shape.layers)
            || index(m_layer) >= report.sinks.size())
            continue;
        m_vision = layout.tokensOf(TokenKind::Vision);
        m_edits.push_back({ splitSinks(layout, report.sinks[index(m_layer)]), values.row });
    }
    if (m_relaxed)
        m_edits.clear();
}

bool LayerRows::computable() const
{
    return RowScores(m_trace, m_layer, { m_query }, m_length).available();
}

void LayerRows::compute(int first, int count, float* out) const
{
    RowScores scores(m_trace, m_layer, { m_query }, m_length);
    const int group = m_trace.info.shape.heads / m_trace.info.shape.kvHeads;
    for (int head = first; head < first + count;) {
        const int together = std::min(group - head % group, first + count - head);
        scores.compute(head, together, out);
        for (int i = 0; i < together; ++i, out += m_length)
            finish(out);
        head += together;
    }
}

std::vector<float> LayerRows::sum(int first, int count) const
{
    std::vector<float> total(index(m_length), 0.0f);
    const int group = m_trace.info.shape.heads / m_trace.info.shape.kvHeads;
    std::vector<float> rows(index(std::min(group, count)) * index(m_length));
    for (int head = first; head < first + count;) {
        const int together = std::min(group - head % group, first + count - head);
        compute(head, together, rows.data());
        for (int i = 0; i < together; ++i)
            addRow(rows.data() + index(i) * index(m_length), m_length, total.data());
        head += together;
    }
    return total;
}

std::optional<std::vector<float>> LayerRows::recorded() const
{
    const ModelShape& shape = m_trace.info.shape;
    const int tokens = m_trace.promptTokens();
    const auto rows = floatsOf(m_trace.prefill->lastRow, { shape.layers, shape.heads, tokens });
    const bool edited = m_state == RowState::BeforeMethods && !m_trace.prefill->reports.empty();
    if (m_query != tokens - 1 || rows.empty() || edited)
        return std::nullopt;
    const std::size_t count = index(shape.heads) * index(tokens);
    const auto part = rows.subspan(index(m_layer) * count, count);
    return std::vector<float>(part.begin(), part.end());
}

void LayerRows::finish(float* scores) const
{
    softmaxRow(scores, m_length);
    const std::span<float> row(scores, index(m_length));
    for (const VarEdit& edit : m_edits)
        editVarRow(row, { edit.sinks.visual, edit.sinks.text, m_vision }, edit.rule);
}

} // namespace sinkscope::analysis
