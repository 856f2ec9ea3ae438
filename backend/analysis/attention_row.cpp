// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/attention_row.h"

#include "analysis/dot_kernels.h"
#include "analysis/row_scores.h"
#include "analysis/trace_access.h"
#include "analysis/var_row.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <future>
#include <span>

namespace sinkscope::analysis {

namespace {

/// What the methods of a run did to the rows of one layer and query.
struct RowEdits {
    struct Var {
        VarSinks sinks;
        VarRowRule rule;
    };
    bool relaxed = false;
    std::vector<Var> var;
    std::vector<int> vision;
};

RowEdits editsOf(const Trace& trace, int layer, int query)
{
    RowEdits edits;
    for (const MethodReport& report : trace.prefill->reports) {
        edits.relaxed = edits.relaxed
            || std::find(
                   report.relaxedRows.begin(), report.relaxedRows.end(), std::pair(layer, query))
                != report.relaxedRows.end();
        const VarValues values = varValues(report.values);
        if (report.id != "var" || query < trace.layout->afterVision()
            || !values.covers(layer, trace.info.shape.layers)
            || index(layer) >= report.sinks.size())
            continue;
        edits.vision = trace.layout->tokensOf(TokenKind::Vision);
        edits.var.push_back({ splitSinks(*trace.layout, report.sinks[index(layer)]), values.row });
    }
    return edits;
}

void apply(const RowEdits& edits, std::span<float> row)
{
    if (edits.relaxed || edits.vision.empty())
        return;
    for (const RowEdits::Var& var : edits.var)
        editVarRow(row, { var.sinks.visual, var.sinks.text, edits.vision }, var.rule);
}

std::optional<std::vector<float>> recordedLastRow(const Trace& trace, int layer, int query)
{
    const ModelShape& shape = trace.info.shape;
    const int tokens = trace.promptTokens();
    const auto rows = floatsOf(trace.prefill->lastRow, { shape.layers, shape.heads, tokens });
    if (query != tokens - 1 || rows.empty())
        return std::nullopt;
    const std::size_t count = index(shape.heads) * index(tokens);
    const auto part = rows.subspan(index(layer) * count, count);
    return std::vector<float>(part.begin(), part.end());
}

/// Rows of heads [first, first + count).
std::optional<std::vector<float>> rowsOf(
    const Trace& trace, const RowSelection& at, int first, int count)
{
    if (!isHead(trace, at.layer, first) || at.query < 0 || at.query >= trace.tokenCount())
        return std::nullopt;
    const int prompt = trace.promptTokens();
    if (at.query >= prompt && at.query - prompt + 1 >= static_cast<int>(trace.steps.size()))
        return std::nullopt;
    const RowEdits edits = editsOf(trace, at.layer, at.query);
    const int keyCount = edits.relaxed ? prompt : at.query + 1;
    RowScores scores(trace, at.layer, at.query, keyCount);
    if (!scores.available()) {
        auto recorded = recordedLastRow(trace, at.layer, at.query);
        if (!recorded)
            return std::nullopt;
        const auto begin = recorded->begin() + static_cast<std::ptrdiff_t>(first) * prompt;
        return std::vector<float>(begin, begin + static_cast<std::ptrdiff_t>(count) * prompt);
    }
    std::vector<float> rows(index(count) * index(keyCount));
    const int group = trace.info.shape.heads / trace.info.shape.kvHeads;
    for (int head = first; head < first + count;) {
        const int together = std::min(group - head % group, first + count - head);
        scores.compute(head, together, rows.data() + index(head - first) * index(keyCount));
        head += together;
    }
    for (int i = 0; i < count; ++i) {
        const auto row = std::span(rows).subspan(index(i) * index(keyCount), index(keyCount));
        softmaxRow(row.data(), static_cast<std::int64_t>(row.size()));
        apply(edits, row);
    }
    return rows;
}

/// Mean of equally long rows made one at a time.
std::optional<std::vector<float>> meanOf(
    int count, const std::function<std::optional<std::vector<float>>(int)>& make)
{
    std::vector<float> mean;
    for (int i = 0; i < count; ++i) {
        const auto row = make(i);
        if (!row)
            return std::nullopt;
        // Relaxed rows of single layers are longer than the causal ones.
        mean.resize(std::max(mean.size(), row->size()), 0.0f);
        for (std::size_t key = 0; key < row->size(); ++key)
            mean[key] += (*row)[key];
    }
    for (float& value : mean)
        value /= static_cast<float>(count);
    return mean.empty() ? std::nullopt : std::optional(std::move(mean));
}

} // namespace

std::optional<std::vector<float>> attentionRow(const Trace& trace, int layer, int head, int query)
{
    return rowsOf(trace, { layer, head, query }, head, 1);
}

std::optional<std::vector<float>> headRows(const Trace& trace, int layer, int query)
{
    const ModelShape& shape = trace.info.shape;
    const RowSelection at { layer, 0, query };
    // From here on a second thread costs less than it saves.
    constexpr std::int64_t manyProducts = 4'000'000;
    const int half = shape.kvHeads > 1 ? shape.kvHeads / 2 * (shape.heads / shape.kvHeads) : 0;
    if (half == 0 || std::int64_t { shape.heads } * shape.headSize * query < manyProducts)
        return rowsOf(trace, at, 0, shape.heads);
    auto upper =
        std::async(std::launch::async, [&] { return rowsOf(trace, at, half, shape.heads - half); });
    auto rows = rowsOf(trace, at, 0, half);
    const auto rest = upper.get();
    if (!rows || !rest)
        return std::nullopt;
    rows->insert(rows->end(), rest->begin(), rest->end());
    return rows;
}

std::optional<std::vector<float>> headMeanRow(const Trace& trace, int layer, int query)
{
    const auto rows = headRows(trace, layer, query);
    if (!rows)
        return std::nullopt;
    const auto heads = index(trace.info.shape.heads);
    const std::size_t size = rows->size() / heads;
    std::vector<float> mean(size, 0.0f);
    for (std::size_t head = 0; head < heads; ++head) {
        const float* row = rows->data() + head * size;
        for (std::size_t key = 0; key < size; ++key)
            mean[key] += row[key];
    }
    for (float& value : mean)
        value /= static_cast<float>(heads);
    return mean;
}

std::optional<std::vector<float>> layerMeanRow(const Trace& trace, int query)
{
    return meanOf(
        trace.info.shape.layers, [&](int layer) { return headMeanRow(trace, layer, query); });
}

std::optional<std::vector<float>> selectedRow(const Trace& trace, const RowSelection& selection)
{
    if (selection.layer < 0 && selection.head < 0)
        return layerMeanRow(trace, selection.query);
    if (selection.head < 0)
        return headMeanRow(trace, selection.layer, selection.query);
    if (selection.layer < 0)
        return meanOf(trace.info.shape.layers,
            [&](int layer) { return attentionRow(trace, layer, selection.head, selection.query); });
    return attentionRow(trace, selection.layer, selection.head, selection.query);
}

} // namespace sinkscope::analysis
