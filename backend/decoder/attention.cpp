// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/attention.h"

#include <algorithm>
#include <limits>

namespace sinkscope::decoder {

namespace {

// Rows per block: large enough for the matrix product, small enough that a block of scores of a
// few heads stays in the second-level cache.
constexpr int blockRows = 128;

RowRange overlap(RowRange a, RowRange b)
{
    return { std::max(a.first, b.first), std::min(a.last, b.last) };
}

/// Calls `member` of every hook that wants rows of this block, with just these rows.
void callHooks(Site site, const AttentionInput& input, const HookList& hooks, AttentionRows& block)
{
    const RowRange here { block.firstQuery,
        block.firstQuery + static_cast<int>(block.values.size(1)) };
    for (Hook* hook : hooks) {
        if (!hook->wants(site, input.layer, input.step))
            continue;
        const RowRange wanted = overlap(hook->rows(site, input.layer, input.step), here);
        if (wanted.empty())
            continue;
        const bool whole = wanted.first == here.first && wanted.last == here.last;
        at::Tensor part = whole
            ? block.values
            : block.values.narrow(1, wanted.first - here.first, wanted.last - wanted.first)
                  .contiguous();
        AttentionRows rows { part, wanted.first };
        if (site == Site::Scores)
            hook->scores(input.layer, input.step, rows);
        else
            hook->probabilities(input.layer, input.step, rows);
        if (!whole)
            block.values.narrow(1, wanted.first - here.first, wanted.last - wanted.first)
                .copy_(part);
    }
}

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

at::Tensor blockOutput(const AttentionInput& input, const HookList& hooks, RowRange rows)
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
                            .mul_(input.scale)
                            .to(at::kFloat)
                            .view({ heads, count, keyCount });
    maskFuture(scores);
    AttentionRows scoreRows { scores, rows.first };
    callHooks(Site::Scores, input, hooks, scoreRows);
    at::Tensor probabilities = at::softmax(scores, -1);
    AttentionRows probabilityRows { probabilities, rows.first };
    callHooks(Site::Probabilities, input, hooks, probabilityRows);
    const at::Tensor weights = probabilities.to(input.q.scalar_type())
                                   .view({ kvHeads, heads / kvHeads * count, keyCount });
    return at::matmul(weights, input.values.narrow(1, 0, keyCount))
        .view({ heads, count, size })
        .transpose(0, 1);
}

} // namespace

at::Tensor attend(const AttentionInput& input, const HookList& hooks)
{
    const Step& step = input.step;
    at::Tensor output =
        at::empty({ step.rows, input.q.size(0), input.q.size(2) }, input.q.options());
    const int end = step.firstPosition + step.rows;
    for (int first = step.firstPosition; first < end; first += blockRows) {
        const RowRange rows { first, std::min(first + blockRows, end) };
        output.narrow(0, first - step.firstPosition, rows.last - rows.first)
            .copy_(blockOutput(input, hooks, rows));
    }
    return output;
}

} // namespace sinkscope::decoder
