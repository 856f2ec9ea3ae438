// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/row_cache.h"

#include <algorithm>
#include <utility>

namespace sinkscope::app {

RowCache::RowCache(std::size_t capacity)
    : m_capacity(capacity)
{
}

RowCache::Row RowCache::row(const Trace& trace, const analysis::RowSelection& selection)
{
    // The query of a generated token is recorded by the step that it fed, one later.
    const bool generated = selection.query >= trace.promptTokens();
    const int step = selection.query - trace.promptTokens() + 1;
    if (!trace.prefill || (generated && step >= static_cast<int>(trace.steps.size())))
        return nullptr;
    Entry wanted { trace.prefill, generated ? trace.steps[static_cast<std::size_t>(step)] : nullptr,
        selection, nullptr };
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.prefill == wanted.prefill && entry.step == wanted.step
            && entry.selection == wanted.selection;
    });
    if (found != m_entries.end()) {
        m_entries.splice(m_entries.begin(), m_entries, found);
        return m_entries.front().row;
    }
    auto values = analysis::selectedRow(trace, selection);
    if (!values)
        return nullptr;
    wanted.row = std::make_shared<const std::vector<float>>(std::move(*values));
    m_entries.push_front(std::move(wanted));
    if (m_entries.size() > m_capacity)
        m_entries.pop_back();
    return m_entries.front().row;
}

} // namespace sinkscope::app
