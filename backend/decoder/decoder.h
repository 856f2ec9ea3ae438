// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/decoder_weights.h"
#include "decoder/forward_input.h"
#include "decoder/hooks.h"
#include "decoder/rotary.h"

#include <memory>

namespace sinkscope::decoder {

/// What differs between decoders of the llama kind.
struct DecoderConfig {
    int layers = 0;
    int heads = 0;
    int kvHeads = 0;
    int headSize = 0;
    int hidden = 0;
    int vocabulary = 0;
    double rmsEpsilon = 1e-6;
    double ropeTheta = 10000;
    std::vector<std::int64_t> ropeSections; ///< See Rotary; empty for one position per token.
};

/// Pre-norm transformer decoder with hook sites. Holds shared read-only weights; one instance
/// serves one thread at a time.
class Decoder {
public:
    Decoder(DecoderConfig config, std::shared_ptr<const DecoderWeights> weights);

    const DecoderConfig& config() const { return m_config; }
    at::ScalarType type() const { return m_weights->embedding.scalar_type(); }
    at::Device device() const { return m_weights->embedding.device(); }
    KvCache makeCache(int capacity) const;
    /// Embedding rows [T,D] of token ids.
    at::Tensor embed(const std::vector<std::int32_t>& ids) const;
    const Rotary& rotary() const { return m_rotary; }
    /// Runs the tokens of `input`, filling the cache; returns F32 logits [V] of the last row.
    at::Tensor forward(const ForwardInput& input, KvCache& cache, const HookList& hooks,
        const LayerWatch& watch) const;
    /// The same for `embeddings` [T,D] of tokens `first`… with positions that count the tokens.
    at::Tensor forward(const at::Tensor& embeddings, int first, KvCache& cache,
        const HookList& hooks, const LayerWatch& watch) const;
    double attentionScale() const;
    /// What value vectors [Hkv,n,d] add to the residual through each query head's part of o_proj,
    /// without its bias: F32 [H,n,D].
    at::Tensor throughHeads(int layer, const at::Tensor& values) const;

private:
    struct Pass;

    /// Takes layers of the kept pass as long as every hook accepts them; returns how many, and in
    /// `residual` what has entered the layer after them.
    int replay(const ForwardInput& input, const Pass& pass, at::Tensor& residual) const;
    at::Tensor enterLayer(
        int layer, const ForwardInput& input, const Pass& pass, at::Tensor residual) const;
    at::Tensor leaveLayer(
        int layer, const ForwardInput& input, const Pass& pass, at::Tensor residual) const;
    at::Tensor runLayer(int layer, const Pass& pass, const at::Tensor& residual) const;
    at::Tensor attentionBranch(int layer, const Pass& pass, const at::Tensor& residual) const;
    at::Tensor mlpBranch(int layer, const Pass& pass, const at::Tensor& residual) const;
    at::Tensor logitsOf(const at::Tensor& residual, const Pass& pass) const;

    DecoderConfig m_config;
    std::shared_ptr<const DecoderWeights> m_weights;
    Rotary m_rotary;
};

} // namespace sinkscope::decoder
