// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/score_cache.h"

#include "analysis/layer_scores.h"

#include <algorithm>
#include <utility>

namespace sinkscope::app {

namespace {

constexpr std::size_t capacity = 48;
/// The rule that recorded StepRecord::sinkMass; another τ recomputes every row.
constexpr double recordedTau = 20;

analysis::ScoreOptions optionsOf(int step, double tau)
{
    analysis::ScoreOptions options;
    options.step = step;
    options.tau = step >= 0 ? recordedTau : tau;
    return options;
}

std::shared_ptr<const StepRecord> recordOf(const Trace& trace, int step)
{
    return step >= 0 ? trace.steps.at(static_cast<std::size_t>(step)) : nullptr;
}

} // namespace

ScoreView ScoreCache::scores(const ArmView& view, const ViewOptions& options)
{
    ScoreView result;
    if (!view || !view.trace->prefill)
        return result;
    const Trace& trace = *view.trace;
    if (const analysis::LayerScore* score = analysis::findLayerScore(options.score)) {
        result.curveOfStep = view.step >= 0 && score->hasStep && !score->stepNeedsRows;
        result.curve =
            curve(trace, score->id, result.curveOfStep ? view.step : -1, options.tau).curve;
    }
    result.gridOfStep = view.step >= 0 && !analysis::headMetric(options.metric).stepNeedsRows;
    result.grid = grid(trace, options.metric, result.gridOfStep ? view.step : -1, options.tau).grid;
    return result;
}

std::vector<double> ScoreCache::promptCurve(const Trace& trace, const std::string& id, double tau)
{
    if (!trace.prefill || !analysis::findLayerScore(id))
        return {};
    return curve(trace, id, -1, tau).curve;
}

const ScoreCache::Entry& ScoreCache::curve(
    const Trace& trace, const std::string& id, int step, double tau)
{
    Entry entry { trace.prefill, recordOf(trace, step), "curve " + id, tau, {}, {} };
    if (const Entry* known = find(entry))
        return *known;
    entry.curve = analysis::findLayerScore(id)->compute(trace, optionsOf(step, tau));
    return insert(std::move(entry));
}

const ScoreCache::Entry& ScoreCache::grid(
    const Trace& trace, analysis::HeadMetric metric, int step, double tau)
{
    Entry entry { trace.prefill, recordOf(trace, step), "grid " + analysis::headMetric(metric).id,
        tau, {}, {} };
    if (const Entry* known = find(entry))
        return *known;
    entry.grid = analysis::headScores(trace, metric, optionsOf(step, tau));
    return insert(std::move(entry));
}

ScoreCache::Entry* ScoreCache::find(const Entry& wanted)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.prefill == wanted.prefill && entry.step == wanted.step && entry.id == wanted.id
            && entry.tau == wanted.tau;
    });
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

} // namespace sinkscope::app
