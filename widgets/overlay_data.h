// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scale_curve.h"

#include <QRectF>
#include <QSize>

#include <vector>

namespace sinkscope::widgets {

/// One vision token on one frame.
struct OverlayCell {
    QRectF box; ///< Pixels of the original frame, y downwards.
    float value = 0; ///< NaN: no value, painted as nothing.
    int token = -1; ///< Position in the sequence.
    int row = 0; ///< Position in the grid of the frame.
    int column = 0;
    bool sink = false; ///< Ringed.
    bool artifact = false; ///< Marked by a diamond: an outlier of the vision tower.
    bool aside = false; ///< Takes no part in the range of colours.
};

/// The values that lie on one frame. The cells of a row share top and bottom, those of a column
/// left and right; columns and rows may differ in size, and cells may be missing. Plain value.
struct FrameOverlay {
    QSize frameSize; ///< Size of the original frame; the image shown may be smaller or larger.
    int rows = 0;
    int columns = 0;
    std::vector<OverlayCell> cells;
};

/// How overlays look, on the canvas and in the strip alike.
struct OverlayStyle {
    ColourMapId map = ColourMapId::Viridis;
    ValueRange range;
    std::shared_ptr<const ScaleCurve> curve; ///< Null: linear. Equal styles share it.
    bool visible = true;
    bool smooth = true; ///< Eased between cell centres; off: one flat colour per cell.
    bool alphaByValue = true;
    bool rings = true;
    bool artifacts = false; ///< Diamonds are shown.
    double opacity = 0.7; ///< 0 to 1.

    bool operator==(const OverlayStyle&) const = default;
};

} // namespace sinkscope::widgets
