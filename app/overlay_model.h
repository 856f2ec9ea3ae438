// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm_view.h"
#include "widgets/overlay_data.h"

#include <vector>

namespace sinkscope::app {

/// One overlay per sampled frame with the view's values; no cells without any.
std::vector<widgets::FrameOverlay> frameOverlays(
    const ArmView& view, SinkDisplay sinks, SinkRemoval removal = SinkRemoval::Hide);

/// Share of the row's attention on its sinks, of the prompt's text and of the video; 0 without a
/// row.
double sinkShare(const ArmView& view);

/// The overlays of one arm, made again only when something they show changes.
class ArmOverlays {
public:
    /// Whether the overlays changed.
    bool show(const ArmView& view, SinkDisplay sinks, SinkRemoval removal = SinkRemoval::Hide);
    const std::vector<widgets::FrameOverlay>& frames() const { return m_frames; }

private:
    ArmView m_view; ///< Held: its addresses say whether the next one shows the same.
    SinkDisplay m_sinks = SinkDisplay::Ringed;
    SinkRemoval m_removal = SinkRemoval::Hide;
    std::vector<widgets::FrameOverlay> m_frames;
};

/// 0 … largest value of both arms' overlays, so that arms can be compared, or … the locked maximum.
widgets::ValueRange overlayRange(const std::vector<widgets::FrameOverlay>& baseline,
    const std::vector<widgets::FrameOverlay>& variant, const ViewOptions& options);

/// The scale of the options over the values of both arms that take part in the range; null: linear.
std::shared_ptr<const widgets::ScaleCurve> overlayCurve(
    const std::vector<widgets::FrameOverlay>& baseline,
    const std::vector<widgets::FrameOverlay>& variant, widgets::ScaleKind kind,
    const widgets::ValueRange& range);

/// Linear.
widgets::OverlayStyle overlayStyle(const ViewOptions& options, const widgets::ValueRange& range);

/// Sum of the view's values over the tokens of each frame: for a row the share of its attention.
/// Empty without values.
std::vector<double> frameShares(const ArmView& view);

/// Share of the row's attention on all vision tokens; 0 without a row.
double visionShare(const ArmView& view);

} // namespace sinkscope::app
