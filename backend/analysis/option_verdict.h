// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/option_letter.h"
#include "trace/trace.h"

#include <optional>
#include <string>
#include <vector>

/// How a model answers a multiple-choice question: from the probabilities of the option letters as
/// first generated token, and beside that from the text of its answer.
namespace sinkscope::analysis {

struct OptionProbability {
    std::string letter;
    std::string text;
    double raw = 0; ///< Σ exp(logprob) over the letter's tokens, of the whole vocabulary.
    double probability = 0; ///< raw / Σ raw of all options.
    bool known = false; ///< At least one of its tokens has a finite log-probability or −∞.
};

struct OptionVerdict {
    std::vector<OptionProbability> options; ///< In the order of RunInfo::options.
    double rawMass = 0; ///< Σ raw: how much of the first token is a letter at all.
    int chosen = -1; ///< Most probable option, the first of equals; −1 unknown.
    double margin = 0; ///< Largest minus second largest probability; 1 with one option.
    double entropy = 0; ///< −Σ p·ln p over the options, nats.
    double normalisedEntropy = 0; ///< Divided by ln(options); 0 with one option.
    std::optional<std::string> parsed; ///< Letter the answer's text names; see parseOptionLetter().
    bool incomplete = false; ///< Some option's tokens were not recorded.
    std::string missing; ///< Why nothing is chosen, an English sentence; else empty.

    const OptionProbability* find(const std::string& letter) const;
};

/// Reads RunInfo::options and the `watched` and `top` tokens of the first step. A token that is
/// listed for several letters counts for the first. NaN log-probabilities count as not recorded.
OptionVerdict optionVerdict(const Trace& trace);

struct VerdictChange {
    bool comparable = false; ///< Both chose, among the same letters.
    bool flip = false; ///< Another letter is chosen.
    bool parsedFlip = false; ///< Both texts name a letter, and not the same.
    double marginChange = 0; ///< margin(variant) − margin(baseline).
    /// Of the letter the baseline chose: its probability minus the largest other one, in the
    /// variant minus in the baseline. Falls below −margin(baseline) exactly when the choice flips.
    double lead = 0;
    double entropyChange = 0; ///< Nats.
    std::vector<double> probabilityChange; ///< Per option of the baseline.
    std::string missing; ///< Why they cannot be compared, an English sentence; else empty.
};

VerdictChange compareVerdicts(const OptionVerdict& baseline, const OptionVerdict& variant);

} // namespace sinkscope::analysis
