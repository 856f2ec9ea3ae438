// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/text_part.h"
#include "trace/trace.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// What may mislead somebody who looks at a run, each with a remedy one click away.
namespace sinkscope::analysis {

enum class ProblemSeverity { Error, Warning, Info };

/// Remedies by id; `remedyArguments` in brackets:
///   hide_sinks               show maps without sinks
///   lower_tau [τ]            set VAR's τ and run again
///   use_phi_max [τ]          set the threshold of the shown sinks
///   switch_definition [id]   show sinks by another definition, see sink_definition.h
///   capture_full             run again with full capture
///   text_sinks_too           let VAR drain text sinks without visual ones, and run again
struct Problem {
    /// Stable key: nan_activations, layers_left_out, received_missing, phi_missing,
    /// definition_missing, no_vision_tokens, first_token_missing, var_no_visual_sinks,
    /// method_touched_nothing, threshold_too_high, definition_finds_nothing, sink_owns_scale,
    /// sink_owns_row, captured_less.
    std::string id;
    ProblemSeverity severity = ProblemSeverity::Warning;
    std::string title; ///< A few words, English.
    std::string explanation; ///< Complete English sentences with the numbers in them.
    std::vector<double> numbers; ///< The numbers of the explanation, in its order.
    std::string remedyId; ///< Empty when there is no remedy.
    std::vector<std::string> remedyArguments;
    std::vector<TextPart> parts {}; ///< What the explanation is made of.

    /// Goes on with the explanation.
    void explain(TextPart part);
};

/// What the window shows beside the Trace itself.
struct ScanContext {
    std::span<const float> row {}; ///< Attention row shown; may be empty.
    std::span<const int> sinks {}; ///< Its sinks, ascending.
    bool sinksHidden = false; ///< Maps already leave sinks out.
    int layer = -1; ///< Layer shown; −1: mean over layers.
    std::string definitionId = "phi"; ///< Of the shown sinks.
    double threshold = 20;
    /// A sink owns the colour scale when no other shown value reaches this share of it.
    double scaleShare = 0.1;
};

/// All problems, worst first. Reads one pass over norms and φ and one layer of attention. Empty
/// for a Trace without a prompt.
std::vector<Problem> scanProblems(const Trace& trace, const ScanContext& context = {});

/// What keeps VAR with these values from finding visual sinks, whether or not it was on; nullopt
/// when it finds some, or where φ or vision tokens are missing. One pass over φ.
std::optional<Problem> varProblem(const Trace& trace, const ParameterValues& parameters);

/// What a button for the remedy says, English; empty for an unknown id.
std::string remedyTitle(const std::string& remedyId);

} // namespace sinkscope::analysis
