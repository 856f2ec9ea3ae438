// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/layout.h"

#include <QString>

#include <vector>

namespace sinkscope::widgets {

/// Consecutive positions [first, last) of one kind.
struct KindRun {
    TokenKind kind = TokenKind::Template;
    int first = 0;
    int last = 0;

    bool operator==(const KindRun&) const = default;
};

/// The runs of the positions [first, last); positions without a kind are in none.
std::vector<KindRun> kindRuns(const std::vector<TokenKind>& kinds, int first, int last);

/// Where the grey of a kind lies between the panel (0) and the text (1): what a model reads stands
/// out from its frame.
double kindStrength(TokenKind kind);

/// Translated name for axes; empty for the words of the template, which need none.
QString kindLabel(TokenKind kind);

} // namespace sinkscope::widgets
