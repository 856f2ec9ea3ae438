// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <optional>
#include <string>
#include <vector>

namespace sinkscope::analysis {

/// How a prompt token is judged to be a sink of a layer.
enum class SinkRuleKind {
    Phi, ///< φ ≥ τ on the sink dimensions (VAR).
    Importance, ///< Head mean of α_k > ε (Gu et al.).
    Massive ///< max|h| ≥ max(100, 1000 · median|h|) (massive activations, OutRo).
};

struct SinkRule {
    SinkRuleKind kind = SinkRuleKind::Phi;
    double tau = 20; ///< Phi only.
    double epsilon = 0.3; ///< Importance only.
    /// Importance only: tokens that fewer prompt queries can see are not judged, since the last
    /// tokens are seen by hardly anyone but themselves.
    int minimumQueries = 8;

    bool operator==(const SinkRule&) const = default;
};

struct SinkRuleText {
    std::string id; ///< Stable key: phi, importance, massive.
    std::string title; ///< "φ ≥ 20"
    std::string formula; ///< For hover: symbols and where they come from.
};

SinkRuleText describe(const SinkRule& rule);

/// Prompt tokens that are sinks of the residual entering `layer` (or of its attention), ascending.
/// nullopt when the Trace lacks the data: φ, received attention, or what massiveThreshold() needs.
/// NaN is never a sink.
std::optional<std::vector<int>> sinkTokens(const Trace& trace, int layer, const SinkRule& rule);

/// max(100, 1000 · median |h|) of the residual entering a layer, from PrefillRecord::hiddenMedian,
/// or where that is missing from the residuals themselves, which costs a pass over them. nullopt
/// without either, or where the layer's median is NaN.
std::optional<double> massiveThreshold(const Trace& trace, int layer);

/// `sinkTokens` that are vision tokens.
std::optional<std::vector<int>> visualSinkTokens(
    const Trace& trace, int layer, const SinkRule& rule);

} // namespace sinkscope::analysis
