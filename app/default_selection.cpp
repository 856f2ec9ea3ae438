// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/default_selection.h"

#include "analysis/importance.h"
#include "analysis/overlay_grid.h"
#include "app/view_text.h"

#include <QString>
#include <QStringList>
#include <algorithm>

namespace sinkscope::app {

namespace {

using namespace Qt::StringLiterals;

bool isFunctionWord(const QString& word)
{
    static const QStringList words { u"a"_s, u"an"_s, u"and"_s, u"are"_s, u"as"_s, u"at"_s, u"be"_s,
        u"by"_s, u"for"_s, u"from"_s, u"has"_s, u"he"_s, u"i"_s, u"in"_s, u"is"_s, u"it"_s,
        u"its"_s, u"of"_s, u"on"_s, u"or"_s, u"she"_s, u"that"_s, u"the"_s, u"their"_s, u"there"_s,
        u"these"_s, u"they"_s, u"this"_s, u"to"_s, u"was"_s, u"we"_s, u"were"_s, u"with"_s,
        u"you"_s };
    return words.contains(word);
}

bool hasLetterOrDigit(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// Mean attention of a row on the vision tokens, per layer.
double visionMass(const Trace& trace, int step, int layer)
{
    const auto vision = static_cast<std::int64_t>(TokenKind::Vision);
    double sum = 0;
    const int heads = trace.info.shape.heads;
    for (int head = 0; head < heads; ++head) {
        if (step >= 0) {
            const Tensor& mass = trace.steps[static_cast<std::size_t>(step)]->mass;
            if (mass.empty() || layer >= mass.size(0) || head >= mass.size(1))
                return 0;
            sum += static_cast<double>(mass.at({ layer, head, vision }));
        } else if (const auto mass =
                       analysis::massByKind(trace, layer, head, TokenKind::Question)) {
            sum += (*mass)[static_cast<std::size_t>(vision)];
        }
    }
    return heads > 0 ? sum / heads : 0;
}

int defaultLayer(const Trace& trace, int step)
{
    const int layers = trace.info.shape.layers;
    int best = layers / 2;
    double most = 0;
    for (int layer = layers / 3; layer < layers; ++layer) {
        const double mass = visionMass(trace, step, layer);
        if (mass > most) {
            most = mass;
            best = layer;
        }
    }
    return best;
}

int defaultFrame(const Trace& trace, const Selection& selection, int query, RowCache& rows)
{
    const auto row = rows.row(trace, { selection.layer, selection.head, query });
    if (!row)
        return 0;
    const std::vector<double> masses = analysis::frameMass(*trace.layout, *row);
    const auto most = std::max_element(masses.begin(), masses.end());
    return most == masses.end() ? 0 : static_cast<int>(most - masses.begin());
}

} // namespace

int firstContentToken(const Trace& trace)
{
    int firstWord = -1;
    for (std::size_t i = 0; i < trace.steps.size(); ++i) {
        const StepRecord& step = *trace.steps[i];
        const QString word = ViewText::plain(QString::fromStdString(step.text)).trimmed().toLower();
        if (step.special || !hasLetterOrDigit(word))
            continue;
        if (!isFunctionWord(word))
            return static_cast<int>(i);
        if (firstWord < 0)
            firstWord = static_cast<int>(i);
    }
    return firstWord;
}

Selection defaultSelection(const Trace& trace, RowCache& rows)
{
    Selection selection;
    if (trace.promptTokens() == 0)
        return selection;
    const int step = firstContentToken(trace);
    const int prompt = trace.promptTokens();
    selection.token = TokenRef { Arm::Baseline, step >= 0 ? prompt + step : prompt - 1 };
    selection.layer = defaultLayer(trace, step);
    const int query = step >= 0 ? trace.steps[static_cast<std::size_t>(step)]->query : prompt - 1;
    selection.frame = defaultFrame(trace, selection, query, rows);
    return selection;
}

SelectionLimits selectionLimits(const Trace* baseline, const Trace* variant)
{
    SelectionLimits limits;
    if (!baseline || !baseline->layout)
        return limits;
    limits.promptTokens = baseline->promptTokens();
    limits.baselineTokens = baseline->tokenCount();
    limits.variantTokens = variant ? variant->tokenCount() : 0;
    limits.layers = baseline->info.shape.layers;
    limits.heads = baseline->info.shape.heads;
    limits.frames = static_cast<int>(baseline->layout->frames.size());
    return limits;
}

} // namespace sinkscope::app
