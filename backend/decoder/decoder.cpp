// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/decoder.h"

#include "decoder/rms_norm.h"

#include <cmath>

namespace sinkscope::decoder {

namespace {

at::Tensor splitHeads(const at::Tensor& flat, int heads, int size)
{
    return flat.view({ flat.size(0), heads, size }).transpose(0, 1);
}

template <typename Call>
void visit(const HookList& hooks, Site site, int layer, const Step& step, Call call)
{
    for (Hook* hook : hooks) {
        if (hook->wants(site, layer, step))
            call(*hook);
    }
}

} // namespace

Decoder::Decoder(DecoderConfig config, std::shared_ptr<const DecoderWeights> weights)
    : m_config(std::move(config))
    , m_weights(std::move(weights))
    , m_rotary(m_config.headSize, m_config.ropeTheta, m_weights->embedding.scalar_type(),
          m_config.ropeSections)
{
}

double Decoder::attentionScale() const
{
    return 1.0 / std::sqrt(static_cast<double>(m_config.headSize));
}

KvCache Decoder::makeCache(int capacity) const
{
    return KvCache(m_config.layers, m_config.kvHeads, capacity, m_config.headSize, type());
}

at::Tensor Decoder::embed(const std::vector<std::int32_t>& ids) const
{
    const at::Tensor index = at::tensor(at::ArrayRef<std::int32_t>(ids), at::kInt).to(at::kLong);
    return m_weights->embedding.index_select(0, index);
}

at::Tensor Decoder::forward(const at::Tensor& embeddings, int first, KvCache& cache,
    const HookList& hooks, const LayerWatch& watch) const
{
    const int rows = static_cast<int>(embeddings.size(0));
    return forward(embeddings, first, m_rotary.plainPositions(first, rows), cache, hooks, watch);
}

at::Tensor Decoder::forward(const at::Tensor& embeddings, int first, const at::Tensor& positions,
    KvCache& cache, const HookList& hooks, const LayerWatch& watch) const
{
    const int rows = static_cast<int>(embeddings.size(0));
    const Step step { first, rows, first + rows, first == 0 };
    const auto [cosines, sines] = m_rotary.angles(positions);
    const Pass pass { step, cosines, sines, cache, hooks };
    at::Tensor residual = embeddings;
    for (int layer = 0; layer < m_config.layers; ++layer) {
        watch(layer);
        residual = runLayer(layer, pass, std::move(residual));
    }
    const at::Tensor last =
        rmsNorm(residual.narrow(0, rows - 1, 1), m_weights->finalNorm, m_config.rmsEpsilon);
    at::Tensor logits = at::linear(last, m_weights->head).squeeze(0).to(at::kFloat);
    visit(
        hooks, Site::Logits, m_config.layers, step, [&](Hook& hook) { hook.logits(step, logits); });
    return logits;
}

at::Tensor Decoder::runLayer(int layer, const Pass& pass, at::Tensor residual) const
{
    visit(pass.hooks, Site::LayerInput, layer, pass.step,
        [&](Hook& hook) { hook.layerInput(layer, pass.step, residual); });
    residual = residual + attentionBranch(layer, pass, residual);
    residual = residual + mlpBranch(layer, pass, residual);
    visit(pass.hooks, Site::LayerOutput, layer, pass.step,
        [&](Hook& hook) { hook.layerOutput(layer, pass.step, residual); });
    return residual;
}

at::Tensor Decoder::attentionBranch(int layer, const Pass& pass, const at::Tensor& residual) const
{
    const LayerWeights& weights = m_weights->layers.at(static_cast<std::size_t>(layer));
    const Step& step = pass.step;
    const at::Tensor input = rmsNorm(residual, weights.inputNorm, m_config.rmsEpsilon);
    const int size = m_config.headSize;
    const auto rotated = [&](const Linear& linear, int heads) {
        return Rotary::apply(splitHeads(linear(input), heads, size), pass.cosines, pass.sines);
    };
    at::Tensor q = rotated(weights.query, m_config.heads);
    at::Tensor k = rotated(weights.key, m_config.kvHeads);
    at::Tensor v = splitHeads(weights.value(input), m_config.kvHeads, size);
    Qkv qkv { q, k, v };
    visit(pass.hooks, Site::Qkv, layer, step, [&](Hook& hook) { hook.qkv(layer, step, qkv); });
    pass.cache.store(layer, step.firstPosition, k, v);
    const AttentionInput attention { layer, step, q, pass.cache.keys(layer, step.keys),
        pass.cache.values(layer, step.keys), attentionScale() };
    at::Tensor heads = attend(attention, pass.hooks);
    visit(pass.hooks, Site::HeadOutput, layer, step,
        [&](Hook& hook) { hook.headOutput(layer, step, heads); });
    return weights.output(heads.view({ step.rows, m_config.heads * size }));
}

at::Tensor Decoder::mlpBranch(int layer, const Pass& pass, const at::Tensor& residual) const
{
    const LayerWeights& weights = m_weights->layers.at(static_cast<std::size_t>(layer));
    at::Tensor input = rmsNorm(residual, weights.mlpNorm, m_config.rmsEpsilon);
    at::Tensor product = at::silu(weights.gate(input)).mul_(weights.up(input));
    at::Tensor output = weights.down(product);
    MlpActivations activations { input, product, output };
    visit(pass.hooks, Site::Mlp, layer, pass.step,
        [&](Hook& hook) { hook.mlp(layer, pass.step, activations); });
    return output;
}

} // namespace sinkscope::decoder
