// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/attention_matrix.h"

#include <cstdint>
#include <vector>

namespace sinkscope::analysis {

/// What stands for the numbers that share a cell.
enum class Pooling { Max, Mean };

/// An attention matrix, small enough to show: row-major cells of nearly equal size. Plain value.
struct MatrixPicture {
    MatrixExtent extent; ///< What it shows.
    int rows = 0;
    int columns = 0;
    std::vector<float>
        values; ///< NaN where no query of the cell sees a key of it, or not yet made.

    /// Queries (or keys) [first, last) of row (or column) `cell`, as positions of the sequence.
    std::pair<int, int> queriesOf(int row) const;
    std::pair<int, int> keysOf(int column) const;
    /// The row that holds a query, the column that holds a key; −1 outside.
    int rowOf(int query) const;
    int columnOf(int key) const;
    float at(int row, int column) const;
};

/// Makes a MatrixPicture of at most `cells` × `cells` from the blocks of streamMatrix(), in one
/// pass. Only numbers of keys that a query sees count. One thread at a time.
class MatrixPooler {
public:
    MatrixPooler(const MatrixExtent& extent, int cells, Pooling pooling);

    void add(const MatrixBlock& block);
    /// What is complete so far: the rows before the one whose queries are still coming.
    const MatrixPicture& picture() const { return m_picture; }

private:
    void addRow(int row, const float* values, int length);
    void close(int row);

    Pooling m_pooling;
    MatrixPicture m_picture;
    int m_row = 0; ///< Being gathered.
    std::vector<float> m_sums; ///< Or maxima, per column.
    std::vector<std::int64_t> m_counts;
};

} // namespace sinkscope::analysis
