// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/decoder.h"
#include "engine/recorder_buffers.h"

namespace sinkscope::engine {

/// PrefillRecord::tagTokens and tagDirections.
struct Tags {
    at::Tensor tokens; ///< I32 [L,S] on the host.
    at::Tensor directions; ///< F32 [L,H,S,D] on the host.
};

inline constexpr int tagsPerLayer = 2; ///< S

/// What a sink adds to the tokens that look at it ("Catch, Tag, Release", arXiv 2502.00919): its
/// value vector through the head's part of o_proj. Of every layer the `tagsPerLayer` tokens with
/// the largest head mean of α_k = Σ_{i ≥ k} A[i,k] / (T − k) among those with α_k ≥ 0.2 in some
/// head that at least 8 queries can see. Needs received attention and values; undefined tensors
/// without.
Tags tagDirections(const decoder::Decoder& decoder, const PromptCapture& capture);

} // namespace sinkscope::engine
