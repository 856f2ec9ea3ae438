// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/token_kind_look.h"

#include <QCoreApplication>

#include <algorithm>

namespace sinkscope::widgets {

std::vector<KindRun> kindRuns(const std::vector<TokenKind>& kinds, int first, int last)
{
    std::vector<KindRun> found;
    const int end = std::min(last, static_cast<int>(kinds.size()));
    for (int position = std::max(first, 0); position < end; ++position) {
        const TokenKind kind = kinds[static_cast<std::size_t>(position)];
        if (found.empty() || found.back().kind != kind)
            found.push_back({ kind, position, position });
        found.back().last = position + 1;
    }
    return found;
}

double kindStrength(TokenKind kind)
{
    switch (kind) {
    case TokenKind::System:
        return 0.14;
    case TokenKind::Vision:
        return 0.42;
    case TokenKind::Question:
        return 0.75;
    case TokenKind::Template:
        return 0.22;
    case TokenKind::Answer:
        break;
    }
    return 1;
}

QString kindLabel(TokenKind kind)
{
    switch (kind) {
    case TokenKind::System:
        return QCoreApplication::translate("TokenKindLook", "system");
    case TokenKind::Vision:
        return QCoreApplication::translate("TokenKindLook", "vision");
    case TokenKind::Question:
        return QCoreApplication::translate("TokenKindLook", "question");
    case TokenKind::Answer:
        return QCoreApplication::translate("TokenKindLook", "answer");
    case TokenKind::Template:
        break;
    }
    return {};
}

} // namespace sinkscope::widgets
