// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli_report.h"
#include "trace/trace.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace sinkscope::app {

/// Which of the analyses, and about what. Indices count from 0.
struct AnalysisChoice {
    std::string what = "levels";
    std::optional<int> layer;
    std::optional<int> head;
    std::optional<int> token; ///< Position in the sequence.
    std::optional<int> step; ///< Answer token.
    std::string definition; ///< Of sinks; empty: as the analysis usually does.
    std::optional<double> threshold; ///< Of that definition.
    bool withoutSinks = false; ///< rollout: attention must not flow through sinks.
};

/// levels, roles, frames, options, problems, tags, rollout, similarity
const std::vector<std::string>& analysisNames();
/// Whether it reads residuals, values or all queries, which only full capture keeps.
bool needsFullCapture(const std::string& what);

/// `--definition` and `--threshold`; an unknown definition is a usage error naming those there are.
void addDefinitionOptions(CLI::App& app, AnalysisChoice& choice);

/// Throws Error (BadInput) for indices out of range, for a missing layer or head, and when an
/// analysis of one head or word lacks what it needs; Cancelled.
Report analyse(const Trace& trace, const AnalysisChoice& choice, const std::stop_token& stop);

/// What `analyse` does for each of them.
Report levelsReport(const Trace& trace);
Report rolesReport(const Trace& trace, const AnalysisChoice& choice);
Report framesReport(const Trace& trace, const AnalysisChoice& choice);
Report optionsReport(const Trace& trace);
Report problemsReport(const Trace& trace, const AnalysisChoice& choice);
Report tagsReport(const Trace& trace, const AnalysisChoice& choice, const std::stop_token& stop);
Report rolloutReport(const Trace& trace, const AnalysisChoice& choice, const std::stop_token& stop);
Report similarityReport(const Trace& trace, const AnalysisChoice& choice);

/// Sinks of every layer by the chosen definition (φ when none is named), ascending; empty lists
/// where it has no values.
std::vector<std::vector<int>> chosenSinks(const Trace& trace, const AnalysisChoice& choice);
/// "phi ≥ 20", for people and CSV.
std::string definitionText(const AnalysisChoice& choice);
/// The threshold that was chosen, or the definition's own.
double thresholdOf(const AnalysisChoice& choice);

} // namespace sinkscope::app
