// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// How attention is shared between the frames of a video.
namespace sinkscope::analysis {

/// Mass per frame (see frameMass(): newline tokens belong to no frame).
struct FrameShares {
    std::vector<double> mass; ///< Attention, one number per frame of the layout.
    std::vector<double> share; ///< mass / total; all 0 where the total is 0.
    double total = 0; ///< Σ mass.
    int anchor = -1; ///< The frame with the largest share if that exceeds the chosen one, else −1.
    double anchorShare = 0; ///< The largest share, anchor or not.
    /// −Σ share·ln share / ln(frames): 1 evenly over all frames, 0 one frame has all. nullopt with
    /// fewer than two frames or no mass.
    std::optional<double> entropy;
    std::optional<double> collapse; ///< 1 − entropy: temporal collapse.
};

struct FrameReport {
    FrameShares all;
    FrameShares withoutSinks; ///< The same without the tokens listed as sinks.
    double sinkMass = 0; ///< Attention on vision tokens listed as sinks.
    int skipped = 0; ///< Tokens whose attention is not finite; they count as 0.
    std::string missing; ///< Why there is nothing to report, an English sentence; else empty.
};

/// Report of one row (attention of one query, or a mean); entries past its end count as 0. `sinks`:
/// ascending positions. `anchorShare`: what the top frame must exceed to be called an anchor.
/// Microseconds.
FrameReport frameReport(const Layout& layout, std::span<const float> row,
    std::span<const int> sinks, double anchorShare = 0.5);

/// Mean attention of the question's queries (of all prompt queries where it has none, query 0 left
/// out) on every prompt token, in one head or (−1) as mean over the heads of the layer. Empty when
/// received attention was not captured. Reads one layer.
std::vector<float> promptMeanRow(const Trace& trace, int layer, int head = -1);

/// One report per layer of promptMeanRow(); `sinks` per layer, may be shorter. Empty when it was
/// not captured. Reads all layers: cache it.
std::vector<FrameReport> frameReports(
    const Trace& trace, const std::vector<std::vector<int>>& sinks, double anchorShare = 0.5);

} // namespace sinkscope::analysis
