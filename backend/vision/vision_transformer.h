// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/decoder_weights.h"
#include "io/model_config.h"

#include <ATen/ATen.h>

#include <functional>
#include <string>
#include <vector>

namespace sinkscope::vision {

using decoder::Linear;

using io::Activation;

/// The element-wise function; the GELU forms are not interchangeable.
at::Tensor activate(const at::Tensor& x, Activation activation);

struct LayerNorm {
    at::Tensor weight;
    at::Tensor bias;
    double epsilon = 1e-6;

    at::Tensor operator()(const at::Tensor& x) const;
};

struct VisionLayer {
    LayerNorm attentionNorm;
    LayerNorm mlpNorm;
    Linear query;
    Linear key;
    Linear value;
    Linear output;
    Linear fc1;
    Linear fc2;
};

/// Pre-norm vision transformer without class token (SigLIP). All in the compute type.
struct VisionTransformer {
    int heads = 0;
    int patchSize = 0;
    Activation activation = Activation::GeluTanh;
    Linear patchEmbedding; ///< [H, 3·P·P], from the stored [H,3,P,P].
    at::Tensor positions; ///< [N,H]
    std::vector<VisionLayer> layers;

    /// Pictures [F,3,S,S] to states [F,N,H] after the first `layerCount` blocks, without a final
    /// norm. Pixels beyond the last whole patch are not seen. `watch` is called before each block
    /// and throws to stop.
    at::Tensor encode(
        const at::Tensor& pixels, int layerCount, const std::function<void(int)>& watch) const;
};

} // namespace sinkscope::vision
