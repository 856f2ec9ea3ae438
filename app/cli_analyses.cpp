// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_analyses.h"

#include "analysis/option_verdict.h"
#include "analysis/problem_scan.h"
#include "analysis/sink_definition.h"
#include "analysis/sink_levels.h"
#include "app/cli_index.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace sinkscope::app {

using nlohmann::json;

namespace {

const analysis::SinkDefinition& definitionOf(const AnalysisChoice& choice)
{
    const auto* found =
        analysis::findSinkDefinition(choice.definition.empty() ? "phi" : choice.definition);
    if (found == nullptr)
        throw Error(ErrorKind::Internal, "no definition " + choice.definition);
    return *found;
}

std::string definitionProblem(const std::string& id)
{
    if (analysis::findSinkDefinition(id) != nullptr)
        return {};
    std::string known;
    for (const analysis::SinkDefinition& definition : analysis::sinkDefinitions())
        known += (known.empty() ? "" : ", ") + definition.id;
    return "\"" + id + "\" is not known; choose " + known;
}

json primaryToJson(const Trace& trace, const analysis::SinkLevels& levels)
{
    const analysis::PrimarySink& primary = levels.primary;
    if (primary.token < 0)
        return nullptr;
    json segments = json::array();
    for (const analysis::LayerRange& range : primary.segments)
        segments.push_back({ range.first, range.last });
    const analysis::PrimaryWeakening fading = analysis::primaryWeakening(trace, levels);
    return { { "token", primary.token }, { "text", trace.textOf(primary.token) },
        { "segments", segments }, { "layers", primary.layerCount() },
        { "prominence", primary.prominence }, { "importance", fading.importance },
        { "secondaries", fading.secondaries } };
}

std::vector<std::string> levelLines(const Trace& trace, const analysis::SinkLevels& levels)
{
    const analysis::PrimarySink& primary = levels.primary;
    if (primary.token < 0)
        return {};
    std::string segments;
    for (const analysis::LayerRange& range : primary.segments)
        segments += (segments.empty() ? "" : ", ") + std::to_string(range.first) + " to "
            + std::to_string(range.last);
    std::vector<std::string> lines { "primary sink: token " + std::to_string(primary.token) + " "
        + trace.textOf(primary.token)
        + (segments.empty() ? ", in no layer" : ", layers " + segments) };
    for (const analysis::LevelCount& level : levels.levels)
        lines.push_back("level: birth " + std::to_string(level.birth) + ", lifetime "
            + std::to_string(level.lifetime) + ": " + std::to_string(level.tokens)
            + (level.tokens == 1 ? " token" : " tokens"));
    return lines;
}

} // namespace

const std::vector<std::string>& analysisNames()
{
    static const std::vector<std::string> names { "levels", "roles", "frames", "options",
        "problems", "tags", "rollout", "similarity" };
    return names;
}

bool needsFullCapture(const std::string& what)
{
    return what == "tags" || what == "rollout" || what == "similarity";
}

void addDefinitionOptions(CLI::App& app, AnalysisChoice& choice)
{
    app.add_option("--definition", choice.definition,
           "What counts as a sink; see --definitions of "
           "sinks")
        ->check(CLI::Validator(definitionProblem, "ID"));
    app.add_option("--threshold", choice.threshold, "Of that definition, or of φ; else its own");
}

double thresholdOf(const AnalysisChoice& choice)
{
    return choice.threshold.value_or(definitionOf(choice).threshold);
}

std::string definitionText(const AnalysisChoice& choice)
{
    const analysis::SinkDefinition& definition = definitionOf(choice);
    const char* relation = definition.test == analysis::SinkTest::Above ? " > "
        : definition.test == analysis::SinkTest::AtMost                 ? " ≤ "
                                                                        : " ≥ ";
    return definition.id + relation + shortNumber(thresholdOf(choice));
}

std::vector<std::vector<int>> chosenSinks(const Trace& trace, const AnalysisChoice& choice)
{
    std::vector<std::vector<int>> sinks;
    sinks.reserve(static_cast<std::size_t>(trace.info.shape.layers));
    for (int layer = 0; layer < trace.info.shape.layers; ++layer)
        sinks.push_back(
            analysis::sinkTokens(trace, layer, definitionOf(choice).id, thresholdOf(choice))
                .value_or(std::vector<int> {}));
    return sinks;
}

Report levelsReport(const Trace& trace)
{
    const analysis::SinkLevels levels = analysis::sinkLevels(trace);
    Report report;
    report.what = "levels";
    report.missing = levels.missing;
    report.lines = levelLines(trace, levels);
    report.about = { { "primary", primaryToJson(trace, levels) }, { "tokens", levels.tokens },
        { "levels", json::array() } };
    for (const analysis::LevelCount& level : levels.levels)
        report.about["levels"].push_back({ { "birth", level.birth }, { "lifetime", level.lifetime },
            { "tokens", level.tokens } });
    report.columns = { { "token", "" }, { "text", "" }, { "kind", "" },
        { "label", "by the number of layers (arXiv 2512.22213)" },
        { "birth", "first layer whose entering residual has |cos| > 0.9 with the primary sink's" },
        { "end", "last such layer" }, { "lifetime", "number of such layers" },
        { "peak_norm", "largest residual norm in these layers" },
        { "mlp_cosine_at_birth",
            "cosine of the MLP output of layer birth − 1 with the primary sink's residual" },
        { "mlp_norm_at_birth", "norm of that output" } };
    for (const analysis::SinkLevel& sink : levels.sinks)
        report.rows.push_back({ sink.token, trace.textOf(sink.token),
            name(trace.kindOf(sink.token)), analysis::name(sink.label), sink.birth, sink.end,
            sink.lifetime, sink.peakNorm, sink.mlpCosineAtBirth, sink.mlpNormAtBirth });
    return report;
}

Report optionsReport(const Trace& trace)
{
    const analysis::OptionVerdict verdict = analysis::optionVerdict(trace);
    Report report;
    report.what = "options";
    report.missing = verdict.missing;
    const bool chose = verdict.chosen >= 0;
    const auto chosen = static_cast<std::size_t>(std::max(0, verdict.chosen));
    report.about = { { "answer", trace.answer },
        { "chosen", chose ? json(verdict.options[chosen].letter) : json() },
        { "parsed", verdict.parsed ? json(*verdict.parsed) : json() },
        { "margin", chose ? json(verdict.margin) : json() },
        { "entropy", chose ? json(verdict.entropy) : json() },
        { "letter_mass", chose ? json(verdict.rawMass) : json() },
        { "incomplete", verdict.incomplete } };
    report.columns = { { "letter", "" }, { "text", "" },
        { "probability", "of the letter as first token, among the options" },
        { "raw", "of the letter as first token, among the whole vocabulary" } };
    for (const analysis::OptionProbability& option : verdict.options)
        report.rows.push_back(
            { option.letter, option.text, option.known ? json(option.probability) : json(),
                option.known ? json(option.raw) : json() });
    return report;
}

Report problemsReport(const Trace& trace, const AnalysisChoice& choice)
{
    analysis::ScanContext context;
    context.layer = choice.layer.value_or(-1);
    context.definitionId = definitionOf(choice).id;
    context.threshold = thresholdOf(choice);
    Report report;
    report.what = "problems";
    report.about = { { "definition", definitionText(choice) } };
    report.columns = { { "id", "" }, { "severity", "" }, { "title", "" }, { "explanation", "" },
        { "remedy", "" } };
    for (const analysis::Problem& problem : analysis::scanProblems(trace, context)) {
        const char* severity = problem.severity == analysis::ProblemSeverity::Error ? "error"
            : problem.severity == analysis::ProblemSeverity::Warning                ? "warning"
                                                                                    : "info";
        report.rows.push_back({ problem.id, severity, problem.title, problem.explanation,
            problem.remedyId.empty() ? json() : json(analysis::remedyTitle(problem.remedyId)) });
    }
    if (report.rows.empty())
        report.missing = "no problem found";
    return report;
}

Report analyse(const Trace& trace, const AnalysisChoice& choice, const std::stop_token& stop)
{
    if (!trace.layout || !trace.prefill)
        throw badInput("the trace holds no prompt; save a run that finished");
    if (choice.layer)
        requireIndex(*choice.layer, trace.info.shape.layers, "layer");
    if (choice.head)
        requireIndex(*choice.head, trace.info.shape.heads, "head");
    if (choice.token)
        requireIndex(*choice.token, trace.tokenCount(), "token");
    if (choice.step)
        requireIndex(*choice.step, static_cast<int>(trace.steps.size()), "step");
    if (choice.what == "roles")
        return rolesReport(trace, choice);
    if (choice.what == "frames")
        return framesReport(trace, choice);
    if (choice.what == "options")
        return optionsReport(trace);
    if (choice.what == "problems")
        return problemsReport(trace, choice);
    if (choice.what == "tags")
        return tagsReport(trace, choice, stop);
    if (choice.what == "rollout")
        return rolloutReport(trace, choice, stop);
    if (choice.what == "similarity")
        return similarityReport(trace, choice);
    return levelsReport(trace);
}

} // namespace sinkscope::app
