// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/krylov_space.h"

#include "analysis/dot_kernels.h"
#include "analysis/sum_kernels.h"
#include "analysis/symmetric_eigen.h"
#include "analysis/trace_access.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace sinkscope::analysis {

namespace {

using Vector = std::vector<double>;

constexpr int blockWidth = 4; ///< More than the two wanted: equal eigenvalues are told apart.
constexpr int maximumPasses = 16;
constexpr int rowsPerSum = 64; ///< Few enough that sums in float lose nothing that shows.
constexpr double dependent = 1e-7; ///< Of a vector's length: what rounding leaves of nothing.
constexpr double settled = 1e-8; ///< Of the largest eigenvalue.

double dot(const Vector& a, const Vector& b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// An orthonormal basis that grows by the images of its newest vectors.
class KrylovSpace {
public:
    explicit KrylovSpace(const RowMatrix& rows)
        : m_rows(rows)
    {
        std::uint32_t state = 1;
        for (int i = 0; i < blockWidth; ++i) {
            Vector start(index(rows.columns));
            for (double& value : start) {
                state = state * 1664525u + 1013904223u;
                value = static_cast<double>(state >> 8) * 0x1p-23 - 1;
            }
            add(std::move(start));
        }
    }

    /// Adds the images of the newest vectors; false when they lie in the space already.
    bool grow()
    {
        const std::size_t first = m_images.size();
        const std::size_t last = m_basis.size();
        addImages(first, last);
        for (std::size_t i = first; i < last; ++i)
            add(m_images[i]);
        return m_basis.size() > last;
    }

    /// Eigenpairs of XᵀX on the vectors that have images.
    std::vector<EigenPair> ritzPairs() const
    {
        const std::size_t n = m_images.size();
        std::vector<double> matrix(n * n);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = i; j < n; ++j)
                matrix[i * n + j] = matrix[j * n + i] = dot(m_basis[i], m_images[j]);
        }
        return symmetricEigen(std::move(matrix), static_cast<int>(n));
    }

    std::vector<float> combined(const Vector& weights) const
    {
        Vector sum(index(m_rows.columns), 0.0);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            for (std::size_t j = 0; j < sum.size(); ++j)
                sum[j] += weights[i] * m_basis[i][j];
        }
        return { sum.begin(), sum.end() };
    }

private:
    void add(Vector vector)
    {
        const double length = std::sqrt(dot(vector, vector));
        for (int round = 0; round < 2; ++round) {
            for (const Vector& other : m_basis) {
                const double part = dot(vector, other);
                for (std::size_t i = 0; i < vector.size(); ++i)
                    vector[i] -= part * other[i];
            }
        }
        const double left = std::sqrt(dot(vector, vector));
        if (!(left > dependent * length))
            return;
        for (double& value : vector)
            value /= left;
        m_basis.push_back(std::move(vector));
    }

    /// XᵀX·q for basis vectors [first, last), in one pass over the rows.
    void addImages(std::size_t first, std::size_t last)
    {
        const int width = static_cast<int>(last - first);
        const std::size_t size = index(m_rows.columns);
        std::vector<float> vectors;
        for (std::size_t i = first; i < last; ++i)
            vectors.insert(vectors.end(), m_basis[i].begin(), m_basis[i].end());
        std::vector<float> along(index(rowsPerSum * width));
        std::vector<float> sums(vectors.size());
        m_images.resize(last, Vector(size, 0.0));
        for (int row = 0; row < m_rows.rows; row += rowsPerSum) {
            const int count = std::min(rowsPerSum, m_rows.rows - row);
            const float* rows = m_rows.values.data() + index(row) * size;
            dotRows({ vectors.data(), width, rows, count, m_rows.columns }, along.data(), width);
            std::fill(sums.begin(), sums.end(), 0.0f);
            addScaledRows({ rows, count, along.data(), width, m_rows.columns }, sums.data());
            for (std::size_t i = 0; i < sums.size(); ++i)
                m_images[first + i / size][i % size] += static_cast<double>(sums[i]);
        }
    }

    const RowMatrix& m_rows;
    std::vector<Vector> m_basis;
    std::vector<Vector> m_images; ///< Of the first basis vectors.
};

/// Whether the wanted eigenvalues stopped growing.
bool isSettled(const std::vector<EigenPair>& before, const std::vector<EigenPair>& now, int count)
{
    const std::size_t wanted = std::min(index(count), now.size());
    for (std::size_t i = 0; i < wanted; ++i) {
        if (i >= before.size() || now[i].value - before[i].value > settled * now[0].value)
            return false;
    }
    return true;
}

} // namespace

std::vector<std::vector<float>> leadingDirections(const RowMatrix& rows, int count)
{
    KrylovSpace space(rows);
    std::vector<EigenPair> pairs;
    for (int pass = 0; pass < maximumPasses; ++pass) {
        const bool grew = space.grow();
        const std::vector<EigenPair> before = std::exchange(pairs, space.ritzPairs());
        if (!grew || isSettled(before, pairs, count))
            break;
    }
    std::vector<std::vector<float>> directions;
    for (const EigenPair& pair : pairs) {
        const bool rounding = !(pair.value > dependent * pairs[0].value);
        if (directions.size() < index(count) && !rounding)
            directions.push_back(space.combined(pair.vector));
    }
    return directions;
}

} // namespace sinkscope::analysis
