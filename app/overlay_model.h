// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm_view.h"
#include "widgets/overlay_data.h"

#include <vector>

namespace sinkscope::app {

/// One overlay per sampled frame with the attention of the arm's row; no cells without a row.
std::vector<widgets::FrameOverlay> frameOverlays(const ArmView& view, SinkDisplay sinks);

/// 0 … largest value of both arms' overlays, so that arms can be compared, or … the locked maximum.
widgets::ValueRange overlayRange(const std::vector<widgets::FrameOverlay>& baseline,
    const std::vector<widgets::FrameOverlay>& variant, const ViewOptions& options);

widgets::OverlayStyle overlayStyle(const ViewOptions& options, const widgets::ValueRange& range);

/// Share of the row's attention on each frame; empty without a row.
std::vector<double> frameShares(const ArmView& view);

/// Share of the row's attention on all vision tokens; 0 without a row.
double visionShare(const ArmView& view);

} // namespace sinkscope::app
