// SPDX-License-Identifier: GPL-3.0-or-later
// Maps that stand beside attention.
#include "app/science/evidence_maps.h"

#include "analysis/attention_rollout.h"
#include "app/window_tools.h"
#include "widgets/panel_frame.h"
#include "window_desk.h"

#include <QSignalSpy>
#include <QToolButton>

using namespace sinkscope;
using namespace sinkscope::app;
using namespace sinkscope::test;
using namespace Qt::StringLiterals;

class EvidenceMapsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void attentionPassesThrough();
    void rolloutIsComputedOnceAndKept();
    void removedSinksAreAnotherMap();
    void similarityNeedsAWordOfTheAnswer();
    void titlesSayWhichMapIsShown();

private:
    static ArmView viewOf(const TracePtr& trace, int step)
    {
        ArmView view;
        view.trace = trace;
        view.step = step;
        view.token = step < 0 ? 5 : trace->promptTokens() + step;
        view.query = step < 0 ? 5 : trace->steps[static_cast<std::size_t>(step)]->query;
        view.tokens = { view.token };
        view.row = std::make_shared<const std::vector<float>>(3, 0.5f);
        view.sinks = { 0 };
        return view;
    }
};

void EvidenceMapsTest::attentionPassesThrough()
{
    EvidenceMaps maps;
    const ArmView view = viewOf(traceOf(1), 2);
    QCOMPARE(maps.shown(Arm::Baseline, view, {}).row, view.row);
    QVERIFY(!maps.job(Arm::Baseline).isBusy());
}

void EvidenceMapsTest::rolloutIsComputedOnceAndKept()
{
    EvidenceMaps maps;
    QSignalSpy changed(&maps, &EvidenceMaps::changed);
    const ArmView view = viewOf(traceOf(1), 2);
    ViewOptions options;
    options.map = EvidenceMap::Rollout;
    QVERIFY(!maps.shown(Arm::Baseline, view, options).row);
    QVERIFY(!maps.shown(Arm::Baseline, view, options).row);
    QTRY_COMPARE(changed.count(), 1);
    const ArmView mapped = maps.shown(Arm::Baseline, view, options);
    QVERIFY(mapped.row);
    const auto wanted = analysis::attentionRollout(*view.trace, { view.query, {} });
    QCOMPARE(*mapped.row, wanted->row);
    // Coming back to it costs nothing.
    maps.shown(Arm::Baseline, view, {});
    QCOMPARE(maps.shown(Arm::Baseline, view, options).row, mapped.row);
    QVERIFY(!maps.job(Arm::Baseline).isBusy());
}

void EvidenceMapsTest::removedSinksAreAnotherMap()
{
    EvidenceMaps maps;
    QSignalSpy changed(&maps, &EvidenceMaps::changed);
    const ArmView view = viewOf(traceOf(1), 2);
    ViewOptions options;
    options.map = EvidenceMap::Rollout;
    maps.shown(Arm::Baseline, view, options);
    QTRY_COMPARE(changed.count(), 1);
    const auto with = maps.shown(Arm::Baseline, view, options).row;
    options.sinks = SinkDisplay::Removed;
    QVERIFY(!maps.shown(Arm::Baseline, view, options).row);
    QTRY_COMPARE(changed.count(), 2);
    const auto without = maps.shown(Arm::Baseline, view, options).row;
    QVERIFY(without && *without != *with);
}

void EvidenceMapsTest::similarityNeedsAWordOfTheAnswer()
{
    EvidenceMaps maps;
    QSignalSpy changed(&maps, &EvidenceMaps::changed);
    ViewOptions options;
    options.map = EvidenceMap::Similarity;
    const ArmView view = viewOf(traceOf(1), -1);
    maps.shown(Arm::Baseline, view, options);
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(!maps.shown(Arm::Baseline, view, options).row);
    QVERIFY(maps.reason(Arm::Baseline).contains(u"answer"_s));
    // This Trace has no residuals: the panel says so.
    const ArmView word = viewOf(traceOf(1), 1);
    maps.shown(Arm::Baseline, word, options);
    QTRY_COMPARE(changed.count(), 2);
    maps.shown(Arm::Baseline, word, options);
    QVERIFY(!maps.reason(Arm::Baseline).isEmpty());
}

void EvidenceMapsTest::titlesSayWhichMapIsShown()
{
    Desk desk;
    desk.settle();
    ViewOptions options = desk.options();
    options.map = EvidenceMap::Rollout;
    desk.workspace.view().setOptions(options);
    const Panels& panels = desk.window.panels();
    QTRY_VERIFY(panels.framePanel.frame->description().contains(u"attention rollout"_s));
    QVERIFY(panels.mapButton->text().contains(u"rollout"_s));
    QTRY_VERIFY(!panels.frames->canvas(Arm::Baseline).overlay().cells.empty());
    // What is exported says so too.
    desk.window.tools().exportTo(ExportKind::FramePicture, 1, desk.folder.filePath(u"frame.png"_s));
    const QString provenance = QImage(desk.folder.filePath(u"frame.png"_s)).text(u"Provenance"_s);
    QVERIFY2(provenance.contains(u"· attention rollout"_s), qPrintable(provenance));
    QVERIFY(provenance.contains(u"Product over all layers"_s));
    QVERIFY(provenance.contains(u"sink: φ ≥ 20"_s));
    QVERIFY(!provenance.contains(u"softmax over keys"_s));
    options.map = EvidenceMap::Attention;
    desk.workspace.view().setOptions(options);
    QTRY_VERIFY(!panels.framePanel.frame->description().contains(u"rollout"_s));
}

QTEST_MAIN(EvidenceMapsTest)
#include "evidence_maps_test.moc"
