// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/overlay_grid.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace sinkscope::analysis {

namespace {

constexpr std::int64_t maximumCells = 1 << 22;

std::vector<FrameGrid> emptyGrids(const Layout& layout)
{
    std::vector<FrameGrid> grids;
    for (const FrameInfo& frame : layout.frames) {
        FrameGrid grid;
        grid.frame = static_cast<int>(grids.size());
        const std::int64_t cells = static_cast<std::int64_t>(frame.gridRows) * frame.gridColumns;
        if (frame.gridRows > 0 && frame.gridColumns > 0 && cells <= maximumCells) {
            grid.rows = frame.gridRows;
            grid.columns = frame.gridColumns;
            const auto size = static_cast<std::size_t>(cells);
            grid.values.assign(size, std::numeric_limits<float>::quiet_NaN());
            grid.tokens.assign(size, -1);
        }
        grids.push_back(std::move(grid));
    }
    return grids;
}

bool contains(const FrameGrid& grid, int row, int column)
{
    return row >= 0 && row < grid.rows && column >= 0 && column < grid.columns;
}

std::size_t cellIndex(const FrameGrid& grid, int row, int column)
{
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(grid.columns)
        + static_cast<std::size_t>(column);
}

/// `strongest` holds, per cell, the largest single value so far.
void add(
    FrameGrid& grid, std::vector<float>& strongest, std::size_t cell, std::pair<int, float> entry)
{
    const auto [token, value] = entry;
    const bool first = grid.tokens[cell] < 0;
    grid.values[cell] = first ? value : grid.values[cell] + value;
    if (first || value > strongest[cell]) {
        strongest[cell] = value;
        grid.tokens[cell] = token;
    }
}

void keepStrongest(std::vector<Contributor>& contributors, int count)
{
    const auto keep = std::min(contributors.size(), static_cast<std::size_t>(std::max(0, count)));
    const auto middle = contributors.begin() + static_cast<std::ptrdiff_t>(keep);
    std::partial_sort(contributors.begin(), middle, contributors.end(),
        [](const Contributor& a, const Contributor& b) {
            return a.mass != b.mass ? a.mass > b.mass : a.token < b.token;
        });
    contributors.erase(middle, contributors.end());
}

} // namespace

float FrameGrid::at(int row, int column) const
{
    if (!contains(*this, row, column))
        return std::numeric_limits<float>::quiet_NaN();
    return values[cellIndex(*this, row, column)];
}

std::vector<FrameGrid> overlayGrids(const Layout& layout, std::span<const float> values)
{
    std::vector<FrameGrid> grids = emptyGrids(layout);
    std::vector<std::vector<float>> strongest;
    strongest.reserve(grids.size());
    for (const FrameGrid& grid : grids)
        strongest.push_back(grid.values);
    const int count =
        static_cast<int>(std::min(values.size(), static_cast<std::size_t>(layout.tokenCount())));
    for (int token = 0; token < count; ++token) {
        const VisionCell* cell = layout.cellOf(token);
        if (cell == nullptr)
            continue;
        const int last = std::min(cell->lastFrame, static_cast<int>(grids.size()) - 1);
        for (int frame = std::max(0, cell->firstFrame); frame <= last; ++frame) {
            FrameGrid& grid = grids[static_cast<std::size_t>(frame)];
            if (contains(grid, cell->row, cell->column))
                add(grid, strongest[static_cast<std::size_t>(frame)],
                    cellIndex(grid, cell->row, cell->column),
                    { token, values[static_cast<std::size_t>(token)] });
        }
    }
    return grids;
}

std::vector<double> frameMass(const Layout& layout, std::span<const float> row)
{
    std::vector<double> masses(layout.frames.size(), 0.0);
    const int count =
        static_cast<int>(std::min(row.size(), static_cast<std::size_t>(layout.tokenCount())));
    for (int token = 0; token < count; ++token) {
        const VisionCell* cell = layout.cellOf(token);
        if (cell == nullptr)
            continue;
        const int first = std::max(0, cell->firstFrame);
        const int last = std::min(cell->lastFrame, static_cast<int>(masses.size()) - 1);
        for (int frame = first; frame <= last; ++frame)
            masses[static_cast<std::size_t>(frame)] +=
                static_cast<double>(row[static_cast<std::size_t>(token)]) / (last - first + 1);
    }
    return masses;
}

RowSummary summariseRow(
    const Layout& layout, std::span<const float> row, std::span<const int> sinks, int count)
{
    RowSummary summary;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (std::isnan(row[i]))
            continue;
        Contributor entry;
        entry.token = static_cast<int>(i);
        entry.mass = row[i];
        entry.sink = std::binary_search(sinks.begin(), sinks.end(), entry.token);
        entry.first = i == 0;
        const bool prompt = entry.token < layout.tokenCount();
        entry.cell = prompt && layout.cellOf(entry.token) != nullptr ? layout.tokens[i].cell : -1;
        if (prompt && layout.tokens[i].kind == TokenKind::Vision)
            summary.visionMass += static_cast<double>(entry.mass);
        if (entry.sink) {
            summary.sinkMass += static_cast<double>(entry.mass);
            summary.sinks.push_back(entry);
        } else {
            (entry.cell >= 0 ? summary.vision : summary.text).push_back(entry);
        }
    }
    keepStrongest(summary.vision, count);
    keepStrongest(summary.sinks, count);
    keepStrongest(summary.text, count);
    return summary;
}

} // namespace sinkscope::analysis
