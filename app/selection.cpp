// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/selection.h"

#include <vector>

namespace sinkscope::app {

namespace {

void drop(std::optional<int>& index, int first, int end)
{
    if (index && (*index < first || *index >= end))
        index.reset();
}

void drop(std::vector<int>& positions, int end)
{
    std::erase_if(positions, [end](int position) { return position < 0 || position >= end; });
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
        drop(result.moreTokens, end);
    }
    drop(result.layer, 0, limits.layers);
    drop(result.head, meanOfHeads, limits.heads);
    drop(result.frame, 0, limits.frames);
    drop(result.key, 0, limits.promptTokens);
    drop(result.moreKeys, limits.promptTokens);
    return result;
}

Selection overlaid(Selection base, const SelectionPart& part)
{
    if (part.token) {
        base.token = part.token;
        base.moreTokens = part.moreTokens;
    }
    base.layer = part.layer.value_or(base.layer);
    base.head = part.head.value_or(base.head);
    base.frame = part.frame.value_or(base.frame);
    if (part.key) {
        base.key = part.key;
        base.moreKeys = part.moreKeys;
    }
    return base;
}

SelectionPart merged(SelectionPart base, const SelectionPart& part)
{
    if (part.token) {
        base.token = part.token;
        base.moreTokens = part.moreTokens;
    }
    if (part.layer)
        base.layer = part.layer;
    if (part.head)
        base.head = part.head;
    if (part.frame)
        base.frame = part.frame;
    if (part.key) {
        base.key = part.key;
        base.moreKeys = part.moreKeys;
    }
    return base;
}

} // namespace sinkscope::app
