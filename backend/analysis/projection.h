// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/result.h"
#include "trace/trace.h"

#include <array>
#include <vector>

namespace sinkscope::analysis {

/// Row-major numbers: `rows` · `columns`.
struct RowMatrix {
    std::vector<float> values;
    int rows = 0;
    int columns = 0;
};

/// Rows on the plane of their two leading principal components.
struct Projection {
    std::vector<float> x; ///< Per row; NaN for a row with a number that is not finite.
    std::vector<float> y;
    /// Of the variance of the rows; 0 where they do not vary (in a second direction).
    std::array<double, 2> shares {};
    /// Unit vectors of `columns` elements, 0 where there is no such component. The element of
    /// largest magnitude is positive (the first of equals), so that pictures do not flip.
    std::array<std::vector<float>, 2> axes;
    int leftOut = 0; ///< Rows that are NaN; they take no part in the mean.
};

/// Principal components of the rows about their mean: the leading eigenvectors of XᵀX, found in a
/// block Krylov space (Q, XᵀX·Q, (XᵀX)²·Q, …; four vectors with a fixed start, at most 16 passes
/// over the rows) by Rayleigh–Ritz. The same numbers give the same picture. At most about
/// rows · columns · 256 multiplications: half a second for 4096 × 3584; run large ones on a worker.
Projection project(RowMatrix rows);

/// Residuals of the prompt tokens entering `layer` (0…L; L leaves the last layer), one row each.
/// Missing without captured residuals.
Result<RowMatrix> residualRows(const Trace& trace, int layer);

} // namespace sinkscope::analysis
