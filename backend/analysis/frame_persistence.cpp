// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/frame_persistence.h"

#include "analysis/token_scores.h"
#include "analysis/trace_access.h"

#include <algorithm>
#include <compare>
#include <limits>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

namespace sinkscope::analysis {

namespace {

constexpr double phiThreshold = 20;
constexpr double boostThreshold = 10;

/// Medium, rows and columns of the grid, then row and column in it.
using Place = std::tuple<int, int, int, int, int>;

/// A token's part in a place of one frame.
struct Seen {
    Place place;
    int frame;
    bool standsOut;
    int token; ///< −1 where another frame tells the token's place.

    auto operator<=>(const Seen&) const = default;
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

/// Of all vision tokens, by place and frame.
std::vector<Seen> seenTokens(
    const Layout& layout, const std::vector<float>& values, double threshold)
{
    std::vector<Seen> seen;
    seen.reserve(values.size());
    for (int token = 0; token < layout.tokenCount(); ++token) {
        const VisionCell* cell = layout.cellOf(token);
        const auto [first, last] = cell ? framesOf(layout, *cell) : std::pair(0, -1);
        for (int frame = first; frame <= last; ++frame)
            seen.push_back({ placeOf(layout.frames[index(frame)], *cell), frame,
                standsOut(values, threshold, token), frame == first ? token : -1 });
    }
    std::sort(seen.begin(), seen.end());
    return seen;
}

/// Share of the frames of one place in which it stands out; none with fewer than two.
std::optional<float> shareOf(std::span<const Seen> place)
{
    int frames = 0;
    int found = 0;
    for (std::size_t i = 0; i < place.size(); ++i) {
        // Of the tokens of a frame those that stand out come last.
        const bool lastOfFrame = i + 1 == place.size() || place[i + 1].frame != place[i].frame;
        frames += lastOfFrame ? 1 : 0;
        found += lastOfFrame && place[i].standsOut ? 1 : 0;
    }
    if (frames < 2)
        return std::nullopt;
    return static_cast<float>(found) / static_cast<float>(frames);
}

} // namespace

std::vector<float> framePersistence(const Trace& trace, int layer)
{
    if (!isHead(trace, layer, 0))
        return {};
    std::vector<float> values = phiValues(trace, layer);
    const double threshold = values.empty() ? boostThreshold : phiThreshold;
    if (values.empty())
        values = uniformBoost(trace, layer);
    if (values.empty())
        return {};
    const std::vector<Seen> seen = seenTokens(*trace.layout, values, threshold);
    std::vector<float> shares(values.size(), std::numeric_limits<float>::quiet_NaN());
    bool any = false;
    for (auto first = seen.begin(); first != seen.end();) {
        const auto last = std::find_if(
            first, seen.end(), [&](const Seen& other) { return other.place != first->place; });
        const std::span place(first, last);
        if (const auto share = shareOf(place)) {
            any = true;
            for (const Seen& one : place) {
                if (one.token >= 0)
                    shares[index(one.token)] = *share;
            }
        }
        first = last;
    }
    return any ? shares : std::vector<float>();
}

} // namespace sinkscope::analysis
