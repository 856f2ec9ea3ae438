// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/recorder.h"

#include "decoder/tensor_bridge.h"
#include "engine/device_statistics.h"
#include "engine/recorder_buffers.h"

#include <algorithm>

namespace sinkscope::engine {

using namespace decoder;

namespace {

sinkscope::Tensor shared(const at::Tensor& tensor)
{
    return tensor.defined() ? toTraceTensor(tensor) : sinkscope::Tensor();
}

} // namespace

Recorder::Recorder(RecorderSetup setup)
    : m_setup(std::move(setup))
{
}

Recorder::~Recorder() = default;

void Recorder::reuse(std::shared_ptr<const PromptCapture> kept, int rows)
{
    m_kept = std::move(kept);
    m_keptRows = rows;
}

void Recorder::beginKinds(const PromptContext& context)
{
    m_context = context;
    m_kinds.clear();
    m_queryKinds.clear();
    for (const TokenInfo& token : context.layout->tokens) {
        m_kinds.push_back(static_cast<int>(token.kind));
        const bool earlier = token.kind == TokenKind::Answer;
        m_queryKinds.push_back(static_cast<int>(earlier ? TokenKind::Template : token.kind));
    }
    if (usesOperators()) {
        m_kindMatrix = kindMatrix(m_kinds, tokenKindCount, m_setup.device);
        m_queryKindMatrix = kindMatrix(m_queryKinds, tokenKindCount, m_setup.device);
    }
    m_step.reset();
}

void Recorder::beginPrompt(const PromptContext& context)
{
    beginKinds(context);
    m_prompt = std::make_shared<PromptCapture>(
        m_setup, context.layout->tokenCount(), context.layout->afterVision());
    if (m_kept && m_keptRows > 0)
        m_prompt->copyRows(*m_kept, m_keptRows);
}

at::Tensor Recorder::residualOutputs() const { return m_prompt->residuals; }

void Recorder::resume(const PromptContext& context, std::shared_ptr<const PromptCapture> kept)
{
    beginKinds(context);
    m_prompt.reset();
    m_kept = std::move(kept);
}

std::shared_ptr<const PromptCapture> Recorder::capture() const
{
    return m_prompt ? std::shared_ptr<const PromptCapture>(m_prompt) : m_kept;
}

bool Recorder::wants(Site site, int layer, const Step&) const
{
    const CapturePlan& plan = m_setup.plan;
    switch (site) {
    case Site::LayerInput:
        return plan.reductions || plan.residuals;
    case Site::LayerOutput:
        return plan.reductions || (plan.residuals && layer == m_setup.shape.layers - 1);
    case Site::Mlp:
        return plan.reductions;
    case Site::Qkv:
        return plan.reductions || plan.keys || plan.queriesAll || plan.queriesAfterVision
            || plan.values;
    case Site::Probabilities:
        return plan.reductions;
    case Site::Logits:
        return plan.logits;
    default:
        return false;
    }
}

void Recorder::startStep(const Step& step)
{
    if (!m_step)
        m_step = std::make_unique<StepBuffers>(
            m_setup, step, m_setup.plan.reductions ? capture()->candidates.size(1) : 0);
}

void Recorder::layerInput(int layer, const Step& step, at::Tensor& residual)
{
    startStep(step);
    recordResidual(layer, step, residual);
    if (m_setup.plan.reductions)
        recordSinkDimensions(layer, step, residual);
}

void Recorder::layerOutput(int layer, const Step& step, at::Tensor& residual)
{
    if (layer == m_setup.shape.layers - 1)
        recordResidual(layer + 1, step, residual);
    if (m_setup.plan.reductions)
        recordMlp(layer, step, residual);
}

void Recorder::mlp(int, const Step&, MlpActivations& activations)
{
    m_mlpOutput = activations.output;
}

void Recorder::qkv(int layer, const Step& step, Qkv& qkv)
{
    startStep(step);
    if (m_setup.plan.reductions)
        recordValueNorms(layer, step, qkv.v);
    if (step.prefill) {
        const auto rows = [&](const at::Tensor& all) {
            return all.select(0, layer).narrow(1, step.firstPosition, step.rows);
        };
        if (m_prompt->keys.defined())
            rows(m_prompt->keys).copy_(qkv.k);
        if (m_prompt->values.defined())
            rows(m_prompt->values).copy_(qkv.v);
        if (m_prompt->queries.defined()) {
            const int first = std::max(m_prompt->firstQuery, step.firstPosition);
            m_prompt->queries.select(0, layer)
                .narrow(1, first - m_prompt->firstQuery, step.keys - first)
                .copy_(qkv.q.narrow(1, first - step.firstPosition, step.keys - first));
        }
        return;
    }
    if (m_step->keys.defined())
        m_step->keys.select(0, layer).copy_(qkv.k);
    if (m_step->queries.defined())
        m_step->queries.select(0, layer).copy_(qkv.q);
    if (m_step->values.defined())
        m_step->values.select(0, layer).copy_(qkv.v);
}

void Recorder::logits(const Step& step, at::Tensor& logits)
{
    startStep(step);
    m_step->logits = logits.to(at::kFloat).clone();
}

PrefillRecord Recorder::takePrefill()
{
    PrefillRecord record;
    record.received = shared(m_prompt->received);
    record.entropy = shared(m_prompt->entropy);
    record.lastRow = shared(m_prompt->lastRow);
    record.hiddenNorm = shared(m_prompt->hiddenNorm);
    record.hiddenMax = shared(m_prompt->hiddenMax);
    record.hiddenArgmax = shared(m_prompt->hiddenArgmax);
    record.phi = shared(m_prompt->phi);
    record.hiddenMedian = shared(m_prompt->hiddenMedian);
    record.valueNorm = shared(m_prompt->valueNorm);
    record.primaryCosine = shared(m_prompt->primaryCosine);
    record.mlpNorm = shared(m_prompt->mlpNorm);
    record.mlpCosine = shared(m_prompt->mlpCosine);
    record.keys = shared(m_prompt->keys);
    record.queries = shared(m_prompt->queries);
    record.firstQuery = m_prompt->firstQuery;
    record.values = shared(m_prompt->values);
    record.residuals = shared(m_prompt->residuals);
    return record;
}

StepRecord Recorder::takeStep()
{
    StepRecord record;
    if (!m_step)
        return record;
    record.query = m_step->query;
    record.mass = shared(m_step->mass);
    record.sinkMass = shared(m_step->sinkMass);
    record.entropy = shared(m_step->entropy);
    record.hiddenNorm = shared(m_step->hiddenNorm);
    record.phi = shared(m_step->phi);
    record.valueNorm = shared(m_step->valueNorm);
    record.primaryCosine = shared(m_step->primaryCosine);
    record.mlpNorm = shared(m_step->mlpNorm);
    record.mlpCosine = shared(m_step->mlpCosine);
    record.keys = shared(m_step->keys);
    record.queries = shared(m_step->queries);
    record.values = shared(m_step->values);
    record.residuals = shared(m_step->residuals);
    record.logits = shared(m_step->logits);
    m_step.reset();
    return record;
}

} // namespace sinkscope::engine
