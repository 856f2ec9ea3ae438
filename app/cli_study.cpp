// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_study.h"

#include "app/cli_report.h"
#include "io/atomic_file.h"

#include <cmath>
#include <iostream>
#include <span>

namespace sinkscope::app {

using engine::StudyCell;
using engine::StudyRole;
using engine::StudyRow;
using engine::StudyTable;
using nlohmann::json;

namespace {

constexpr const char* shareDefinition =
    "random runs at least as far from the baseline as the effect, as (r + 1) / (n + 1)";

/// "-0.12", "0.02 ± 0.01 [0.01, 0.04]"; of the answer "3 of 10".
std::string cellText(const engine::StudyMetric& metric, const StudyRow& row, const StudyCell& cell)
{
    if (!cell.summary)
        return "–";
    if (metric.id == "answer_changed") {
        const auto count = std::lround(cell.summary->mean * cell.summary->count);
        if (row.runs == 1)
            return count > 0 ? "yes" : "no";
        return std::to_string(count) + " of " + std::to_string(row.runs);
    }
    if (row.runs == 1)
        return shortNumber(cell.summary->mean);
    std::string text = shortNumber(cell.summary->mean) + " ± "
        + shortNumber(cell.summary->deviation) + " [" + shortNumber(cell.summary->smallest) + ", "
        + shortNumber(cell.summary->largest) + "]";
    if (cell.summary->count != row.runs)
        text += " (" + std::to_string(cell.summary->count) + ")";
    return text;
}

std::string columnText(const StudyRow& row)
{
    if (row.role == StudyRole::Random)
        return "random (" + std::to_string(row.runs) + ")";
    return name(row.role);
}

Report tableOf(const StudyTable& table)
{
    Report report;
    report.columns = { { "metric", "" } };
    for (const StudyRow& row : table.rows)
        report.columns.push_back({ columnText(row), "" });
    report.columns.push_back({ "as extreme", "" });
    const auto metrics = engine::studyMetrics();
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        std::vector<json> line { metrics[i].title };
        for (const StudyRow& row : table.rows)
            line.push_back(cellText(metrics[i], row, row.cells[i]));
        const auto& extreme = table.extremeness[i];
        line.push_back(extreme ? std::to_string(extreme->asExtreme) + " of "
                    + std::to_string(extreme->count) + " (" + shortNumber(extreme->share) + ")"
                               : std::string("–"));
        report.rows.push_back(std::move(line));
    }
    return report;
}

void printText(const FinishedStudy& study, const StudyTable& table)
{
    if (!table.complete())
        std::cout << "PARTIAL: stopped after " << table.done << " of " << table.planned
                  << " runs\n";
    for (const MethodUse& use : study.methods)
        std::cout << "method: " << formatMethodUse(use) << "\n";
    std::cout << "baseline: " << oneLine(study.baseline->answer) << "\n";
    StudyRole last = StudyRole::Baseline;
    for (const engine::StudyResult& result : study.results) {
        if (result.role == last)
            continue;
        last = result.role;
        std::cout << result.label << ": " << oneLine(result.answer) << "\n";
        for (const std::string& summary : result.summaries)
            std::cout << "  " << summary << "\n";
    }
    std::cout << reportToText(tableOf(table)) << "random: mean ± standard deviation [smallest, "
              << "largest]; as extreme: " << shareDefinition << "\n";
    if (table.find(StudyRole::Matched) != nullptr)
        std::cout << "matched: the nearest other tokens; there is one such choice, so one run\n";
    for (const engine::StudyMetric& metric : engine::studyMetrics())
        std::cout << "  " << metric.title << (metric.unit.empty() ? "" : " [" + metric.unit + "]")
                  << ": " << metric.formula << "\n";
}

json summaryToJson(const StudyCell& cell)
{
    json result { { "samples", cell.samples } };
    if (cell.summary)
        result.update({ { "n", cell.summary->count }, { "mean", cell.summary->mean },
            { "deviation", cell.summary->deviation }, { "smallest", cell.summary->smallest },
            { "largest", cell.summary->largest } });
    return result;
}

json runsToJson(const FinishedStudy& study)
{
    json runs = json::array();
    for (const engine::StudyResult& result : study.results) {
        json line { { "role", name(result.role) }, { "repeat", result.repeat },
            { "answer", result.answer }, { "methods", result.summaries } };
        for (const engine::StudyMetric& metric : engine::studyMetrics()) {
            const auto value = metric.value(result.effect);
            line[metric.id] = value ? json(*value) : json();
        }
        runs.push_back(std::move(line));
    }
    return runs;
}

json tableToJson(const StudyTable& table)
{
    json rows = json::object();
    for (const StudyRow& row : table.rows) {
        json cells { { "runs", row.runs } };
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            cells[engine::studyMetrics()[i].id] = summaryToJson(row.cells[i]);
        rows[name(row.role)] = std::move(cells);
    }
    json extremeness = json::object();
    for (std::size_t i = 0; i < table.extremeness.size(); ++i) {
        if (const auto& found = table.extremeness[i])
            extremeness[engine::studyMetrics()[i].id] = { { "n", found->count },
                { "as_extreme", found->asExtreme }, { "share", found->share } };
    }
    return { { "complete", table.complete() }, { "done", table.done }, { "planned", table.planned },
        { "rows", rows }, { "extremeness", extremeness } };
}

json studyToJson(const FinishedStudy& study, const StudyTable& table)
{
    json result = tableToJson(table);
    result["methods"] = json::array();
    for (const MethodUse& use : study.methods)
        result["methods"].push_back(formatMethodUse(use));
    result["baseline"] = { { "answer", study.baseline->answer } };
    if (!study.baseline->steps.empty()) {
        const StepRecord& first = *study.baseline->steps.front();
        result["baseline"]["first_token"] = { { "id", first.id }, { "text", first.text },
            { "logprob", first.logprob } };
    }
    json definitions { { "share", shareDefinition } };
    for (const engine::StudyMetric& metric : engine::studyMetrics())
        definitions[metric.id] = metric.formula;
    result["definitions"] = definitions;
    result["runs"] = runsToJson(study);
    return result;
}

Report csvTable(const StudyTable& table)
{
    Report report;
    report.columns = { { "metric", "" }, { "row", "" }, { "n", "" }, { "mean", "" },
        { "deviation", "" }, { "smallest", "" }, { "largest", "" },
        { "as_extreme", "random runs at least as far from the baseline as the effect" },
        { "share", shareDefinition }, { "complete", "" }, { "definition", "" } };
    const auto metrics = engine::studyMetrics();
    for (const StudyRow& row : table.rows) {
        for (std::size_t i = 0; i < metrics.size(); ++i) {
            const auto& s = row.cells[i].summary;
            const auto& e = table.extremeness[i];
            const bool ranked = row.role == StudyRole::Effect && e;
            report.rows.push_back(
                { metrics[i].id, name(row.role), s ? s->count : 0, s ? json(s->mean) : json(),
                    s ? json(s->deviation) : json(), s ? json(s->smallest) : json(),
                    s ? json(s->largest) : json(), ranked ? json(e->asExtreme) : json(),
                    ranked ? json(e->share) : json(), table.complete(), metrics[i].formula });
        }
    }
    return report;
}

} // namespace

void publishStudy(const FinishedStudy& study, const std::string& csv, bool asJson)
{
    const StudyTable table = engine::summarise(study.results, study.planned);
    if (!csv.empty()) {
        const std::string text = reportToCsv(csvTable(table));
        io::writeFileAtomically(csv, std::as_bytes(std::span(text)));
    }
    if (asJson)
        std::cout << studyToJson(study, table).dump() << "\n";
    else
        printText(study, table);
    std::cout << std::flush;
}

} // namespace sinkscope::app
