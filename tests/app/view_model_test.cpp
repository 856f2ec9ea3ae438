// SPDX-License-Identifier: GPL-3.0-or-later
// What the panels are given for a selection, on Traces made from a few numbers.
#include "app/default_selection.h"
#include "app/overlay_model.h"
#include "app/score_cache.h"
#include "app/view_text.h"
#include "support/trace_builder.h"

#include <QtTest>
#include <cmath>
#include <numeric>

using namespace sinkscope;
using namespace sinkscope::app;

namespace {

TracePtr makeTrace(int answerTokens = 5, std::uint32_t seed = 1)
{
    test::TraceSizes sizes;
    sizes.frames = 3;
    sizes.answerTokens = answerTokens;
    sizes.seed = seed;
    return std::make_shared<const Trace>(test::buildTrace(sizes));
}

Selection at(int position, int layer = 2, int head = meanOfHeads)
{
    Selection selection;
    selection.token = TokenRef { Arm::Baseline, position };
    selection.layer = layer;
    selection.head = head;
    return selection;
}

} // namespace

class ViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answerTokenShowsTheRowThatMadeIt();
    void shorterAnswerShowsItsLastToken();
    void defaultIsTheFirstContentWord();
    void rowsAreComputedOnce();
    void overlayHoldsTheRow();
    void removedSinksHaveNoValue();
    void hiddenKeysHaveNoValue();
    void overlaysFollowTheView();
    void rangeCoversBothArms();
    void frameSharesSumToTheVisionShare();
    void curvesAndGridFollowTheToken();
    void sentenceNamesWhatIsSeen();
    void readoutNamesTheCell();
    void sinkLifeNamesTheLayers();
    void visibleMarksBecomeWhiteSpace();
};

void ViewModelTest::answerTokenShowsTheRowThatMadeIt()
{
    const TracePtr trace = makeTrace();
    RowCache rows;
    const ArmView view = armView(trace, at(trace->promptTokens() + 2, 2, 1), SinkChoice {}, rows);
    QCOMPARE(view.step, 2);
    QCOMPARE(view.query, trace->promptTokens() + 1);
    const std::vector<double> expected = test::referenceRow(*trace, 2, 1, view.query);
    QVERIFY(view.row);
    QCOMPARE(view.row->size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(std::abs(static_cast<double>((*view.row)[i]) - expected[i]) < 1e-5);
}

void ViewModelTest::shorterAnswerShowsItsLastToken()
{
    const TracePtr trace = makeTrace(2);
    RowCache rows;
    const ArmView view = armView(trace, at(trace->promptTokens() + 4), SinkChoice {}, rows);
    QCOMPARE(view.step, 1);
    QVERIFY(view.row);
    QVERIFY(!armView(nullptr, at(0), SinkChoice {}, rows));
}

void ViewModelTest::defaultIsTheFirstContentWord()
{
    const TracePtr trace = makeTrace();
    RowCache rows;
    const Selection selection = defaultSelection(*trace, rows);
    // The answer starts with "The red circle".
    QCOMPARE(selection.token, (TokenRef { Arm::Baseline, trace->promptTokens() + 1 }));
    QCOMPARE(selection.head, meanOfHeads);
    QVERIFY(selection.layer >= trace->info.shape.layers / 3);
    const ArmView view = armView(trace, selection, SinkChoice {}, rows);
    const std::vector<double> shares = frameShares(view);
    const double most = *std::max_element(shares.begin(), shares.end());
    QCOMPARE(shares[static_cast<std::size_t>(selection.frame)], most);
}

void ViewModelTest::rowsAreComputedOnce()
{
    const TracePtr trace = makeTrace();
    RowCache rows(2);
    const auto first = rows.row(*trace, { 1, 0, 3 });
    QCOMPARE(rows.row(*trace, { 1, 0, 3 }), first);
    const Trace grown = *trace;
    QCOMPARE(rows.row(grown, { 1, 0, 3 }), first);
    rows.row(*trace, { 1, 1, 3 });
    rows.row(*trace, { 1, 2, 3 });
    QVERIFY(rows.row(*trace, { 1, 0, 3 }) != first);
    QVERIFY(!rows.row(*trace, { 1, 0, trace->tokenCount() }));
}

void ViewModelTest::overlayHoldsTheRow()
{
    const TracePtr trace = makeTrace();
    RowCache rows;
    const ArmView view = armView(trace, at(trace->promptTokens() + 1), SinkChoice {}, rows);
    const auto overlays = frameOverlays(view, SinkDisplay::Ringed);
    QCOMPARE(overlays.size(), trace->layout->frames.size());
    int rings = 0;
    for (const widgets::FrameOverlay& overlay : overlays) {
        QCOMPARE(overlay.frameSize, QSize(640, 360));
        QCOMPARE(overlay.cells.size(), std::size_t { 6 });
        for (const widgets::OverlayCell& cell : overlay.cells) {
            QCOMPARE(cell.value, view.attentionOn(cell.token));
            rings += cell.sink ? 1 : 0;
        }
    }
    QCOMPARE(rings, 3); // The top-left cell of every frame.
    const int plain = static_cast<int>(frameOverlays(view, SinkDisplay::Plain)[0].cells[0].sink);
    QCOMPARE(plain, 0);
}

void ViewModelTest::removedSinksHaveNoValue()
{
    const TracePtr trace = makeTrace();
    RowCache rows;
    const ArmView view = armView(trace, at(trace->promptTokens() + 1), SinkChoice {}, rows);
    const auto kept = frameOverlays(view, SinkDisplay::Plain);
    const auto removed = frameOverlays(view, SinkDisplay::Removed);
    QVERIFY(std::isnan(removed[0].cells[0].value));
    QVERIFY(!std::isnan(removed[0].cells[1].value));
    QVERIFY(overlayRange(removed, {}, {}).max < overlayRange(kept, {}, {}).max);
}

void ViewModelTest::hiddenKeysHaveNoValue()
{
    const TracePtr trace = makeTrace();
    RowCache rows;
    const int secondFrame = trace->layout->tokensOfFrame(1).front();
    const ArmView view = armView(trace, at(secondFrame), SinkChoice {}, rows);
    const auto overlays = frameOverlays(view, SinkDisplay::Plain);
    QVERIFY(!std::isnan(overlays[0].cells[5].value));
    QVERIFY(std::isnan(overlays[2].cells[0].value));
}

void ViewModelTest::overlaysFollowTheView()
{
    const TracePtr trace = makeTrace();
    RowCache rows;
    const int last = trace->promptTokens() + 1;
    ArmOverlays overlays;
    QVERIFY(overlays.show(armView(trace, at(last), SinkChoice {}, rows), SinkDisplay::Plain));
    QVERIFY(!overlays.show(armView(trace, at(last), SinkChoice {}, rows), SinkDisplay::Plain));
    QVERIFY(overlays.show(armView(trace, at(last), SinkChoice {}, rows), SinkDisplay::Removed));
    QVERIFY(std::isnan(overlays.frames()[0].cells[0].value));
    QVERIFY(overlays.show(armView(trace, at(last - 1), SinkChoice {}, rows), SinkDisplay::Plain));
    QCOMPARE(overlays.frames()[0].cells[0].value,
        armView(trace, at(last - 1), SinkChoice {}, rows)
            .attentionOn(overlays.frames()[0].cells[0].token));
    QVERIFY(overlays.show({}, SinkDisplay::Plain));
    QVERIFY(overlays.frames().empty());
}

void ViewModelTest::rangeCoversBothArms()
{
    RowCache rows;
    const TracePtr one = makeTrace(5, 1);
    const TracePtr two = makeTrace(5, 2);
    const auto left = frameOverlays(
        armView(one, at(one->promptTokens() + 1), SinkChoice {}, rows), SinkDisplay::Plain);
    const auto right = frameOverlays(
        armView(two, at(two->promptTokens() + 1), SinkChoice {}, rows), SinkDisplay::Plain);
    const double both = overlayRange(left, right, {}).max;
    QCOMPARE(both, std::max(overlayRange(left, {}, {}).max, overlayRange(right, {}, {}).max));
    ViewOptions locked;
    locked.lockedMaximum = 0.5;
    QCOMPARE(overlayRange(left, right, locked).max, 0.5);
}

void ViewModelTest::frameSharesSumToTheVisionShare()
{
    const TracePtr trace = makeTrace();
    RowCache rows;
    const ArmView view = armView(trace, at(trace->promptTokens() + 1), SinkChoice {}, rows);
    const std::vector<double> shares = frameShares(view);
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    QVERIFY(sum > 0);
    // The newline token is vision but belongs to no frame.
    QVERIFY(sum <= visionShare(view) + 1e-6);
    QVERIFY(visionShare(view) < 1);
}

void ViewModelTest::curvesAndGridFollowTheToken()
{
    const TracePtr trace = makeTrace();
    RowCache rows;
    ScoreCache scores;
    SinkCache sinks;
    const int prompt = trace->promptTokens();
    const ScoreView answer =
        scores.scores(armView(trace, at(prompt + 1), SinkChoice {}, rows), {}, sinks);
    QVERIFY(answer.curveOfStep);
    QVERIFY(answer.gridOfStep);
    QCOMPARE(answer.curve.size(), std::size_t { 4 });
    QCOMPARE(answer.grid.layers, 4);
    QCOMPARE(answer.grid.heads, 4);
    QCOMPARE(answer.grid.at(2, 3), trace->steps[1]->sinkMass.at({ 2, 3 }));
    const ScoreView word =
        scores.scores(armView(trace, at(prompt - 1), SinkChoice {}, rows), {}, sinks);
    QVERIFY(!word.curveOfStep);
    QVERIFY(word.curve != answer.curve);
}

void ViewModelTest::sentenceNamesWhatIsSeen()
{
    const TracePtr trace = makeTrace();
    RowCache rows;
    const ArmView view = armView(trace, at(trace->promptTokens() + 1), SinkChoice {}, rows);
    const QString sentence = ViewText::sentence(view);
    QVERIFY2(sentence.startsWith(QStringLiteral("“red” looks at: frame ")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("sink)")), qPrintable(sentence));
}

void ViewModelTest::readoutNamesTheCell()
{
    const TracePtr trace = makeTrace();
    RowCache rows;
    const Selection selection = at(trace->promptTokens() + 1);
    const ArmView view = armView(trace, selection, SinkChoice {}, rows);
    const int token = trace->layout->tokensOfFrame(1)[4];
    const QString text = ViewText::readout(view, selection, token);
    QVERIFY2(
        text.contains(QStringLiteral("token %1 · frame 1 · 0.50 s · row 1 col 1 · φ ").arg(token)),
        qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("(rank ")), qPrintable(text));
    QVERIFY(ViewText::readout(view, selection, trace->tokenCount()).isEmpty());
}

void ViewModelTest::sinkLifeNamesTheLayers()
{
    QCOMPARE(
        ViewText::sinkLife({ 0, 2, 1, 0 }, {}), QStringLiteral("visual sinks: born L1, gone L3"));
    QCOMPARE(ViewText::sinkLife({ 0, 0 }, {}), QStringLiteral("no visual sinks at φ ≥ 20"));
    QVERIFY(ViewText::sinkLife({}, {}).isEmpty());
}

void ViewModelTest::visibleMarksBecomeWhiteSpace()
{
    QCOMPARE(ViewText::plain(QStringLiteral("␣left⏎")), QStringLiteral(" left\n"));
    QCOMPARE(ViewText::quoted("␣left"), QStringLiteral("“left”"));
    QCOMPARE(ViewText::quoted(" "), QStringLiteral("“␣”"));
    QCOMPARE(ViewText::quoted("\n"), QStringLiteral("“⏎”"));
}

QTEST_MAIN(ViewModelTest)
#include "view_model_test.moc"
