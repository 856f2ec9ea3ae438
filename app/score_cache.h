// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/head_scores.h"
#include "app/arm_view.h"

#include <list>
#include <string>
#include <vector>

namespace sinkscope::app {

/// How scores tell sinks: φ by its threshold, other definitions by lists. Without lists where a
/// definition has no data: then no score that depends on sinks has any.
analysis::ScoreOptions scoreOptions(const Trace& trace, const SinkChoice& choice, SinkCache& sinks);

/// What the curves and the grid show of one arm.
struct ScoreView {
    std::vector<double> curve; ///< One value per layer; empty when not captured.
    analysis::HeadGrid grid; ///< Empty when not captured.
    bool curveOfStep = false; ///< About the selected answer token, not an average over the prompt.
    bool gridOfStep = false;
};

/// Curves and grids per Trace, remembered, so that changing the selection does not compute them
/// again. Where a score of one answer token would recompute every head's row, the average over the
/// prompt stands for it. One thread at a time.
class ScoreCache {
public:
    ScoreView scores(const ArmView& view, const ViewOptions& options, SinkCache& sinks);
    /// Whether scores() would answer at once: it knows, or reads what was recorded of one token.
    bool holds(const ArmView& view, const ViewOptions& options, SinkCache& sinks) const;
    /// Any analysis::LayerScore about the prompt; empty when unknown or not captured.
    std::vector<double> promptCurve(
        const Trace& trace, const std::string& id, const analysis::ScoreOptions& options);

    /// Takes over what another cache computed.
    void adopt(ScoreCache&& other);

private:
    struct Plan;

    struct Entry {
        std::shared_ptr<const PrefillRecord> prefill;
        std::shared_ptr<const StepRecord> step; ///< Null: about the prompt.
        std::string id;
        double tau = 0;
        SinkCache::Lists sinks;
        std::vector<double> curve;
        analysis::HeadGrid grid;
    };

    using Entries = std::list<Entry>;

    static Entry curveKey(
        const Trace& trace, const std::string& id, const analysis::ScoreOptions& options);
    static Entry gridKey(
        const Trace& trace, analysis::HeadMetric metric, const analysis::ScoreOptions& options);
    const Entry& curve(
        const Trace& trace, const std::string& id, const analysis::ScoreOptions& options);
    const Entry& grid(
        const Trace& trace, analysis::HeadMetric metric, const analysis::ScoreOptions& options);
    Entries::const_iterator find(const Entry& wanted) const;
    const Entry* use(const Entry& wanted);
    const Entry& insert(Entry entry);

    Entries m_entries; ///< Last used first.
};

} // namespace sinkscope::app
