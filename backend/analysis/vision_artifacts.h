// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/sink_rule.h"
#include "trace/trace.h"

#include <optional>
#include <string>
#include <vector>

/// Outlier tokens of the vision tower: output vectors far longer than the rest, which vision
/// transformers keep on redundant patches (arXiv 2309.16588). They are not the language model's
/// sinks, though a token may be both.
namespace sinkscope::analysis {

/// A published norm from which on a tower's output counts as an outlier.
struct PublishedNorm {
    const char* title; ///< "CLIP-L"
    const char* type; ///< VisionTower::type
    int width; ///< VisionTower::width
    int patch; ///< VisionTower::patch; 0: any.
    double threshold;
    const char* source;
};

/// The published one for this tower; nullptr when none was published.
const PublishedNorm* publishedNormOf(const VisionTower& tower);

/// k of `median + k · MAD`. The MAD of a normal distribution is 0.674 σ, so 6 MAD are 4 σ: fewer
/// than one of ten thousand ordinary tokens passes.
inline constexpr double artifactDeviations = 6;
/// A threshold is at least so many medians: where all norms are nearly equal, MAD is close to 0 and
/// tells nothing. Published outliers are about ten times as long as the rest.
inline constexpr double artifactMedians = 2;

enum class ArtifactRule {
    Robust, ///< max(median + 6 · MAD, 2 · median) over the vision tokens of the prompt.
    Published, ///< publishedNormOf the tower; Robust without one.
    Given
};

struct ArtifactOptions {
    ArtifactRule rule = ArtifactRule::Robust;
    double given = 0; ///< Norm; ArtifactRule::Given only.
    SinkRule sinks; ///< Which tokens are sinks of the decoder, for the overlap.
};

struct VisionArtifacts {
    std::vector<int> tokens; ///< Positions whose visionNorm ≥ threshold, ascending.
    double threshold = 0;
    ArtifactRule applied = ArtifactRule::Robust; ///< Robust where nothing was published.
    std::string rule; ///< "median 21 + 6 · MAD 0.8", "2 · median 21", "CLIP-L (arXiv …)", "given"
    int judged = 0; ///< Vision tokens with a finite norm.
    double median = 0; ///< Of the norms judged.
    double deviation = 0; ///< Median absolute deviation from it.
    /// Per entry of `tokens`, the layers in which it is a sink of the decoder too.
    std::vector<int> sinkLayers;
    /// Per layer, how many of `tokens` are sinks of the decoder. Empty, as sinkLayers, when the
    /// Trace lacks what the sink rule needs.
    std::vector<int> sinksOfLayer;
    std::string missing; ///< Why nothing was judged, an English sentence; empty when it was.

    double share() const { return judged > 0 ? static_cast<double>(tokens.size()) / judged : 0; }
    bool contains(int token) const;
};

/// One pass over the norms and the sinks of all layers. Norms that are not finite are not judged.
/// Where patches are shared between tokens (bilinear pooling), one patch may mark two tokens.
VisionArtifacts visionArtifacts(const Trace& trace, const ArtifactOptions& options = {});

} // namespace sinkscope::analysis
