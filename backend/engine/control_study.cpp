// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control_study.h"

#include "trace/error.h"

#include <algorithm>
#include <array>

namespace sinkscope::engine {

namespace {

constexpr const char* controlId = "control";
constexpr const char* seedId = "control-seed";
constexpr int mostRepeats = 1000;

const InterventionSpec& specOf(const MethodUse& use, const std::vector<InterventionSpec>& specs)
{
    const auto found = std::find_if(specs.begin(), specs.end(),
        [&](const InterventionSpec& spec) { return spec.id == use.id; });
    if (found == specs.end())
        throw badInput("method \"" + use.id + "\" is not known");
    return *found;
}

bool offers(const ParameterSpec& control, const char* choice)
{
    return std::find(control.choices.begin(), control.choices.end(), choice)
        != control.choices.end();
}

std::string controllable(const std::vector<InterventionSpec>& specs)
{
    std::string names;
    for (const InterventionSpec& spec : specs) {
        if (spec.find(controlId) != nullptr)
            names += (names.empty() ? "" : ", ") + spec.id;
    }
    return names;
}

void requireControls(const RunRequest& request, const std::vector<InterventionSpec>& specs,
    const StudyOptions& options)
{
    if (options.repeats < 0 || options.repeats > mostRepeats)
        throw badInput("a control study has 0 to " + std::to_string(mostRepeats)
            + " random repeats, not " + std::to_string(options.repeats));
    if (options.repeats == 0 && !options.matched)
        throw badInput("a control study needs random repeats or matched stand-ins");
    if (request.methods.empty())
        throw badInput("a control study needs a method whose effect is in question");
    bool any = false;
    for (const MethodUse& use : request.methods) {
        const ParameterSpec* control = specOf(use, specs).find(controlId);
        if (control == nullptr)
            continue;
        any = true;
        if (options.matched && !offers(*control, "matched"))
            throw badInput("method \"" + use.id
                + "\" has random stand-ins but no matched ones; leave matched out");
    }
    if (!any)
        throw badInput("none of the methods can be tried on other tokens; those that can are "
            + controllable(specs));
}

std::vector<MethodUse> withControl(const std::vector<MethodUse>& methods,
    const std::vector<InterventionSpec>& specs, const std::string& choice, int seed)
{
    std::vector<MethodUse> result = methods;
    for (MethodUse& use : result) {
        if (specOf(use, specs).find(controlId) == nullptr)
            continue;
        use.values[controlId] = choice;
        use.values[seedId] = static_cast<double>(seed);
    }
    return result;
}

std::optional<double> changed(const analysis::Effect& effect)
{
    return effect.answerChanged ? 1.0 : 0.0;
}

std::optional<double> firstDifference(const analysis::Effect& effect)
{
    return effect.firstDifference ? std::optional<double>(*effect.firstDifference) : std::nullopt;
}

StudyRow rowOf(StudyRole role, std::span<const StudyResult> results)
{
    StudyRow row { role, 0, std::vector<StudyCell>(studyMetrics().size()) };
    for (const StudyResult& result : results) {
        if (result.role != role)
            continue;
        ++row.runs;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (const auto value = studyMetrics()[i].value(result.effect))
                row.cells[i].samples.push_back(*value);
        }
    }
    for (StudyCell& cell : row.cells)
        cell.summary = analysis::summaryOf(cell.samples);
    return row;
}

} // namespace

std::string name(StudyRole role)
{
    switch (role) {
    case StudyRole::Baseline:
        return "baseline";
    case StudyRole::Effect:
        return "effect";
    case StudyRole::Random:
        return "random";
    case StudyRole::Matched:
        break;
    }
    return "matched";
}

std::string StudyRun::label() const
{
    return name(role) + (role == StudyRole::Random ? " " + std::to_string(repeat) : "");
}

std::vector<StudyRun> controlStudy(const RunRequest& request,
    const std::vector<InterventionSpec>& specs, const StudyOptions& options)
{
    requireControls(request, specs, options);
    std::vector<StudyRun> runs;
    const auto add = [&](StudyRole role, int repeat, const std::string& choice) {
        StudyRun run { role, repeat, request };
        run.request.methods = role == StudyRole::Baseline
            ? std::vector<MethodUse> {}
            : withControl(request.methods, specs, choice, repeat);
        runs.push_back(std::move(run));
    };
    add(StudyRole::Baseline, 0, "none");
    add(StudyRole::Effect, 0, "none");
    for (int repeat = 1; repeat <= options.repeats; ++repeat)
        add(StudyRole::Random, repeat, "random");
    if (options.matched)
        add(StudyRole::Matched, 0, "matched");
    return runs;
}

void watchFirstToken(std::vector<StudyRun>& runs, const Trace& baseline)
{
    if (baseline.steps.empty())
        return;
    for (StudyRun& run : runs) {
        if (run.role != StudyRole::Baseline)
            run.request.watch.push_back(baseline.steps.front()->id);
    }
}

StudyResult resultOf(const StudyRun& run, const Trace& baseline, const Trace& trace)
{
    StudyResult result { run.role, run.repeat, run.label(), analysis::effectOf(baseline, trace),
        trace.answer, {} };
    if (trace.prefill) {
        for (const MethodReport& report : trace.prefill->reports)
            result.summaries.push_back(report.id + ": " + report.summary);
    }
    return result;
}

std::span<const StudyMetric> studyMetrics()
{
    using analysis::Effect;
    static const std::array metrics {
        StudyMetric { "answer_changed", "answer changed",
            "1 when the decoded answer is not the baseline's, else 0", "", changed },
        StudyMetric { "first_difference", "first different token",
            "index of the first answer token that is not the baseline's, from 0; only of runs "
            "where there is one",
            "", firstDifference, false },
        StudyMetric { "logprob_change", "Δ log-probability",
            "ln p of the baseline's first answer token, run − baseline", "nats",
            [](const Effect& effect) { return effect.logprobChange; } },
        StudyMetric { "divergence", "KL divergence",
            "KL(baseline ‖ run) of the first answer token's distribution over the recorded tokens "
            "and one bucket for the rest: an estimate from below",
            "nats", [](const Effect& effect) { return effect.divergence; } },
        StudyMetric { "margin_change", "Δ margin",
            "probability of the option the baseline prefers − that of the best other one, run − "
            "baseline; multiple choice only",
            "", [](const Effect& effect) { return effect.marginChange; } },
        StudyMetric { "vision_mass_change", "Δ vision mass",
            "attention of the first answer token's row on vision tokens, mean over layers and "
            "heads, run − baseline",
            "", [](const Effect& effect) { return effect.visionMassChange; } },
        StudyMetric { "sink_mass_change", "Δ sink mass",
            "attention of the first answer token's row on tokens with φ ≥ 20 in the layer, mean "
            "over layers and heads, run − baseline",
            "", [](const Effect& effect) { return effect.sinkMassChange; } },
    };
    return metrics;
}

const StudyRow* StudyTable::find(StudyRole role) const
{
    const auto found = std::find_if(
        rows.begin(), rows.end(), [&](const StudyRow& row) { return row.role == role; });
    return found == rows.end() ? nullptr : &*found;
}

StudyTable summarise(std::span<const StudyResult> results, int planned)
{
    StudyTable table;
    table.done = static_cast<int>(results.size());
    table.planned = planned;
    for (const StudyRole role : { StudyRole::Effect, StudyRole::Random, StudyRole::Matched }) {
        StudyRow row = rowOf(role, results);
        if (row.runs > 0)
            table.rows.push_back(std::move(row));
    }
    table.extremeness.resize(studyMetrics().size());
    const StudyRow* effect = table.find(StudyRole::Effect);
    const StudyRow* random = table.find(StudyRole::Random);
    if (effect == nullptr || random == nullptr)
        return table;
    for (std::size_t i = 0; i < table.extremeness.size(); ++i) {
        if (studyMetrics()[i].fromZero && !effect->cells[i].samples.empty())
            table.extremeness[i] =
                analysis::extremenessOf(effect->cells[i].samples.front(), random->cells[i].samples);
    }
    return table;
}

} // namespace sinkscope::engine
