// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/overlay_grid.h"

#include <algorithm>
#include <limits>

namespace sinkscope::widgets {

namespace {

constexpr int maximumLines = 4096;

/// Maps positions of a sparse axis to positions of the dense one while it is built.
class AxisBuilder {
public:
    explicit AxisBuilder(int lines)
        : m_starts(static_cast<std::size_t>(lines))
        , m_ends(static_cast<std::size_t>(lines))
        , m_dense(static_cast<std::size_t>(lines), -1)
    {
    }

    void add(int line, double start, double end)
    {
        const auto index = static_cast<std::size_t>(line);
        if (m_dense[index] == 0)
            return;
        m_dense[index] = 0;
        m_starts[index] = start;
        m_ends[index] = end;
    }

    GridAxis build()
    {
        GridAxis axis;
        for (std::size_t i = 0; i < m_dense.size(); ++i) {
            if (m_dense[i] < 0)
                continue;
            m_dense[i] = axis.count();
            axis.starts.push_back(m_starts[i]);
            axis.ends.push_back(m_ends[i]);
        }
        return axis;
    }

    std::size_t dense(int line) const
    {
        return static_cast<std::size_t>(m_dense[static_cast<std::size_t>(line)]);
    }

private:
    std::vector<double> m_starts;
    std::vector<double> m_ends;
    std::vector<int> m_dense; ///< −1: no cell seen on this line.
};

bool inside(const OverlayCell& cell, const FrameOverlay& overlay)
{
    return cell.row >= 0 && cell.row < overlay.rows && cell.column >= 0
        && cell.column < overlay.columns;
}

AxisSample nearest(const GridAxis& axis, double position)
{
    const auto end = std::upper_bound(axis.ends.begin(), axis.ends.end() - 1, position);
    const int index = static_cast<int>(end - axis.ends.begin());
    return { index, index, 0 };
}

AxisSample between(const GridAxis& axis, double position)
{
    const int last = axis.count() - 1;
    const auto centre = [&axis](int index) {
        const auto i = static_cast<std::size_t>(index);
        return (axis.starts[i] + axis.ends[i]) / 2;
    };
    int right = 0;
    while (right <= last && centre(right) <= position)
        ++right;
    if (right == 0)
        return { 0, 0, 0 };
    if (right > last)
        return { last, last, 0 };
    const double t = (position - centre(right - 1)) / (centre(right) - centre(right - 1));
    return { right - 1, right, static_cast<float>(t * t * (3 - 2 * t)) };
}

} // namespace

OverlayGrid gridOf(const FrameOverlay& overlay)
{
    OverlayGrid grid;
    if (overlay.rows <= 0 || overlay.columns <= 0 || overlay.rows > maximumLines
        || overlay.columns > maximumLines)
        return grid;
    AxisBuilder rows(overlay.rows);
    AxisBuilder columns(overlay.columns);
    for (const OverlayCell& cell : overlay.cells) {
        if (!inside(cell, overlay))
            continue;
        rows.add(cell.row, cell.box.top(), cell.box.bottom());
        columns.add(cell.column, cell.box.left(), cell.box.right());
    }
    grid.rows = rows.build();
    grid.columns = columns.build();
    grid.values.assign(grid.rows.starts.size() * grid.columns.starts.size(),
        std::numeric_limits<float>::quiet_NaN());
    for (const OverlayCell& cell : overlay.cells)
        if (inside(cell, overlay))
            grid.values[rows.dense(cell.row) * grid.columns.starts.size()
                + columns.dense(cell.column)] = cell.value;
    return grid;
}

std::vector<AxisSample> sampleAxis(const GridAxis& axis, int pixels, bool smooth)
{
    std::vector<AxisSample> samples;
    if (axis.count() == 0 || pixels <= 0)
        return samples;
    samples.reserve(static_cast<std::size_t>(pixels));
    const double start = axis.starts.front();
    const double step = (axis.ends.back() - start) / pixels;
    for (int i = 0; i < pixels; ++i) {
        const double position = start + (i + 0.5) * step;
        samples.push_back(smooth ? between(axis, position) : nearest(axis, position));
    }
    return samples;
}

} // namespace sinkscope::widgets
