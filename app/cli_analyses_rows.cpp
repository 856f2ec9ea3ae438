// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/attention_row.h"
#include "analysis/frame_report.h"
#include "analysis/head_roles.h"
#include "app/cli_analyses.h"
#include "trace/error.h"

namespace sinkscope::app {

using nlohmann::json;

namespace {

json roleCounts(std::span<const analysis::HeadRoleRow> rows)
{
    const std::vector<int> counts = analysis::countRoles(rows);
    json result = json::object();
    for (const analysis::HeadRoleInfo& info : analysis::headRoles())
        result[info.id] = counts[static_cast<std::size_t>(info.role)];
    return result;
}

bool isChosen(const AnalysisChoice& choice, const analysis::HeadFigures& figures)
{
    return (!choice.layer || *choice.layer == figures.layer)
        && (!choice.head || *choice.head == figures.head);
}

/// One report per layer asked for, with the layer's number; −1: mean over layers.
struct LayerReport {
    int layer = 0;
    analysis::FrameReport report;
};

std::vector<LayerReport> answerReports(
    const Trace& trace, const AnalysisChoice& choice, const std::vector<std::vector<int>>& sinks)
{
    const int query = trace.steps[static_cast<std::size_t>(*choice.step)]->query;
    std::vector<LayerReport> reports;
    for (int layer = 0; layer < trace.info.shape.layers; ++layer) {
        if (choice.layer && *choice.layer != layer)
            continue;
        const auto row =
            analysis::selectedRow(trace, { layer, choice.head.value_or(-1), query, false });
        if (!row)
            throw badInput("the row of query " + std::to_string(query)
                + " was not captured; run again with --capture full");
        reports.push_back({ layer,
            analysis::frameReport(*trace.layout, *row, sinks[static_cast<std::size_t>(layer)]) });
    }
    return reports;
}

std::vector<LayerReport> promptReports(
    const Trace& trace, const AnalysisChoice& choice, const std::vector<std::vector<int>>& sinks)
{
    std::vector<LayerReport> reports;
    for (int layer = 0; layer < trace.info.shape.layers; ++layer) {
        if (choice.layer && *choice.layer != layer)
            continue;
        const auto row = analysis::promptMeanRow(trace, layer, choice.head.value_or(-1));
        if (!row.empty())
            reports.push_back({ layer,
                analysis::frameReport(
                    *trace.layout, row, sinks[static_cast<std::size_t>(layer)]) });
    }
    return reports;
}

void addFrames(Report& report, const Trace& trace, const LayerReport& found)
{
    const analysis::FrameShares& all = found.report.all;
    const auto known = [](const std::optional<double>& value) {
        return value ? json(*value) : json();
    };
    if (report.missing.empty())
        report.missing = found.report.missing;
    for (std::size_t frame = 0; frame < all.mass.size(); ++frame) {
        const analysis::FrameShares& rest = found.report.withoutSinks;
        report.rows.push_back({ found.layer, frame, trace.layout->frames[frame].seconds,
            all.mass[frame], all.share[frame], rest.mass[frame], rest.share[frame],
            all.anchor == static_cast<int>(frame), rest.anchor == static_cast<int>(frame),
            known(all.collapse), known(rest.collapse) });
    }
}

} // namespace

Report rolesReport(const Trace& trace, const AnalysisChoice& choice)
{
    const auto sinks = choice.definition.empty() ? analysis::usualSinks(trace, thresholdOf(choice))
                                                 : chosenSinks(trace, choice);
    const auto rows = analysis::headRoleRows(analysis::headFigures(trace, sinks));
    Report report;
    report.what = "roles";
    report.about = { { "heads", roleCounts(rows) },
        { "sinks", (choice.definition.empty() ? "token 0 and " : "") + definitionText(choice) } };
    json formulas = json::object();
    for (const analysis::HeadRoleInfo& info : analysis::headRoles())
        formulas[info.id] = info.formula;
    report.about["roles"] = formulas;
    report.columns = { { "layer", "" }, { "head", "" }, { "role", "" },
        { "sink_mass", "attention on the layer's sinks, mean over prompt queries" },
        { "image_mass", "attention on vision tokens that are no sinks, mean over the question" },
        { "image_odds", "image mass to other text, against even rows" },
        { "recency", "attention of the last prompt row on the last tokens" },
        { "row_entropy", "mean of H(row i) / ln(i + 1)" },
        { "column_entropy", "lower bound of the largest column entropy / ln(queries)" } };
    for (const analysis::HeadRoleRow& row : rows) {
        const analysis::HeadFigures& f = row.figures;
        if (isChosen(choice, f))
            report.rows.push_back({ f.layer, f.head, analysis::headRole(row.role).id, f.sinkMass,
                f.imageMass, f.imageOdds, f.recency, f.rowEntropy, f.columnEntropy });
    }
    if (rows.empty())
        report.missing = "attention was not captured; run with --capture default or full";
    return report;
}

Report framesReport(const Trace& trace, const AnalysisChoice& choice)
{
    const auto sinks = chosenSinks(trace, choice);
    Report report;
    report.what = "frames";
    report.about = { { "sinks", definitionText(choice) },
        { "rows",
            choice.step ? "the row that produced answer token " + std::to_string(*choice.step)
                        : std::string("mean over the question's queries") },
        { "head", choice.head ? json(*choice.head) : json("mean") } };
    report.columns = { { "layer", "" }, { "frame", "" }, { "seconds", "" },
        { "mass", "attention on the frame's tokens" }, { "share", "mass / mass on all frames" },
        { "mass_without_sinks", "mass without the tokens that are sinks of the layer" },
        { "share_without_sinks", "the share of that" }, { "anchor", "largest share, above 0.5" },
        { "anchor_without_sinks", "the same without sinks" },
        { "collapse", "1 − entropy of the shares / ln(frames)" },
        { "collapse_without_sinks", "the same without sinks" } };
    const auto reports =
        choice.step ? answerReports(trace, choice, sinks) : promptReports(trace, choice, sinks);
    for (const LayerReport& found : reports)
        addFrames(report, trace, found);
    if (reports.empty())
        report.missing = "attention was not captured; run with --capture default or full";
    return report;
}

} // namespace sinkscope::app
