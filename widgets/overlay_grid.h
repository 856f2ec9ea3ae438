// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/overlay_data.h"

#include <vector>

namespace sinkscope::widgets {

/// The rows or the columns of a grid, in order, in original-frame pixels.
struct GridAxis {
    std::vector<double> starts;
    std::vector<double> ends;

    int count() const { return static_cast<int>(starts.size()); }
};

/// The values of an overlay as a dense grid. Rows and columns without any cell are left out, single
/// missing cells are NaN. Plain value.
struct OverlayGrid {
    GridAxis rows;
    GridAxis columns;
    std::vector<float> values; ///< Row-major.

    float at(int row, int column) const
    {
        return values[static_cast<std::size_t>(row) * columns.starts.size()
            + static_cast<std::size_t>(column)];
    }
};

/// Empty when the overlay has no cells inside its rows × columns, or an absurd number of those.
OverlayGrid gridOf(const FrameOverlay& overlay);

/// Where one pixel of a heat map takes its value from: (1 − weight)·first + weight·second.
struct AxisSample {
    int first = 0;
    int second = 0;
    float weight = 0;
};

/// One sample per pixel of `pixels` equal parts of the axis; between cell centres when smooth, else
/// the cell itself. Smooth weights follow 3t² − 2t³ rather than t: exact at the centres, never
/// outside the values around, and a lone peak looks round instead of star-shaped.
std::vector<AxisSample> sampleAxis(const GridAxis& axis, int pixels, bool smooth);

} // namespace sinkscope::widgets
