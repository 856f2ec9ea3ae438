// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arm_view.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace sinkscope::app {

namespace {

int queryOf(const Trace& trace, int token)
{
    const int step = token - trace.promptTokens();
    return step < 0 ? token : trace.steps[static_cast<std::size_t>(step)]->query;
}

/// Keys that only some of the rows see count as 0 in the others.
RowCache::Row meanRow(const ArmView& view, const Selection& selection, RowCache& rows)
{
    if (view.tokens.size() == 1)
        return rows.row(*view.trace, { selection.layer, selection.head, view.query });
    auto mean = std::make_shared<std::vector<float>>();
    for (const int token : view.tokens) {
        const auto row =
            rows.row(*view.trace, { selection.layer, selection.head, queryOf(*view.trace, token) });
        if (!row)
            return nullptr;
        mean->resize(std::max(mean->size(), row->size()), 0.0f);
        for (std::size_t key = 0; key < row->size(); ++key)
            (*mean)[key] += (*row)[key];
    }
    for (float& value : *mean)
        value /= static_cast<float>(view.tokens.size());
    return mean;
}

} // namespace

float ArmView::valueOf(int position) const
{
    const RowCache::Row& all = values();
    if (!all || position < 0 || position >= static_cast<int>(all->size()))
        return std::numeric_limits<float>::quiet_NaN();
    return (*all)[static_cast<std::size_t>(position)];
}

float ArmView::attentionOn(int key) const
{
    if (!row || key < 0 || key >= static_cast<int>(row->size()))
        return 0;
    return (*row)[static_cast<std::size_t>(key)];
}

std::optional<float> ArmView::phiOf(int position, int layer) const
{
    if (!trace || !trace->prefill || trace->prefill->phi.empty())
        return std::nullopt;
    const Tensor& phi = trace->prefill->phi;
    if (position < 0 || position >= phi.size(1) || layer < 0 || layer >= phi.size(0))
        return std::nullopt;
    return phi.at({ layer, position });
}

bool ArmView::isSink(int position) const
{
    return std::binary_search(sinks.begin(), sinks.end(), position);
}

bool ArmView::isArtifact(int position) const { return artifacts && artifacts->contains(position); }

namespace {

/// Everything but the sinks.
ArmView viewOf(const TracePtr& trace, const Selection& selection, RowCache& rows)
{
    ArmView view;
    if (!trace || !trace->layout)
        return view;
    view.trace = trace;
    if (!selection.token || trace->tokenCount() == 0)
        return view;
    const int last = trace->tokenCount() - 1;
    view.token = std::min(selection.token->position, last);
    view.step = std::max(-1, view.token - trace->promptTokens());
    view.query = queryOf(*trace, view.token);
    view.tokens = { view.token };
    for (const int token : selection.moreTokens)
        view.tokens.push_back(std::min(token, last));
    std::sort(view.tokens.begin(), view.tokens.end());
    view.tokens.erase(std::unique(view.tokens.begin(), view.tokens.end()), view.tokens.end());
    view.row = meanRow(view, selection, rows);
    return view;
}

void findSinks(ArmView& view, int layer, const SinkChoice& choice, SinkCache& cache)
{
    view.sinkChoice = choice;
    if (!view)
        return;
    view.sinks = cache.layer(*view.trace, layer, choice);
    if (view.sinks.empty())
        view.sinksMissing = cache.missing(*view.trace, layer, choice);
}

} // namespace

ArmView armView(
    const TracePtr& trace, const Selection& selection, const SinkChoice& choice, ViewCaches& caches)
{
    ArmView view = viewOf(trace, selection, caches.rows);
    findSinks(view, selection.layer, choice, caches.sinks);
    return view;
}

ArmView armView(
    const TracePtr& trace, const Selection& selection, const SinkChoice& choice, RowCache& rows)
{
    ArmView view = viewOf(trace, selection, rows);
    SinkCache cache;
    findSinks(view, selection.layer, choice, cache);
    return view;
}

void reverse(ArmView& view, const Selection& selection, ColumnCache& columns)
{
    view.reversed = true;
    if (!view || !selection.key)
        return;
    view.keys = { *selection.key };
    view.keys.insert(view.keys.end(), selection.moreKeys.begin(), selection.moreKeys.end());
    view.column = columns.column(*view.trace, { selection.layer, selection.head }, view.keys);
}

} // namespace sinkscope::app
