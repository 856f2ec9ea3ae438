// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/head_scores.h"
#include "app/arm.h"
#include "app/artifact_choice.h"
#include "app/sink_choice.h"
#include "widgets/scale_curve.h"

#include <map>
#include <optional>
#include <string>

namespace sinkscope::app {

/// What the map does with sink tokens.
enum class SinkDisplay {
    Ringed, ///< Shown and ringed.
    Plain, ///< Shown without rings.
    Removed ///< Left out of map and range, to see what the rest looks like.
};

/// What becomes of sinks that are removed from the map, and of the rest.
enum class SinkRemoval {
    Hide, ///< They are left out, the rest stays as it is.
    Renormalise, ///< They are left out, the rest is scaled to 1.
    Keep ///< They stay, but the range of colours is that of the rest.
};

/// Which way the attention of the selection is read.
enum class Direction {
    TokenToImage, ///< Where the selected token looks.
    ImageToToken ///< Which tokens look at the selected patch.
};

/// What lies on the frames.
enum class EvidenceMap {
    Attention, ///< The row of the selected layer and head.
    Rollout, ///< Attention through all layers.
    Similarity ///< Of hidden states with that of the answer's word.
};

/// How things are shown, independent of what is selected. Plain value.
struct ViewOptions {
    bool overlayVisible = true;
    double opacity = 0.7; ///< 0 … 1.
    widgets::ColourMapId colourMap = widgets::ColourMapId::Viridis;
    bool smooth = true;
    SinkDisplay sinks = SinkDisplay::Ringed;
    bool artifacts = false; ///< Outlier tokens of the vision tower are marked.
    ArtifactChoice artifactChoice; ///< Which tokens these are.
    SinkRemoval removal = SinkRemoval::Hide; ///< While sinks are Removed.
    widgets::ScaleKind scale = widgets::ScaleKind::Linear;
    std::optional<double> lockedMaximum; ///< Upper end of the range; none: follows the values.
    Direction direction = Direction::TokenToImage;
    Arm shownArm = Arm::Baseline; ///< Of the frame view, when not split.
    bool split = false; ///< Both arms side by side.
    double tau = 20; ///< A token is a sink of a layer when its φ ≥ τ there.
    std::string sinkDefinition = "phi"; ///< Id of the analysis::SinkDefinition of the shown sinks.
    /// Of definitions other than φ, whose threshold is τ; without an entry: the definition's own.
    std::map<std::string, double> sinkThresholds;
    std::string score = "sink_mass"; ///< Id of the analysis::LayerScore of the curves.
    analysis::HeadMetric metric = analysis::HeadMetric::SinkMass; ///< Of the grid.
    bool metricChange = false; ///< The grid shows variant − baseline.
    bool headRoles = false; ///< The grid shows what heads do in place of a metric.
    EvidenceMap map = EvidenceMap::Attention;
    int roleFilter = -1; ///< The analysis::HeadRole that alone keeps its colour; −1: all.

    /// Which tokens are shown as sinks.
    SinkChoice sinkChoice() const;
    /// Of the present definition.
    void setSinkThreshold(double threshold);

    bool operator==(const ViewOptions&) const = default;
};

} // namespace sinkscope::app
