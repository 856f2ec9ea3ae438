// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm.h"

#include <optional>
#include <vector>

namespace sinkscope::app {

/// Stands for "mean over the heads of the layer".
inline constexpr int meanOfHeads = -1;

/// A position in the sequence of one arm (prompt, then that arm's answer). Prompt positions are the
/// same in both arms.
struct TokenRef {
    Arm arm = Arm::Baseline;
    int position = 0;

    bool operator==(const TokenRef&) const = default;
};

/// What every panel shows. A plain value.
struct Selection {
    std::optional<TokenRef> token; ///< Whose attention row is shown; none without a Trace.
    std::vector<int> moreTokens; ///< Selected with it, same arm, ascending: the mean is shown.
    int layer = 0;
    int head = meanOfHeads;
    int frame = 0; ///< Index of the sampled frame.
    std::optional<int> key; ///< Vision token whose numbers are read out, a prompt position.
    std::vector<int> moreKeys; ///< Selected with it, ascending.

    bool operator==(const Selection&) const = default;
};

/// Some parts of a selection: what was clicked, or what is hovered.
struct SelectionPart {
    std::optional<TokenRef> token;
    std::vector<int> moreTokens; ///< Goes with `token`, and counts only with it.
    std::optional<int> layer;
    std::optional<int> head;
    std::optional<int> frame;
    std::optional<int> key;
    std::vector<int> moreKeys; ///< Goes with `key`, and counts only with it.

    bool operator==(const SelectionPart&) const = default;
    bool empty() const { return *this == SelectionPart {}; }
};

/// How far each index may go; a part beyond it does not count.
struct SelectionLimits {
    int promptTokens = 0;
    int baselineTokens = 0; ///< Prompt and answer.
    int variantTokens = 0;
    int layers = 0;
    int heads = 0;
    int frames = 0;

    bool operator==(const SelectionLimits&) const = default;
};

/// `part` without what lies beyond the limits.
SelectionPart restricted(const SelectionPart& part, const SelectionLimits& limits);

/// `base` with the parts that `part` has.
Selection overlaid(Selection base, const SelectionPart& part);

/// `base` with the parts that `part` has.
SelectionPart merged(SelectionPart base, const SelectionPart& part);

} // namespace sinkscope::app
