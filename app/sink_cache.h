// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sink_choice.h"
#include "trace/trace.h"

#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sinkscope::app {

/// The sinks of Traces by any definition. The numbers that are compared with the threshold are
/// remembered per layer, so that dragging a threshold only compares. One thread at a time.
class SinkCache {
public:
    /// By layer, ascending positions in the prompt.
    using Lists = std::shared_ptr<const std::vector<std::vector<int>>>;

    /// Sinks of a layer; empty when not captured or the definition is unknown.
    std::vector<int> layer(const Trace& trace, int layer, const SinkChoice& choice);
    /// Why there are no sinks of a layer, an English sentence; empty when the definition can judge.
    std::string missing(const Trace& trace, int layer, const SinkChoice& choice);
    /// Sinks of all layers; null when any layer lacks the data.
    Lists all(const Trace& trace, const SinkChoice& choice);
    /// Whether all() would answer without computing anything.
    bool holds(const Trace& trace, const SinkChoice& choice) const;

    /// Takes over what another cache found.
    void adopt(SinkCache&& other);

private:
    /// By layer; none: not asked for, empty: the run lacks what the definition reads.
    using LayerValues = std::vector<std::optional<std::vector<float>>>;

    struct Entry {
        std::shared_ptr<const PrefillRecord> prefill;
        std::string definition;
        LayerValues values;
        SinkChoice choice; ///< Of `lists`.
        Lists lists;
    };

    Entry* entryOf(const Trace& trace, const std::string& definition);
    const std::vector<float>& valuesOf(Entry& entry, const Trace& trace, int layer);

    std::list<Entry> m_entries; ///< Last used first.
};

} // namespace sinkscope::app
