// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bookmark.h"

#include "analysis/head_roles.h"
#include "analysis/layer_scores.h"
#include "analysis/sink_definition.h"

#include <QJsonArray>

#include <algorithm>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int lastRole = analysis::headRoleCount - 1;

QJsonArray arrayOf(const std::vector<int>& numbers)
{
    QJsonArray array;
    for (const int number : numbers)
        array.append(number);
    return array;
}

std::vector<int> numbersOf(const QJsonValue& value)
{
    std::vector<int> numbers;
    const QJsonArray array = value.toArray();
    for (const auto& number : array)
        numbers.push_back(number.toInt(-1));
    return numbers;
}

template <typename Value> Value choiceOf(const QJsonValue& value, Value last)
{
    const int number = value.toInt();
    return static_cast<Value>(std::clamp(number, 0, static_cast<int>(last)));
}

QJsonObject displayJson(const ViewOptions& options)
{
    const SinkChoice choice = options.sinkChoice();
    return { { u"sinkDefinition"_s, QString::fromStdString(choice.definition) },
        { u"sinkThreshold"_s, choice.threshold }, { u"artifacts"_s, options.artifacts },
        { u"artifactRule"_s, static_cast<int>(options.artifactChoice.rule) },
        { u"artifactNorm"_s, options.artifactChoice.norm },
        { u"scale"_s, static_cast<int>(options.scale) },
        { u"removal"_s, static_cast<int>(options.removal) } };
}

void readDisplay(const QJsonObject& json, ViewOptions& options)
{
    const std::string id = json.value(u"sinkDefinition"_s).toString().toStdString();
    if (const analysis::SinkDefinition* definition = analysis::findSinkDefinition(id)) {
        options.sinkDefinition = id;
        options.setSinkThreshold(
            std::clamp(json.value(u"sinkThreshold"_s).toDouble(definition->threshold),
                definition->minimum, definition->maximum));
    }
    options.artifacts = json.value(u"artifacts"_s).toBool();
    options.artifactChoice.rule =
        choiceOf(json.value(u"artifactRule"_s), analysis::ArtifactRule::Given);
    const double norm = json.value(u"artifactNorm"_s).toDouble();
    if (norm > 0)
        options.artifactChoice.norm = norm;
    options.scale = choiceOf(json.value(u"scale"_s), widgets::ScaleKind::Percentile);
    options.removal = choiceOf(json.value(u"removal"_s), SinkRemoval::Keep);
}

void readOptions(const QJsonObject& json, ViewOptions& options)
{
    options.direction =
        json.value(u"reversed"_s).toBool() ? Direction::ImageToToken : Direction::TokenToImage;
    options.shownArm = json.value(u"variantShown"_s).toBool() ? Arm::Variant : Arm::Baseline;
    options.split = json.value(u"split"_s).toBool();
    options.sinks = choiceOf(json.value(u"sinks"_s), SinkDisplay::Removed);
    options.overlayVisible = json.value(u"overlay"_s).toBool(true);
    const std::string score = json.value(u"score"_s).toString().toStdString();
    if (analysis::findLayerScore(score))
        options.score = score;
    options.metric = choiceOf(json.value(u"metric"_s), analysis::HeadMetric::Entropy);
    options.metricChange = json.value(u"metricChange"_s).toBool();
    options.map = choiceOf(json.value(u"map"_s), EvidenceMap::Similarity);
    options.headRoles = json.value(u"headRoles"_s).toBool();
    options.roleFilter = std::clamp(json.value(u"roleFilter"_s).toInt(-1), -1, lastRole);
}

} // namespace

ViewOptions bookmarkedOptions(const Bookmark& bookmark, ViewOptions present)
{
    present.direction = bookmark.options.direction;
    present.shownArm = bookmark.options.shownArm;
    present.split = bookmark.options.split;
    present.sinks = bookmark.options.sinks;
    present.overlayVisible = bookmark.options.overlayVisible;
    present.score = bookmark.options.score;
    present.metric = bookmark.options.metric;
    present.metricChange = bookmark.options.metricChange;
    present.map = bookmark.options.map;
    present.headRoles = bookmark.options.headRoles;
    present.roleFilter = bookmark.options.roleFilter;
    if (!bookmark.hasDisplay)
        return present;
    const SinkChoice choice = bookmark.options.sinkChoice();
    present.sinkDefinition = choice.definition;
    present.setSinkThreshold(choice.threshold);
    present.artifacts = bookmark.options.artifacts;
    present.artifactChoice = bookmark.options.artifactChoice;
    present.scale = bookmark.options.scale;
    present.removal = bookmark.options.removal;
    return present;
}

QJsonObject toJson(const Bookmark& bookmark)
{
    const Selection& selection = bookmark.selection;
    const ViewOptions& options = bookmark.options;
    QJsonObject json { { u"name"_s, bookmark.name }, { u"layer"_s, selection.layer },
        { u"head"_s, selection.head }, { u"frame"_s, selection.frame },
        { u"reversed"_s, options.direction == Direction::ImageToToken },
        { u"variantShown"_s, options.shownArm == Arm::Variant }, { u"split"_s, options.split },
        { u"sinks"_s, static_cast<int>(options.sinks) }, { u"overlay"_s, options.overlayVisible },
        { u"score"_s, QString::fromStdString(options.score) },
        { u"metric"_s, static_cast<int>(options.metric) },
        { u"metricChange"_s, options.metricChange }, { u"map"_s, static_cast<int>(options.map) },
        { u"headRoles"_s, options.headRoles }, { u"roleFilter"_s, options.roleFilter } };
    if (bookmark.hasDisplay)
        json.insert(u"display"_s, displayJson(options));
    if (selection.token) {
        json.insert(u"token"_s, selection.token->position);
        json.insert(u"tokenOfVariant"_s, selection.token->arm == Arm::Variant);
        json.insert(u"moreTokens"_s, arrayOf(selection.moreTokens));
    }
    if (selection.key) {
        json.insert(u"key"_s, *selection.key);
        json.insert(u"moreKeys"_s, arrayOf(selection.moreKeys));
    }
    return json;
}

std::optional<Bookmark> bookmarkFromJson(const QJsonObject& json)
{
    if (!json.value(u"name"_s).isString() || !json.value(u"layer"_s).isDouble())
        return std::nullopt;
    Bookmark bookmark;
    bookmark.name = json.value(u"name"_s).toString();
    Selection& selection = bookmark.selection;
    selection.layer = json.value(u"layer"_s).toInt();
    selection.head = json.value(u"head"_s).toInt(meanOfHeads);
    selection.frame = json.value(u"frame"_s).toInt();
    if (json.contains(u"token"_s)) {
        const Arm arm = json.value(u"tokenOfVariant"_s).toBool() ? Arm::Variant : Arm::Baseline;
        selection.token = TokenRef { arm, json.value(u"token"_s).toInt(-1) };
        selection.moreTokens = numbersOf(json.value(u"moreTokens"_s));
    }
    if (json.contains(u"key"_s)) {
        selection.key = json.value(u"key"_s).toInt(-1);
        selection.moreKeys = numbersOf(json.value(u"moreKeys"_s));
    }
    readOptions(json, bookmark.options);
    bookmark.hasDisplay = json.value(u"display"_s).isObject();
    if (bookmark.hasDisplay)
        readDisplay(json.value(u"display"_s).toObject(), bookmark.options);
    return bookmark;
}

} // namespace sinkscope::app
