// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/explained_variance.h"

#include "analysis/sum_kernels.h"
#include "analysis/trace_access.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sinkscope::analysis {

namespace {

using Vector = std::vector<double>;

/// What is left of a float vector's length when it is dependent on others: rounding.
constexpr double dependent = 1e-6;

double dot(const Vector& a, const Vector& b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

std::vector<Vector> basisOf(const std::vector<std::vector<float>>& vectors)
{
    std::vector<Vector> basis;
    for (const std::vector<float>& vector : vectors) {
        Vector rest(vector.begin(), vector.end());
        const double length = std::sqrt(dot(rest, rest));
        for (int round = 0; round < 2; ++round) {
            for (const Vector& direction : basis) {
                const double part = dot(rest, direction);
                for (std::size_t i = 0; i < rest.size(); ++i)
                    rest[i] -= part * direction[i];
            }
        }
        const double left = std::sqrt(dot(rest, rest));
        if (!(left > dependent * length))
            continue;
        for (double& value : rest)
            value /= left;
        basis.push_back(std::move(rest));
    }
    return basis;
}

} // namespace

ExplainedVariance::ExplainedVariance(std::span<const float> rows, int size)
    : m_rows(rows)
    , m_size(index(size))
    , m_mean(index(size), 0.0)
{
    const std::size_t count = m_size == 0 ? 0 : rows.size() / m_size;
    for (std::size_t row = 0; row < count; ++row) {
        const float* values = rows.data() + row * m_size;
        if (!std::isfinite(squaredSum(values, size)))
            continue;
        m_finite.push_back(row);
        for (std::size_t i = 0; i < m_size; ++i)
            m_mean[i] += static_cast<double>(values[i]);
    }
    for (double& mean : m_mean)
        mean /= static_cast<double>(std::max<std::size_t>(1, m_finite.size()));
    double squares = 0;
    for (const std::size_t row : m_finite) {
        for (std::size_t i = 0; i < m_size; ++i) {
            const double value = static_cast<double>(rows[row * m_size + i]);
            m_total += (value - m_mean[i]) * (value - m_mean[i]);
            squares += value * value;
        }
    }
    // Equal rows leave the rounding of their mean.
    if (m_total <= 1e-12 * squares)
        m_total = 0;
}

std::optional<double> ExplainedVariance::share(const std::vector<std::vector<float>>& vectors) const
{
    if (m_total <= 0)
        return std::nullopt;
    double inside = 0;
    for (const Vector& direction : basisOf(vectors)) {
        const double offset = dot(m_mean, direction);
        for (const std::size_t row : m_finite) {
            double part = -offset;
            for (std::size_t i = 0; i < m_size; ++i)
                part += static_cast<double>(m_rows[row * m_size + i]) * direction[i];
            inside += part * part;
        }
    }
    return std::min(1.0, inside / m_total);
}

int rankOf(const std::vector<std::vector<float>>& vectors)
{
    return static_cast<int>(basisOf(vectors).size());
}

} // namespace sinkscope::analysis
