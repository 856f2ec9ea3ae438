// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/hooks.h"

namespace sinkscope::decoder {

/// One layer's attention over the cache.
struct AttentionInput {
    int layer = 0;
    Step step;
    at::Tensor q; ///< [H,T,d]
    at::Tensor keys; ///< [Hkv,K,d], K = step.keys
    at::Tensor values; ///< [Hkv,K,d]
    double scale = 0;
    int boundary = 0; ///< Position at which a block of rows begins, see ForwardInput.
};

/// Causal attention in blocks of query rows; returns head outputs [T,H,d], contiguous, in the type
/// of q. Scores and softmax are F32. No tensor larger than a block × keys per thread (times heads
/// where the device is not the CPU) exists; hooks see rows of the block they asked for. Key/value
/// head j serves query heads j·g … j·g+g−1. On the CPU the result does not depend on the threads,
/// nor on which hooks watch.
at::Tensor attend(const AttentionInput& input, const HookList& hooks);

} // namespace sinkscope::decoder
