// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/problem_checks.h"

#include "analysis/sink_rule.h"
#include "analysis/trace_access.h"
#include "analysis/var_row.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <cmath>

namespace sinkscope::analysis {

namespace {

constexpr double smallestUsefulTau = 5; ///< Below, φ of ordinary tokens would count as sinks.

/// What VAR's τ meets in the layers VAR covers.
struct VisualPhi {
    bool known = false;
    bool anySink = false;
    double largest = 0;
    int layer = 0;
};

VisualPhi visualPhi(const Trace& trace, const VarValues& values)
{
    VisualPhi result;
    const int layers = trace.info.shape.layers;
    const auto tokens = index(trace.promptTokens());
    const auto phi = floatsOf(trace.prefill->phi, { layers, trace.promptTokens() });
    const std::vector<int> vision = trace.layout->tokensOf(TokenKind::Vision);
    result.known = !phi.empty() && !vision.empty();
    for (int layer = 0; layer < layers && result.known; ++layer) {
        if (!values.covers(layer, layers))
            continue;
        for (const int token : vision) {
            const auto value = static_cast<double>(phi[index(layer) * tokens + index(token)]);
            result.anySink = result.anySink || value >= values.tau;
            if (value > result.largest) {
                result.largest = value;
                result.layer = layer;
            }
        }
    }
    return result;
}

/// Whether a method left a mark; nullopt when its report lists nothing one could tell it by.
std::optional<bool> touched(const MethodReport& report, const Trace& trace)
{
    if (report.id == "streaming")
        return std::any_of(trace.steps.begin(), trace.steps.end(),
            [](const auto& step) { return step->evicted.second > step->evicted.first; });
    if (!report.editedHeads.empty())
        return std::any_of(report.editedHeads.begin(), report.editedHeads.end(),
            [](int rows) { return rows > 0; });
    if (report.sinks.empty() && report.relaxedRows.empty())
        return std::nullopt;
    const bool sinks = std::any_of(report.sinks.begin(), report.sinks.end(),
        [](const std::vector<int>& layer) { return !layer.empty(); });
    return sinks || !report.relaxedRows.empty();
}

Problem idleMethod(const MethodReport& report)
{
    Problem problem { "method_touched_nothing", ProblemSeverity::Warning,
        QT_TRANSLATE_NOOP("analysis", "A method touched nothing"), {}, {}, "", {} };
    problem.explain({ QT_TRANSLATE_NOOP("analysis",
                          "The method “%1” was on, but it found no sink to treat and no prompt row "
                          "to edit: the answer is that of the model alone."),
        { report.id } });
    if (!report.summary.empty())
        problem.explain({ QT_TRANSLATE_NOOP("analysis", " It reports: %1."), { report.summary } });
    return problem;
}

bool mentions(const std::string& note, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(),
        [&](const char* word) { return note.find(word) != std::string::npos; });
}

} // namespace

std::optional<Problem> varProblem(const Trace& trace, const ParameterValues& parameters)
{
    if (!isHead(trace, 0, 0) || trace.promptTokens() == 0)
        return std::nullopt;
    const VarValues values = varValues(parameters);
    const VisualPhi phi = visualPhi(trace, values);
    if (!phi.known || phi.anySink)
        return std::nullopt;
    Problem problem { "var_no_visual_sinks", ProblemSeverity::Warning,
        QT_TRANSLATE_NOOP("analysis", "VAR finds no visual sinks"), {},
        { phi.largest, static_cast<double>(phi.layer), values.tau }, {}, {} };
    problem.explain(
        { values.row.needsVisualSink ? QT_TRANSLATE_NOOP("analysis",
              "The largest φ of a vision token in the layers VAR works on is %1 (layer %2), below "
              "its τ of %3, so VAR changes nothing.")
                                     : QT_TRANSLATE_NOOP("analysis",
                                         "The largest φ of a vision token in the layers VAR works "
                                         "on is %1 (layer %2), below "
                                         "its τ of %3, so only text sinks are drained."),
            { shortNumber(phi.largest), std::to_string(phi.layer), shortNumber(values.tau) } });
    if (phi.largest >= smallestUsefulTau) {
        problem.remedyId = "lower_tau";
        problem.remedyArguments = { shortNumber(std::floor(phi.largest * 10) / 10) };
    } else if (values.row.needsVisualSink) {
        problem.remedyId = "text_sinks_too";
    }
    return problem;
}

std::vector<Problem> checkMethods(const Trace& trace)
{
    std::vector<Problem> problems;
    for (const MethodReport& report : trace.prefill->reports) {
        auto var = report.id == "var" ? varProblem(trace, report.values) : std::nullopt;
        if (var)
            problems.push_back(std::move(*var));
        else if (!touched(report, trace).value_or(true))
            problems.push_back(idleMethod(report));
    }
    return problems;
}

std::vector<Problem> checkCapture(const Trace& trace)
{
    std::vector<Problem> problems;
    const auto add = [&problems](Problem problem, const TextPart& explanation) {
        problem.explain(explanation);
        problems.push_back(std::move(problem));
    };
    const bool received = Received(trace, std::nullopt).available();
    if (!received)
        add({ "received_missing", ProblemSeverity::Warning,
                QT_TRANSLATE_NOOP("analysis", "Attention received was not captured"), {}, {},
                "capture_full", {} },
            { QT_TRANSLATE_NOOP("analysis",
                  "The run kept no sums of attention received, so importance, head figures of the "
                  "prompt and frame shares of the prompt are not there."),
                {} });
    if (trace.prefill->phi.empty())
        add({ "phi_missing", ProblemSeverity::Warning,
                QT_TRANSLATE_NOOP("analysis", "φ was not captured"), {}, {},
                received ? "switch_definition" : "capture_full",
                received ? std::vector<std::string> { "importance" } : std::vector<std::string>() },
            { QT_TRANSLATE_NOOP("analysis",
                  "The run kept no φ, either because the model has no sink dimensions or because "
                  "less was captured. Sinks by φ and VAR's threshold plot are not there."),
                {} });
    return problems;
}

std::vector<Problem> checkNotes(const Trace& trace)
{
    std::vector<Problem> problems;
    const auto add = [&problems](Problem problem, const std::string& note) {
        problem.explain({ QT_TRANSLATE_NOOP("analysis", "The run says: %1."), { note } });
        problems.push_back(std::move(problem));
    };
    std::string rest;
    for (const std::string& note : trace.info.notes) {
        if (mentions(note, { "hybrid", "window", "linear attention" }))
            add({ "layers_left_out", ProblemSeverity::Warning,
                    QT_TRANSLATE_NOOP("analysis", "Some layers have other attention"), {}, {}, "",
                    {} },
                note);
        else
            rest += (rest.empty() ? "" : "; ") + note;
    }
    if (!rest.empty())
        add({ "captured_less", ProblemSeverity::Info,
                QT_TRANSLATE_NOOP("analysis", "Less was captured than asked for"), {}, {},
                "capture_full", {} },
            rest);
    return problems;
}

} // namespace sinkscope::analysis
