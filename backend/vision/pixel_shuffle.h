// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

namespace sinkscope::vision {

/// Joins every `factor`×`factor` block of a square grid of patches to one token: [F,n·n,C] to
/// [F,(n/factor)²,C·factor²]. A token holds the channel vectors of its patches one after another,
/// row by row. `factor` must divide n.
at::Tensor pixelShuffle(const at::Tensor& patches, int factor);

} // namespace sinkscope::vision
