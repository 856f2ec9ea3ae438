// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/problem_checks.h"

#include "analysis/primary_sink.h"
#include "analysis/sink_definition.h"
#include "analysis/trace_access.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <set>

namespace sinkscope::analysis {

namespace {

/// What is not finite in [rows, T] norms.
struct NanCount {
    int values = 0;
    int firstLayer = 0;
    std::set<int> tokens;
};

NanCount countNan(std::span<const float> norms, int tokens)
{
    NanCount count;
    for (std::size_t i = 0; i < norms.size(); ++i) {
        if (std::isfinite(norms[i]))
            continue;
        if (count.values++ == 0)
            count.firstLayer = static_cast<int>(i / index(tokens));
        count.tokens.insert(static_cast<int>(i % index(tokens)));
    }
    return count;
}

/// The largest finite value of the tokens that pass; −1 where none is finite.
struct Strongest {
    int token = -1;
    double value = 0;
};

template <typename Passes> Strongest strongest(std::span<const float> row, const Passes& passes)
{
    Strongest best;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto value = static_cast<double>(row[i]);
        if (std::isfinite(value) && passes(static_cast<int>(i))
            && (best.token < 0 || value > best.value))
            best = { static_cast<int>(i), value };
    }
    return best;
}

/// The first quick definition that finds sinks in a layer; empty when none does.
std::string workingDefinition(const Trace& trace, int layer, const std::string& except)
{
    for (const char* id : { "phi", "massive", "importance" }) {
        const SinkDefinition& definition = *findSinkDefinition(id);
        if (id == except)
            continue;
        const auto found = sinkTokens(trace, layer, id, definition.threshold);
        if (found && !found->empty())
            return id;
    }
    return {};
}

Problem switchingProblem(const Trace& trace, const ScanContext& context)
{
    Problem problem;
    const std::string other =
        workingDefinition(trace, std::max(0, context.layer), context.definitionId);
    if (!other.empty()) {
        problem.remedyId = "switch_definition";
        problem.remedyArguments = { other };
    }
    return problem;
}

std::optional<Problem> phiTooLow(const Trace& trace, double tau)
{
    const auto phi =
        floatsOf(trace.prefill->phi, { trace.info.shape.layers, trace.promptTokens() });
    const Strongest best = strongest(phi, [](int) { return true; });
    if (best.token < 0 || best.value >= tau)
        return std::nullopt;
    const int layer = best.token / trace.promptTokens();
    const int token = best.token % trace.promptTokens();
    const double usable = std::floor(best.value * 10) / 10;
    Problem problem { "threshold_too_high", ProblemSeverity::Warning,
        QT_TRANSLATE_NOOP("analysis", "The threshold is above every φ"), {},
        { best.value, static_cast<double>(layer), static_cast<double>(token), tau }, "use_phi_max",
        { shortNumber(usable) } };
    problem.explain({ QT_TRANSLATE_NOOP("analysis",
                          "The largest φ of all layers is %1 (layer %2, token %3 “%4”), below the "
                          "threshold of %5, so no token counts as a sink."),
        { shortNumber(best.value), std::to_string(layer), std::to_string(token),
            trace.textOf(token), shortNumber(tau) } });
    return problem;
}

std::optional<Problem> ownedScale(const Trace& trace, const ScanContext& context, bool visionOnly)
{
    const auto shown = [&](int token) {
        return !visionOnly || trace.kindOf(token) == TokenKind::Vision;
    };
    const auto isSink = [&](int token) {
        return std::binary_search(context.sinks.begin(), context.sinks.end(), token);
    };
    const auto row = context.row.first(std::min(context.row.size(), index(trace.tokenCount())));
    const Strongest top = strongest(row, shown);
    const Strongest other =
        strongest(row, [&](int token) { return shown(token) && !isSink(token); });
    if (top.token < 0 || other.token < 0 || !isSink(top.token) || top.value <= 0
        || other.value >= context.scaleShare * top.value)
        return std::nullopt;
    const double percent = 100 * (1 - std::max(0.0, other.value) / top.value);
    Problem problem { visionOnly ? "sink_owns_scale" : "sink_owns_row",
        visionOnly ? ProblemSeverity::Warning : ProblemSeverity::Info,
        QT_TRANSLATE_NOOP("analysis", "A sink owns the colour scale"), {},
        { static_cast<double>(top.token), top.value, other.value, percent }, "hide_sinks", {} };
    problem.explain({ visionOnly
            ? QT_TRANSLATE_NOOP("analysis",
                "The strongest cell is a sink: token %1 “%2” has %3 of the attention, the "
                "strongest "
                "other cell %4, so %5 % of the colour scale show nothing but sinks.")
            : QT_TRANSLATE_NOOP("analysis",
                "The strongest token is a sink: token %1 “%2” has %3 of the attention, the "
                "strongest other token %4, so %5 % of the colour scale show nothing but sinks."),
        { std::to_string(top.token), trace.textOf(top.token), shortNumber(top.value),
            shortNumber(other.value), shortNumber(percent) } });
    return problem;
}

} // namespace

std::string shortNumber(double value)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.3g", value);
    return buffer;
}

std::optional<Problem> checkNan(const Trace& trace)
{
    const int tokens = trace.promptTokens();
    const int rows = trace.info.shape.layers + 1;
    const NanCount count = countNan(floatsOf(trace.prefill->hiddenNorm, { rows, tokens }), tokens);
    int steps = 0;
    for (const auto& step : trace.steps)
        steps += countNan(floatsOf(step->hiddenNorm, { rows }), 1).values > 0 ? 1 : 0;
    if (count.values == 0 && steps == 0)
        return std::nullopt;
    const auto affected = static_cast<double>(count.tokens.size());
    Problem problem { "nan_activations", ProblemSeverity::Error,
        QT_TRANSLATE_NOOP("analysis", "Activations are not finite"), {},
        { affected, static_cast<double>(count.firstLayer), static_cast<double>(steps) }, "", {} };
    problem.explain({ QT_TRANSLATE_NOOP("analysis",
                          "%1 prompt tokens (from layer %2 on) and %3 generated tokens have "
                          "activations that are not finite. They have no value in any panel, and "
                          "what looks at them cannot be trusted. Another compute type may help."),
        { shortNumber(affected), std::to_string(count.firstLayer), std::to_string(steps) } });
    return problem;
}

std::optional<Problem> checkVisionTokens(const Trace& trace)
{
    if (!trace.layout->tokensOf(TokenKind::Vision).empty())
        return std::nullopt;
    Problem problem { "no_vision_tokens", ProblemSeverity::Info,
        QT_TRANSLATE_NOOP("analysis", "No vision tokens"), {},
        { static_cast<double>(trace.promptTokens()) }, "", {} };
    problem.explain({ QT_TRANSLATE_NOOP("analysis",
                          "The prompt has %1 tokens and none shows a picture, so there are no "
                          "visual sinks, no frames and nothing VAR could do."),
        { std::to_string(trace.promptTokens()) } });
    return problem;
}

std::optional<Problem> checkFirstToken(const Trace& trace)
{
    const PrimarySink primary = primarySink(trace);
    if (primary.token < 0 || !primary.segments.empty())
        return std::nullopt;
    double largest = 0;
    for (const double value : primary.prominence)
        largest = std::fmax(largest, value);
    Problem problem { "first_token_missing", ProblemSeverity::Warning,
        QT_TRANSLATE_NOOP("analysis", "No first-token sink"), {}, { largest }, {}, {} };
    problem.explain({ QT_TRANSLATE_NOOP("analysis",
                          "No layer has a primary sink: the residual of token %1 “%2” is at most "
                          "%3 times as long as the median token's, where sinks reach 3 and more."),
        { std::to_string(primary.token), trace.textOf(primary.token), shortNumber(largest) } });
    if (!trace.isSpecial(0))
        problem.explain({ QT_TRANSLATE_NOOP("analysis",
                              " The prompt's first token is no control token: the token that "
                              "usually opens a prompt of this model may be missing."),
            {} });
    const std::string other = workingDefinition(trace, 0, "");
    if (!other.empty()) {
        problem.remedyId = "switch_definition";
        problem.remedyArguments = { other };
    }
    return problem;
}

std::optional<Problem> checkDefinition(const Trace& trace, const ScanContext& context)
{
    const SinkDefinition* definition = findSinkDefinition(context.definitionId);
    if (definition == nullptr)
        return std::nullopt;
    const auto values = definition->values(trace, std::max(0, context.layer));
    // A missing φ is reported by itself.
    if (values.empty() && definition->id != "phi") {
        Problem problem = switchingProblem(trace, context);
        problem.id = "definition_missing";
        problem.title = QT_TRANSLATE_NOOP("analysis", "The chosen definition has no data");
        problem.explain({ definition->needs, {} });
        return problem;
    }
    if (definition->id == "phi")
        return phiTooLow(trace, context.threshold);
    if (context.layer < 0 || !sinksAmong(values, *definition, context.threshold).empty())
        return std::nullopt;
    Problem problem = switchingProblem(trace, context);
    problem.id = "definition_finds_nothing";
    problem.severity = ProblemSeverity::Info;
    problem.title = QT_TRANSLATE_NOOP("analysis", "No sinks by the chosen definition");
    problem.explain({ QT_TRANSLATE_NOOP("analysis", "By “%1” with %2 = %3 layer %4 has no sinks."),
        { definition->title, definition->thresholdName, shortNumber(context.threshold),
            std::to_string(context.layer) } });
    problem.numbers = { context.threshold, static_cast<double>(context.layer) };
    return problem;
}

std::optional<Problem> checkScale(const Trace& trace, const ScanContext& context)
{
    if (context.sinksHidden || context.row.empty())
        return std::nullopt;
    if (auto vision = ownedScale(trace, context, true))
        return vision;
    return ownedScale(trace, context, false);
}

} // namespace sinkscope::analysis
