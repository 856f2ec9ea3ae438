// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/linear.h"

#include <vector>

namespace sinkscope::decoder {

struct LayerWeights {
    at::Tensor inputNorm; ///< [D]
    at::Tensor mlpNorm; ///< [D]
    Linear query;
    Linear key;
    Linear value;
    Linear output;
    Linear gate;
    Linear up;
    Linear down;
};

/// All weights of a pre-norm decoder (llama, qwen2), in the compute type; the matrices of `Linear`
/// may be quantised. Shared, read-only.
struct DecoderWeights {
    at::Tensor embedding; ///< [V,D]
    std::vector<LayerWeights> layers;
    at::Tensor finalNorm; ///< [D]
    Linear head; ///< [V,D]; the embedding itself, or its quantised copy, when tied.
};

} // namespace sinkscope::decoder
