// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of outlier tokens of the vision tower.
#include "app/analysis_text.h"
#include "app/view_text.h"
#include "widgets/number_format.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;
using widgets::formatNumber;

QString ViewText::artifactCount(const ArmView& view)
{
    if (!view || !view.artifacts || !view.artifacts->missing.empty())
        return {};
    return tr("%1 of %2").arg(view.artifacts->tokens.size()).arg(view.artifacts->judged);
}

namespace {

/// Which norm is the threshold, and why.
QString thresholdText(const ArmView& view)
{
    const analysis::VisionArtifacts& artifacts = *view.artifacts;
    const QString limit = formatNumber(artifacts.threshold);
    const auto* published = analysis::publishedNormOf(view.trace->info.tower);
    if (artifacts.applied == analysis::ArtifactRule::Given)
        return ViewText::tr("Threshold: norm ≥ %1, chosen by hand").arg(limit);
    if (artifacts.applied == analysis::ArtifactRule::Published && published != nullptr)
        return ViewText::tr("Threshold: norm ≥ %1, the published one").arg(limit);
    return ViewText::tr("Threshold: norm ≥ %1, the larger of median + %2 · MAD and %3 · median "
                        "(median %4, MAD %5)")
        .arg(limit)
        .arg(analysis::artifactDeviations)
        .arg(analysis::artifactMedians)
        .arg(formatNumber(artifacts.median), formatNumber(artifacts.deviation));
}

} // namespace

QString ViewText::artifactHelp(const ArmView& view)
{
    QString meaning = tr("Patches whose output vector of the vision tower is far longer than "
                         "the others (◇). They arise before the language model and are no "
                         "sinks of it, though a token may be both.");
    if (!view || !view.artifacts)
        return meaning;
    const analysis::VisionArtifacts& artifacts = *view.artifacts;
    if (!artifacts.missing.empty())
        return meaning + u'\n' + analysisText(artifacts.missing);
    QStringList lines {
        tr("%1 of %n vision tokens", nullptr, artifacts.judged).arg(artifacts.tokens.size()),
        meaning
    };
    lines << thresholdText(view);
    if (const auto* published = analysis::publishedNormOf(view.trace->info.tower))
        lines << tr("Published for %1: norm ≥ %2 (%3)")
                     .arg(QString::fromUtf8(published->title), formatNumber(published->threshold),
                         QString::fromUtf8(published->source));
    else
        lines << tr("Nothing was published for this vision tower");
    const auto both = std::count_if(artifacts.sinkLayers.begin(), artifacts.sinkLayers.end(),
        [](int layers) { return layers > 0; });
    if (!artifacts.tokens.empty() && !artifacts.sinkLayers.empty())
        lines << tr("%1 of %2 are sinks of the language model in some layer")
                     .arg(both)
                     .arg(artifacts.tokens.size());
    return lines.join(u'\n');
}

QString ViewText::towerNorm(const ArmView& view, int token)
{
    if (!view || !view.artifacts || !view.artifacts->missing.empty() || token < 0
        || token >= view.trace->promptTokens())
        return {};
    const analysis::VisionArtifacts& artifacts = *view.artifacts;
    const auto index = static_cast<std::size_t>(token);
    const float norm = view.trace->prefill->visionNorm.floats()[index];
    if (std::isnan(norm))
        return {};
    const QString value = formatNumber(static_cast<double>(norm));
    const QString limit = formatNumber(artifacts.threshold);
    const auto found = std::lower_bound(artifacts.tokens.begin(), artifacts.tokens.end(), token);
    if (found == artifacts.tokens.end() || *found != token)
        return tr("vision tower: norm %1, artifact from %2 on: no").arg(value, limit);
    QString text = tr("vision tower: norm %1 ≥ %2: artifact").arg(value, limit);
    if (!artifacts.sinkLayers.empty()) {
        const int layers =
            artifacts.sinkLayers[static_cast<std::size_t>(found - artifacts.tokens.begin())];
        text += u'\n'
            + (layers > 0 ? tr("also a sink of the language model in %n layers", nullptr, layers)
                          : tr("a sink of the language model in no layer"));
    }
    return text;
}

} // namespace sinkscope::app
