// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/effect.h"

#include "analysis/trace_access.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>
#include <vector>

namespace sinkscope::analysis {

namespace {

constexpr double smallest = 1e-12; ///< A bucket's probability, where rounding leaves nothing.

const StepRecord* firstStep(const Trace& trace)
{
    return trace.steps.empty() ? nullptr : trace.steps.front().get();
}

/// Probabilities of the tokens a step recorded.
std::map<std::int32_t, double> recorded(const StepRecord& step)
{
    std::map<std::int32_t, double> probabilities;
    const auto add = [&](std::int32_t id, double logprob) {
        if (!std::isnan(logprob))
            probabilities.emplace(id, std::exp(std::min(0.0, logprob)));
    };
    for (const Alternative& alternative : step.top)
        add(alternative.id, alternative.logprob);
    for (const Alternative& alternative : step.watched)
        add(alternative.id, alternative.logprob);
    add(step.id, step.logprob);
    return probabilities;
}

double leastProbable(const StepRecord& step)
{
    double least = 1;
    for (const Alternative& alternative : step.top)
        least = std::isnan(alternative.logprob) ? least
                                                : std::min(least, std::exp(alternative.logprob));
    return least;
}

/// Probabilities of `ids`, and of all others as the last one.
std::vector<double> buckets(const StepRecord& step, const std::set<std::int32_t>& ids)
{
    const auto known = recorded(step);
    double remainder = 1;
    for (const auto& [id, probability] : known)
        remainder -= probability;
    remainder = std::max(0.0, remainder);
    const auto missing = static_cast<double>(ids.size() - known.size());
    const double assumed = std::min(leastProbable(step), remainder / (missing + 1));
    std::vector<double> result;
    for (const std::int32_t id : ids) {
        const auto found = known.find(id);
        result.push_back(std::max(smallest, found == known.end() ? assumed : found->second));
    }
    result.push_back(std::max(smallest, remainder - missing * assumed));
    return result;
}

/// Probabilities of the options among each other; empty when unknown.
std::vector<double> optionProbabilities(const Trace& trace)
{
    const StepRecord* step = firstStep(trace);
    if (step == nullptr || trace.info.options.empty())
        return {};
    std::vector<double> probabilities;
    double total = 0;
    for (const AnswerOption& option : trace.info.options) {
        double sum = 0;
        bool watched = false;
        for (const std::int32_t id : std::set(option.ids.begin(), option.ids.end())) {
            const auto found = std::find_if(step->watched.begin(), step->watched.end(),
                [&](const Alternative& alternative) { return alternative.id == id; });
            if (found == step->watched.end() || std::isnan(found->logprob))
                continue;
            sum += std::exp(found->logprob);
            watched = true;
        }
        if (!watched)
            return {};
        probabilities.push_back(sum);
        total += sum;
    }
    for (double& probability : probabilities)
        probability = total > 0 ? probability / total : 0;
    return probabilities;
}

std::optional<double> marginChange(const Trace& baseline, const Trace& run)
{
    const auto chosen = leadingOption(baseline);
    const auto before = chosen ? optionMargin(baseline, *chosen) : std::nullopt;
    const auto after = chosen ? optionMargin(run, *chosen) : std::nullopt;
    return before && after ? std::optional(*after - *before) : std::nullopt;
}

std::optional<int> firstDifference(const Trace& left, const Trace& right)
{
    const std::size_t common = std::min(left.steps.size(), right.steps.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (left.steps[i]->id != right.steps[i]->id)
            return static_cast<int>(i);
    }
    return left.steps.size() == right.steps.size() ? std::nullopt
                                                   : std::optional(static_cast<int>(common));
}

std::optional<double> logprobOf(const StepRecord& step, std::int32_t id)
{
    if (step.id == id)
        return step.logprob;
    for (const auto* list : { &step.top, &step.watched }) {
        for (const Alternative& alternative : *list) {
            if (alternative.id == id)
                return alternative.logprob;
        }
    }
    return std::nullopt;
}

/// Mean over the rows of `width` numbers of the one at `column`.
std::optional<double> meanOf(std::span<const float> values, std::size_t width, std::size_t column)
{
    double sum = 0;
    int count = 0;
    for (std::size_t i = column; i < values.size(); i += width) {
        if (!std::isfinite(values[i]))
            continue;
        sum += static_cast<double>(values[i]);
        ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

std::optional<double> visionMass(const Trace& trace)
{
    const ModelShape& shape = trace.info.shape;
    const StepRecord* step = firstStep(trace);
    if (step == nullptr)
        return std::nullopt;
    return meanOf(floatsOf(step->mass, { shape.layers, shape.heads, tokenKindCount }),
        tokenKindCount, static_cast<std::size_t>(TokenKind::Vision));
}

std::optional<double> sinkMass(const Trace& trace)
{
    const ModelShape& shape = trace.info.shape;
    const StepRecord* step = firstStep(trace);
    if (step == nullptr)
        return std::nullopt;
    return meanOf(floatsOf(step->sinkMass, { shape.layers, shape.heads }), 1, 0);
}

std::optional<double> difference(std::optional<double> after, std::optional<double> before)
{
    const bool known = after && before && std::isfinite(*after - *before);
    return known ? std::optional(*after - *before) : std::nullopt;
}

} // namespace

std::optional<double> firstStepDivergence(const Trace& baseline, const Trace& run)
{
    const StepRecord* before = firstStep(baseline);
    const StepRecord* after = firstStep(run);
    if (before == nullptr || after == nullptr || recorded(*before).empty()
        || recorded(*after).empty())
        return std::nullopt;
    std::set<std::int32_t> ids;
    for (const StepRecord* step : { before, after }) {
        for (const auto& [id, probability] : recorded(*step))
            ids.insert(id);
    }
    const auto p = buckets(*before, ids);
    const auto q = buckets(*after, ids);
    double divergence = 0;
    for (std::size_t i = 0; i < p.size(); ++i)
        divergence += p[i] * std::log(p[i] / q[i]);
    return std::max(0.0, divergence);
}

std::optional<int> leadingOption(const Trace& trace)
{
    const auto probabilities = optionProbabilities(trace);
    if (probabilities.empty())
        return std::nullopt;
    const auto top = std::max_element(probabilities.begin(), probabilities.end());
    return static_cast<int>(top - probabilities.begin());
}

std::optional<double> optionMargin(const Trace& trace, int chosen)
{
    auto probabilities = optionProbabilities(trace);
    if (chosen < 0 || index(chosen) >= probabilities.size())
        return std::nullopt;
    const double own = probabilities[index(chosen)];
    probabilities[index(chosen)] = 0;
    return own - *std::max_element(probabilities.begin(), probabilities.end());
}

Effect effectOf(const Trace& baseline, const Trace& run)
{
    Effect effect;
    effect.answerChanged = baseline.answer != run.answer;
    effect.firstDifference = firstDifference(baseline, run);
    const StepRecord* before = firstStep(baseline);
    const StepRecord* after = firstStep(run);
    if (before != nullptr && after != nullptr)
        effect.logprobChange = difference(logprobOf(*after, before->id), before->logprob);
    effect.divergence = firstStepDivergence(baseline, run);
    effect.marginChange = marginChange(baseline, run);
    effect.visionMassChange = difference(visionMass(run), visionMass(baseline));
    effect.sinkMassChange = difference(sinkMass(run), sinkMass(baseline));
    return effect;
}

} // namespace sinkscope::analysis
