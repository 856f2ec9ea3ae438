// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/layout.h"

#include <span>
#include <vector>

namespace sinkscope::analysis {

/// One number per vision cell of a frame, row-major. Grids may have any size and differ by frame.
struct FrameGrid {
    int frame = 0; ///< Index into Layout::frames.
    int rows = 0;
    int columns = 0;
    std::vector<float> values; ///< rows·columns; NaN where no token looks.
    std::vector<int> tokens; ///< Token of the cell (the strongest when several share it), or −1.

    float at(int row, int column) const;
};

/// Spreads per-token values (a row of attention, φ of a layer, α …) over the frames they show; one
/// grid per frame of the layout. A token that shows several frames appears with its full value in
/// each; tokens that share a cell add up. `values` may be shorter or longer than the prompt:
/// missing entries leave NaN. Cells outside their frame's grid are left out.
std::vector<FrameGrid> overlayGrids(const Layout& layout, std::span<const float> values);

/// Attention mass per frame. A token that shows n frames gives each 1/n of its mass, so that frames
/// sum to the mass of all vision cells (newline tokens belong to no frame).
std::vector<double> frameMass(const Layout& layout, std::span<const float> row);

/// One token a row looks at.
struct Contributor {
    int token = 0;
    float mass = 0;
    bool sink = false; ///< In the given list of sinks.
    bool first = false; ///< The first token of the sequence.
    int cell = -1; ///< Index into Layout::cells, −1 for text.
};

/// What a row looks at, as data for the sentence under the tokens.
struct RowSummary {
    std::vector<Contributor> vision; ///< Strongest vision cells that are no sinks, descending.
    std::vector<Contributor> sinks; ///< Strongest sinks (text and visual), descending.
    std::vector<Contributor> text; ///< Strongest other tokens, descending.
    double visionMass = 0; ///< All vision tokens, sinks included.
    double sinkMass = 0; ///< All sinks.
};

/// The `count` strongest tokens of each sort. The first token counts as a sink when listed in
/// `sinks` (ascending positions); tokens after the prompt count as text. NaN entries are left out.
RowSummary summariseRow(
    const Layout& layout, std::span<const float> row, std::span<const int> sinks, int count = 3);

} // namespace sinkscope::analysis
