// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/attention_column.h"
#include "app/row_cache.h"

#include <cstddef>
#include <list>
#include <memory>
#include <vector>

namespace sinkscope::app {

/// The rows of all queries of the layers and heads used last, so that moving from patch to patch
/// costs nothing. A run that grows adds only its new rows. One thread at a time.
class ColumnCache {
public:
    struct Place {
        int layer = 0;
        int head = -1; ///< −1: mean over the heads.
    };

    explicit ColumnCache(std::size_t capacity = 6);

    /// By token (analysis::columnByToken), the sum over `keys`: NaN for tokens that see none of
    /// them or whose row is not there. Null when no row was captured, or without keys.
    RowCache::Row column(const Trace& trace, const Place& place, const std::vector<int>& keys);

private:
    struct Entry {
        std::shared_ptr<const PrefillRecord> prefill; ///< Held: its address is part of the key.
        analysis::QueryRows rows;
    };

    const analysis::QueryRows& rowsOf(const Trace& trace, const Place& place);

    std::size_t m_capacity;
    std::list<Entry> m_entries; ///< Last used first.
};

} // namespace sinkscope::app
