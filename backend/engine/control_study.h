// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "analysis/repeat_summary.h"
#include "engine/run_request.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Is it the sinks? The same methods on the tokens they mean, on equally many random others, and on
/// the nearest others, each against a baseline without any method. Pure: the caller runs the
/// requests, with one Runner, so that the prompt's unchanged part is computed once.
namespace sinkscope::engine {

enum class StudyRole {
    Baseline, ///< No method at all.
    Effect, ///< The methods as they were asked for, without stand-ins.
    Random, ///< Repeat i: stand-ins drawn with seed i.
    Matched ///< Nearest stand-ins; there is only one such choice, so it is run once.
};
std::string name(StudyRole role); ///< "baseline", "effect", "random", "matched"

struct StudyRun {
    StudyRole role = StudyRole::Baseline;
    int repeat = 0; ///< Random: 1…n, the seed; else 0.
    RunRequest request;

    std::string label() const; ///< "baseline", "effect", "random 3", "matched"
};

struct StudyOptions {
    int repeats = 10; ///< Random runs, 0…1000.
    bool matched = false;
};

/// Baseline, effect, random runs, matched run, in this order. Methods with a "control" parameter
/// get it; the others of the request stay as they are in all but the baseline. Throws Error
/// (BadInput) without methods, when none can have stand-ins, when one that can has no matched ones
/// although they are asked for, and for repeats out of range or no control at all.
std::vector<StudyRun> controlStudy(const RunRequest& request,
    const std::vector<InterventionSpec>& specs, const StudyOptions& options = {});

/// All runs but the baseline note the log-probability of the baseline's first answer token. Call
/// when the baseline has run.
void watchFirstToken(std::vector<StudyRun>& runs, const Trace& baseline);

struct StudyResult {
    StudyRole role = StudyRole::Effect;
    int repeat = 0;
    std::string label;
    analysis::Effect effect;
    std::string answer;
    std::vector<std::string> summaries; ///< "id: what the method says it did", English.
};
/// The Traces may go afterwards.
StudyResult resultOf(const StudyRun& run, const Trace& baseline, const Trace& trace);

struct StudyMetric {
    std::string id; ///< Stable key: answer_changed, first_difference, logprob_change, divergence,
                    ///< margin_change, vision_mass_change, sink_mass_change.
    std::string title;
    std::string formula; ///< For hover and headers.
    std::string unit; ///< Empty for pure numbers.
    /// nullopt where the runs lack the numbers; answer_changed is 0 or 1.
    std::optional<double> (*value)(const analysis::Effect& effect) = nullptr;
    /// 0 means "as the baseline", so that controls can be counted that are at least as extreme.
    bool fromZero = true;
};
/// All metrics, in menu order.
std::span<const StudyMetric> studyMetrics();

struct StudyCell {
    std::vector<double> samples; ///< One per run that has the number.
    std::optional<analysis::RepeatSummary> summary; ///< nullopt without samples.
};

struct StudyRow {
    StudyRole role = StudyRole::Effect;
    int runs = 0;
    std::vector<StudyCell> cells; ///< One per metric.
};

struct StudyTable {
    std::vector<StudyRow> rows; ///< Effect, random, matched; those with results.
    /// Per metric, the effect among the random runs; nullopt without either, or not `fromZero`.
    std::vector<std::optional<analysis::Extremeness>> extremeness;
    int done = 0; ///< Results.
    int planned = 0; ///< Runs without the baseline.

    bool complete() const { return done >= planned; }
    const StudyRow* find(StudyRole role) const;
};

/// Of the results so far; `planned` as in StudyTable.
StudyTable summarise(std::span<const StudyResult> results, int planned);

} // namespace sinkscope::engine
