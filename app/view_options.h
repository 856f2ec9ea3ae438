// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/head_scores.h"
#include "app/arm.h"
#include "widgets/colour_map.h"

#include <optional>
#include <string>

namespace sinkscope::app {

/// What the map does with sink tokens.
enum class SinkDisplay {
    Ringed, ///< Shown and ringed.
    Plain, ///< Shown without rings.
    Removed ///< Left out of map and range, to see what the rest looks like.
};

/// Which way the attention of the selection is read.
enum class Direction {
    TokenToImage, ///< Where the selected token looks.
    ImageToToken ///< Which tokens look at the selected patch.
};

/// How things are shown, independent of what is selected. Plain value.
struct ViewOptions {
    bool overlayVisible = true;
    double opacity = 0.7; ///< 0 … 1.
    widgets::ColourMapId colourMap = widgets::ColourMapId::Viridis;
    bool smooth = true;
    SinkDisplay sinks = SinkDisplay::Ringed;
    bool artifacts = false; ///< Outlier tokens of the vision tower are marked.
    std::optional<double> lockedMaximum; ///< Upper end of the range; none: follows the values.
    Direction direction = Direction::TokenToImage;
    Arm shownArm = Arm::Baseline; ///< Of the frame view, when not split.
    bool split = false; ///< Both arms side by side.
    double tau = 20; ///< A token is a sink of a layer when its φ ≥ τ there.
    std::string score = "sink_mass"; ///< Id of the analysis::LayerScore of the curves.
    analysis::HeadMetric metric = analysis::HeadMetric::SinkMass; ///< Of the grid.
    bool metricChange = false; ///< The grid shows variant − baseline.

    bool operator==(const ViewOptions&) const = default;
};

} // namespace sinkscope::app
