// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long the tower's output vectors are, and which of them enter a vision token. Norms are those
// of the states that the projector or merger reads, before a final norm of the tower, which would
// even them out.
#pragma once

#include <ATen/ATen.h>

#include <utility>
#include <vector>

namespace sinkscope::vision {

/// First and last of the patches along an axis that enter a token.
using PatchRange = std::pair<int, int>;

/// Which rows and columns of patches enter the tokens of a grid; token (r, c) is made of all
/// patches in rows `down[r]` and columns `across[c]`.
struct PatchRanges {
    std::vector<PatchRange> down;
    std::vector<PatchRange> across;
};

/// Features and norms of the same tokens.
struct TokenFeatures {
    at::Tensor features; ///< [F,tokens,D]
    at::Tensor norms; ///< F32 [F,tokens,2] on the CPU: largest and mean of the token's patches.
};

/// States [F,N,H] to their L2 norms, F32 [F,N] on the CPU.
at::Tensor patchNorms(const at::Tensor& states);

/// Every patch is a token: [F,N] to [F,N,2].
at::Tensor ownNorms(const at::Tensor& norms);

/// Norms [F,rows,columns] of a grid of patches to [F,tokens,2], row-major.
at::Tensor tokenNorms(const at::Tensor& norms, const PatchRanges& ranges);

/// The same for square blocks of `size`×`size` patches of square grids [F,n·n]; patches beyond the
/// last whole block enter no token.
at::Tensor blockNorms(const at::Tensor& norms, int size);

/// The same for poolBilinear of [F,n·n].
at::Tensor pooledNorms(const at::Tensor& norms, int side);

/// NaN for a token that shows nothing, [1,2].
at::Tensor noNorm();

} // namespace sinkscope::vision
