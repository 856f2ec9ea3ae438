// SPDX-License-Identifier: GPL-3.0-or-later
// What the recorder makes of attention rows, fresh or kept.
#include "decoder/tensor_bridge.h"
#include "engine/attention_statistics.h"
#include "engine/device_statistics.h"
#include "engine/recorder.h"
#include "engine/recorder_buffers.h"

#include <algorithm>

namespace sinkscope::engine {

using namespace decoder;

bool Recorder::acceptsKept(int, const Step&) const { return m_kept != nullptr; }

void Recorder::keptLayer(int layer, const Step& step, const at::Tensor& output)
{
    m_prompt->copyLayer(*m_kept, layer);
    if (layer == m_setup.shape.layers - 1)
        recordResidual(layer + 1, step, output);
    if (!m_setup.plan.reductions)
        return;
    at::Tensor rows = m_prompt->lastRow.select(0, layer).unsqueeze(1);
    recordAnsweringRows(layer, { rows, step.keys - 1 });
}

void Recorder::probabilities(int layer, const Step& step, AttentionRows& rows)
{
    if (step.prefill)
        recordPromptRows(layer, rows);
    if (rows.firstQuery + static_cast<int>(rows.values.size(1)) == step.keys)
        recordAnsweringRows(layer, rows);
}

void Recorder::recordPromptRows(int layer, const AttentionRows& rows)
{
    if (!usesOperators()) {
        recordPromptRowsOnHost(layer, rows);
        return;
    }
    const std::int64_t heads = rows.values.size(0);
    const at::Tensor received =
        m_prompt->received.select(0, layer).narrow(0, rows.firstHead, heads);
    if (m_setup.boundary > 0 && rows.firstQuery == m_setup.boundary)
        m_prompt->receivedByPrefix.select(0, layer)
            .narrow(0, rows.firstHead, heads)
            .copy_(received.narrow(2, 0, m_setup.boundary));
    addReceived(rows.values, rows.firstQuery, m_queryKindMatrix, received);
    m_prompt->entropy.select(0, layer)
        .narrow(0, rows.firstHead, heads)
        .narrow(1, rows.firstQuery, rows.values.size(1))
        .copy_(rowEntropies(rows.values));
}

// Called for every head and block: plain addresses, because views of tensors would take as long as
// the sums.
void Recorder::recordPromptRowsOnHost(int layer, const AttentionRows& rows)
{
    const HostRows host(rows.values);
    const std::span<const int> kinds(
        m_queryKinds.data() + rows.firstQuery, static_cast<std::size_t>(host.rows()));
    const std::int64_t tokens = m_prompt->entropy.size(2);
    const std::int64_t kindCount = m_prompt->received.size(2);
    const std::int64_t boundary = m_setup.boundary;
    for (int i = 0; i < host.heads(); ++i) {
        const std::int64_t head =
            layer * static_cast<std::int64_t>(m_setup.shape.heads) + rows.firstHead + i;
        float* received = m_prompt->received.data_ptr<float>() + head * kindCount * tokens;
        if (boundary > 0 && rows.firstQuery == boundary) {
            float* before =
                m_prompt->receivedByPrefix.data_ptr<float>() + head * kindCount * boundary;
            for (std::int64_t kind = 0; kind < kindCount; ++kind)
                std::copy_n(received + kind * tokens, boundary, before + kind * boundary);
        }
        const RowBlock block { host.row(i, 0).data(), host.rows(), host.keys() };
        reduceRows(block, kinds, received, tokens,
            m_prompt->entropy.data_ptr<float>() + head * tokens + rows.firstQuery);
    }
}

void Recorder::recordAnsweringRows(int layer, const AttentionRows& rows)
{
    if (usesOperators()) {
        recordAnsweringRowsByOperators(
            layer, rows.firstHead, rows.values.select(1, rows.values.size(1) - 1));
        return;
    }
    const HostRows host(rows.values);
    for (int head = 0; head < host.heads(); ++head)
        recordAnsweringRow(layer, rows.firstHead + head, host.row(head, host.rows() - 1));
}

void Recorder::recordAnsweringRow(int layer, std::int64_t head, std::span<const float> row)
{
    const std::int64_t index = layer * static_cast<std::int64_t>(m_setup.shape.heads) + head;
    const std::size_t prompt = m_kinds.size();
    float* mass = m_step->mass.data_ptr<float>() + index * tokenKindCount;
    for (std::size_t key = 0; key < row.size(); ++key)
        mass[key < prompt ? m_kinds[key] : static_cast<int>(TokenKind::Answer)] += row[key];
    float sinks = 0;
    for (const int sink : capture()->sinks.at(static_cast<std::size_t>(layer)))
        sinks += row[static_cast<std::size_t>(sink)];
    m_step->sinkMass.data_ptr<float>()[index] = sinks;
    m_step->entropy.data_ptr<float>()[index] = rowEntropy(row);
    if (m_step->decode)
        return;
    float* last = m_prompt->lastRow.data_ptr<float>() + index * static_cast<std::int64_t>(prompt);
    if (row.data() != last)
        std::copy(row.begin(), row.end(), last);
}

void Recorder::recordAnsweringRowsByOperators(int layer, int firstHead, const at::Tensor& rows)
{
    const auto heads = [&](const at::Tensor& all) {
        return all.select(0, layer).narrow(0, firstHead, rows.size(0));
    };
    const auto index = static_cast<std::size_t>(layer);
    heads(m_step->mass).copy_(massByKind(rows, m_kindMatrix, static_cast<int>(TokenKind::Answer)));
    heads(m_step->sinkMass).copy_(massOn(rows, capture()->sinkMasks.at(index)));
    heads(m_step->entropy).copy_(rowEntropies(rows));
    if (!m_step->decode)
        heads(m_prompt->lastRow).copy_(rows);
}

} // namespace sinkscope::engine
