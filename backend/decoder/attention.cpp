// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/attention.h"

#include "decoder/attention_hooks.h"

#include <algorithm>
#include <limits>

namespace sinkscope::decoder {

RowHooks::RowHooks(Site site, const AttentionInput& input, const HookList& hooks)
    : m_site(site)
    , m_input(input)
{
    for (Hook* hook : hooks) {
        if (hook->wants(site, input.layer, input.step))
            m_watchers.push_back({ hook, hook->rows(site, input.layer, input.step) });
    }
}

void RowHooks::call(AttentionRows& block) const
{
    const RowRange here { block.firstQuery,
        block.firstQuery + static_cast<int>(block.values.size(1)) };
    for (const Watcher& watcher : m_watchers) {
        const RowRange wanted { std::max(watcher.rows.first, here.first),
            std::min(watcher.rows.last, here.last) };
        if (wanted.empty())
            continue;
        const bool whole = wanted.first == here.first && wanted.last == here.last;
        const auto slice = [&] {
            return block.values.narrow(1, wanted.first - here.first, wanted.last - wanted.first);
        };
        at::Tensor part = whole ? block.values : slice().contiguous();
        ScoreInputs inputs;
        if (block.inputs)
            inputs = { block.inputs->queries.narrow(
                           1, wanted.first - here.first, wanted.last - wanted.first),
                block.inputs->keys, block.inputs->scale };
        AttentionRows rows { part, wanted.first, block.firstHead,
            block.inputs ? &inputs : nullptr };
        if (m_site == Site::Scores)
            watcher.hook->scores(m_input.layer, m_input.step, rows);
        else
            watcher.hook->probabilities(m_input.layer, m_input.step, rows);
        if (!whole)
            slice().copy_(part);
    }
}

std::vector<RowRange> rowBlocks(const Step& step, int boundary)
{
    std::vector<RowRange> blocks;
    const int end = step.firstPosition + step.rows;
    for (int first = step.firstPosition; first < end; first = blocks.back().last) {
        int last = std::min(first + blockRows, end);
        if (first < boundary && boundary < last)
            last = boundary;
        blocks.push_back({ first, last });
    }
    return blocks;
}

namespace {

/// Hides keys after each row's own position; only the last columns of a block can be hidden.
void maskFuture(at::Tensor& scores)
{
    const auto rows = scores.size(1);
    if (rows == 1)
        return;
    const at::Tensor hidden =
        at::full({ rows, rows }, -std::numeric_limits<float>::infinity(), scores.options())
            .triu_(1);
    scores.narrow(2, scores.size(2) - rows, rows).add_(hidden);
}

/// All heads at a time, as devices with many cores like it.
at::Tensor blockOutput(const AttentionInput& input, const RowHooks& scoreHooks,
    const RowHooks& probabilityHooks, RowRange rows)
{
    const auto heads = input.q.size(0);
    const auto kvHeads = input.keys.size(0);
    const auto size = input.q.size(2);
    const int count = rows.last - rows.first;
    const int keyCount = rows.last;
    const at::Tensor q =
        input.q.narrow(1, rows.first - input.step.firstPosition, count).contiguous();
    const at::Tensor grouped = q.view({ kvHeads, heads / kvHeads * count, size });
    const at::Tensor keys = input.keys.narrow(1, 0, keyCount);
    at::Tensor scores = at::matmul(grouped, keys.transpose(1, 2))
                            .to(at::kFloat)
                            .mul_(input.scale)
                            .view({ heads, count, keyCount });
    maskFuture(scores);
    const ScoreInputs inputs { q, keys, input.scale };
    AttentionRows scoreRows { scores, rows.first, 0, &inputs };
    scoreHooks.call(scoreRows);
    at::Tensor probabilities = at::softmax(scores, -1);
    AttentionRows probabilityRows { probabilities, rows.first };
    probabilityHooks.call(probabilityRows);
    const at::Tensor weights = probabilities.to(input.q.scalar_type())
                                   .view({ kvHeads, heads / kvHeads * count, keyCount });
    return at::matmul(weights, input.values.narrow(1, 0, keyCount))
        .view({ heads, count, size })
        .transpose(0, 1);
}

} // namespace

at::Tensor attend(const AttentionInput& input, const HookList& hooks)
{
    if (input.q.is_cpu())
        return attendOnHost(input, hooks);
    const Step& step = input.step;
    const RowHooks scoreHooks(Site::Scores, input, hooks);
    const RowHooks probabilityHooks(Site::Probabilities, input, hooks);
    at::Tensor output =
        at::empty({ step.rows, input.q.size(0), input.q.size(2) }, input.q.options());
    for (const RowRange rows : rowBlocks(step, input.boundary))
        output.narrow(0, rows.first - step.firstPosition, rows.last - rows.first)
            .copy_(blockOutput(input, scoreHooks, probabilityHooks, rows));
    return output;
}

} // namespace sinkscope::decoder
