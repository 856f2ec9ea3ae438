// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/projection.h"

#include "analysis/krylov_space.h"
#include "analysis/sum_kernels.h"
#include "analysis/trace_access.h"
#include "analysis/widened.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sinkscope::analysis {

namespace {

/// Rows about their mean; rows that are no numbers become 0, which no product notices.
class CentredRows {
public:
    explicit CentredRows(RowMatrix& rows)
        : m_rows(rows)
        , m_finite(index(rows.rows), false)
    {
        std::vector<double> mean(index(rows.columns), 0.0);
        for (int i = 0; i < rows.rows; ++i) {
            m_finite[index(i)] = std::isfinite(squaredSum(row(i), rows.columns));
            m_count += m_finite[index(i)] ? 1 : 0;
            for (int j = 0; j < rows.columns && m_finite[index(i)]; ++j)
                mean[index(j)] += static_cast<double>(row(i)[j]);
        }
        for (double& value : mean)
            value /= std::max(1, m_count);
        for (int i = 0; i < rows.rows; ++i)
            centre(i, mean);
        // Equal rows leave the rounding of their mean.
        if (m_variance <= 1e-12 * m_squares)
            m_variance = 0;
    }

    float* row(int i) { return m_rows.values.data() + index(i) * index(m_rows.columns); }
    bool finite(int i) const { return m_finite[index(i)]; }
    int count() const { return m_count; }
    /// Sum of squares about the mean.
    double variance() const { return m_variance; }

private:
    void centre(int i, const std::vector<double>& mean)
    {
        if (!m_finite[index(i)]) {
            std::fill_n(row(i), m_rows.columns, 0.0f);
            return;
        }
        m_squares += static_cast<double>(squaredSum(row(i), m_rows.columns));
        for (int j = 0; j < m_rows.columns; ++j)
            row(i)[j] = static_cast<float>(static_cast<double>(row(i)[j]) - mean[index(j)]);
        m_variance += static_cast<double>(squaredSum(row(i), m_rows.columns));
    }

    RowMatrix& m_rows;
    std::vector<bool> m_finite;
    int m_count = 0;
    double m_squares = 0;
    double m_variance = 0;
};

void fixSign(std::vector<float>& axis)
{
    const auto largest = std::max_element(
        axis.begin(), axis.end(), [](float a, float b) { return std::abs(a) < std::abs(b); });
    if (largest == axis.end() || *largest >= 0)
        return;
    for (float& value : axis)
        value = -value;
}

} // namespace

Projection project(RowMatrix rows)
{
    Projection result;
    for (auto& axis : result.axes)
        axis.assign(index(rows.columns), 0.0f);
    CentredRows centred(rows);
    result.leftOut = rows.rows - centred.count();
    if (centred.variance() > 0) {
        const auto axes = leadingDirections(rows, 2);
        std::copy(axes.begin(), axes.end(), result.axes.begin());
    }
    std::array<std::vector<float>*, 2> points { &result.x, &result.y };
    for (std::size_t axis = 0; axis < points.size(); ++axis) {
        fixSign(result.axes[axis]);
        double variance = 0;
        for (int i = 0; i < rows.rows; ++i) {
            const float along = dotProduct(centred.row(i), result.axes[axis].data(), rows.columns);
            variance += static_cast<double>(along) * static_cast<double>(along);
            points[axis]->push_back(
                centred.finite(i) ? along : std::numeric_limits<float>::quiet_NaN());
        }
        if (centred.variance() > 0)
            result.shares[axis] = std::min(1.0, variance / centred.variance());
    }
    return result;
}

Result<RowMatrix> residualRows(const Trace& trace, int layer)
{
    const ModelShape& shape = trace.info.shape;
    const int tokens = trace.promptTokens();
    if (!isHead(trace, 0, 0) || layer < 0 || layer > shape.layers)
        return Result<RowMatrix>::missing(
            QT_TRANSLATE_NOOP("analysis", "This run has no such layer."));
    const Tensor& residuals = trace.prefill->residuals;
    if (!isFloating(residuals) || !hasShape(residuals, { shape.layers + 1, tokens, shape.hidden }))
        return Result<RowMatrix>::missing(QT_TRANSLATE_NOOP("analysis",
            "The residuals of this run were not kept; capture them (full capture) to see them."));
    const std::int64_t count = std::int64_t { tokens } * shape.hidden;
    std::vector<float> buffer;
    const float* values = widened(residuals, layer * count, count, buffer);
    return Result<RowMatrix>::of({ { values, values + count }, tokens, shape.hidden });
}

} // namespace sinkscope::analysis
