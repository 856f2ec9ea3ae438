// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace sinkscope::analysis {

struct EigenPair {
    double value = 0;
    std::vector<double> vector; ///< Unit length; its sign is arbitrary.
};

/// All eigenpairs of a symmetric n × n matrix (row-major, finite), largest value first, by cyclic
/// Jacobi rotations. O(n³) per sweep and few sweeps: for n up to about a hundred.
std::vector<EigenPair> symmetricEigen(std::vector<double> matrix, int n);

} // namespace sinkscope::analysis
