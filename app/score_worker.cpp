// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/score_worker.h"

#include <memory>
#include <utility>

namespace sinkscope::app {

namespace {

struct Prepared {
    SinkCache sinks;
    ScoreCache scores;
};

void prepare(Prepared& prepared, const ArmView& view, const ViewOptions& options)
{
    prepared.scores.scores(view, options, prepared.sinks);
    prepared.scores.promptCurve(*view.trace, "visual_sink_count",
        scoreOptions(*view.trace, options.sinkChoice(), prepared.sinks));
}

} // namespace

ScoreWorker::ScoreWorker(SinkCache& sinks, ScoreCache& scores, QObject* parent, double least)
    : QObject(parent)
    , m_sinks(sinks)
    , m_scores(scores)
    , m_least(least)
{
}

bool ScoreWorker::isHeavy(const ArmView& view, const ViewOptions& options) const
{
    if (!view || !view.trace->prefill || options.sinkChoice().definition == "phi")
        return false;
    return static_cast<double>(view.trace->prefill->received.elementCount()) > m_least;
}

ScoreWorker::Key ScoreWorker::keyOf(const ArmView& view, const ViewOptions& options)
{
    return { view.trace->prefill, options.sinkChoice(), options.score, options.metric };
}

bool ScoreWorker::isReady(const Views& views, const ViewOptions& options)
{
    std::array<Key, 2> wanted;
    bool ready = true;
    for (std::size_t arm = 0; arm < views.size(); ++arm) {
        if (!isHeavy(views[arm], options))
            continue;
        wanted[arm] = keyOf(views[arm], options);
        ready = ready && m_scores.holds(views[arm], options, m_sinks);
    }
    if (ready) {
        m_job.cancel();
        m_wanted = {};
    } else if (m_wanted != wanted) {
        m_wanted = wanted;
        start(views, options);
    }
    return ready;
}

void ScoreWorker::start(const Views& views, const ViewOptions& options)
{
    m_job.start([this, views, options](
                    const std::stop_token& stop, const BackgroundJob::Progress& progress) {
        auto prepared = std::make_shared<Prepared>();
        for (std::size_t arm = 0; arm < views.size() && !stop.stop_requested(); ++arm) {
            if (isHeavy(views[arm], options))
                prepare(*prepared, views[arm], options);
            progress(static_cast<double>(arm + 1) / static_cast<double>(views.size()));
        }
        return [this, prepared] {
            m_sinks.adopt(std::move(prepared->sinks));
            m_scores.adopt(std::move(prepared->scores));
            m_wanted = {};
            Q_EMIT this->prepared();
        };
    });
}

} // namespace sinkscope::app
