// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences about sinks: what counts as one, where they are, what the display makes of them.
#include "app/view_text.h"

#include "analysis/sink_definition.h"
#include "app/analysis_text.h"
#include "app/overlay_model.h"
#include "widgets/number_format.h"

#include <algorithm>

namespace sinkscope::app {

using namespace Qt::StringLiterals;
using widgets::formatShare;

namespace {

const QString separator = QStringLiteral(" · ");

/// As the person set it, without padding zeros.
QString thresholdText(double tau) { return QString::number(tau, 'g', 4); }

/// "channel 507", empty for none.
QString channelsText(const std::vector<int>& sinkDimensions)
{
    QStringList channels;
    for (const int channel : sinkDimensions)
        channels << QString::number(channel);
    if (channels.isEmpty())
        return {};
    const QString list = channels.join(u", "_s);
    return channels.size() == 1 ? ViewText::tr("channel %1").arg(list)
                                : ViewText::tr("channels %1").arg(list);
}

} // namespace

namespace {

/// What became of the sinks, where the values are no shares of a row.
QStringList removalOfMap(const ArmView& view, SinkRemoval removal)
{
    const auto count = view.sinks.size();
    if (view.map == EvidenceMap::Rollout)
        return { ViewText::tr("sinks left out of the rollout: %1").arg(count) };
    return { (removal == SinkRemoval::Keep ? ViewText::tr("sinks beyond the scale: %1")
                                           : ViewText::tr("sinks removed: %1"))
                 .arg(count) };
}

QStringList removalNotes(const ArmView& view, SinkRemoval removal)
{
    if (view.map != EvidenceMap::Attention && !view.reversed)
        return removalOfMap(view, removal);
    QStringList notes;
    const QString share = formatShare(sinkShare(view));
    if (removal == SinkRemoval::Keep)
        notes << ViewText::tr("sinks beyond the scale: %1 of the row").arg(share);
    else
        notes << ViewText::tr("sinks removed: %1 of the row").arg(share);
    if (removal == SinkRemoval::Renormalise && !view.reversed)
        notes << ViewText::tr("rest scaled to 1");
    return notes;
}

} // namespace

QStringList ViewText::displayNotes(const ArmView& view, const ViewOptions& options)
{
    QStringList notes;
    if (options.sinks == SinkDisplay::Removed)
        notes << removalNotes(view, options.removal);
    switch (options.scale) {
    case widgets::ScaleKind::Linear:
        break;
    case widgets::ScaleKind::SquareRoot:
        notes << tr("square-root scale");
        break;
    case widgets::ScaleKind::Logarithmic:
        notes << tr("log scale, 3 decades");
        break;
    case widgets::ScaleKind::Percentile:
        notes << tr("percentile scale");
        break;
    }
    return notes;
}

QString ViewText::sinkLife(const std::vector<double>& visualSinksPerLayer, const SinkChoice& choice)
{
    if (visualSinksPerLayer.empty())
        return {};
    const auto isPositive = [](double count) { return count > 0; };
    const auto first =
        std::find_if(visualSinksPerLayer.begin(), visualSinksPerLayer.end(), isPositive);
    if (first == visualSinksPerLayer.end())
        return tr("no visual sinks at %1").arg(sinkRule(choice));
    const auto last =
        std::find_if(visualSinksPerLayer.rbegin(), visualSinksPerLayer.rend(), isPositive);
    const auto born = first - visualSinksPerLayer.begin();
    const auto gone = visualSinksPerLayer.rend() - last;
    if (gone == static_cast<std::ptrdiff_t>(visualSinksPerLayer.size()))
        return tr("visual sinks: born L%1, stay to the end").arg(born);
    return tr("visual sinks: born L%1, gone L%2").arg(born).arg(gone);
}

QString ViewText::sinkRule(const SinkChoice& choice)
{
    const analysis::SinkDefinition* definition = analysis::findSinkDefinition(choice.definition);
    if (!definition)
        return {};
    const QString name = choice.definition == "phi" ? u"φ"_s : analysisText(definition->title);
    const QString sign = definition->test == analysis::SinkTest::Above ? u">"_s
        : definition->test == analysis::SinkTest::AtMost               ? u"≤"_s
                                                                       : u"≥"_s;
    return u"%1 %2 %3"_s.arg(name, sign, thresholdText(choice.threshold));
}

QString ViewText::ruleOf(const std::vector<int>& sinkDimensions, const SinkChoice& choice)
{
    QString rule = tr("sink: %1").arg(sinkRule(choice));
    const QString channels = channelsText(sinkDimensions);
    if (choice.definition != "phi" || channels.isEmpty())
        return rule;
    return rule + u", "_s + channels;
}

QString ViewText::ruleSuffix(bool usesSinks, const SinkChoice& choice)
{
    return usesSinks && choice != SinkChoice {} ? separator + sinkRule(choice) : QString();
}

QString ViewText::sinksFound(const ArmView& view, int layer)
{
    if (!analysis::findSinkDefinition(view.sinkChoice.definition))
        return {};
    if (!view.sinksMissing.empty())
        return analysisText(view.sinksMissing);
    const auto visual = std::count_if(view.sinks.begin(), view.sinks.end(),
        [&](int token) { return view.trace->kindOf(token) == TokenKind::Vision; });
    QString text =
        tr("%n sinks in layer %1, ", nullptr, static_cast<int>(view.sinks.size())).arg(layer)
        + tr("%n of them visual", nullptr, static_cast<int>(visual));
    const QString channels = channelsText(view.trace->info.sinkDimensions);
    if (view.sinkChoice.definition == "phi" && !channels.isEmpty())
        text += separator + channels;
    return text;
}

} // namespace sinkscope::app
