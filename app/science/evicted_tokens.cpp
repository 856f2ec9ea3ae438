// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/evicted_tokens.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace sinkscope::app {

namespace {

class EvictedText {
    Q_DECLARE_TR_FUNCTIONS(sinkscope::app::EvictedTokens)
};

const MethodReport* budgetOf(const Trace& trace)
{
    if (!trace.prefill)
        return nullptr;
    for (const MethodReport& report : trace.prefill->reports)
        if (report.id == "streaming")
            return &report;
    return nullptr;
}

} // namespace

std::pair<int, int> evictedOf(const ArmView& view)
{
    if (!view || view.step < 0 || view.step >= static_cast<int>(view.trace->steps.size()))
        return {};
    return view.trace->steps[static_cast<std::size_t>(view.step)]->evicted;
}

QString evictedNote(const ArmView& view, int token)
{
    const auto [first, end] = evictedOf(view);
    const MethodReport* budget = view ? budgetOf(*view.trace) : nullptr;
    if (token < first || token >= end || !budget)
        return {};
    return EvictedText::tr("not in the cache any more: sink budget k = %1, window %2")
        .arg(integer(budget->values, "sinks"))
        .arg(integer(budget->values, "window"));
}

QString cacheNote(const Trace& trace)
{
    if (!budgetOf(trace) || trace.steps.empty())
        return {};
    const auto [first, end] = trace.steps.back()->evicted;
    const int all = trace.steps.back()->query + 1;
    const int kept = all - std::max(0, end - first);
    const ModelShape& shape = trace.info.shape;
    const qint64 bytes = trace.info.dtype.rfind("f32", 0) == 0 ? 4 : 2;
    const qint64 perToken = qint64 { 2 } * shape.layers * shape.kvHeads * shape.headSize * bytes;
    const QLocale locale;
    return EvictedText::tr("cache: %1 of %2 tokens, %3 of %4")
        .arg(kept)
        .arg(all)
        .arg(locale.formattedDataSize(kept * perToken, 1, QLocale::DataSizeSIFormat),
            locale.formattedDataSize(all * perToken, 1, QLocale::DataSizeSIFormat));
}

} // namespace sinkscope::app
