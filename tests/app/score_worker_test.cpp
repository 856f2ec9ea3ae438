// SPDX-License-Identifier: GPL-3.0-or-later
// Scores that take longer than a frame are computed aside, as often as the caches forgot them.
#include "app/score_worker.h"
#include "support/trace_builder.h"

#include <QSignalSpy>
#include <QTest>

using namespace sinkscope;
using namespace sinkscope::app;

namespace {

constexpr const char* othersThanBoost[] = { "phi", "importance", "importance_max",
    "first_token_mass", "value_norm", "massive" };

} // namespace

class ScoreWorkerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_trace = std::make_shared<Trace>(test::buildTrace());
        m_sinks = {};
        m_scores = {};
        m_options = {};
        choose("boost", 3);
        m_views = {};
        m_views[0].trace = m_trace;
    }

    void phiIsNeverComputedAside()
    {
        choose("phi", 20);
        ScoreWorker worker(m_sinks, m_scores, nullptr, 0);
        QVERIFY(worker.isReady(m_views, m_options));
    }

    void smallTracesAreNotComputedAside()
    {
        ScoreWorker worker(m_sinks, m_scores);
        QVERIFY(worker.isReady(m_views, m_options));
    }

    void whatWasComputedAsideIsThereAtOnce()
    {
        ScoreWorker worker(m_sinks, m_scores, nullptr, 0);
        computeAside(worker);
        const ScoreView aside = m_scores.scores(m_views[0], m_options, m_sinks);
        SinkCache sinks;
        ScoreCache scores;
        const ScoreView expected = scores.scores(m_views[0], m_options, sinks);
        QCOMPARE(aside.curve, expected.curve);
        QCOMPARE(aside.grid.values, expected.grid.values);
    }

    void anotherChoiceIsComputedAside()
    {
        ScoreWorker worker(m_sinks, m_scores, nullptr, 0);
        computeAside(worker);
        choose("boost", 4);
        QVERIFY(!worker.isReady(m_views, m_options));
    }

    // The panels ask the same caches about layers by other definitions.
    void whatTheCachesForgotIsComputedAsideAgain()
    {
        ScoreWorker worker(m_sinks, m_scores, nullptr, 0);
        computeAside(worker);
        for (const char* other : othersThanBoost)
            m_sinks.layer(*m_trace, 1, { other, 1 });
        QVERIFY(!m_sinks.holds(*m_trace, m_options.sinkChoice()));
        computeAside(worker);
        QVERIFY(m_sinks.holds(*m_trace, m_options.sinkChoice()));
    }

    void forgottenScoresAreComputedAsideAgain()
    {
        ScoreWorker worker(m_sinks, m_scores, nullptr, 0);
        computeAside(worker);
        m_scores = {};
        computeAside(worker);
    }

    // Another word of the answer, or none, may be selected while the work goes on.
    void theWordSelectedMeanwhileIsComputedNext()
    {
        ScoreWorker worker(m_sinks, m_scores, nullptr, 0);
        m_views[0].step = 0;
        QSignalSpy prepared(&worker, &ScoreWorker::prepared);
        QVERIFY(!worker.isReady(m_views, m_options));
        m_views[0].step = -1;
        QVERIFY(!worker.isReady(m_views, m_options));
        QTRY_COMPARE(prepared.count(), 1);
        QVERIFY(!worker.isReady(m_views, m_options));
        QTRY_COMPARE(prepared.count(), 2);
        QVERIFY(worker.isReady(m_views, m_options));
    }

    void aRunWithoutTheDataIsReadyOnceThatIsKnown()
    {
        auto bare = std::make_shared<PrefillRecord>(*m_trace->prefill);
        bare->valueNorm = {};
        auto trace = std::make_shared<Trace>(*m_trace);
        trace->prefill = bare;
        m_views[0].trace = trace;
        choose("value_norm", 0.5);
        ScoreWorker worker(m_sinks, m_scores, nullptr, 0);
        computeAside(worker);
        QVERIFY(!m_sinks.all(*trace, m_options.sinkChoice()));
    }

private:
    void choose(const char* definition, double threshold)
    {
        m_options.sinkDefinition = definition;
        m_options.sinkThresholds[definition] = threshold;
    }

    void computeAside(ScoreWorker& worker)
    {
        QSignalSpy prepared(&worker, &ScoreWorker::prepared);
        QVERIFY(!worker.isReady(m_views, m_options));
        QTRY_COMPARE(prepared.count(), 1);
        QVERIFY(worker.isReady(m_views, m_options));
    }

    TracePtr m_trace;
    SinkCache m_sinks;
    ScoreCache m_scores;
    ViewOptions m_options;
    ScoreWorker::Views m_views;
};

QTEST_GUILESS_MAIN(ScoreWorkerTest)
#include "score_worker_test.moc"
