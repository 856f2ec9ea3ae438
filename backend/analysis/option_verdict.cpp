// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/option_verdict.h"

#include "trace/translation_mark.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace sinkscope::analysis {

namespace {

/// Log-probability of a token of the first step; nullopt when it was not recorded.
std::optional<double> logprobOf(const StepRecord& step, std::int32_t id)
{
    for (const auto* list : { &step.watched, &step.top }) {
        for (const Alternative& entry : *list) {
            if (entry.id == id && !std::isnan(entry.logprob))
                return std::min(entry.logprob, 0.0);
        }
    }
    return std::nullopt;
}

struct LetterMass {
    std::vector<double> logs; ///< Per option ln Σ exp(logprob); −∞ when unknown.
    bool incomplete = false;
};

LetterMass letterMasses(
    const StepRecord& step, std::span<const AnswerOption> options, OptionVerdict& verdict)
{
    LetterMass mass;
    std::set<std::int32_t> counted;
    for (const AnswerOption& option : options) {
        OptionProbability entry { option.letter, option.text };
        double sum = 0;
        double largest = -std::numeric_limits<double>::infinity();
        for (const std::int32_t id : option.ids) {
            const auto logprob = logprobOf(step, id);
            if (!logprob || !counted.insert(id).second)
                continue;
            entry.known = true;
            // Kept relative to the largest: far too small to be numbers are still comparable.
            if (*logprob > largest) {
                sum = sum * std::exp(largest - *logprob) + 1;
                largest = *logprob;
            } else if (std::isfinite(largest)) {
                sum += std::exp(*logprob - largest);
            }
        }
        mass.logs.push_back(sum > 0 ? largest + std::log(sum) : largest);
        mass.incomplete = mass.incomplete || !entry.known;
        entry.raw = std::exp(mass.logs.back());
        verdict.rawMass += entry.raw;
        verdict.options.push_back(std::move(entry));
    }
    return mass;
}

/// Probabilities among the options; false when no option has any.
bool normalise(std::vector<OptionProbability>& options, const std::vector<double>& logs)
{
    const double largest = *std::max_element(logs.begin(), logs.end());
    if (!std::isfinite(largest))
        return false;
    double total = 0;
    for (const double log : logs)
        total += std::exp(log - largest);
    for (std::size_t i = 0; i < options.size(); ++i)
        options[i].probability = std::exp(logs[i] - largest) / total;
    return true;
}

void judge(OptionVerdict& verdict)
{
    double first = 0;
    double second = 0;
    for (std::size_t i = 0; i < verdict.options.size(); ++i) {
        const double p = verdict.options[i].probability;
        verdict.entropy -= p > 0 ? p * std::log(p) : 0.0;
        if (p > first) {
            second = first;
            first = p;
            verdict.chosen = static_cast<int>(i);
        } else {
            second = std::max(second, p);
        }
    }
    verdict.margin = first - second;
    if (verdict.options.size() > 1)
        verdict.normalisedEntropy =
            verdict.entropy / std::log(static_cast<double>(verdict.options.size()));
}

/// p of `letter` minus the largest other p.
double leadOf(const OptionVerdict& verdict, const std::string& letter)
{
    double own = 0;
    double other = 0;
    for (const OptionProbability& option : verdict.options) {
        double& place = option.letter == letter ? own : other;
        place = std::max(place, option.probability);
    }
    return own - other;
}

} // namespace

const OptionProbability* OptionVerdict::find(const std::string& letter) const
{
    const auto found = std::find_if(options.begin(), options.end(),
        [&](const OptionProbability& option) { return option.letter == letter; });
    return found == options.end() ? nullptr : &*found;
}

OptionVerdict optionVerdict(const Trace& trace)
{
    OptionVerdict verdict;
    const std::vector<AnswerOption>& options = trace.info.options;
    if (options.empty()) {
        verdict.missing = QT_TRANSLATE_NOOP("analysis", "The question has no lettered options.");
        return verdict;
    }
    verdict.parsed = parseOptionLetter(trace.answer, options);
    if (trace.steps.empty()) {
        verdict.missing = QT_TRANSLATE_NOOP("analysis", "No token has been generated yet.");
        return verdict;
    }
    const LetterMass mass = letterMasses(*trace.steps.front(), options, verdict);
    verdict.incomplete = mass.incomplete;
    if (!normalise(verdict.options, mass.logs)) {
        verdict.missing = QT_TRANSLATE_NOOP(
            "analysis", "The probabilities of the option letters were not recorded.");
        return verdict;
    }
    judge(verdict);
    return verdict;
}

VerdictChange compareVerdicts(const OptionVerdict& baseline, const OptionVerdict& variant)
{
    VerdictChange change;
    change.parsedFlip = baseline.parsed && variant.parsed && *baseline.parsed != *variant.parsed;
    const bool sameLetters = std::equal(baseline.options.begin(), baseline.options.end(),
        variant.options.begin(), variant.options.end(),
        [](const auto& a, const auto& b) { return a.letter == b.letter; });
    change.comparable = sameLetters && baseline.chosen >= 0 && variant.chosen >= 0;
    if (!change.comparable) {
        change.missing = sameLetters
            ? QT_TRANSLATE_NOOP("analysis", "One of the runs has no probabilities of the letters.")
            : QT_TRANSLATE_NOOP("analysis", "The two runs were asked about different options.");
        return change;
    }
    change.flip = baseline.chosen != variant.chosen;
    change.marginChange = variant.margin - baseline.margin;
    change.entropyChange = variant.entropy - baseline.entropy;
    const std::string& letter = baseline.options[static_cast<std::size_t>(baseline.chosen)].letter;
    change.lead = leadOf(variant, letter) - leadOf(baseline, letter);
    for (std::size_t i = 0; i < baseline.options.size(); ++i)
        change.probabilityChange.push_back(
            variant.options[i].probability - baseline.options[i].probability);
    return change;
}

} // namespace sinkscope::analysis
