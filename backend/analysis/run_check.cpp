// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_check.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

namespace sinkscope::analysis {

namespace {

using FilledCells = std::vector<std::set<std::pair<int, int>>>;

/// Marks a cell as filled in all its frames. Returns what is wrong with it.
std::string fill(const Layout& layout, const VisionCell& cell, FilledCells& filled)
{
    for (int f = cell.firstFrame; f <= cell.lastFrame; ++f) {
        if (f < 0 || static_cast<std::size_t>(f) >= layout.frames.size())
            return "a cell belongs to frame " + std::to_string(f) + " of "
                + std::to_string(layout.frames.size());
        const FrameInfo& frame = layout.frames[static_cast<std::size_t>(f)];
        if (cell.row < 0 || cell.row >= frame.gridRows || cell.column < 0
            || cell.column >= frame.gridColumns)
            return "a cell at row " + std::to_string(cell.row) + ", column "
                + std::to_string(cell.column) + " lies outside the grid of "
                + std::to_string(frame.gridRows) + " × " + std::to_string(frame.gridColumns);
        filled[static_cast<std::size_t>(f)].emplace(cell.row, cell.column);
    }
    return {};
}

} // namespace

std::string gridProblem(const Layout& layout)
{
    FilledCells filled(layout.frames.size());
    for (const TokenInfo& token : layout.tokens) {
        if (token.cell < 0)
            continue;
        const VisionCell* cell = static_cast<std::size_t>(token.cell) < layout.cells.size()
            ? &layout.cells[static_cast<std::size_t>(token.cell)]
            : nullptr;
        if (!cell)
            return "a token points at cell " + std::to_string(token.cell) + " of "
                + std::to_string(layout.cells.size());
        std::string problem = fill(layout, *cell, filled);
        if (!problem.empty())
            return problem;
    }
    for (std::size_t f = 0; f < filled.size(); ++f) {
        const FrameInfo& frame = layout.frames[f];
        const auto places = static_cast<std::int64_t>(frame.gridRows) * frame.gridColumns;
        if (static_cast<std::int64_t>(filled[f].size()) != places)
            return "frame " + std::to_string(f) + " has " + std::to_string(filled[f].size())
                + " cells, its grid is " + std::to_string(frame.gridRows) + " × "
                + std::to_string(frame.gridColumns);
    }
    return {};
}

std::optional<double> massDeviation(const Trace& trace)
{
    std::optional<double> largest;
    for (const auto& step : trace.steps) {
        if (step->mass.empty() || step->mass.dtype() != DType::F32)
            continue;
        const auto mass = step->mass.floats();
        for (std::size_t row = 0; row + tokenKindCount <= mass.size(); row += tokenKindCount) {
            const auto kinds = mass.subspan(row, tokenKindCount);
            const double gap = std::abs(std::accumulate(kinds.begin(), kinds.end(), 0.0) - 1);
            if (std::isnan(gap))
                return gap;
            largest = std::max(largest.value_or(0), gap);
        }
    }
    return largest;
}

} // namespace sinkscope::analysis
