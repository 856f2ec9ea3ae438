// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporter.h"

#include "analysis/activation_map.h"
#include "analysis/layer_scores.h"
#include "analysis/sink_definition.h"
#include "app/overlay_model.h"
#include "app/panel_presenter.h"
#include "app/science/evidence_maps.h"
#include "app/view_text.h"
#include "widgets/number_format.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

const QString separator = QStringLiteral(" · ");

QJsonValue jsonOf(const ParameterValue& value)
{
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag;
    return QString::fromStdString(std::get<std::string>(value));
}

QJsonArray jsonOf(const std::vector<MethodUse>& methods)
{
    QJsonArray array;
    for (const MethodUse& use : methods) {
        QJsonObject values;
        for (const auto& [key, value] : use.values)
            values.insert(QString::fromStdString(key), jsonOf(value));
        array.append(
            QJsonObject { { u"id"_s, QString::fromStdString(use.id) }, { u"values"_s, values } });
    }
    return array;
}

QJsonObject runJson(const RunInfo& info)
{
    QJsonObject versions;
    for (const auto& [name, version] : info.versions)
        versions.insert(QString::fromStdString(name), QString::fromStdString(version));
    QJsonArray channels;
    for (const int channel : info.sinkDimensions)
        channels.append(channel);
    return { { u"model"_s,
                 QJsonObject { { u"name"_s, QString::fromStdString(info.modelName) },
                     { u"path"_s, QString::fromStdString(info.modelPath) },
                     { u"hash"_s, QString::fromStdString(info.modelHash) },
                     { u"family"_s, QString::fromStdString(info.family) },
                     { u"dtype"_s, QString::fromStdString(info.dtype) },
                     { u"device"_s, QString::fromStdString(info.device) } } },
        { u"video"_s, QString::fromStdString(info.mediaPath) },
        { u"question"_s, QString::fromStdString(info.question) },
        { u"prompt"_s, QString::fromStdString(info.promptText) },
        { u"seed"_s, static_cast<double>(info.seed) }, { u"temperature"_s, info.temperature },
        { u"topP"_s, info.topP }, { u"maxNewTokens"_s, info.maxNewTokens },
        { u"sinkChannels"_s, channels },
        { u"sinkChannelsOrigin"_s, QString::fromStdString(info.sinkDimensionsOrigin) },
        { u"versions"_s, versions } };
}

QJsonArray framesJson(const Layout& layout)
{
    QJsonArray frames;
    for (const FrameInfo& frame : layout.frames)
        frames.append(QJsonObject { { u"index"_s, static_cast<double>(frame.sourceIndex) },
            { u"seconds"_s, frame.seconds } });
    return frames;
}

QJsonObject viewJson(const Selection& selection, const ViewOptions& options)
{
    QJsonObject json { { u"layer"_s, selection.layer },
        { u"head"_s, selection.head == meanOfHeads ? QJsonValue(u"mean"_s) : selection.head },
        { u"frame"_s, selection.frame }, { u"countsFrom"_s, 0 },
        { u"direction"_s,
            options.direction == Direction::TokenToImage ? u"token to image"_s
                                                         : u"image to token"_s },
        { u"tau"_s, options.tau },
        { u"sinkDefinition"_s, QString::fromStdString(options.sinkDefinition) },
        { u"sinkThreshold"_s, options.sinkChoice().threshold },
        { u"colourMap"_s, widgets::colourMapLabel(options.colourMap).remove(u'&') },
        { u"opacity"_s, options.opacity }, { u"smooth"_s, options.smooth },
        { u"sinks"_s,
            QStringList { u"ringed"_s, u"plain"_s, u"removed"_s }.at(
                static_cast<int>(options.sinks)) } };
    json.insert(u"map"_s,
        QStringList { u"attention"_s, u"rollout"_s, u"similarity"_s }.at(
            static_cast<int>(options.map)));
    json.insert(u"grid"_s,
        options.headRoles ? u"role"_s
                          : QString::fromStdString(analysis::headMetric(options.metric).id));
    json.insert(u"scale"_s,
        QStringList { u"linear"_s, u"square root"_s, u"log"_s, u"percentile"_s }.at(
            static_cast<int>(options.scale)));
    if (options.sinks == SinkDisplay::Removed)
        json.insert(u"removedSinks"_s,
            QStringList {
                u"left out"_s, u"left out, rest scaled to 1"_s, u"shown beyond the range"_s }
                .at(static_cast<int>(options.removal)));
    if (selection.token)
        json.insert(u"token"_s, selection.token->position);
    if (selection.key)
        json.insert(u"patch"_s, *selection.key);
    if (options.lockedMaximum)
        json.insert(u"lockedMaximum"_s, *options.lockedMaximum);
    return json;
}

QJsonObject definitionsJson(const ViewOptions& options)
{
    QJsonObject json { { u"attention"_s,
        u"softmax over keys of scale * q.k, after the methods' edits"_s } };
    if (options.map == EvidenceMap::Rollout)
        json.insert(u"map"_s,
            u"attention rollout: product over all layers of (mean attention of the heads + "
            "identity) / 2"_s);
    if (options.map == EvidenceMap::Similarity)
        json.insert(u"map"_s, QString::fromUtf8(analysis::activationMapFormula));
    if (const auto* sink = analysis::findSinkDefinition(options.sinkDefinition))
        json.insert(u"sink"_s, QString::fromStdString(sink->title + ": " + sink->formula));
    if (const analysis::LayerScore* score = analysis::findLayerScore(options.score))
        json.insert(QString::fromStdString(score->id), QString::fromStdString(score->formula));
    const analysis::HeadMetricInfo& metric = analysis::headMetric(options.metric);
    json.insert(
        u"grid_"_s + QString::fromStdString(metric.id), QString::fromStdString(metric.formula));
    return json;
}

/// What the values are, and what counts as a sink.
QString definitionsOf(const ArmView& view, const SinkChoice& sinks)
{
    const QString rule = ViewText::ruleOf(view.trace->info.sinkDimensions, sinks);
    if (view.map == EvidenceMap::Attention || view.reversed)
        return Exporter::tr("Attention: softmax over keys of scale · q·k, after the methods' "
                            "edits; %1; layers, heads, tokens and frames count from 0")
            .arg(rule);
    return Exporter::tr("%1: %2; %3; layers, heads, tokens and frames count from 0")
        .arg(evidenceTitle(view.map), evidenceHelp(view.map), rule);
}

QString framesText(const Layout& layout)
{
    QStringList frames;
    for (const FrameInfo& frame : layout.frames)
        frames << u"%1 (%2)"_s.arg(frame.sourceIndex).arg(widgets::formatSeconds(frame.seconds));
    return frames.join(u", "_s);
}

} // namespace

QStringList Exporter::provenance() const { return provenanceOf(m_source.presenter.shown()); }

QStringList Exporter::mapProvenance() const
{
    return provenanceOf(m_source.presenter.mapView(m_source.presenter.shownArm()));
}

QStringList Exporter::provenanceOf(const ArmView& view) const
{
    if (!view)
        return {};
    const RunInfo& info = view.trace->info;
    const ViewOptions& options = m_source.workspace.view().options();
    QStringList methods;
    for (const MethodUse& use : info.methods)
        methods << QString::fromStdString(formatMethodUse(use));
    const QString model = QString::fromStdString(info.modelName);
    const QString hash = QString::fromStdString(info.modelHash);
    return { tr("Model: %1")
                 .arg(QStringList { model, hash, QString::fromStdString(info.dtype) }.join(
                     separator)),
        tr("Video: %1; frames %2")
            .arg(QFileInfo(QString::fromStdString(info.mediaPath)).fileName(),
                framesText(*view.trace->layout)),
        tr("Question: %1 · %2")
            .arg(QString::fromStdString(info.question), ViewText::samplingOf(info)),
        methods.isEmpty() ? tr("Methods: none (baseline)")
                          : tr("Methods: %1").arg(methods.join(separator)),
        tr("Shown: %1")
            .arg((QStringList { ViewText::rowTitle(view, m_source.presenter.selection()) }
                + ViewText::displayNotes(view, options))
                     .join(separator)),
        definitionsOf(view, options.sinkChoice()) };
}

QByteArray Exporter::settingsFile() const
{
    const ArmView& baseline = m_source.presenter.view(Arm::Baseline);
    const ArmView& variant = m_source.presenter.view(Arm::Variant);
    const ViewOptions& options = m_source.workspace.view().options();
    QJsonObject json { { u"format"_s, u"sinkscope settings 1"_s } };
    if (baseline) {
        json.insert(u"run"_s, runJson(baseline.trace->info));
        json.insert(u"frames"_s, framesJson(*baseline.trace->layout));
    }
    json.insert(u"methods"_s,
        variant ? jsonOf(variant.trace->info.methods) : jsonOf(std::vector<MethodUse> {}));
    QJsonObject view = viewJson(m_source.presenter.selection(), options);
    const ArmView& map = m_source.presenter.mapView(m_source.presenter.shownArm());
    if (options.sinks == SinkDisplay::Removed && map.map == EvidenceMap::Attention)
        view.insert(u"removedShareOfTheRow"_s, sinkShare(map));
    json.insert(u"view"_s, view);
    json.insert(u"definitions"_s, definitionsJson(options));
    return QJsonDocument(json).toJson();
}

} // namespace sinkscope::app
