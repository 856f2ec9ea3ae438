// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Every way to say "this prompt token is a sink of this layer", as one number per token and a
/// threshold. Switching or dragging a threshold needs no new run: cache the values of the layer.
namespace sinkscope::analysis {

enum class SinkTest { AtLeast, Above, AtMost };

struct SinkDefinition {
    std::string id; ///< Stable key: importance, importance_max, first_token_mass, phi, massive,
                    ///< boost, persistence, value_norm, primary_cosine.
    std::string title;
    std::string formula; ///< For hover: symbols, which queries, which tokens are judged, source.
    std::string unit; ///< Empty for pure numbers.
    std::string needs; ///< What must have been captured, an English sentence for an empty panel.

    std::string thresholdName; ///< "ε", "τ", …
    double threshold = 0; ///< Published value, or ours where there is none.
    double minimum = 0;
    double maximum = 1;
    double step = 0.01;
    SinkTest test = SinkTest::AtLeast;

    /// One number per prompt token; NaN where a token is not judged or has no finite activation.
    /// Empty when the Trace lacks the data or the layer does not exist. Reads one layer
    /// (persistence and boost too): fractions of a millisecond for residual-based ones, one pass
    /// over the received attention of the layer's heads for the others.
    std::vector<float> (*values)(const Trace& trace, int layer) = nullptr;

    bool isSink(float value, double limit) const; ///< False for NaN.
};

/// All definitions, in menu order.
std::span<const SinkDefinition> sinkDefinitions();
/// nullptr for an unknown id.
const SinkDefinition* findSinkDefinition(const std::string& id);

/// Positions whose value passes, ascending.
std::vector<int> sinksAmong(
    std::span<const float> values, const SinkDefinition& definition, double threshold);

/// Sinks of a layer; nullopt for an unknown id or missing data.
std::optional<std::vector<int>> sinkTokens(
    const Trace& trace, int layer, const std::string& definitionId, double threshold);

/// Number of sinks per layer: the curve of a definition. Empty when any layer lacks data. Reads all
/// layers: cache it.
std::vector<double> sinkCounts(
    const Trace& trace, const std::string& definitionId, double threshold);

/// Why a definition has no values here, an English sentence; empty when it has.
std::string missingReason(const Trace& trace, int layer, const SinkDefinition& definition);
/// The same where the definition's values of the layer are known already.
std::string missingReason(const Trace& trace, int layer, const SinkDefinition& definition,
    const std::vector<float>& values);

} // namespace sinkscope::analysis
