// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/column_cache.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sinkscope::app {

ColumnCache::ColumnCache(std::size_t capacity)
    : m_capacity(capacity)
{
}

const analysis::QueryRows& ColumnCache::rowsOf(const Trace& trace, const Place& place)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.prefill == trace.prefill && entry.rows.layer == place.layer
            && entry.rows.head == place.head;
    });
    if (found != m_entries.end()) {
        m_entries.splice(m_entries.begin(), m_entries, found);
    } else {
        Entry entry;
        entry.prefill = trace.prefill;
        entry.rows.layer = place.layer;
        entry.rows.head = place.head;
        m_entries.push_front(std::move(entry));
        if (m_entries.size() > m_capacity)
            m_entries.pop_back();
    }
    analysis::extendQueryRows(m_entries.front().rows, trace);
    return m_entries.front().rows;
}

RowCache::Row ColumnCache::column(
    const Trace& trace, const Place& place, const std::vector<int>& keys)
{
    if (!trace.prefill || keys.empty())
        return nullptr;
    const analysis::QueryRows& rows = rowsOf(trace, place);
    if (rows.queries.empty())
        return nullptr;
    std::vector<float> sum;
    for (const int key : keys) {
        const std::vector<float> column = analysis::attentionColumn(rows, trace, key);
        if (sum.empty())
            sum.assign(column.size(), std::nanf(""));
        for (std::size_t query = 0; query < column.size(); ++query)
            if (!std::isnan(column[query]))
                sum[query] = std::isnan(sum[query]) ? column[query] : sum[query] + column[query];
    }
    return std::make_shared<const std::vector<float>>(analysis::columnByToken(sum, trace));
}

} // namespace sinkscope::app
