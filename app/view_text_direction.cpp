// SPDX-License-Identifier: GPL-3.0-or-later
// What a view is about, and the sentences of a reversed one.
#include "app/view_text.h"

#include "widgets/number_format.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t namedTokens = 3;
constexpr qsizetype namedWords = 3;
constexpr qsizetype namedPatches = 2;

/// Tokens with a value, the largest first.
std::vector<int> strongest(const ArmView& view)
{
    std::vector<int> tokens;
    for (int token = 0; token < static_cast<int>(view.values()->size()); ++token)
        if (!std::isnan(view.valueOf(token)))
            tokens.push_back(token);
    std::stable_sort(tokens.begin(), tokens.end(),
        [&](int a, int b) { return view.valueOf(a) > view.valueOf(b); });
    return tokens;
}

} // namespace

QString ViewText::tokenName(const Trace& trace, int token)
{
    const VisionCell* cell = token < trace.promptTokens() ? trace.layout->cellOf(token) : nullptr;
    if (cell)
        return tr("frame %1 row %2 col %3").arg(cell->firstFrame).arg(cell->row).arg(cell->column);
    return tr("token %1 %2").arg(token).arg(quoted(trace.textOf(token)));
}

QString ViewText::subjectOf(const ArmView& view)
{
    if (view.reversed)
        return view.keys.empty() ? tr("no patch selected ← tokens")
                                 : tr("%1 ← tokens").arg(keysName(view));
    const QString word = quoted(view.trace->textOf(view.token));
    if (view.tokens.size() > 1) {
        QStringList words;
        for (std::size_t i = 0; i < std::min(namedTokens, view.tokens.size()); ++i)
            words << quoted(view.trace->textOf(view.tokens[i]));
        if (view.tokens.size() > namedTokens)
            words << u"…"_s;
        return tr("mean of %n tokens %1 → video", nullptr, static_cast<int>(view.tokens.size()))
            .arg(words.join(u' '));
    }
    if (view.step >= 0)
        return tr("answer word %1 → video").arg(word);
    if (view.trace->kindOf(view.token) == TokenKind::Vision)
        return tr("vision token %1 → video").arg(view.token);
    return tr("prompt word %1 → video").arg(word);
}

QString ViewText::keysName(const ArmView& view)
{
    const auto others = static_cast<int>(view.keys.size()) - 1;
    const QString primary = tokenName(*view.trace, view.keys.front());
    return others == 0 ? primary : tr("%1 and %n more patches (sum)", nullptr, others).arg(primary);
}

QString ViewText::reversedNote(const ArmView& view)
{
    if (view.keys.empty())
        return tr("no patch selected");
    if (!view.column)
        return tr("no rows were captured");
    const int first = *std::min_element(view.keys.begin(), view.keys.end());
    int later = 0;
    int known = 0;
    for (int token = first; token < view.trace->tokenCount(); ++token) {
        ++later;
        known += std::isnan(view.valueOf(token)) ? 0 : 1;
    }
    return tr("from %1 of %2 later tokens").arg(known).arg(later);
}

QString ViewText::reversedSentence(const ArmView& view)
{
    if (view.keys.empty())
        return tr("Click a patch of the video to see which tokens look at it.");
    if (!view.column)
        return tr("No rows of this run were captured, so nobody knows who looks at %1.")
            .arg(keysName(view));
    QStringList words;
    QStringList patches;
    for (const int token : strongest(view)) {
        // What a patch keeps for itself says nothing about the others.
        if (std::find(view.keys.begin(), view.keys.end(), token) != view.keys.end())
            continue;
        const bool patch = view.trace->kindOf(token) == TokenKind::Vision;
        QStringList& parts = patch ? patches : words;
        if (parts.size() < (patch ? namedPatches : namedWords))
            parts << tr("%1 (%2)").arg(tokenName(*view.trace, token), valueText(view, token));
    }
    const QStringList parts = words + patches;
    const QString subject = keysName(view);
    if (parts.isEmpty())
        return tr("No captured token comes after %1.").arg(subject);
    return tr("%1 is looked at by: %2").arg(subject, parts.join(u" · "_s));
}

} // namespace sinkscope::app
