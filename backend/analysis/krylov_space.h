// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/projection.h"

#include <vector>

namespace sinkscope::analysis {

/// Unit eigenvectors of XᵀX with the `count` ≤ 4 largest eigenvalues, X the rows; fewer where X has
/// fewer dimensions. Rows are finite and not all 0. Method and cost: see project().
std::vector<std::vector<float>> leadingDirections(const RowMatrix& rows, int count);

} // namespace sinkscope::analysis
