// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/vision_transformer.h"

namespace sinkscope::vision {

/// Two linear maps with an activation between, from tower states to word-embedding width.
struct MlpProjector {
    Linear first;
    Linear second;
    Activation activation = Activation::Gelu;

    at::Tensor operator()(const at::Tensor& x) const;
};

/// Shrinks a square grid of features [F,n·n,D] to [F,m·m,D], m = ⌈n/2⌉, by bilinear interpolation
/// without aligned corners or antialiasing: the pooling of LLaVA-OneVision video frames.
at::Tensor poolBilinear(const at::Tensor& features, int side);

/// m = ⌈n/2⌉ of the pooling above.
int pooledSide(int side);

/// First and last of the two input cells that bilinear pooling mixes into output cell `index`.
std::pair<int, int> poolingTaps(int side, int index);

} // namespace sinkscope::vision
