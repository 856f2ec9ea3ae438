// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bookmark.h"

#include "analysis/layer_scores.h"

#include <QJsonArray>

#include <algorithm>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

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
        { u"metricChange"_s, options.metricChange } };
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
    ViewOptions& options = bookmark.options;
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
    return bookmark;
}

} // namespace sinkscope::app
