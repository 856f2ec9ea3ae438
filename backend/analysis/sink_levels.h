// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/primary_sink.h"
#include "trace/trace.h"

#include <optional>
#include <string>
#include <vector>

/// Primary and secondary sinks (arXiv 2512.22213). In every layer where the primary sink is one
/// (see primary_sink.h), each other token of prompt and answer whose residual points along it,
/// |cos| > 0.9, is a sink there. The number n of such layers labels the token; (first layer, n) is
/// its sink level. "Layer l" means the residual entering layer l.
namespace sinkscope::analysis {

/// L layers. Published for L ≥ 20: n ≥ L − 15 primary, n ≤ 4 short-lived, between them secondary.
/// Smaller models keep the shares of the 48-layer model the bands were made for: n ≥ L − ⌊15·L/48⌋
/// primary, n ≤ max(1, ⌊4·L/48⌋) short-lived.
enum class SinkLabel { Primary, Secondary, ShortLived };

SinkLabel sinkLabel(int sinkLayers, int layers);
std::string name(SinkLabel label); ///< "primary", "secondary", "short-lived"

struct SinkLevel {
    int token = 0; ///< Position in the sequence.
    int birth = 0; ///< First layer.
    int end = 0; ///< Last layer.
    int lifetime = 0; ///< Number of layers; they need not be contiguous.
    std::vector<int> layers; ///< Ascending.
    SinkLabel label = SinkLabel::Secondary;
    float peakNorm = 0; ///< Largest residual norm in its layers; NaN without.
    /// Of the MLP that wrote it, in layer birth − 1: cosine of the down-projection output to the
    /// primary direction, and its norm. NaN when not captured or birth = 0.
    float mlpCosineAtBirth = 0;
    float mlpNormAtBirth = 0;
};

struct SinkLevelOptions {
    PrimaryOptions primary; ///< With SegmentRule::Published only tokens after it are judged.
    double cosine = 0.9;

    bool operator==(const SinkLevelOptions&) const = default;
};

/// Tokens (the primary one left out) that share a level.
struct LevelCount {
    int birth = 0;
    int lifetime = 0;
    int tokens = 0;

    bool operator==(const LevelCount&) const = default;
};

struct SinkLevels {
    PrimarySink primary;
    std::vector<SinkLevel> sinks; ///< The primary one first, then by token.
    std::vector<LevelCount> levels; ///< By birth, then lifetime.
    int tokens = 0; ///< Tokens judged: prompt and generated ones that were fed in.
    std::string missing; ///< Why something is unknown or empty, an English sentence.
};

/// One pass over [L+1, tokens] numbers: milliseconds for 48 layers and 10 000 tokens. Without norms
/// or cosines `sinks` is empty, without a layer in which a primary sink stands out too; `missing`
/// says which.
SinkLevels sinkLevels(const Trace& trace, const SinkLevelOptions& options = {});

/// How the primary sink fades while secondary ones take over, per layer 0…L − 1.
struct PrimaryWeakening {
    std::vector<double> importance; ///< α of the primary token; empty when not captured.
    std::vector<int> secondaries; ///< Tokens labelled Secondary that are sinks of the layer.
};

/// Empty lists when `levels` has no primary token. Reads one key of every head.
PrimaryWeakening primaryWeakening(const Trace& trace, const SinkLevels& levels);

/// The deepest valley of the primary sink's α between its first and its last layer: the layer whose
/// α lies furthest below the smaller of the largest α before and after it.
struct PrimaryDip {
    int before = 0; ///< Layer of the largest α before the valley.
    int least = 0;
    int after = 0; ///< Layer of the largest α after it.
    double alphaBefore = 0;
    double alphaLeast = 0;
    double alphaAfter = 0;

    /// By a tenth or more of the smaller rim.
    bool weakens() const;
};

/// nullopt without α, or with fewer than three layers in which it is known.
std::optional<PrimaryDip> primaryDip(const PrimarySink& primary, const std::vector<double>& alpha);

} // namespace sinkscope::analysis
