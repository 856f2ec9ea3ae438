// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/activation_map.h"
#include "analysis/attention_rollout.h"
#include "analysis/catch_tag.h"
#include "analysis/head_roles.h"
#include "analysis/tag_release.h"
#include "app/cli_analyses.h"
#include "app/cli_progress.h"
#include "trace/error.h"

#include <algorithm>
#include <set>

namespace sinkscope::app {

using nlohmann::json;

namespace {

template <typename T> const T& required(const analysis::Result<T>& result)
{
    if (result)
        return *result;
    if (result.reason.empty())
        throw Cancelled();
    throw badInput(result.reason);
}

void requireHead(const AnalysisChoice& choice)
{
    if (!choice.layer || !choice.head)
        throw badInput("tags are those of one head: say which with --layer and --head");
}

json frameOf(const Trace& trace, int token)
{
    const VisionCell* cell = token < trace.promptTokens() ? trace.layout->cellOf(token) : nullptr;
    return cell == nullptr ? json() : json(cell->firstFrame);
}

Report releaseReport(const Trace& trace, const AnalysisChoice& choice,
    const analysis::CatchTag& found, const std::stop_token& stop)
{
    const int sink = *choice.token;
    const auto slot = analysis::tagSlot(trace, *choice.layer, sink);
    if (!slot)
        throw badInput("the tag of token " + std::to_string(sink) + " was not kept in layer "
            + std::to_string(*choice.layer) + ": it is none of the layer's strongest sinks");
    const auto result = analysis::tagRelease(
        trace, { *choice.layer, *choice.head, *slot }, analysis::groupsOf(found, sink), stop);
    Report report;
    report.what = "tags";
    report.about = { { "layer", *choice.layer }, { "head", *choice.head }, { "token", sink },
        { "text", trace.textOf(sink) } };
    report.columns = { { "layer", "" },
        { "caught_mean",
            "mean cosine of the residual entering the layer with the tag, over tokens "
            "the sink caught" },
        { "caught_deviation", "sample standard deviation" }, { "caught", "their number" },
        { "others_mean", "the same over tokens after the sink that it did not catch" },
        { "others_deviation", "" }, { "others", "" },
        { "separation", "difference of the means / pooled standard deviation" } };
    for (const analysis::ReleaseLayer& layer : required(result).layers)
        report.rows.push_back(
            { layer.layer, layer.caught.mean, layer.caught.deviation, layer.caught.count,
                layer.others.mean, layer.others.deviation, layer.others.count, layer.separation });
    return report;
}

} // namespace

Report tagsReport(const Trace& trace, const AnalysisChoice& choice, const std::stop_token& stop)
{
    requireHead(choice);
    analysis::CatchRequest request;
    request.layer = *choice.layer;
    request.head = *choice.head;
    const auto result = analysis::catchTag(trace, request, stop);
    const analysis::CatchTag& found = required(result);
    if (choice.token)
        return releaseReport(trace, choice, found, stop);
    Report report;
    report.what = "tags";
    report.about = { { "layer", request.layer }, { "head", request.head },
        { "epsilon", request.epsilon },
        { "variance_explained", found.varianceExplained ? json(*found.varianceExplained) : json() },
        { "rank", found.rank }, { "rows_used", found.rows - found.leftOut } };
    report.columns = { { "token", "" }, { "text", "" }, { "kind", "" },
        { "attention", "mean over the rows that see it; a sink from 0.2 on" },
        { "variance_share", "of the head's centred outputs, along its value vector" },
        { "caught", "tokens whose strongest sink it is, with at least 0.2 of their attention" } };
    const std::vector<int> caught = analysis::caughtBy(found);
    for (std::size_t i = 0; i < found.sinks.size(); ++i) {
        const analysis::TagSink& sink = found.sinks[i];
        report.rows.push_back({ sink.token, trace.textOf(sink.token),
            name(trace.kindOf(sink.token)), sink.attention, sink.varianceShare,
            std::count(caught.begin(), caught.end(), static_cast<int>(i)) });
    }
    if (found.sinks.empty())
        report.missing = "no token is a sink of this head";
    return report;
}

Report rolloutReport(const Trace& trace, const AnalysisChoice& choice, const std::stop_token& stop)
{
    analysis::RolloutRequest request;
    request.query = trace.promptTokens() - 1;
    if (choice.step)
        request.query = trace.steps[static_cast<std::size_t>(*choice.step)]->query;
    else if (choice.token)
        request.query = *choice.token;
    if (choice.withoutSinks) {
        std::set<int> sinks;
        const auto layers = choice.definition.empty()
            ? analysis::usualSinks(trace, thresholdOf(choice))
            : chosenSinks(trace, choice);
        for (const std::vector<int>& layer : layers)
            sinks.insert(layer.begin(), layer.end());
        request.withoutColumns.assign(sinks.begin(), sinks.end());
    }
    ProgressLine line;
    const auto result = analysis::attentionRollout(
        trace, request, [&](double fraction) { line.show(fraction, "rollout"); }, stop);
    const analysis::Rollout& rollout = required(result);
    Report report;
    report.what = "rollout";
    report.about = { { "query", request.query }, { "without", request.withoutColumns },
        { "identity_rows", rollout.identityRows } };
    report.columns = { { "token", "" }, { "text", "" }, { "kind", "" }, { "frame", "" },
        { "share", "attention rollout (arXiv 2005.00928) of the query, heads averaged" } };
    for (std::size_t i = 0; i < rollout.row.size(); ++i) {
        const int token = static_cast<int>(i);
        report.rows.push_back({ token, trace.textOf(token), name(trace.kindOf(token)),
            frameOf(trace, token), rollout.row[i] });
    }
    return report;
}

Report similarityReport(const Trace& trace, const AnalysisChoice& choice)
{
    analysis::ActivationRequest request;
    request.step = choice.step.value_or(0);
    request.withoutChannels = trace.info.sinkDimensions;
    const auto result = analysis::activationMap(trace, request);
    const analysis::ActivationMap& found = required(result);
    Report report;
    report.what = "similarity";
    report.about = { { "title", analysis::activationMapTitle }, { "step", request.step },
        { "word", trace.steps[static_cast<std::size_t>(request.step)]->text },
        { "without_channels", request.withoutChannels }, { "scale", found.scale },
        { "context_rows", found.contextRows } };
    report.columns = { { "token", "" }, { "frame", "" }, { "row", "" }, { "column", "" },
        { "map", analysis::activationMapFormula },
        { "similarity", "cosine of its last residual with that of the row that produced the word" },
        { "explained", "what earlier rows explain of it" } };
    for (std::size_t i = 0; i < found.tokens.size(); ++i) {
        const VisionCell* cell = trace.layout->cellOf(found.tokens[i]);
        report.rows.push_back({ found.tokens[i], frameOf(trace, found.tokens[i]),
            cell == nullptr ? json() : json(cell->row),
            cell == nullptr ? json() : json(cell->column), found.map[i], found.similarity[i],
            found.explained[i] });
    }
    return report;
}

} // namespace sinkscope::app
