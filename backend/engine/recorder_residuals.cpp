// SPDX-License-Identifier: GPL-3.0-or-later
// What the recorder makes of residuals, MLP outputs and value vectors.
#include "decoder/row_statistics.h"
#include "decoder/sink_dimensions.h"
#include "engine/device_statistics.h"
#include "engine/recorder.h"
#include "engine/recorder_buffers.h"

#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>

#include <algorithm>

namespace sinkscope::engine {

using namespace decoder;

namespace {

void writeFloats(const at::Tensor& row, const std::vector<float>& values)
{
    std::copy(values.begin(), values.end(), row.data_ptr<float>());
}

/// Of |h|, where the residual is.
at::Tensor medianOf(const at::Tensor& residual)
{
    return residual.is_cpu() ? at::scalar_tensor(slabMedian(residual), at::kFloat)
                             : at::median(residual.abs());
}

/// Numbers of a residual up to which its rows and its median are worked on side by side.
constexpr std::int64_t largestShared = 1 << 20;

} // namespace

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

void Recorder::recordResidual(int index, const Step& step, const at::Tensor& residual)
{
    const auto keep = [&] {
        if (!m_setup.plan.residuals)
            return;
        const at::Tensor target =
            (step.prefill ? m_prompt->residuals : m_step->residuals).select(0, index);
        // The decoder may have written it there, see ForwardInput::outputs.
        if (target.data_ptr() != residual.data_ptr())
            target.copy_(step.prefill ? residual : residual.squeeze(0));
    };
    if (!m_setup.plan.reductions) {
        keep();
        return;
    }
    const at::Tensor numbers = residual.to(at::kFloat);
    const auto recordRows = [&] {
        recordNorms(index, step, numbers);
        recordPrimary(index, step, numbers);
    };
    const auto recordSlab = [&] {
        keep();
        if (step.prefill)
            m_prompt->hiddenMedian.select(0, index).copy_(medianOf(numbers));
    };
    // Each part uses all cores by itself when there is enough to do.
    if (!step.prefill || usesOperators() || numbers.numel() > largestShared) {
        recordRows();
        recordSlab();
        return;
    }
    at::parallel_for(0, 2, 1, [&](std::int64_t begin, std::int64_t end) {
        const c10::NoGradGuard noGradients;
        for (std::int64_t part = begin; part < end; ++part)
            part == 0 ? recordRows() : recordSlab();
    });
}

void Recorder::recordNorms(int index, const Step& step, const at::Tensor& residual)
{
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

void Recorder::recordPrimary(int index, const Step& step, const at::Tensor& residual)
{
    if (step.prefill) {
        const at::Tensor norms = m_prompt->hiddenNorm.select(0, index);
        const at::Tensor candidates = m_prompt->candidates.select(0, index);
        candidates.copy_(residual.narrow(0, 0, candidates.size(0)));
        m_prompt->primaryCosine.select(1, index).copy_(rowCosines(residual, norms, candidates));
        return;
    }
    m_step->primaryCosine.select(1, index).copy_(rowCosines(
        residual, m_step->hiddenNorm.narrow(0, index, 1), capture()->candidates.select(0, index))
                                                     .squeeze(1));
}

void Recorder::recordMlp(int layer, const Step& step, const at::Tensor& residual)
{
    const at::Tensor output = m_mlpOutput.to(at::kFloat);
    m_mlpOutput.reset();
    const auto count = step.prefill ? m_prompt->candidates.size(1) : 0;
    const at::Tensor candidates = step.prefill ? residual.narrow(0, 0, count).to(at::kFloat)
                                               : capture()->candidates.select(0, layer + 1);
    const at::Tensor norms = rowNorms(output);
    const at::Tensor cosines = rowCosines(output, norms, candidates);
    if (!step.prefill) {
        m_step->mlpNorm.narrow(0, layer, 1).copy_(norms);
        m_step->mlpCosine.select(1, layer).copy_(cosines.squeeze(1));
        return;
    }
    const auto rows = [&](const at::Tensor& all) {
        return all.narrow(-1, step.firstPosition, step.rows);
    };
    rows(m_prompt->mlpNorm.select(0, layer)).copy_(norms);
    rows(m_prompt->mlpCosine.select(1, layer)).copy_(cosines);
}

void Recorder::recordValueNorms(int layer, const Step& step, const at::Tensor& values)
{
    const at::Tensor norms = rowNorms(values);
    if (step.prefill)
        m_prompt->valueNorm.select(0, layer).narrow(1, step.firstPosition, step.rows).copy_(norms);
    else
        m_step->valueNorm.select(0, layer).copy_(norms.squeeze(1));
}

} // namespace sinkscope::engine
