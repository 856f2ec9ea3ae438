// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/score_cache.h"

#include "analysis/layer_scores.h"

#include <algorithm>
#include <utility>

namespace sinkscope::app {

namespace {

constexpr std::size_t capacity = 48;
/// The rule that recorded StepRecord::sinkMass; another one recomputes every row.
constexpr double recordedTau = 20;
/// Multiplications of recomputing the rows of all heads that go unnoticed while dragging.
constexpr double unnoticed = 3e7;

/// Whether a score of one answer token is there at once.
bool isQuick(
    const Trace& trace, bool needsRows, bool usesSinks, const analysis::ScoreOptions& options)
{
    const bool recorded = !usesSinks || (!options.sinks && options.tau == recordedTau);
    if (!needsRows && recorded)
        return true;
    const ModelShape& shape = trace.info.shape;
    return static_cast<double>(shape.layers) * shape.heads * shape.headSize * trace.tokenCount()
        <= unnoticed;
}

std::shared_ptr<const StepRecord> recordOf(const Trace& trace, int step)
{
    return step >= 0 ? trace.steps.at(static_cast<std::size_t>(step)) : nullptr;
}

} // namespace

analysis::ScoreOptions scoreOptions(const Trace& trace, const SinkChoice& choice, SinkCache& sinks)
{
    analysis::ScoreOptions options;
    if (choice.definition == "phi") {
        options.tau = choice.threshold;
        return options;
    }
    options.sinks = sinks.all(trace, choice);
    static const auto none = std::make_shared<const std::vector<std::vector<int>>>();
    if (!options.sinks)
        options.sinks = none;
    return options;
}

/// How scores() answers: of the selected answer token where that is quick, else of the prompt.
struct ScoreCache::Plan {
    const analysis::LayerScore* score = nullptr;
    analysis::ScoreOptions ofCurve;
    analysis::ScoreOptions ofGrid;

    Plan(const ArmView& view, const ViewOptions& options, SinkCache& sinks)
        : score(analysis::findLayerScore(options.score))
        , ofCurve(scoreOptions(*view.trace, options.sinkChoice(), sinks))
        , ofGrid(ofCurve)
    {
        const auto isOfStep = [&](bool needsRows, bool usesSinks) {
            return view.step >= 0 && isQuick(*view.trace, needsRows, usesSinks, ofCurve);
        };
        const analysis::HeadMetricInfo& metric = analysis::headMetric(options.metric);
        ofGrid.step = isOfStep(metric.stepNeedsRows, metric.usesSinks) ? view.step : -1;
        const bool curveOfStep =
            score && score->hasStep && isOfStep(score->stepNeedsRows, score->usesSinks);
        ofCurve.step = curveOfStep ? view.step : -1;
    }
};

ScoreView ScoreCache::scores(const ArmView& view, const ViewOptions& options, SinkCache& sinks)
{
    ScoreView result;
    if (!view || !view.trace->prefill)
        return result;
    const Plan plan(view, options, sinks);
    if (plan.score) {
        result.curveOfStep = plan.ofCurve.step >= 0;
        result.curve = curve(*view.trace, plan.score->id, plan.ofCurve).curve;
    }
    result.gridOfStep = plan.ofGrid.step >= 0;
    result.grid = grid(*view.trace, options.metric, plan.ofGrid).grid;
    return result;
}

bool ScoreCache::holds(const ArmView& view, const ViewOptions& options, SinkCache& sinks) const
{
    if (!view || !view.trace->prefill)
        return true;
    const SinkChoice choice = options.sinkChoice();
    if (choice.definition != "phi" && !sinks.holds(*view.trace, choice))
        return false;
    const Plan plan(view, options, sinks);
    const auto isThere = [this](
                             const Entry& key) { return key.step || find(key) != m_entries.end(); };
    return isThere(gridKey(*view.trace, options.metric, plan.ofGrid))
        && (!plan.score || isThere(curveKey(*view.trace, plan.score->id, plan.ofCurve)));
}

std::vector<double> ScoreCache::promptCurve(
    const Trace& trace, const std::string& id, const analysis::ScoreOptions& options)
{
    if (!trace.prefill || !analysis::findLayerScore(id))
        return {};
    analysis::ScoreOptions prompt = options;
    prompt.step = -1;
    return curve(trace, id, prompt).curve;
}

ScoreCache::Entry ScoreCache::curveKey(
    const Trace& trace, const std::string& id, const analysis::ScoreOptions& options)
{
    return { trace.prefill, recordOf(trace, options.step), "curve " + id, options.tau,
        options.sinks, {}, {} };
}

ScoreCache::Entry ScoreCache::gridKey(
    const Trace& trace, analysis::HeadMetric metric, const analysis::ScoreOptions& options)
{
    return { trace.prefill, recordOf(trace, options.step),
        "grid " + analysis::headMetric(metric).id, options.tau, options.sinks, {}, {} };
}

const ScoreCache::Entry& ScoreCache::curve(
    const Trace& trace, const std::string& id, const analysis::ScoreOptions& options)
{
    Entry entry = curveKey(trace, id, options);
    if (const Entry* known = use(entry))
        return *known;
    entry.curve = analysis::findLayerScore(id)->compute(trace, options);
    return insert(std::move(entry));
}

const ScoreCache::Entry& ScoreCache::grid(
    const Trace& trace, analysis::HeadMetric metric, const analysis::ScoreOptions& options)
{
    Entry entry = gridKey(trace, metric, options);
    if (const Entry* known = use(entry))
        return *known;
    entry.grid = analysis::headScores(trace, metric, options);
    return insert(std::move(entry));
}

ScoreCache::Entries::const_iterator ScoreCache::find(const Entry& wanted) const
{
    return std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.prefill == wanted.prefill && entry.step == wanted.step && entry.id == wanted.id
            && entry.tau == wanted.tau && entry.sinks == wanted.sinks;
    });
}

const ScoreCache::Entry* ScoreCache::use(const Entry& wanted)
{
    const auto found = find(wanted);
    if (found == m_entries.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found);
    return &m_entries.front();
}

const ScoreCache::Entry& ScoreCache::insert(Entry entry)
{
    m_entries.push_front(std::move(entry));
    if (m_entries.size() > capacity)
        m_entries.pop_back();
    return m_entries.front();
}

void ScoreCache::adopt(ScoreCache&& other)
{
    m_entries.splice(m_entries.begin(), other.m_entries);
    while (m_entries.size() > capacity)
        m_entries.pop_back();
}

} // namespace sinkscope::app
