// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/symmetric_eigen.h"

#include "analysis/trace_access.h"

#include <algorithm>
#include <cmath>

namespace sinkscope::analysis {

namespace {

constexpr int maximumSweeps = 40; ///< Ten do for a hundred rows; rounding may never reach zero.

struct Rotation {
    double cosine = 1;
    double sine = 0;
};

/// Rotates the pair of elements at `p` and `q`.
void rotate(double& p, double& q, const Rotation& by)
{
    const double old = p;
    p = by.cosine * old - by.sine * q;
    q = by.sine * old + by.cosine * q;
}

/// The rotation that makes element (p, q) zero.
Rotation annihilating(double pp, double qq, double pq)
{
    const double theta = (qq - pp) / (2 * pq);
    const double tangent =
        (theta >= 0 ? 1.0 : -1.0) / (std::abs(theta) + std::sqrt(theta * theta + 1));
    const double cosine = 1 / std::sqrt(tangent * tangent + 1);
    return { cosine, tangent * cosine };
}

/// One pass over all pairs; false when all were zero already, up to rounding.
bool sweep(std::vector<double>& a, std::vector<double>& vectors, std::size_t n)
{
    bool changed = false;
    for (std::size_t p = 0; p < n; ++p) {
        for (std::size_t q = p + 1; q < n; ++q) {
            const double scale = std::abs(a[p * n + p]) + std::abs(a[q * n + q]);
            if (std::abs(a[p * n + q]) <= 1e-16 * scale)
                continue;
            changed = true;
            const Rotation by = annihilating(a[p * n + p], a[q * n + q], a[p * n + q]);
            for (std::size_t i = 0; i < n; ++i)
                rotate(a[i * n + p], a[i * n + q], by);
            for (std::size_t i = 0; i < n; ++i)
                rotate(a[p * n + i], a[q * n + i], by);
            for (std::size_t i = 0; i < n; ++i)
                rotate(vectors[p * n + i], vectors[q * n + i], by);
        }
    }
    return changed;
}

} // namespace

std::vector<EigenPair> symmetricEigen(std::vector<double> matrix, int n)
{
    const std::size_t size = index(n);
    std::vector<double> vectors(size * size, 0.0);
    for (std::size_t i = 0; i < size; ++i)
        vectors[i * size + i] = 1;
    for (int i = 0; i < maximumSweeps && sweep(matrix, vectors, size); ++i) { }
    std::vector<EigenPair> pairs;
    for (std::size_t i = 0; i < size; ++i) {
        const auto first = vectors.begin() + static_cast<std::ptrdiff_t>(i * size);
        pairs.push_back({ matrix[i * size + i], { first, first + n } });
    }
    std::stable_sort(pairs.begin(), pairs.end(),
        [](const EigenPair& a, const EigenPair& b) { return a.value > b.value; });
    return pairs;
}

} // namespace sinkscope::analysis
