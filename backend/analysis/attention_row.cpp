// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/attention_row.h"

#include "analysis/dot_kernels.h"
#include "analysis/layer_rows.h"
#include "analysis/trace_access.h"

#include <algorithm>
#include <functional>
#include <future>
#include <utility>

namespace sinkscope::analysis {

namespace {

/// The heads of which a second thread takes the rest, where that saves more than it costs; all
/// heads otherwise.
int firstShare(const ModelShape& shape, int length)
{
    constexpr std::int64_t manyProducts = 4'000'000;
    const bool much = std::int64_t { shape.heads } * shape.headSize * length >= manyProducts;
    return much && shape.kvHeads > 1 ? shape.kvHeads / 2 * (shape.heads / shape.kvHeads)
                                     : shape.heads;
}

/// work(first, count) for all heads; returns what it gave for one or two shares of them.
template <typename Work> auto inShares(const ModelShape& shape, int length, const Work& work)
{
    const int first = firstShare(shape, length);
    std::vector<decltype(work(0, 0))> results;
    if (first == shape.heads) {
        results.push_back(work(0, first));
        return results;
    }
    auto rest = std::async(std::launch::async, work, first, shape.heads - first);
    results.push_back(work(0, first));
    results.push_back(rest.get());
    return results;
}

std::vector<float> meanOfRows(const std::vector<float>& rows, int heads)
{
    const std::size_t length = rows.size() / index(heads);
    std::vector<float> sum(length, 0.0f);
    for (std::size_t row = 0; row < rows.size(); row += length)
        addRow(rows.data() + row, static_cast<std::int64_t>(length), sum.data());
    for (float& value : sum)
        value /= static_cast<float>(heads);
    return sum;
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

std::optional<LayerRows> rowsOf(const Trace& trace, const RowSelection& selection)
{
    return LayerRows::of(trace, selection.layer, selection.query,
        selection.beforeMethods ? RowState::BeforeMethods : RowState::AfterMethods);
}

std::optional<std::vector<float>> oneRow(const Trace& trace, const RowSelection& selection)
{
    const auto rows = rowsOf(trace, selection);
    if (!rows || !isHead(trace, selection.layer, selection.head))
        return std::nullopt;
    if (rows->computable()) {
        std::vector<float> row(index(rows->length()));
        rows->compute(selection.head, 1, row.data());
        return row;
    }
    const auto recorded = rows->recorded();
    if (!recorded)
        return std::nullopt;
    const auto begin = recorded->begin() + std::ptrdiff_t { selection.head } * rows->length();
    return std::vector<float>(begin, begin + rows->length());
}

std::optional<std::vector<float>> meanRow(const Trace& trace, const RowSelection& selection)
{
    const auto rows = rowsOf(trace, selection);
    if (!rows)
        return std::nullopt;
    const ModelShape& shape = trace.info.shape;
    if (!rows->computable()) {
        const auto recorded = rows->recorded();
        return recorded ? std::optional(meanOfRows(*recorded, shape.heads)) : std::nullopt;
    }
    auto sums = inShares(
        shape, rows->length(), [&](int first, int count) { return rows->sum(first, count); });
    std::vector<float> mean = std::move(sums.front());
    for (std::size_t share = 1; share < sums.size(); ++share)
        addRow(sums[share].data(), rows->length(), mean.data());
    for (float& value : mean)
        value /= static_cast<float>(shape.heads);
    return mean;
}

} // namespace

std::optional<std::vector<float>> attentionRow(const Trace& trace, int layer, int head, int query)
{
    return oneRow(trace, { layer, head, query });
}

std::optional<std::vector<float>> headRows(const Trace& trace, int layer, int query)
{
    const auto rows = LayerRows::of(trace, layer, query);
    if (!rows)
        return std::nullopt;
    if (!rows->computable())
        return rows->recorded();
    const ModelShape& shape = trace.info.shape;
    std::vector<float> all(index(shape.heads) * index(rows->length()));
    inShares(shape, rows->length(), [&](int first, int count) {
        rows->compute(first, count, all.data() + index(first) * index(rows->length()));
        return true;
    });
    return all;
}

std::optional<std::vector<float>> headMeanRow(const Trace& trace, int layer, int query)
{
    return meanRow(trace, { layer, -1, query });
}

std::optional<std::vector<float>> layerMeanRow(const Trace& trace, int query)
{
    return selectedRow(trace, { -1, -1, query });
}

std::optional<std::vector<float>> selectedRow(const Trace& trace, const RowSelection& selection)
{
    const auto ofLayer = selection.head < 0 ? meanRow : oneRow;
    if (selection.layer >= 0)
        return ofLayer(trace, selection);
    return meanOf(trace.info.shape.layers, [&](int layer) {
        RowSelection one = selection;
        one.layer = layer;
        return ofLayer(trace, one);
    });
}

} // namespace sinkscope::analysis
