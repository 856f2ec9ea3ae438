// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/recorder.h"

#include "decoder/row_statistics.h"
#include "decoder/sink_dimensions.h"
#include "decoder/tensor_bridge.h"
#include "engine/device_statistics.h"
#include "engine/recorder_buffers.h"

#include <algorithm>

namespace sinkscope::engine {

using namespace decoder;

namespace {

void writeFloats(const at::Tensor& row, const std::vector<float>& values)
{
    std::copy(values.begin(), values.end(), row.data_ptr<float>());
}

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
        return (plan.reductions || plan.residuals) && layer == m_setup.shape.layers - 1;
    case Site::Qkv:
        return plan.keys || plan.queriesAll || plan.queriesAfterVision || plan.values;
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
        m_step = std::make_unique<StepBuffers>(m_setup, step);
}

void Recorder::layerInput(int layer, const Step& step, at::Tensor& residual)
{
    startStep(step);
    recordResidual(layer, step, residual);
    if (m_setup.plan.reductions)
        recordSinkDimensions(layer, step, residual);
}

void Recorder::recordSinkDimensions(int layer, const Step& step, const at::Tensor& residual)
{
    if (usesOperators()) {
        const at::Tensor phi = sinkDimensionTensor(residual, m_setup.sinkDimensions);
        if (step.prefill)
            m_prompt->sinkMasks.at(static_cast<std::size_t>(layer)) =
                (phi >= activeRuleTau).to(at::kFloat);
        (step.prefill ? m_prompt->phi.select(0, layer) : m_step->phi.narrow(0, layer, 1))
            .copy_(phi);
        return;
    }
    const std::vector<float> phi = sinkDimensionValues(residual, m_setup.sinkDimensions);
    if (!step.prefill) {
        m_step->phi.data_ptr<float>()[layer] = phi.back();
        return;
    }
    writeFloats(m_prompt->phi.select(0, layer), phi);
    auto& sinks = m_prompt->sinks.at(static_cast<std::size_t>(layer));
    for (std::size_t token = 0; token < phi.size(); ++token) {
        if (phi[token] >= activeRuleTau)
            sinks.push_back(static_cast<int>(token));
    }
}

void Recorder::layerOutput(int layer, const Step& step, at::Tensor& residual)
{
    recordResidual(layer + 1, step, residual);
}

void Recorder::recordResidual(int index, const Step& step, const at::Tensor& residual)
{
    if (m_setup.plan.residuals) {
        const at::Tensor target = step.prefill ? m_prompt->residuals : m_step->residuals;
        target.select(0, index).copy_(step.prefill ? residual : residual.squeeze(0));
    }
    if (!m_setup.plan.reductions)
        return;
    if (usesOperators()) {
        const ResidualStatistics statistics = residualStatistics(residual);
        if (!step.prefill) {
            m_step->hiddenNorm.narrow(0, index, 1).copy_(statistics.norm);
            return;
        }
        m_prompt->hiddenNorm.select(0, index).copy_(statistics.norm);
        m_prompt->hiddenMax.select(0, index).copy_(statistics.largest);
        m_prompt->hiddenArgmax.select(0, index).copy_(statistics.channel);
        return;
    }
    const RowStatistics statistics = rowStatistics(residual);
    if (!step.prefill) {
        m_step->hiddenNorm.data_ptr<float>()[index] = statistics.norm.back();
        return;
    }
    writeFloats(m_prompt->hiddenNorm.select(0, index), statistics.norm);
    writeFloats(m_prompt->hiddenMax.select(0, index), statistics.largest);
    std::copy(statistics.channel.begin(), statistics.channel.end(),
        m_prompt->hiddenArgmax.select(0, index).data_ptr<std::int32_t>());
}

void Recorder::qkv(int layer, const Step& step, Qkv& qkv)
{
    startStep(step);
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
    record.keys = shared(m_step->keys);
    record.queries = shared(m_step->queries);
    record.values = shared(m_step->values);
    record.residuals = shared(m_step->residuals);
    record.logits = shared(m_step->logits);
    m_step.reset();
    return record;
}

} // namespace sinkscope::engine
