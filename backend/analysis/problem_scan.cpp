// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/problem_scan.h"

#include "analysis/problem_checks.h"
#include "analysis/trace_access.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sinkscope::analysis {

namespace {

void append(std::vector<Problem>& problems, std::optional<Problem> problem)
{
    if (problem)
        problems.push_back(std::move(*problem));
}

void append(std::vector<Problem>& problems, std::vector<Problem> more)
{
    for (Problem& problem : more)
        problems.push_back(std::move(problem));
}

} // namespace

void Problem::explain(TextPart part)
{
    explanation += filled(part);
    parts.push_back(std::move(part));
}

std::vector<Problem> scanProblems(const Trace& trace, const ScanContext& context)
{
    std::vector<Problem> problems;
    if (!isHead(trace, 0, 0) || trace.promptTokens() == 0)
        return problems;
    append(problems, checkNan(trace));
    append(problems, checkMethods(trace));
    append(problems, checkFirstToken(trace));
    append(problems, checkDefinition(trace, context));
    append(problems, checkScale(trace, context));
    append(problems, checkCapture(trace));
    append(problems, checkNotes(trace));
    append(problems, checkVisionTokens(trace));
    std::stable_sort(problems.begin(), problems.end(),
        [](const Problem& a, const Problem& b) { return a.severity < b.severity; });
    return problems;
}

std::string remedyTitle(const std::string& remedyId)
{
    static const std::array<std::pair<const char*, const char*>, 6> titles { {
        { "hide_sinks", QT_TRANSLATE_NOOP("analysis", "Hide sinks") },
        { "lower_tau", QT_TRANSLATE_NOOP("analysis", "Lower VAR's τ and run again") },
        { "use_phi_max", QT_TRANSLATE_NOOP("analysis", "Lower the threshold") },
        { "switch_definition", QT_TRANSLATE_NOOP("analysis", "Use another definition of sinks") },
        { "capture_full", QT_TRANSLATE_NOOP("analysis", "Run again with full capture") },
        { "text_sinks_too", QT_TRANSLATE_NOOP("analysis", "Let VAR drain text sinks too") },
    } };
    for (const auto& [id, title] : titles) {
        if (remedyId == id)
            return title;
    }
    return {};
}

} // namespace sinkscope::analysis
