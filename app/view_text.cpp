// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/view_text.h"

#include "analysis/overlay_grid.h"
#include "app/overlay_model.h"
#include "app/science/evidence_maps.h"
#include "widgets/number_format.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;
using widgets::formatNumber;
using widgets::formatSeconds;
using widgets::formatShare;

namespace {

const QString separator = QStringLiteral(" · ");

/// 1 for the largest value of the row.
int rankOf(const std::vector<float>& row, int token)
{
    const float value = row[static_cast<std::size_t>(token)];
    return 1 + static_cast<int>(std::count_if(row.begin(), row.end(), [value](float other) {
        return other > value;
    }));
}

/// With places for the value and its rank.
QString valueSentence(const ArmView& view)
{
    if (view.reversed)
        return ViewText::tr("looks at it with %1 (rank %2)");
    switch (view.map) {
    case EvidenceMap::Attention:
        return ViewText::tr("attention %1 (rank %2)");
    case EvidenceMap::Rollout:
        return ViewText::tr("rollout %1 (rank %2)");
    case EvidenceMap::Similarity:
        break;
    }
    return ViewText::tr("similarity %1 (rank %2)");
}

} // namespace

QString ViewText::plain(const QString& tokenText)
{
    QString text = tokenText;
    return text.replace(u'␣', u' ').replace(u'⏎', u'\n').replace(u'⇥', u'\t');
}

QString ViewText::quoted(const std::string& tokenText)
{
    QString text = plain(QString::fromStdString(tokenText));
    const QString trimmed = text.trimmed();
    if (!trimmed.isEmpty())
        return tr("“%1”").arg(trimmed);
    return tr("“%1”").arg(text.replace(u'\n', u'⏎').replace(u'\t', u'⇥').replace(u' ', u'␣'));
}

QString ViewText::place(const Selection& selection, int heads)
{
    if (selection.head == meanOfHeads)
        return tr("layer %1 · mean of %2 heads").arg(selection.layer).arg(heads);
    return shortPlace(selection);
}

QString ViewText::shortPlace(const Selection& selection)
{
    if (selection.head == meanOfHeads)
        return tr("L%1·mean").arg(selection.layer);
    return u"L%1·H%2"_s.arg(selection.layer).arg(selection.head);
}

QString ViewText::frameTitle(const Layout& layout, int frame)
{
    if (frame < 0 || frame >= static_cast<int>(layout.frames.size()))
        return tr("Video");
    const double seconds = layout.frames[static_cast<std::size_t>(frame)].seconds;
    return tr("Frame %1 · %2 · %3 of %4")
        .arg(frame)
        .arg(formatSeconds(seconds))
        .arg(frame + 1)
        .arg(layout.frames.size());
}

QString ViewText::rowTitle(const ArmView& view, const Selection& selection)
{
    if (!view || (view.token < 0 && !view.reversed))
        return {};
    if (view.map != EvidenceMap::Attention && !view.reversed)
        return quoted(view.trace->textOf(view.token)) + separator + evidenceTitle(view.map);
    return subjectOf(view) + separator + place(selection, view.trace->info.shape.heads);
}

QString ViewText::legendNote(const ArmView& view, const ViewOptions& options)
{
    if (!view)
        return {};
    QStringList lines;
    if (view.reversed)
        lines << reversedNote(view);
    else if (view.map != EvidenceMap::Attention)
        lines << evidenceTitle(view.map);
    else if (!view.row)
        lines << tr("this row was not captured");
    else
        lines << tr("%1 of the row on video").arg(formatShare(visionShare(view)));
    if (options.artifacts)
        lines << tr("◇\u00a0tower artifact");
    const QStringList notes = displayNotes(view, options);
    if (!notes.isEmpty())
        lines << notes << tr("display only");
    return lines.join(u'\n');
}

namespace {

QString cellText(const Layout& layout, const analysis::Contributor& contributor)
{
    const VisionCell& cell = layout.cells[static_cast<std::size_t>(contributor.cell)];
    return ViewText::tr("frame %1 row %2 col %3")
        .arg(cell.firstFrame)
        .arg(cell.row)
        .arg(cell.column);
}

QString contributorText(const ArmView& view, const analysis::Contributor& contributor)
{
    const Layout& layout = *view.trace->layout;
    QString name;
    if (contributor.first)
        name = ViewText::tr("first token");
    else if (contributor.cell >= 0)
        name = cellText(layout, contributor);
    else
        name = ViewText::quoted(view.trace->textOf(contributor.token));
    const QString mass = formatNumber(static_cast<double>(contributor.mass));
    return contributor.sink ? ViewText::tr("%1 (%2, sink)").arg(name, mass)
                            : ViewText::tr("%1 (%2)").arg(name, mass);
}

} // namespace

QString ViewText::sentence(const ArmView& view)
{
    if (view && view.reversed)
        return reversedSentence(view);
    if (!view || !view.row || view.token < 0)
        return {};
    const auto summary = analysis::summariseRow(*view.trace->layout, *view.row, view.sinks, 3);
    QStringList parts;
    const auto add = [&](const std::vector<analysis::Contributor>& contributors, std::size_t most) {
        for (std::size_t i = 0; i < std::min(most, contributors.size()); ++i)
            parts << contributorText(view, contributors[i]);
    };
    add(summary.vision, 2);
    add(summary.sinks, 1);
    add(summary.text, 2);
    const QString seen = parts.join(separator);
    if (view.tokens.size() > 1)
        return tr("%n tokens look on average at: %1", nullptr, static_cast<int>(view.tokens.size()))
            .arg(seen);
    return tr("%1 looks at: %2").arg(quoted(view.trace->textOf(view.token)), seen);
}

QString ViewText::readout(const ArmView& view, const Selection& selection, int token)
{
    if (!view || token < 0 || token >= view.trace->tokenCount())
        return {};
    QStringList parts { tr("token %1").arg(token) };
    const VisionCell* cell =
        token < view.trace->promptTokens() ? view.trace->layout->cellOf(token) : nullptr;
    if (cell) {
        parts << tr("frame %1").arg(cell->firstFrame) << formatSeconds(cell->firstSeconds)
              << tr("row %1 col %2").arg(cell->row).arg(cell->column);
    } else {
        parts << quoted(view.trace->textOf(token)) << kindOf(view.trace->kindOf(token));
    }
    if (const auto phi = view.phiOf(token, selection.layer))
        parts << tr("φ %1").arg(formatNumber(static_cast<double>(*phi)));
    const QString value = valueText(view, token);
    if (!value.isEmpty())
        parts << valueSentence(view).arg(value).arg(rankOf(*view.values(), token));
    return parts.join(separator);
}

QString ViewText::valueText(const ArmView& view, int token)
{
    const float value = view.valueOf(token);
    return std::isnan(value) ? QString() : formatNumber(static_cast<double>(value));
}

QString ViewText::toolTip(
    const ArmView& view, const Selection& selection, const ViewOptions& options, int token)
{
    QString text = readout(view, selection, token);
    if (text.isEmpty())
        return text;
    text.replace(separator, u"\n"_s);
    if (view.isSink(token))
        text += u'\n'
            + tr("sink of layer %1: %2").arg(selection.layer).arg(sinkRule(options.sinkChoice()));
    const QString norm = towerNorm(view, token);
    return norm.isEmpty() ? text : text + u'\n' + norm;
}

QString ViewText::tokenCounts(const Layout& layout)
{
    const auto vision = layout.tokensOf(TokenKind::Vision).size();
    return tr("%1 tokens · %2 vision").arg(layout.tokenCount()).arg(vision);
}

QString ViewText::samplingOf(const RunInfo& info)
{
    if (info.temperature <= 0)
        return tr("greedy · seed %1").arg(info.seed);
    return tr("temperature %1 · top-p %2 · seed %3")
        .arg(formatNumber(info.temperature), formatNumber(info.topP))
        .arg(info.seed);
}

QString ViewText::kindOf(TokenKind kind)
{
    switch (kind) {
    case TokenKind::System:
        return tr("system");
    case TokenKind::Vision:
        return tr("vision");
    case TokenKind::Question:
        return tr("question");
    case TokenKind::Template:
        return tr("template");
    case TokenKind::Answer:
        return tr("answer");
    }
    return {};
}

QString ViewText::stageOf(engine::Stage stage)
{
    switch (stage) {
    case engine::Stage::LoadingModel:
        return tr("loading the model");
    case engine::Stage::ReadingMedia:
        return tr("reading the video");
    case engine::Stage::Vision:
        return tr("looking at the frames");
    case engine::Stage::Prefill:
        return tr("reading the prompt");
    case engine::Stage::Decode:
        return tr("answering");
    }
    return {};
}

QString ViewText::methodTitles(
    const std::vector<MethodUse>& uses, const std::vector<InterventionSpec>& specs)
{
    QStringList titles;
    for (const MethodUse& use : uses) {
        const auto spec = std::find_if(specs.begin(), specs.end(),
            [&](const InterventionSpec& candidate) { return candidate.id == use.id; });
        titles << QString::fromStdString(spec == specs.end() ? use.id : spec->title);
    }
    return titles.join(u" + "_s);
}

} // namespace sinkscope::app
