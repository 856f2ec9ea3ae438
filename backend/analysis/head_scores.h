// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace sinkscope::analysis {

/// Which rows a score is about.
struct ScoreOptions {
    /// −1: the prompt, by averaging over its queries. s ≥ 0: the one row that produced answer token
    /// s.
    int step = -1;
    double tau = 20; ///< φ threshold of "sink".
    double epsilon = 0.3; ///< α threshold of "sink rate".
    /// Sinks of every layer by another definition, ascending; null: φ ≥ τ.
    std::shared_ptr<const std::vector<std::vector<int>>> sinks {};

    bool operator==(const ScoreOptions&) const = default;
};

enum class HeadMetric { FirstTokenMass, SinkMass, VisualSinkMass, VisionMass, Entropy };

struct HeadMetricInfo {
    HeadMetric metric;
    std::string id; ///< Stable key: first_token_mass, …
    std::string title;
    std::string formula; ///< For hover.
    bool stepNeedsRows = false; ///< A step's value recomputes L·H rows from Q and K: cache it.
    bool usesSinks = false; ///< Depends on which tokens count as sinks.
};

/// All metrics, in menu order.
std::span<const HeadMetricInfo> headMetrics();
const HeadMetricInfo& headMetric(HeadMetric metric);

/// Layer × head grid, row-major by layer. NaN marks a head without data.
struct HeadGrid {
    int layers = 0;
    int heads = 0;
    std::vector<float> values;

    bool empty() const { return values.empty(); }
    float at(int layer, int head) const;
};

/// The metric of every head. Empty grid when the Trace lacks what it needs.
///
/// Prompt view, query 0 always left out: FirstTokenMass, SinkMass and Entropy average over prompt
/// queries 1…T−1; VisionMass and VisualSinkMass over the question's queries (all queries where the
/// prompt has no question). Entropy is divided by ln(number of keys), so 1 means uniform.
/// SinkMass of a step is the recorded one, by the rule active in the run (φ ≥ 20), unless τ
/// differs, which recomputes rows.
HeadGrid headScores(const Trace& trace, HeadMetric metric, const ScoreOptions& options = {});

/// b − a per head; empty when sizes differ.
HeadGrid difference(const HeadGrid& a, const HeadGrid& b);

} // namespace sinkscope::analysis
