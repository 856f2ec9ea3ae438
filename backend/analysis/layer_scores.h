// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/head_scores.h"
#include "trace/trace.h"

#include <span>
#include <string>
#include <vector>

namespace sinkscope::analysis {

/// A named score with one number per layer: the curves of the window and `layers` of --json.
struct LayerScore {
    std::string id; ///< Stable key: first_token_mass, sink_mass, visual_sink_mass, vision_mass,
                    ///< sink_rate, entropy, phi_max, first_token_norm, sink_count,
                    ///< visual_sink_count, importance_count.
    std::string title;
    std::string formula; ///< For hover; says which queries are averaged.
    std::string unit; ///< Empty for pure numbers.
    bool hasStep = false; ///< False: the score is about the prompt; `step` is ignored.
    bool stepNeedsRows = false; ///< A step's value recomputes L·H rows from Q and K: cache it.
    /// One value per layer; empty when the Trace lacks the data. Averages follow headScores():
    /// heads weigh equally. Norms and φ are of the residual entering the layer.
    std::vector<double> (*compute)(const Trace& trace, const ScoreOptions& options) = nullptr;
    bool usesSinks = false; ///< Depends on which tokens count as sinks.
};

/// All scores, in menu order.
std::span<const LayerScore> layerScores();
/// nullptr for an unknown id.
const LayerScore* findLayerScore(const std::string& id);

} // namespace sinkscope::analysis
