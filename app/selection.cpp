// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/selection.h"

namespace sinkscope::app {

namespace {

void drop(std::optional<int>& index, int first, int end)
{
    if (index && (*index < first || *index >= end))
        index.reset();
}

} // namespace

SelectionPart restricted(const SelectionPart& part, const SelectionLimits& limits)
{
    SelectionPart result = part;
    if (result.token) {
        const int end =
            result.token->arm == Arm::Baseline ? limits.baselineTokens : limits.variantTokens;
        if (result.token->position < 0 || result.token->position >= end)
            result.token.reset();
    }
    drop(result.layer, 0, limits.layers);
    drop(result.head, meanOfHeads, limits.heads);
    drop(result.frame, 0, limits.frames);
    drop(result.key, 0, limits.promptTokens);
    return result;
}

Selection overlaid(Selection base, const SelectionPart& part)
{
    if (part.token)
        base.token = part.token;
    base.layer = part.layer.value_or(base.layer);
    base.head = part.head.value_or(base.head);
    base.frame = part.frame.value_or(base.frame);
    if (part.key)
        base.key = part.key;
    return base;
}

SelectionPart merged(SelectionPart base, const SelectionPart& part)
{
    if (part.token)
        base.token = part.token;
    if (part.layer)
        base.layer = part.layer;
    if (part.head)
        base.head = part.head;
    if (part.frame)
        base.frame = part.frame;
    if (part.key)
        base.key = part.key;
    return base;
}

} // namespace sinkscope::app
