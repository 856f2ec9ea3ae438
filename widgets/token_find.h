// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/arm.h"
#include "widgets/token_strip_model.h"

#include <QString>

#include <vector>

namespace sinkscope::widgets {

/// A run of tokens that together contain a searched text.
struct TokenMatch {
    Arm arm = Arm::Baseline; ///< Of generated tokens; Baseline for the prompt.
    bool generated = false;
    int first = 0; ///< Positions in the sequence.
    int last = 0; ///< Inclusive.

    bool operator==(const TokenMatch&) const = default;
};

/// Where `text` stands in the text of the prompt and of the answers, in this order, ignoring case.
/// A match may span tokens, but not vision tokens. The visible marks ␣ ⏎ ⇥ count as the white
/// space they stand for. Empty for an empty text.
std::vector<TokenMatch> findTokens(const TokenStripModel& model, const QString& text);

} // namespace sinkscope::widgets
