// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <vector>

namespace sinkscope::decoder {

/// A linear map: weight [out,in], bias [out] or undefined.
struct Linear {
    at::Tensor weight;
    at::Tensor bias;

    at::Tensor operator()(const at::Tensor& input) const { return at::linear(input, weight, bias); }
};

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

/// All weights of a pre-norm decoder (llama, qwen2), in the compute type. Shared, read-only.
struct DecoderWeights {
    at::Tensor embedding; ///< [V,D]
    std::vector<LayerWeights> layers;
    at::Tensor finalNorm; ///< [D]
    at::Tensor head; ///< [V,D]; the embedding itself when tied.
};

} // namespace sinkscope::decoder
