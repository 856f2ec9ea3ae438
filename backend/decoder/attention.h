// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/hooks.h"

#include <vector>

namespace sinkscope::decoder {

using HookList = std::vector<Hook*>;

/// One layer's attention over the cache.
struct AttentionInput {
    int layer = 0;
    Step step;
    at::Tensor q; ///< [H,T,d]
    at::Tensor keys; ///< [Hkv,K,d], K = step.keys
    at::Tensor values; ///< [Hkv,K,d]
    double scale = 0;
};

/// Causal attention in blocks of query rows; returns head outputs [T,H,d], contiguous, in the type
/// of q. The softmax is F32. No tensor larger than block × keys × heads exists; hooks see rows of
/// the block they asked for. Key/value head j serves query heads j·g … j·g+g−1.
at::Tensor attend(const AttentionInput& input, const HookList& hooks);

} // namespace sinkscope::decoder
