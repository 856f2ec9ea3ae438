// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/recorder_buffers.h"

#include <algorithm>

namespace sinkscope::engine {

PromptCapture::PromptCapture(const RecorderSetup& setup, int tokens, int afterVision)
    : sinks(static_cast<std::size_t>(setup.shape.layers))
    , sinkMasks(sinks.size())
{
    const ModelShape& s = setup.shape;
    const CapturePlan& plan = setup.plan;
    const auto numbers = at::TensorOptions(at::kFloat).device(setup.device);
    const auto states = numbers.dtype(setup.type);
    if (plan.reductions) {
        received = at::zeros({ s.layers, s.heads, tokenKindCount - 1, tokens }, numbers);
        entropy = at::zeros({ s.layers, s.heads, tokens }, numbers);
        lastRow = at::zeros({ s.layers, s.heads, tokens }, numbers);
        hiddenNorm = at::zeros({ s.layers + 1, tokens }, numbers);
        hiddenMax = at::zeros({ s.layers + 1, tokens }, numbers);
        hiddenArgmax = at::zeros({ s.layers + 1, tokens }, numbers.dtype(at::kInt));
        phi = at::zeros({ s.layers, tokens }, numbers);
        hiddenMedian = at::zeros({ s.layers + 1 }, numbers);
        valueNorm = at::zeros({ s.layers, s.kvHeads, tokens }, numbers);
        const int count = std::min(primaryCandidates, tokens);
        primaryCosine = at::zeros({ count, s.layers + 1, tokens }, numbers);
        mlpNorm = at::zeros({ s.layers, tokens }, numbers);
        mlpCosine = at::zeros({ count, s.layers, tokens }, numbers);
        candidates = at::zeros({ s.layers + 1, count, s.hidden }, numbers);
        if (setup.boundary > 0)
            receivedByPrefix =
                at::zeros({ s.layers, s.heads, tokenKindCount - 1, setup.boundary }, numbers);
    }
    if (plan.keys)
        keys = at::empty({ s.layers, s.kvHeads, tokens, s.headSize }, states);
    if (plan.queriesAll || plan.queriesAfterVision) {
        firstQuery = plan.queriesAll ? 0 : afterVision;
        queries = at::empty({ s.layers, s.heads, tokens - firstQuery, s.headSize }, states);
    }
    if (plan.values)
        values = at::empty({ s.layers, s.kvHeads, tokens, s.headSize }, states);
    if (plan.residuals)
        residuals = at::empty({ s.layers + 1, tokens, s.hidden }, states);
}

namespace {

/// The first `rows` of dimension `dim`; undefined tensors were not captured.
void copyFirst(at::Tensor& to, const at::Tensor& from, std::int64_t dim, std::int64_t rows)
{
    if (to.defined() && rows > 0)
        to.narrow(dim, 0, rows).copy_(from.narrow(dim, 0, rows));
}

} // namespace

void PromptCapture::copyRows(const PromptCapture& other, int rows)
{
    if (received.defined())
        received.narrow(3, 0, rows).copy_(other.receivedByPrefix);
    copyFirst(entropy, other.entropy, 2, rows);
    copyFirst(valueNorm, other.valueNorm, 2, rows);
    copyFirst(mlpNorm, other.mlpNorm, 1, rows);
    copyFirst(mlpCosine, other.mlpCosine, 2, rows);
    copyFirst(keys, other.keys, 2, rows);
    copyFirst(values, other.values, 2, rows);
    copyFirst(queries, other.queries, 2, rows - firstQuery);
}

void PromptCapture::copyLayer(const PromptCapture& other, int layer)
{
    const std::initializer_list<std::pair<at::Tensor*, const at::Tensor*>> parts {
        { &received, &other.received }, { &receivedByPrefix, &other.receivedByPrefix },
        { &entropy, &other.entropy }, { &lastRow, &other.lastRow }, { &keys, &other.keys },
        { &queries, &other.queries }, { &values, &other.values }, { &valueNorm, &other.valueNorm },
        { &mlpNorm, &other.mlpNorm }
    };
    for (const auto& [to, from] : parts) {
        if (to->defined())
            to->select(0, layer).copy_(from->select(0, layer));
    }
    if (mlpCosine.defined())
        mlpCosine.select(1, layer).copy_(other.mlpCosine.select(1, layer));
}

std::int64_t PromptCapture::byteCount() const
{
    std::size_t total = 0;
    for (const at::Tensor* part : { &received, &entropy, &lastRow, &hiddenNorm, &hiddenMax,
             &hiddenArgmax, &phi, &hiddenMedian, &valueNorm, &primaryCosine, &mlpNorm, &mlpCosine,
             &candidates, &keys, &queries, &values, &residuals, &receivedByPrefix })
        total += part->defined() ? part->nbytes() : 0;
    return static_cast<std::int64_t>(total);
}

Recorder::StepBuffers::StepBuffers(
    const RecorderSetup& setup, const decoder::Step& step, std::int64_t candidates)
    : query(step.keys - 1)
    , decode(!step.prefill)
{
    const ModelShape& s = setup.shape;
    const CapturePlan& plan = setup.plan;
    const auto numbers = at::TensorOptions(at::kFloat).device(setup.device);
    const auto states = numbers.dtype(setup.type);
    if (plan.reductions) {
        mass = at::zeros({ s.layers, s.heads, tokenKindCount }, numbers);
        sinkMass = at::zeros({ s.layers, s.heads }, numbers);
        entropy = at::zeros({ s.layers, s.heads }, numbers);
    }
    if (!decode)
        return;
    if (plan.reductions) {
        hiddenNorm = at::zeros({ s.layers + 1 }, numbers);
        phi = at::zeros({ s.layers }, numbers);
        valueNorm = at::zeros({ s.layers, s.kvHeads }, numbers);
        primaryCosine = at::zeros({ candidates, s.layers + 1 }, numbers);
        mlpNorm = at::zeros({ s.layers }, numbers);
        mlpCosine = at::zeros({ candidates, s.layers }, numbers);
    }
    if (plan.keys)
        keys = at::empty({ s.layers, s.kvHeads, 1, s.headSize }, states);
    if (plan.queriesAll || plan.queriesAfterVision)
        queries = at::empty({ s.layers, s.heads, 1, s.headSize }, states);
    if (plan.values)
        values = at::empty({ s.layers, s.kvHeads, 1, s.headSize }, states);
    if (plan.residuals)
        residuals = at::empty({ s.layers + 1, s.hidden }, states);
}

} // namespace sinkscope::engine
