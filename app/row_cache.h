// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/attention_row.h"
#include "trace/trace.h"

#include <cstddef>
#include <list>
#include <memory>
#include <vector>

namespace sinkscope::app {

/// The attention rows used last, so that moving between words, layers and heads that were visited
/// before costs nothing. A row stays valid while a run grows. One thread at a time.
class RowCache {
public:
    using Row = std::shared_ptr<const std::vector<float>>;

    explicit RowCache(std::size_t capacity = 320);

    /// analysis::selectedRow; null when the Trace lacks what the row needs.
    Row row(const Trace& trace, const analysis::RowSelection& selection);

private:
    struct Entry {
        std::shared_ptr<const PrefillRecord> prefill; ///< Held: its address is part of the key.
        std::shared_ptr<const StepRecord> step; ///< That the query fed, null for a prompt row.
        analysis::RowSelection selection;
        Row row;
    };

    std::size_t m_capacity;
    std::list<Entry> m_entries; ///< Last used first.
};

} // namespace sinkscope::app
