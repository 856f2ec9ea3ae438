// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/tensor.h"

#include <vector>

namespace sinkscope::analysis {

/// Whether the elements are F32, F16 or BF16. An empty tensor is not floating.
bool isFloating(const Tensor& tensor);

/// `count` elements of a floating tensor from flat index `first`, which must exist: F32 in place,
/// others widened into `buffer`. Valid while both arguments are unchanged.
const float* widened(
    const Tensor& tensor, std::int64_t first, std::int64_t count, std::vector<float>& buffer);

} // namespace sinkscope::analysis
