// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <optional>

namespace sinkscope::analysis {

/// What a change did: a run with it against the baseline without it. All differences are run −
/// baseline; nullopt where one of the runs lacks the numbers. All but the first two are about the
/// first answer token, whose row reads the same tokens in both runs.
struct Effect {
    bool answerChanged = false; ///< The decoded answers differ.
    /// First answer token whose id differs, or that only one run has; nullopt: none.
    std::optional<int> firstDifference;
    /// Log-probability (natural) of the baseline's first token; needs the run to have recorded it
    /// (chosen, among the most probable, or watched).
    std::optional<double> logprobChange;
    /// See firstStepDivergence().
    std::optional<double> divergence;
    /// Of a multiple-choice question, see optionMargin().
    std::optional<double> marginChange;
    /// Attention of the row on vision tokens and on sinks: mean over layers and heads.
    std::optional<double> visionMassChange;
    std::optional<double> sinkMassChange;
};

Effect effectOf(const Trace& baseline, const Trace& run);

/// KL(P‖Q) in nats of the first token's distribution P in the baseline and Q in the run, over the
/// union of the tokens either recorded, and one bucket for all others. A token that only one run
/// recorded counts in the other with the largest probability it can have there: no more than the
/// least probable of `top`, and no more than an equal part of the remainder. Since recorded tokens
/// are few, this is an estimate from below. nullopt when a run recorded nothing.
std::optional<double> firstStepDivergence(const Trace& baseline, const Trace& run);

/// Probability of option `chosen` minus that of the best other one, negative when another leads:
/// each option's probability is the sum over its distinct ids that the first step watched, divided
/// by the sum over all options. nullopt without options, or when one has no watched id.
std::optional<double> optionMargin(const Trace& trace, int chosen);

/// The most probable option of the first step, by the same probabilities.
std::optional<int> leadingOption(const Trace& trace);

} // namespace sinkscope::analysis
