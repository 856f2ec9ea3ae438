// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/frame_persistence.h"

#include "analysis/token_scores.h"
#include "analysis/trace_access.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace sinkscope::analysis {

namespace {

constexpr double phiThreshold = 20;
constexpr double boostThreshold = 10;

/// Medium, rows and columns of the grid, then row and column in it.
using Place = std::tuple<int, int, int, int, int>;

struct PlaceCount {
    std::map<int, bool> frames; ///< Frames that have the cell, and whether it stands out there.
};

bool standsOut(const std::vector<float>& values, double threshold, int token)
{
    return static_cast<double>(values[index(token)]) >= threshold;
}

/// Frames [first, last] a cell shows that exist.
std::pair<int, int> framesOf(const Layout& layout, const VisionCell& cell)
{
    return { std::max(0, cell.firstFrame),
        std::min(cell.lastFrame, static_cast<int>(layout.frames.size()) - 1) };
}

Place placeOf(const FrameInfo& frame, const VisionCell& cell)
{
    return { frame.medium, frame.gridRows, frame.gridColumns, cell.row, cell.column };
}

} // namespace

std::vector<float> framePersistence(const Trace& trace, int layer)
{
    if (!isHead(trace, layer, 0))
        return {};
    const Layout& layout = *trace.layout;
    std::vector<float> values = phiValues(trace, layer);
    const double threshold = values.empty() ? boostThreshold : phiThreshold;
    if (values.empty())
        values = uniformBoost(trace, layer);
    if (values.empty())
        return {};
    std::map<Place, PlaceCount> places;
    for (int token = 0; token < layout.tokenCount(); ++token) {
        const VisionCell* cell = layout.cellOf(token);
        const auto [first, last] = cell ? framesOf(layout, *cell) : std::pair(0, -1);
        for (int frame = first; frame <= last; ++frame) {
            bool& found = places[placeOf(layout.frames[index(frame)], *cell)].frames[frame];
            found = found || standsOut(values, threshold, token);
        }
    }
    std::vector<float> shares(values.size(), std::numeric_limits<float>::quiet_NaN());
    bool any = false;
    for (int token = 0; token < layout.tokenCount(); ++token) {
        const VisionCell* cell = layout.cellOf(token);
        const auto [first, last] = cell ? framesOf(layout, *cell) : std::pair(0, -1);
        if (first > last)
            continue;
        const auto& frames = places[placeOf(layout.frames[index(first)], *cell)].frames;
        if (frames.size() < 2)
            continue;
        const auto count = std::count_if(
            frames.begin(), frames.end(), [](const auto& frame) { return frame.second; });
        shares[index(token)] = static_cast<float>(count) / static_cast<float>(frames.size());
        any = true;
    }
    return any ? shares : std::vector<float>();
}

} // namespace sinkscope::analysis
