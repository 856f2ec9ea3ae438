// SPDX-License-Identifier: GPL-3.0-or-later
// Sets of tokens and patches, and the reversed view, on a synthetic Trace without a window.
#include "app/token_picks.h"

#include "app/overlay_model.h"
#include "app/view_text.h"
#include "app/workspace.h"
#include "fake_engine.h"
#include "support/trace_builder.h"

#include <QtTest>
#include <cmath>

using namespace sinkscope;
using namespace sinkscope::app;

namespace {

/// A workspace that shows a synthetic run: prompt tokens 0–3 text, then 2 frames of 2 × 3 patches
/// from 4 on, a newline at 16, 25 tokens in all, and an answer of 5.
struct Desk {
    Workspace workspace { [](engine::SessionListener& listener) {
        return std::make_unique<test::FakeEngine>(listener);
    } };
    TracePtr trace = std::make_shared<const Trace>(test::buildTrace());
    RowCache rows;
    ColumnCache columns;

    Desk()
    {
        workspace.scheduler().adopt(test::question("Where?"), trace, nullptr);
        SelectionLimits limits;
        limits.promptTokens = trace->promptTokens();
        limits.baselineTokens = trace->tokenCount();
        limits.layers = trace->info.shape.layers;
        limits.heads = trace->info.shape.heads;
        limits.frames = 2;
        Selection defaults;
        defaults.token = TokenRef { Arm::Baseline, trace->promptTokens() };
        defaults.layer = 2;
        workspace.view().setRun(limits, defaults);
    }

    void pick(int token, Qt::KeyboardModifiers modifiers = {})
    {
        pickToken(workspace, { Arm::Baseline, token }, modifiers);
    }
    Selection selection() { return workspace.view().selection(); }
    ArmView view() { return armView(trace, selection(), SinkChoice {}, rows); }
    ArmView reversedView()
    {
        ArmView reversed = view();
        reverse(reversed, selection(), columns);
        return reversed;
    }
};

using Positions = std::vector<int>;

} // namespace

class TokenPicksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clickIsolatesAndASecondRestores();
    void ctrlAddsAndTakesOut();
    void shiftSelectsTextInBetween();
    void shiftSelectsARectangleOfPatches();
    void setShowsTheMeanRow();
    void reversedViewShowsTheColumn();
    void patchesOfASetAddUp();
    void swappingPicksThePatchLookedAtMost();
    void reversedTextsNameTheDirection();
    void rowsThatWereNotCapturedAreSaid();
};

void TokenPicksTest::clickIsolatesAndASecondRestores()
{
    Desk desk;
    const Selection before = desk.selection();
    desk.pick(1);
    QCOMPARE(desk.selection().token->position, 1);
    desk.pick(2, Qt::ControlModifier);
    desk.pick(1);
    QVERIFY(desk.selection().moreTokens.empty());
    desk.pick(1);
    QCOMPARE(desk.selection(), before);
    desk.pick(5);
    QCOMPARE(desk.selection().key.value_or(-1), 5);
    QCOMPARE(desk.selection().frame, 0);
    desk.pick(5);
    QVERIFY(!desk.selection().key);
}

void TokenPicksTest::ctrlAddsAndTakesOut()
{
    Desk desk;
    desk.pick(1);
    desk.pick(3, Qt::ControlModifier);
    desk.pick(2, Qt::ControlModifier);
    QCOMPARE(desk.selection().token->position, 2);
    QCOMPARE(desk.selection().moreTokens, (Positions { 1, 3 }));
    desk.pick(1, Qt::ControlModifier);
    QCOMPARE(desk.selection().moreTokens, (Positions { 3 }));
    desk.pick(2, Qt::ControlModifier);
    QCOMPARE(desk.selection().token->position, 3);
    QVERIFY(desk.selection().moreTokens.empty());
}

void TokenPicksTest::shiftSelectsTextInBetween()
{
    Desk desk;
    desk.pick(2);
    desk.pick(18, Qt::ShiftModifier);
    QCOMPARE(desk.selection().token->position, 2);
    // The patches from 4 on look at nothing here; the newline token 16 does.
    QCOMPARE(desk.selection().moreTokens, (Positions { 3, 16, 17, 18 }));
    desk.pick(0, Qt::ShiftModifier);
    QCOMPARE(desk.selection().moreTokens, (Positions { 0, 1 }));
}

void TokenPicksTest::shiftSelectsARectangleOfPatches()
{
    Desk desk;
    desk.pick(5); // Row 0, column 1.
    desk.pick(9, Qt::ShiftModifier); // Row 1, column 2.
    QCOMPARE(desk.selection().key.value_or(-1), 5);
    QCOMPARE(desk.selection().moreKeys, (Positions { 6, 8, 9 }));
    desk.pick(11, Qt::ShiftModifier); // The next frame: everything between.
    QCOMPARE(desk.selection().moreKeys, (Positions { 6, 7, 8, 9, 10, 11 }));
}

void TokenPicksTest::setShowsTheMeanRow()
{
    Desk desk;
    const int prompt = desk.trace->promptTokens();
    desk.pick(prompt + 1);
    desk.pick(prompt + 3, Qt::ControlModifier);
    const ArmView view = desk.view();
    QVERIFY(view.row);
    const auto first = desk.rows.row(*desk.trace, { 2, meanOfHeads, prompt });
    const auto second = desk.rows.row(*desk.trace, { 2, meanOfHeads, prompt + 2 });
    QCOMPARE(view.row->size(), second->size());
    for (std::size_t key = 0; key < second->size(); ++key) {
        const float a = key < first->size() ? (*first)[key] : 0;
        QVERIFY(std::abs((*view.row)[key] - (a + (*second)[key]) / 2) < 1e-6f);
    }
    QVERIFY(ViewText::rowTitle(view, desk.selection()).startsWith(QStringLiteral("mean of 2")));
    QVERIFY(ViewText::sentence(view).contains(QStringLiteral("look on average at")));
}

void TokenPicksTest::reversedViewShowsTheColumn()
{
    Desk desk;
    desk.pick(5);
    SelectionPart head;
    head.layer = 2;
    head.head = 1;
    desk.workspace.view().lock(head);
    const ArmView view = desk.reversedView();
    QVERIFY(std::isnan(view.valueOf(4)));
    const auto row = test::referenceRow(*desk.trace, 2, 1, 18);
    QVERIFY(std::abs(static_cast<double>(view.valueOf(18)) - row[5]) < 1e-5);
    // An answer token shows the row that made it.
    const int prompt = desk.trace->promptTokens();
    const auto made = test::referenceRow(*desk.trace, 2, 1, prompt);
    QVERIFY(std::abs(static_cast<double>(view.valueOf(prompt + 1)) - made[5]) < 1e-5);
    const auto overlays = frameOverlays(view, SinkDisplay::Ringed);
    QVERIFY(std::isnan(overlays[0].cells[0].value));
    QCOMPARE(overlays[1].cells[2].value, view.valueOf(12));
}

void TokenPicksTest::patchesOfASetAddUp()
{
    Desk desk;
    desk.pick(5);
    const float first = desk.reversedView().valueOf(20);
    desk.pick(8);
    const float second = desk.reversedView().valueOf(20);
    desk.pick(5, Qt::ControlModifier);
    const ArmView both = desk.reversedView();
    QVERIFY(std::abs(both.valueOf(20) - first - second) < 1e-6f);
    QVERIFY(ViewText::rowTitle(both, desk.selection()).contains(QStringLiteral("sum")));
}

void TokenPicksTest::swappingPicksThePatchLookedAtMost()
{
    Desk desk;
    const ArmView before = desk.view();
    ViewOptions options = desk.workspace.view().options();
    options.lockedMaximum = 0.5;
    desk.workspace.view().setOptions(options);
    swapDirection(desk.workspace);
    QCOMPARE(desk.workspace.view().options().direction, Direction::ImageToToken);
    QVERIFY(!desk.workspace.view().options().lockedMaximum);
    const int key = desk.selection().key.value_or(-1);
    QVERIFY(key >= 0 && !before.isSink(key));
    for (const int token : desk.trace->layout->tokensOf(TokenKind::Vision))
        if (desk.trace->layout->cellOf(token) && !before.isSink(token))
            QVERIFY(before.attentionOn(token) <= before.attentionOn(key));
    swapDirection(desk.workspace);
    QCOMPARE(desk.workspace.view().options().direction, Direction::TokenToImage);
}

void TokenPicksTest::reversedTextsNameTheDirection()
{
    Desk desk;
    desk.pick(5);
    const ArmView view = desk.reversedView();
    QVERIFY(ViewText::rowTitle(view, desk.selection())
                .startsWith(QStringLiteral("frame 0 row 0 col 1 ← tokens")));
    QVERIFY(ViewText::sentence(view).startsWith(
        QStringLiteral("frame 0 row 0 col 1 is looked at by: ")));
    QCOMPARE(ViewText::legendNote(view), QStringLiteral("from 25 of 25 later tokens"));
    QVERIFY(ViewText::readout(view, desk.selection(), 18).contains(QStringLiteral("looks at it")));
    desk.pick(5);
    QVERIFY(ViewText::sentence(desk.reversedView()).contains(QStringLiteral("Click a patch")));
}

void TokenPicksTest::rowsThatWereNotCapturedAreSaid()
{
    Desk desk;
    test::TraceSizes sizes;
    sizes.queriesAll = false;
    desk.trace = std::make_shared<const Trace>(test::buildTrace(sizes));
    desk.pick(5);
    // The patches and the newline token have no row.
    QCOMPARE(
        ViewText::legendNote(desk.reversedView()), QStringLiteral("from 13 of 25 later tokens"));
}

QTEST_MAIN(TokenPicksTest)
#include "token_picks_test.moc"
