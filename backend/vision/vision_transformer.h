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

/// Layer norm with a bias; without one (undefined) an RMS norm, computed in F32.
struct Norm {
    at::Tensor weight;
    at::Tensor bias;
    double epsilon = 1e-6;

    at::Tensor operator()(const at::Tensor& x) const;
};

/// One pre-norm block. Parts a tower does not have stay undefined.
struct VisionLayer {
    Norm attentionNorm;
    Norm mlpNorm;
    Linear query;
    Linear key;
    Linear value;
    Linear output;
    Linear fc1; ///< The up projection where there is a gate.
    Linear fc2;
    Linear gate; ///< Gated MLP: act(gate)·fc1.
    Norm queryNorm; ///< Over the full width, before heads are split.
    Norm keyNorm;
    at::Tensor attentionScale; ///< Layer scale λ₁ [H].
    at::Tensor mlpScale; ///< λ₂ [H]
};

/// How the blocks of a tower attend. Attention is bidirectional.
struct VisionAttention {
    int heads = 0;
    Activation activation = Activation::GeluTanh; ///< Of the MLP.
    at::Tensor cosines; ///< [N, head size] in F32, turning queries and keys; undefined: none.
    at::Tensor sines;
    /// Ends of the stretches of tokens that attend among themselves, ascending, the last is N;
    /// empty: all attend to all.
    std::vector<std::int64_t> segmentEnds;
    bool floatSoftmax = true; ///< Softmax in F32 whatever the compute type.
};

/// One block on states [F,N,H].
at::Tensor runVisionLayer(
    const VisionLayer& layer, const VisionAttention& attention, const at::Tensor& states);

/// [F,3,S,S] to flattened patches [F,N,3·P·P], row-major, in the order of a strided convolution.
/// Pixels beyond the last whole patch are not seen.
at::Tensor imagePatches(const at::Tensor& pixels, int patchSize);

/// Pre-norm vision transformer on whole pictures (SigLIP, CLIP and their kin). All in the compute
/// type.
struct VisionTransformer {
    VisionAttention attention;
    int patchSize = 0;
    Linear patchEmbedding; ///< [H, 3·P·P], from the stored [H,3,P,P].
    at::Tensor classToken; ///< [H], put before the patches; undefined: none.
    at::Tensor positions; ///< [N,H], the class token included.
    Norm firstNorm; ///< Before the first block; undefined weight: none.
    std::vector<VisionLayer> layers;

    /// Pictures [F,3,S,S] to states [F,N,H] after the first `layerCount` blocks, without a final
    /// norm. Pixels beyond the last whole patch are not seen. `watch` is called before each block
    /// and throws to stop.
    at::Tensor encode(
        const at::Tensor& pixels, int layerCount, const std::function<void(int)>& watch) const;
};

} // namespace sinkscope::vision
