// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/decoder.h"

#include "decoder/attention.h"
#include "decoder/rms_norm.h"
#include "decoder/row_kernels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace sinkscope::decoder {

namespace {

/// [T, heads·d] as [heads,T,d], without a copy.
at::Tensor headsOf(const at::Tensor& flat, int size)
{
    return flat.view({ flat.size(0), flat.size(1) / size, size }).transpose(0, 1);
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

/// What all layers of one forward pass share. Rows are counted from the first computed one.
struct Decoder::Pass {
    Step step;
    int split = 0; ///< Rows of the first of two parts; 0: all rows are one part.
    int boundary = 0;
    at::Tensor cosines; ///< [rows,d]
    at::Tensor sines;
    KvCache& cache;
    const HookList& hooks;
    const LayerWatch& watch;
    bool editsResidual = false; ///< Some hook writes to the residual it is shown.
    at::Tensor slab; ///< ForwardInput::outputs.

    /// Filled anew by every layer: fresh memory for each would cost more than what is done on it,
    /// and blocks of other sizes would leave holes. [rows, …]
    struct Buffers {
        at::Tensor norm;
        at::Tensor between; ///< Residual between the two branches.
        at::Tensor branch;
        at::Tensor q, k, v; ///< [rows, heads·d]
        at::Tensor gate, up;
    };
    mutable Buffers buffers {};

    void makeBuffers(const LayerWeights& first, const at::Tensor& like) const
    {
        const auto rows = [&](std::int64_t width) {
            return at::empty({ step.rows, width }, like.options());
        };
        const auto outputs = [&](const Linear& linear) { return rows(linear.weight.size(0)); };
        const std::int64_t hidden = like.size(1);
        buffers = { rows(hidden), rows(hidden), rows(hidden), outputs(first.query),
            outputs(first.key), outputs(first.value), outputs(first.gate), outputs(first.up) };
    }

    /// Maps of one input [rows, in] to `results`; each part of the rows by itself.
    void multiply(std::span<const Linear* const> linears, const at::Tensor& input,
        std::span<const at::Tensor> results) const
    {
        if (split == 0) {
            applyAll(linears, input, results);
            return;
        }
        for (const auto& [first, count] : { std::pair(0, split), { split, step.rows - split } }) {
            std::vector<at::Tensor> parts;
            for (const at::Tensor& result : results)
                parts.push_back(result.narrow(0, first, count));
            applyAll(linears, input.narrow(0, first, count), parts);
        }
    }
};

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
    return KvCache(m_config.layers, m_config.kvHeads, capacity, m_config.headSize,
        m_weights->embedding.options());
}

at::Tensor Decoder::throughHeads(int layer, const at::Tensor& values) const
{
    const Linear& output = m_weights->layers.at(static_cast<std::size_t>(layer)).output;
    const std::int64_t heads = m_config.heads;
    const std::int64_t group = heads / m_config.kvHeads;
    const std::int64_t count = values.size(1);
    const bool quantised = output.scale.defined();
    const auto type = quantised ? at::kFloat : output.weight.scalar_type();
    const at::Tensor inputs = values.to(type);
    at::Tensor result =
        at::empty({ heads, count, m_config.hidden }, values.options().dtype(at::kFloat));
    for (std::int64_t head = 0; head < heads; ++head) {
        const at::Tensor part =
            output.weight.narrow(1, head * m_config.headSize, m_config.headSize);
        const at::Tensor weight = quantised ? part.to(type) * output.scale.unsqueeze(1) : part;
        result.select(0, head).copy_(at::mm(inputs.select(0, head / group), weight.t()));
    }
    return result;
}

at::Tensor Decoder::embed(const std::vector<std::int32_t>& ids) const
{
    const at::Tensor index =
        at::tensor(at::ArrayRef<std::int32_t>(ids), at::kInt).to(device(), at::kLong, true);
    return m_weights->embedding.index_select(0, index);
}

at::Tensor Decoder::forward(const at::Tensor& embeddings, int first, KvCache& cache,
    const HookList& hooks, const LayerWatch& watch) const
{
    const int rows = static_cast<int>(embeddings.size(0));
    return forward(
        { embeddings, m_rotary.plainPositions(first, rows), first }, cache, hooks, watch);
}

at::Tensor Decoder::forward(
    const ForwardInput& input, KvCache& cache, const HookList& hooks, const LayerWatch& watch) const
{
    const int total = static_cast<int>(input.embeddings.size(0));
    const int kept = input.reuse.rows;
    const int first = input.first + kept;
    const int rows = total - kept;
    const int split =
        input.boundary > first && input.boundary < first + rows ? input.boundary - first : 0;
    const auto [cosines, sines] = m_rotary.angles(input.positions.narrow(1, kept, rows));
    const bool edits = std::any_of(
        hooks.begin(), hooks.end(), [](const Hook* hook) { return hook->editsResidual(); });
    const Pass pass { { first, rows, first + rows, input.first == 0 }, split, input.boundary,
        cosines.to(device(), cosines.scalar_type(), true),
        sines.to(device(), sines.scalar_type(), true), cache, hooks, watch, edits, input.outputs };
    pass.makeBuffers(m_weights->layers.at(0), input.embeddings);
    if (input.residuals)
        input.residuals->clear();
    at::Tensor residual = input.embeddings;
    const int replayed = input.reuse.layers ? replay(input, pass, residual) : 0;
    if (replayed == m_config.layers) {
        at::Tensor logits = input.reuse.kept->logits.clone();
        visit(hooks, Site::Logits, m_config.layers, pass.step,
            [&](Hook& hook) { hook.logits(pass.step, logits); });
        return logits;
    }
    for (int layer = replayed; layer < m_config.layers; ++layer) {
        watch(layer);
        // The layer at which the replay stopped has been entered already.
        if (!input.reuse.layers || layer != replayed)
            residual = enterLayer(layer, input, pass, std::move(residual));
        residual = leaveLayer(layer, input, pass, runLayer(layer, pass, residual));
    }
    if (input.residuals)
        input.residuals->push_back(residual);
    return logitsOf(residual, pass);
}

int Decoder::replay(const ForwardInput& input, const Pass& pass, at::Tensor& residual) const
{
    const KeptPass& kept = *input.reuse.kept;
    for (int layer = 0; layer < m_config.layers; ++layer) {
        const auto index = static_cast<std::size_t>(layer);
        pass.watch(layer);
        residual = kept.residuals.at(index);
        if (input.residuals)
            input.residuals->push_back(residual);
        // What is kept must stay as it is.
        if (pass.editsResidual)
            residual = residual.clone();
        visit(pass.hooks, Site::LayerInput, layer, pass.step,
            [&](Hook& hook) { hook.layerInput(layer, pass.step, residual); });
        pass.cache.copyFrom(*kept.cache, layer, pass.step.firstPosition);
        if (!std::all_of(pass.hooks.begin(), pass.hooks.end(),
                [&](const Hook* hook) { return hook->acceptsKept(layer, pass.step); }))
            return layer;
        pass.cache.copyFrom(*kept.cache, layer, pass.step.keys);
        for (Hook* hook : pass.hooks)
            hook->keptLayer(layer, pass.step, kept.residuals.at(index + 1));
    }
    return m_config.layers;
}

at::Tensor Decoder::enterLayer(
    int layer, const ForwardInput& input, const Pass& pass, at::Tensor residual) const
{
    if (input.reuse.rows > 0)
        pass.cache.copyFrom(*input.reuse.kept->cache, layer, input.reuse.rows);
    if (pass.editsResidual)
        residual = residual.clone();
    visit(pass.hooks, Site::LayerInput, layer, pass.step,
        [&](Hook& hook) { hook.layerInput(layer, pass.step, residual); });
    if (input.residuals)
        input.residuals->push_back(residual);
    return residual;
}

at::Tensor Decoder::leaveLayer(
    int layer, const ForwardInput& input, const Pass& pass, at::Tensor residual) const
{
    const int kept = input.reuse.rows;
    if (kept > 0) {
        const auto next = static_cast<std::size_t>(layer) + 1;
        residual.narrow(0, 0, kept).copy_(input.reuse.kept->residuals.at(next).narrow(0, 0, kept));
    }
    visit(pass.hooks, Site::LayerOutput, layer, pass.step,
        [&](Hook& hook) { hook.layerOutput(layer, pass.step, residual); });
    return residual;
}

at::Tensor Decoder::runLayer(int layer, const Pass& pass, const at::Tensor& residual) const
{
    const std::int64_t kept = residual.size(0) - pass.step.rows;
    const at::Tensor rows = residual.narrow(0, kept, pass.step.rows);
    at::Tensor between = pass.buffers.between;
    addRows(between, rows, attentionBranch(layer, pass, rows));
    at::Tensor output =
        pass.slab.defined() ? pass.slab.select(0, layer + 1) : at::empty_like(residual);
    at::Tensor computed = output.narrow(0, kept, pass.step.rows);
    addRows(computed, between, mlpBranch(layer, pass, between));
    return output;
}

at::Tensor Decoder::attentionBranch(int layer, const Pass& pass, const at::Tensor& residual) const
{
    const LayerWeights& weights = m_weights->layers.at(static_cast<std::size_t>(layer));
    const Step& step = pass.step;
    Pass::Buffers& to = pass.buffers;
    const int size = m_config.headSize;
    rmsNormInto(to.norm, residual, weights.inputNorm, m_config.rmsEpsilon);
    pass.multiply(std::array { &weights.query, &weights.key, &weights.value }, to.norm,
        std::array { to.q, to.k, to.v });
    rotateRows(to.q, pass.cosines, pass.sines);
    rotateRows(to.k, pass.cosines, pass.sines);
    at::Tensor q = headsOf(to.q, size);
    at::Tensor k = headsOf(to.k, size);
    at::Tensor v = headsOf(to.v, size);
    Qkv qkv { q, k, v };
    visit(pass.hooks, Site::Qkv, layer, step, [&](Hook& hook) { hook.qkv(layer, step, qkv); });
    pass.cache.store(layer, step.firstPosition, k, v);
    const AttentionInput attention { layer, step, q, pass.cache.keys(layer, step.keys),
        pass.cache.values(layer, step.keys), attentionScale(), pass.boundary };
    at::Tensor heads = attend(attention, pass.hooks);
    visit(pass.hooks, Site::HeadOutput, layer, step,
        [&](Hook& hook) { hook.headOutput(layer, step, heads); });
    const at::Tensor flatHeads = heads.view({ step.rows, m_config.heads * size });
    pass.multiply(std::array { &weights.output }, flatHeads, std::array { to.branch });
    return to.branch;
}

at::Tensor Decoder::mlpBranch(int layer, const Pass& pass, const at::Tensor& residual) const
{
    const LayerWeights& weights = m_weights->layers.at(static_cast<std::size_t>(layer));
    const Pass::Buffers& to = pass.buffers;
    at::Tensor input = to.norm;
    rmsNormInto(input, residual, weights.mlpNorm, m_config.rmsEpsilon);
    pass.multiply(std::array { &weights.gate, &weights.up }, input, std::array { to.gate, to.up });
    at::Tensor product = to.gate;
    gateRows(product, to.up);
    pass.multiply(std::array { &weights.down }, product, std::array { to.branch });
    at::Tensor output = to.branch;
    MlpActivations activations { input, product, output };
    visit(pass.hooks, Site::Mlp, layer, pass.step,
        [&](Hook& hook) { hook.mlp(layer, pass.step, activations); });
    return output;
}

at::Tensor Decoder::logitsOf(const at::Tensor& residual, const Pass& pass) const
{
    const at::Tensor last = rmsNorm(
        residual.narrow(0, residual.size(0) - 1, 1), m_weights->finalNorm, m_config.rmsEpsilon);
    at::Tensor logits = m_weights->head(last).squeeze(0).to(at::kFloat);
    visit(pass.hooks, Site::Logits, m_config.layers, pass.step,
        [&](Hook& hook) { hook.logits(pass.step, logits); });
    return logits;
}

} // namespace sinkscope::decoder
