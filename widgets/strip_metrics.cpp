// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/strip_metrics.h"

#include <algorithm>
#include <cmath>

namespace sinkscope::widgets {

namespace {

constexpr int maximumScrollingWidth = 100;
constexpr int smallestImage = 12;

/// Whether the strip scrolls follows from the width alone: if it followed from the height too, a
/// scroll bar that takes height could make itself superfluous and flicker.
int thumbnailWidth(const StripInput& input, int width, int fromHeight)
{
    const int fromWidth =
        (width + StripMetrics::gap) / std::max(input.frames, 1) - StripMetrics::gap;
    const bool scrolls = fromWidth < StripMetrics::minimumWidth;
    const int upperLimit =
        scrolls ? maximumScrollingWidth : std::min(fromWidth, StripMetrics::maximumWidth);
    return std::clamp(fromHeight, StripMetrics::minimumWidth, upperLimit);
}

} // namespace

StripMetrics stripMetrics(const StripInput& input)
{
    StripMetrics metrics;
    const int height = input.viewport.height() - 2 * StripMetrics::margin - 2 * StripMetrics::gap;
    const int width = input.viewport.width() - 2 * StripMetrics::margin;
    const int bars = std::clamp(height / 4, 14, 44);
    const int forImage = std::max(height - bars - input.labelHeight, smallestImage);
    const int fromHeight = static_cast<int>(std::lround(forImage * input.aspect));
    const int imageWidth = thumbnailWidth(input, width, fromHeight);
    const int imageHeight = static_cast<int>(std::lround(imageWidth / input.aspect));

    metrics.labelHeight = input.labelHeight;
    metrics.thumbnail = QSize(imageWidth, std::clamp(imageHeight, 1, forImage));
    metrics.barsHeight = std::clamp(
        height - metrics.thumbnail.height() - input.labelHeight, bars, StripMetrics::maximumBars);
    metrics.barsTop = StripMetrics::margin + metrics.thumbnail.height() + StripMetrics::gap;
    metrics.labelTop = metrics.barsTop + metrics.barsHeight + StripMetrics::gap;
    metrics.step = imageWidth + StripMetrics::gap;
    metrics.contentWidth =
        2 * StripMetrics::margin + input.frames * metrics.step - StripMetrics::gap;
    return metrics;
}

} // namespace sinkscope::widgets
