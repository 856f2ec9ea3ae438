// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arm_scheduler.h"

#include "fake_engine.h"

#include <QSignalSpy>
#include <QtTest>

using namespace sinkscope;
using app::Arm;
using app::ArmPhase;
using app::ArmScheduler;
using test::answerTrace;
using test::question;

namespace {

MethodUse method(const std::string& id, double value = 1) { return { id, { { "gamma", value } } }; }

struct Desk {
    app::SessionBridge bridge;
    test::FakeEngine engine { bridge };
    ArmScheduler scheduler { engine, bridge };

    bool isIdle() const { return !scheduler.isBusy(); }
};

} // namespace

class ArmSchedulerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsBaselineThenVariant();
    void runsBaselineAloneWithoutMethods();
    void newestMethodsWin();
    void methodsDuringTheBaselineWait();
    void staleResultsAreDropped();
    void failureKeepsTheLastGood();
    void cancelFallsBack();
    void switchingOffRemovesTheVariant();
    void newQuestionHidesTheOldVariant();
    void showsTheGrowingAnswer();
};

void ArmSchedulerTest::runsBaselineThenVariant()
{
    Desk desk;
    QSignalSpy settled(&desk.scheduler, &ArmScheduler::settled);
    desk.scheduler.ask(question("Where?", { method("outro") }));
    QCOMPARE(desk.engine.requests.size(), std::size_t { 1 });
    QVERIFY(desk.engine.requests[0].methods.empty());
    QCOMPARE(desk.scheduler.phase(Arm::Variant), ArmPhase::Waiting);
    const TracePtr baseline = answerTrace("right");
    desk.engine.finish(1, baseline);
    QTRY_COMPARE(desk.engine.requests.size(), std::size_t { 2 });
    QCOMPARE(desk.engine.requests[1].methods, std::vector<MethodUse> { method("outro") });
    QCOMPARE(desk.engine.requests[1].question, std::string("Where?"));
    QCOMPARE(settled.count(), 0);
    const TracePtr variant = answerTrace("left");
    desk.engine.finish(2, variant);
    QTRY_COMPARE(settled.count(), 1);
    QCOMPARE(desk.scheduler.trace(Arm::Baseline), baseline);
    QCOMPARE(desk.scheduler.trace(Arm::Variant), variant);
    QVERIFY(!desk.scheduler.isStale(Arm::Variant));
}

void ArmSchedulerTest::runsBaselineAloneWithoutMethods()
{
    Desk desk;
    QSignalSpy settled(&desk.scheduler, &ArmScheduler::settled);
    desk.scheduler.ask(question("Where?"));
    desk.engine.finish(1, answerTrace("right"));
    QTRY_COMPARE(settled.count(), 1);
    QCOMPARE(desk.engine.requests.size(), std::size_t { 1 });
    QVERIFY(!desk.scheduler.trace(Arm::Variant));
}

void ArmSchedulerTest::newestMethodsWin()
{
    Desk desk;
    desk.scheduler.ask(question("Where?"));
    desk.engine.finish(1, answerTrace("right"));
    QTRY_VERIFY(desk.isIdle());
    for (const double gamma : { 1.0, 2.0, 3.0 })
        desk.scheduler.setMethods({ method("outro", gamma) });
    QCOMPARE(desk.engine.requests.size(), std::size_t { 1 });
    QTRY_COMPARE(desk.engine.requests.size(), std::size_t { 2 });
    QCOMPARE(desk.engine.requests[1].methods, std::vector<MethodUse> { method("outro", 3) });
    // A change while the variant runs replaces that run.
    desk.scheduler.setMethods({ method("outro", 4) });
    QTRY_COMPARE(desk.engine.requests.size(), std::size_t { 3 });
    QVERIFY(std::find(desk.engine.cancelled.begin(), desk.engine.cancelled.end(), 2)
        != desk.engine.cancelled.end());
    const TracePtr newest = answerTrace("newest");
    desk.engine.finish(2, answerTrace("older"));
    desk.engine.finish(3, newest);
    QTRY_VERIFY(desk.isIdle());
    QCOMPARE(desk.scheduler.trace(Arm::Variant), newest);
    QVERIFY(!desk.scheduler.isStale(Arm::Variant));
}

void ArmSchedulerTest::methodsDuringTheBaselineWait()
{
    Desk desk;
    desk.scheduler.ask(question("Where?"));
    desk.scheduler.setMethods({ method("var") });
    QTest::qWait(200);
    QCOMPARE(desk.engine.requests.size(), std::size_t { 1 });
    QCOMPARE(desk.scheduler.phase(Arm::Variant), ArmPhase::Waiting);
    desk.engine.finish(1, answerTrace("right"));
    QTRY_COMPARE(desk.engine.requests.size(), std::size_t { 2 });
    QCOMPARE(desk.engine.requests[1].methods, std::vector<MethodUse> { method("var") });
}

void ArmSchedulerTest::staleResultsAreDropped()
{
    Desk desk;
    desk.scheduler.ask(question("First?"));
    desk.scheduler.ask(question("Second?"));
    desk.engine.finish(1, answerTrace("first"));
    QTest::qWait(80);
    QVERIFY(!desk.scheduler.trace(Arm::Baseline));
    const TracePtr second = answerTrace("second");
    desk.engine.finish(2, second);
    QTRY_COMPARE(desk.scheduler.trace(Arm::Baseline), second);
}

void ArmSchedulerTest::failureKeepsTheLastGood()
{
    Desk desk;
    const TracePtr good = answerTrace("good");
    desk.scheduler.ask(question("First?"));
    desk.engine.finish(1, good);
    QTRY_VERIFY(desk.isIdle());
    QSignalSpy failed(&desk.scheduler, &ArmScheduler::failed);
    desk.scheduler.ask(question("Second?", { method("var") }));
    desk.engine.publish(2, answerTrace("half"));
    QTRY_VERIFY(desk.scheduler.trace(Arm::Baseline) != good);
    desk.engine.finish(2, engine::RunFailure { ErrorKind::BadInput, "no frames" });
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed[0][1].value<engine::RunFailure>().message, std::string("no frames"));
    QCOMPARE(desk.scheduler.trace(Arm::Baseline), good);
    QVERIFY(desk.isIdle());
    QCOMPARE(desk.engine.requests.size(), std::size_t { 2 });
}

void ArmSchedulerTest::cancelFallsBack()
{
    Desk desk;
    const TracePtr good = answerTrace("good");
    desk.scheduler.ask(question("First?"));
    desk.engine.finish(1, good);
    QTRY_VERIFY(desk.isIdle());
    QSignalSpy settled(&desk.scheduler, &ArmScheduler::settled);
    desk.scheduler.ask(question("Second?"));
    desk.scheduler.cancel();
    QCOMPARE(settled.count(), 1);
    QVERIFY(std::find(desk.engine.cancelled.begin(), desk.engine.cancelled.end(), 2)
        != desk.engine.cancelled.end());
    QCOMPARE(desk.scheduler.trace(Arm::Baseline), good);
    desk.engine.finish(2, engine::RunCancelled {});
    QTest::qWait(60);
    QCOMPARE(desk.scheduler.trace(Arm::Baseline), good);
}

void ArmSchedulerTest::switchingOffRemovesTheVariant()
{
    Desk desk;
    desk.scheduler.ask(question("Where?", { method("var") }));
    desk.engine.finish(1, answerTrace("right"));
    QTRY_COMPARE(desk.engine.requests.size(), std::size_t { 2 });
    desk.engine.finish(2, answerTrace("left"));
    QTRY_VERIFY(desk.scheduler.trace(Arm::Variant));
    desk.scheduler.setMethods({});
    QVERIFY(!desk.scheduler.trace(Arm::Variant));
    QVERIFY(desk.scheduler.trace(Arm::Baseline));
    QVERIFY(desk.isIdle());
}

void ArmSchedulerTest::newQuestionHidesTheOldVariant()
{
    Desk desk;
    desk.scheduler.ask(question("First?", { method("var") }));
    desk.engine.finish(1, answerTrace("one"));
    QTRY_COMPARE(desk.engine.requests.size(), std::size_t { 2 });
    const TracePtr variant = answerTrace("two");
    desk.engine.finish(2, variant);
    QTRY_COMPARE(desk.scheduler.trace(Arm::Variant), variant);
    desk.scheduler.ask(question("Second?", { method("var") }));
    QCOMPARE(desk.scheduler.trace(Arm::Variant), variant);
    QVERIFY(desk.scheduler.isStale(Arm::Variant));
    desk.engine.publish(3, answerTrace("three"));
    QTRY_VERIFY(!desk.scheduler.trace(Arm::Variant));
}

void ArmSchedulerTest::showsTheGrowingAnswer()
{
    Desk desk;
    desk.scheduler.ask(question("Where?"));
    const TracePtr half = answerTrace("It");
    desk.engine.publish(1, half);
    QTRY_COMPARE(desk.scheduler.trace(Arm::Baseline), half);
    QCOMPARE(desk.scheduler.phase(Arm::Baseline), ArmPhase::Running);
}

QTEST_MAIN(ArmSchedulerTest)
#include "arm_scheduler_test.moc"
