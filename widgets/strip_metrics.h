// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

namespace sinkscope::widgets {

/// What the layout of a frame strip follows from.
struct StripInput {
    QSize viewport;
    int frames = 0;
    double aspect = 16.0 / 9.0; ///< Width over height of the frames.
    int labelHeight = 0;
};

/// Sizes of a frame strip in widget pixels. Every frame takes `step` pixels: a thumbnail, below it
/// the bars of both arms, below those the label. Plain value.
struct StripMetrics {
    static constexpr int margin = 10;
    static constexpr int gap = 6;
    static constexpr int minimumWidth = 64;
    static constexpr int maximumWidth = 180;
    static constexpr int maximumBars = 64;

    QSize thumbnail;
    int barsTop = 0;
    int barsHeight = 0;
    int labelTop = 0;
    int labelHeight = 0;
    int step = 0;
    int contentWidth = 0;
};

/// Fills the height; when the frames do not fit in the width they shrink to `minimumWidth`, then
/// the strip must scroll.
StripMetrics stripMetrics(const StripInput& input);

} // namespace sinkscope::widgets
