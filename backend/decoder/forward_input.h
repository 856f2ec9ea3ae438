// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/kv_cache.h"

#include <functional>
#include <memory>
#include <vector>

namespace sinkscope::decoder {

/// Called before every layer; throws to stop the run.
using LayerWatch = std::function<void(int layer)>;

/// What a finished prompt left behind for later ones. Read-only once the prompt has run.
struct KeptPass {
    std::vector<at::Tensor> residuals; ///< [L+1] of [T,D]: entering each layer, leaving the last.
    std::shared_ptr<KvCache> cache; ///< Filled at positions [0,T).
    at::Tensor logits; ///< F32 [V] of the last row.
};

/// How much of a kept pass is valid for a prompt. The results are the same, bit for bit on the CPU,
/// as without it, as long as the numbers of threads are the same.
struct Reuse {
    const KeptPass* kept = nullptr; ///< Null: nothing. With residuals.
    int rows = 0; ///< The leading rows are the same in every layer; 0 or the boundary of both.
    bool layers = false; ///< Same prompt: layers stand until a hook does not accept one.
};

/// One forward pass.
struct ForwardInput {
    at::Tensor embeddings; ///< [T,D], tokens `first`…
    at::Tensor positions; ///< I64 [rotary rows, T]; turn queries and keys.
    int first = 0;
    /// Rows before and from this position on go through the matrix products separately, so that
    /// either part has the same bits whatever the length of the other. Outside: no effect.
    int boundary = 0;
    Reuse reuse {};
    std::vector<at::Tensor>* residuals = nullptr; ///< Filled as KeptPass::residuals when given.
    /// [L+1,T,D] like the embeddings, or undefined: where residuals entering a layer, or leaving
    /// the last, are computed. Those that hooks edit or that are taken from a kept pass are not.
    at::Tensor outputs {};
};

} // namespace sinkscope::decoder
