// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sink_cache.h"

#include "analysis/sink_definition.h"

#include <algorithm>

namespace sinkscope::app {

namespace {

/// Both arms by a few definitions.
constexpr std::size_t capacity = 6;

} // namespace

SinkCache::Entry* SinkCache::entryOf(const Trace& trace, const std::string& definition)
{
    if (!trace.prefill || !trace.layout || !analysis::findSinkDefinition(definition))
        return nullptr;
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.prefill == trace.prefill && entry.definition == definition;
    });
    if (found != m_entries.end()) {
        m_entries.splice(m_entries.begin(), m_entries, found);
    } else {
        const auto layers = static_cast<std::size_t>(std::max(0, trace.info.shape.layers));
        m_entries.push_front({ trace.prefill, definition, LayerValues(layers), {}, nullptr });
        if (m_entries.size() > capacity)
            m_entries.pop_back();
    }
    return &m_entries.front();
}

const std::vector<float>& SinkCache::valuesOf(Entry& entry, const Trace& trace, int layer)
{
    std::optional<std::vector<float>>& values = entry.values[static_cast<std::size_t>(layer)];
    if (!values)
        values = analysis::findSinkDefinition(entry.definition)->values(trace, layer);
    return *values;
}

std::vector<int> SinkCache::layer(const Trace& trace, int layer, const SinkChoice& choice)
{
    Entry* entry = entryOf(trace, choice.definition);
    if (!entry || layer < 0 || layer >= static_cast<int>(entry->values.size()))
        return {};
    return analysis::sinksAmong(valuesOf(*entry, trace, layer),
        *analysis::findSinkDefinition(choice.definition), choice.threshold);
}

std::string SinkCache::missing(const Trace& trace, int layer, const SinkChoice& choice)
{
    const analysis::SinkDefinition* definition = analysis::findSinkDefinition(choice.definition);
    if (!definition)
        return {};
    Entry* entry = entryOf(trace, choice.definition);
    const bool isLayer = entry && layer >= 0 && layer < static_cast<int>(entry->values.size());
    return analysis::missingReason(
        trace, layer, *definition, isLayer ? valuesOf(*entry, trace, layer) : std::vector<float>());
}

SinkCache::Lists SinkCache::all(const Trace& trace, const SinkChoice& choice)
{
    Entry* entry = entryOf(trace, choice.definition);
    if (!entry)
        return nullptr;
    if (entry->lists && entry->choice == choice)
        return entry->lists;
    auto lists = std::make_shared<std::vector<std::vector<int>>>();
    const analysis::SinkDefinition& definition = *analysis::findSinkDefinition(choice.definition);
    for (int layer = 0; layer < static_cast<int>(entry->values.size()); ++layer) {
        const std::vector<float>& values = valuesOf(*entry, trace, layer);
        if (values.empty())
            return nullptr;
        lists->push_back(analysis::sinksAmong(values, definition, choice.threshold));
    }
    entry->choice = choice;
    entry->lists = std::move(lists);
    return entry->lists;
}

bool SinkCache::holds(const Trace& trace, const SinkChoice& choice) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.prefill == trace.prefill && entry.definition == choice.definition;
    });
    if (found == m_entries.end())
        return false;
    const bool lacksData = std::any_of(found->values.begin(), found->values.end(),
        [](const auto& values) { return values && values->empty(); });
    return lacksData || (found->lists && found->choice == choice);
}

void SinkCache::adopt(SinkCache&& other)
{
    for (const Entry& found : other.m_entries)
        m_entries.remove_if([&found](const Entry& entry) {
            return entry.prefill == found.prefill && entry.definition == found.definition;
        });
    m_entries.splice(m_entries.begin(), other.m_entries);
    while (m_entries.size() > capacity)
        m_entries.pop_back();
}

} // namespace sinkscope::app
