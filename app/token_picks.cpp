// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/token_picks.h"

#include "analysis/attention_row.h"
#include "app/arm_view.h"
#include "app/workspace.h"

#include <algorithm>

namespace sinkscope::app {

namespace {

const VisionCell* cellOf(const Trace& trace, int token)
{
    return token < trace.promptTokens() ? trace.layout->cellOf(token) : nullptr;
}

/// Tokens between two, both ends included: patches of one frame as a rectangle, everything else in
/// the order of the sequence. Only tokens of the same sort as the ends.
std::vector<int> between(const Trace& trace, int from, int to)
{
    const VisionCell* a = cellOf(trace, from);
    const VisionCell* b = cellOf(trace, to);
    const bool rectangle = a && b && a->firstFrame == b->firstFrame;
    const int step = from < to ? -1 : 1;
    std::vector<int> tokens;
    for (int token = to; token != from + step; token += step) {
        const VisionCell* cell = cellOf(trace, token);
        if ((cell != nullptr) == (b != nullptr) && !rectangle)
            tokens.push_back(token);
        if (tokens.size() == mostSelectedTokens)
            break;
    }
    if (!rectangle)
        return tokens;
    const auto [top, bottom] = std::minmax(a->row, b->row);
    const auto [left, right] = std::minmax(a->column, b->column);
    for (const int token : trace.layout->tokensOfFrame(a->firstFrame)) {
        const VisionCell* cell = cellOf(trace, token);
        if (cell && cell->row >= top && cell->row <= bottom && cell->column >= left
            && cell->column <= right && tokens.size() < mostSelectedTokens)
            tokens.push_back(token);
    }
    return tokens;
}

/// A primary token and those selected with it.
struct TokenSet {
    int primary = -1; ///< −1: nothing is selected.
    std::vector<int> more;

    bool isOnly(int token) const { return primary == token && more.empty(); }
};

TokenSet added(TokenSet set, int token)
{
    const auto known = std::find(set.more.begin(), set.more.end(), token);
    if (token == set.primary && !set.more.empty()) {
        set.primary = set.more.back();
        set.more.pop_back();
        return set;
    }
    if (known != set.more.end()) {
        set.more.erase(known);
        return set;
    }
    if (set.primary >= 0 && set.primary != token && set.more.size() + 1 < mostSelectedTokens)
        set.more.push_back(set.primary);
    set.primary = token;
    std::sort(set.more.begin(), set.more.end());
    return set;
}

TokenSet ranged(const Trace& trace, const TokenSet& set, int token)
{
    if (set.primary < 0)
        return { token, {} };
    TokenSet range { set.primary, between(trace, set.primary, token) };
    std::erase(range.more, set.primary);
    std::sort(range.more.begin(), range.more.end());
    return range;
}

TokenSet pickedSet(
    const Trace& trace, const TokenSet& set, int token, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier))
        return ranged(trace, set, token);
    return modifiers.testFlag(Qt::ControlModifier) ? added(set, token) : TokenSet { token, {} };
}

bool isPlain(Qt::KeyboardModifiers modifiers)
{
    return !modifiers.testFlag(Qt::ShiftModifier) && !modifiers.testFlag(Qt::ControlModifier);
}

void pickKey(Workspace& workspace, const Trace& trace, int token, Qt::KeyboardModifiers modifiers)
{
    ViewState& view = workspace.view();
    const SelectionPart& locked = view.locked();
    const TokenSet before { locked.key.value_or(-1),
        locked.key ? locked.moreKeys : std::vector<int> {} };
    if (isPlain(modifiers) && before.isOnly(token)) {
        view.releaseKey();
        return;
    }
    const TokenSet set = pickedSet(trace, before, token, modifiers);
    SelectionPart part;
    part.key = set.primary;
    part.moreKeys = set.more;
    part.frame = cellOf(trace, token)->firstFrame;
    view.lock(part);
}

} // namespace

SelectionPart partOf(const Workspace& workspace, const TokenRef& token)
{
    SelectionPart part;
    const TracePtr trace = workspace.scheduler().trace(token.arm);
    const VisionCell* cell = trace && trace->layout ? cellOf(*trace, token.position) : nullptr;
    if (cell) {
        part.key = token.position;
        part.frame = cell->firstFrame;
    } else {
        part.token = token;
    }
    return part;
}

void pickToken(Workspace& workspace, const TokenRef& token, Qt::KeyboardModifiers modifiers)
{
    ViewState& view = workspace.view();
    const TracePtr trace = workspace.scheduler().trace(token.arm);
    if (!trace || !trace->layout) {
        view.lock(partOf(workspace, token));
        return;
    }
    if (cellOf(*trace, token.position)) {
        pickKey(workspace, *trace, token.position, modifiers);
        return;
    }
    const SelectionPart& locked = view.locked();
    if (isPlain(modifiers) && locked.token == token && locked.moreTokens.empty()) {
        view.releaseToken();
        return;
    }
    // Ctrl and Shift start from what is shown, which may be a default.
    const Selection shown = view.lockedSelection();
    const bool sameArm =
        shown.token && (shown.token->arm == token.arm || token.position < trace->promptTokens());
    TokenSet before;
    if (sameArm)
        before = { shown.token->position, shown.moreTokens };
    const TokenSet set = pickedSet(*trace, before, token.position, modifiers);
    SelectionPart part;
    part.token =
        TokenRef { sameArm && !isPlain(modifiers) ? shown.token->arm : token.arm, set.primary };
    part.moreTokens = set.more;
    view.lock(part);
}

void swapDirection(Workspace& workspace)
{
    ViewState& view = workspace.view();
    ViewOptions options = view.options();
    const bool reversed = options.direction == Direction::TokenToImage;
    options.direction = reversed ? Direction::ImageToToken : Direction::TokenToImage;
    // A range that was locked on rows means nothing for columns.
    options.lockedMaximum.reset();
    const Selection selection = view.lockedSelection();
    const TracePtr trace =
        workspace.scheduler().trace(selection.token ? selection.token->arm : Arm::Baseline);
    if (reversed && !selection.key && trace && trace->layout) {
        RowCache rows;
        const ArmView looking = armView(trace, selection, options.sinkChoice(), rows);
        int most = -1;
        for (const int token : trace->layout->tokensOf(TokenKind::Vision))
            if (cellOf(*trace, token) && !looking.isSink(token)
                && (most < 0 || looking.attentionOn(token) > looking.attentionOn(most)))
                most = token;
        if (most >= 0)
            view.lock(partOf(workspace, { Arm::Baseline, most }));
    }
    view.setOptions(options);
}

} // namespace sinkscope::app
