// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/view_state.h"

#include <QSignalSpy>
#include <QtTest>

using namespace sinkscope::app;

namespace {

const SelectionLimits limits { .promptTokens = 20,
    .baselineTokens = 25,
    .variantTokens = 22,
    .layers = 6,
    .heads = 4,
    .frames = 3 };

Selection defaults()
{
    Selection selection;
    selection.token = TokenRef { Arm::Baseline, 21 };
    selection.layer = 3;
    selection.frame = 1;
    return selection;
}

SelectionPart layer(int index)
{
    SelectionPart part;
    part.layer = index;
    return part;
}

} // namespace

class ViewStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheDefaults();
    void hoverPreviewsAndLeavesNoTrace();
    void clickLocksEscClears();
    void locksSurviveRunsThatFit();
    void variantTokensHaveTheirOwnEnd();
    void tellsOnlyRealChanges();
    void releasesTheKeyAlone();
};

void ViewStateTest::startsWithTheDefaults()
{
    ViewState state;
    state.setRun(limits, defaults());
    QCOMPARE(state.selection(), defaults());
    QVERIFY(!state.hasLock());
}

void ViewStateTest::hoverPreviewsAndLeavesNoTrace()
{
    ViewState state;
    state.setRun(limits, defaults());
    state.preview(layer(5));
    QCOMPARE(state.selection().layer, 5);
    QCOMPARE(state.lockedSelection().layer, 3);
    state.endPreview();
    QCOMPARE(state.selection(), defaults());
}

void ViewStateTest::clickLocksEscClears()
{
    ViewState state;
    state.setRun(limits, defaults());
    state.preview(layer(5));
    state.lock(layer(5));
    SelectionPart head;
    head.head = 2;
    state.lock(head);
    QCOMPARE(state.selection().layer, 5);
    QCOMPARE(state.selection().head, 2);
    QVERIFY(state.hasLock());
    state.clear();
    QCOMPARE(state.selection(), defaults());
}

void ViewStateTest::locksSurviveRunsThatFit()
{
    ViewState state;
    state.setRun(limits, defaults());
    SelectionPart part = layer(5);
    part.token = TokenRef { Arm::Baseline, 24 };
    state.lock(part);
    SelectionLimits shorter = limits;
    shorter.baselineTokens = 22;
    state.setRun(shorter, defaults());
    QCOMPARE(state.selection().layer, 5);
    QCOMPARE(state.selection().token->position, 21);
    state.setRun(limits, defaults());
    QCOMPARE(state.selection().token->position, 24);
}

void ViewStateTest::variantTokensHaveTheirOwnEnd()
{
    ViewState state;
    state.setRun(limits, defaults());
    SelectionPart part;
    part.token = TokenRef { Arm::Variant, 23 };
    state.lock(part);
    QCOMPARE(state.selection().token, defaults().token);
    part.token = TokenRef { Arm::Variant, 21 };
    state.lock(part);
    QCOMPARE(state.selection().token, part.token);
}

void ViewStateTest::tellsOnlyRealChanges()
{
    ViewState state;
    state.setRun(limits, defaults());
    QSignalSpy changes(&state, &ViewState::selectionChanged);
    state.lock(layer(3));
    QCOMPARE(changes.count(), 0);
    state.preview(layer(4));
    state.preview(layer(4));
    QCOMPARE(changes.count(), 1);
    QSignalSpy options(&state, &ViewState::optionsChanged);
    state.setOptions(state.options());
    QCOMPARE(options.count(), 0);
}

void ViewStateTest::releasesTheKeyAlone()
{
    ViewState state;
    state.setRun(limits, defaults());
    SelectionPart part = layer(5);
    part.key = 7;
    state.lock(part);
    QCOMPARE(state.selection().key, std::optional<int> { 7 });
    state.releaseKey();
    QVERIFY(!state.selection().key);
    QCOMPARE(state.selection().layer, 5);
}

QTEST_MAIN(ViewStateTest)
#include "view_state_test.moc"
