// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/matrix_picture.h"

#include "analysis/trace_access.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace sinkscope::analysis {

namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();

int edge(int part, int parts, int count)
{
    return static_cast<int>(std::int64_t { part } * count / parts);
}

/// The part of `parts` that holds `place`; the inverse of edge().
int partOf(int place, int parts, int count)
{
    if (place < 0 || place >= count)
        return -1;
    return static_cast<int>(((std::int64_t { place } + 1) * parts - 1) / count);
}

} // namespace

std::pair<int, int> MatrixPicture::queriesOf(int row) const
{
    return { extent.firstQuery + edge(row, rows, extent.queries),
        extent.firstQuery + edge(row + 1, rows, extent.queries) };
}

std::pair<int, int> MatrixPicture::keysOf(int column) const
{
    return { edge(column, columns, extent.keys), edge(column + 1, columns, extent.keys) };
}

int MatrixPicture::rowOf(int query) const
{
    return partOf(query - extent.firstQuery, rows, extent.queries);
}

int MatrixPicture::columnOf(int key) const { return partOf(key, columns, extent.keys); }

float MatrixPicture::at(int row, int column) const
{
    return values[index(row) * index(columns) + index(column)];
}

MatrixPooler::MatrixPooler(const MatrixExtent& extent, int cells, Pooling pooling)
    : m_pooling(pooling)
{
    m_picture.extent = extent;
    m_picture.rows = std::min(cells, extent.queries);
    m_picture.columns = std::min(cells, extent.keys);
    m_picture.values.assign(index(m_picture.rows) * index(m_picture.columns), none);
    m_sums.assign(index(m_picture.columns), 0.0f);
    m_counts.assign(index(m_picture.columns), 0);
}

void MatrixPooler::add(const MatrixBlock& block)
{
    for (int i = 0; i < block.queries; ++i)
        addRow(m_picture.rowOf(block.firstQuery + i),
            block.values.data() + index(i) * index(block.keys), block.lengths[index(i)]);
    const int last = block.firstQuery + block.queries;
    if (last == m_picture.queriesOf(m_row).second)
        close(m_row);
}

void MatrixPooler::addRow(int row, const float* values, int length)
{
    if (row != m_row)
        close(std::exchange(m_row, row));
    for (int column = 0; column < m_picture.columns; ++column) {
        const auto [first, last] = m_picture.keysOf(column);
        const int end = std::min(last, length);
        if (first >= end)
            break;
        float& to = m_sums[index(column)];
        for (int key = first; key < end; ++key)
            to = m_pooling == Pooling::Max ? std::max(to, values[key]) : to + values[key];
        m_counts[index(column)] += end - first;
    }
}

void MatrixPooler::close(int row)
{
    float* out = m_picture.values.data() + index(row) * index(m_picture.columns);
    for (std::size_t column = 0; column < m_sums.size(); ++column) {
        if (m_counts[column] > 0)
            out[column] = m_pooling == Pooling::Max
                ? m_sums[column]
                : m_sums[column] / static_cast<float>(m_counts[column]);
    }
    std::fill(m_sums.begin(), m_sums.end(), 0.0f);
    std::fill(m_counts.begin(), m_counts.end(), 0);
}

} // namespace sinkscope::analysis
