// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace sinkscope::analysis {

/// Rows X ([n, size]) about their mean, and how much of their variance lies in a span of vectors S:
/// ‖X_c P_S‖²_F / ‖X_c‖²_F, P_S the projector on span(S), from an orthonormal basis made by
/// modified Gram–Schmidt in double (twice, so that near-parallel vectors do no harm). Dependent and
/// zero vectors add nothing. Rows with a number that is not finite are left out. Views the rows,
/// which must outlive it; thread-safe.
class ExplainedVariance {
public:
    ExplainedVariance(std::span<const float> rows, int size);

    /// ‖X_c‖²_F.
    double total() const { return m_total; }
    /// 0…1; 0 for no vectors, nullopt when the rows do not vary. Vectors have `size` finite
    /// elements.
    std::optional<double> share(const std::vector<std::vector<float>>& vectors) const;

private:
    std::span<const float> m_rows;
    std::size_t m_size;
    std::vector<std::size_t> m_finite; ///< Rows that count.
    std::vector<double> m_mean;
    double m_total = 0;
};

/// Dimensions of the span of the vectors, which must be of one size.
int rankOf(const std::vector<std::vector<float>>& vectors);

} // namespace sinkscope::analysis
