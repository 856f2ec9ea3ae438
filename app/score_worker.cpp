// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/score_worker.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace sinkscope::app {

namespace {

/// The caches keep at least the sinks of so many choices.
constexpr std::size_t keptKeys = 4;
/// Numbers of received attention that are read unnoticed.
constexpr double unnoticed = 2e6;

bool isHeavy(const ArmView& view, const ViewOptions& options)
{
    if (!view || !view.trace->prefill || options.sinkChoice().definition == "phi")
        return false;
    return static_cast<double>(view.trace->prefill->received.elementCount()) > unnoticed;
}

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

ScoreWorker::ScoreWorker(SinkCache& sinks, ScoreCache& scores, QObject* parent)
    : QObject(parent)
    , m_sinks(sinks)
    , m_scores(scores)
{
}

ScoreWorker::Key ScoreWorker::keyOf(const ArmView& view, const ViewOptions& options)
{
    return { view.trace->prefill, options.sinkChoice(), options.score, options.metric };
}

bool ScoreWorker::isKnown(const Key& key) const
{
    return std::find(m_known.begin(), m_known.end(), key) != m_known.end();
}

bool ScoreWorker::isReady(const Views& views, const ViewOptions& options)
{
    std::array<Key, 2> wanted;
    bool ready = true;
    for (std::size_t arm = 0; arm < views.size(); ++arm) {
        if (!isHeavy(views[arm], options))
            continue;
        wanted[arm] = keyOf(views[arm], options);
        ready = ready && isKnown(wanted[arm]);
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
    m_job.start([this, views, options, wanted = m_wanted](
                    const std::stop_token& stop, const BackgroundJob::Progress& progress) {
        auto prepared = std::make_shared<Prepared>();
        for (std::size_t arm = 0; arm < views.size() && !stop.stop_requested(); ++arm) {
            if (isHeavy(views[arm], options))
                prepare(*prepared, views[arm], options);
            progress(static_cast<double>(arm + 1) / static_cast<double>(views.size()));
        }
        return [this, prepared, wanted] {
            m_sinks.adopt(std::move(prepared->sinks));
            m_scores.adopt(std::move(prepared->scores));
            for (const Key& key : wanted) {
                if (!key.prefill)
                    continue;
                // Its lists took the place of all earlier ones by this definition.
                m_known.remove_if([&key](const Key& other) {
                    return other.prefill == key.prefill
                        && other.choice.definition == key.choice.definition;
                });
                m_known.push_front(key);
            }
            while (m_known.size() > keptKeys)
                m_known.pop_back();
            Q_EMIT this->prepared();
        };
    });
}

} // namespace sinkscope::app
