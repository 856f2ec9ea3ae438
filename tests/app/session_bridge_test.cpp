// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_bridge.h"

#include "fake_engine.h"

#include <QSignalSpy>
#include <QtTest>
#include <thread>

using namespace sinkscope;
using app::SessionBridge;

class SessionBridgeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversOnTheOwnThread();
    void coalescesButKeepsTheLast();
    void dropsTicketsThatAreNotFollowed();
    void forgetsWhileUnderway();
    void endsWhileReporting();
};

void SessionBridgeTest::deliversOnTheOwnThread()
{
    SessionBridge bridge;
    bridge.follow(7);
    QThread* seen = nullptr;
    TracePtr arrived;
    connect(&bridge, &SessionBridge::outcomeArrived, this,
        [&](engine::Ticket, const engine::Outcome& outcome) {
            seen = QThread::currentThread();
            arrived = std::get<TracePtr>(outcome);
        });
    const TracePtr trace = test::answerTrace("left");
    std::thread([&] { bridge.finished(7, trace); }).join();
    QVERIFY(!seen);
    QTRY_COMPARE(seen, thread());
    QCOMPARE(arrived, trace);
}

void SessionBridgeTest::coalescesButKeepsTheLast()
{
    SessionBridge bridge;
    bridge.follow(1);
    int progressCount = 0;
    double last = -1;
    QStringList order;
    TracePtr lastTrace;
    connect(&bridge, &SessionBridge::progressArrived, this,
        [&](engine::Ticket, const engine::Progress& progress) {
            ++progressCount;
            last = progress.fraction;
        });
    connect(
        &bridge, &SessionBridge::traceArrived, this, [&](engine::Ticket, const TracePtr& trace) {
            lastTrace = trace;
            order << QStringLiteral("trace");
        });
    connect(
        &bridge, &SessionBridge::outcomeArrived, this, [&] { order << QStringLiteral("outcome"); });
    const TracePtr newest = test::answerTrace("newest");
    QElapsedTimer timer;
    timer.start();
    std::thread engine([&] {
        for (int i = 1; i <= 400; ++i) {
            bridge.progressed(1, { engine::Stage::Decode, i / 400.0, {} });
            bridge.published(1, i == 400 ? newest : test::answerTrace("older"));
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        bridge.finished(1, newest);
    });
    QTRY_VERIFY(order.contains(QStringLiteral("outcome")));
    const qint64 elapsed = timer.elapsed();
    engine.join();
    QCOMPARE(last, 1.0);
    QCOMPARE(lastTrace, newest);
    QCOMPARE(order.last(), QStringLiteral("outcome"));
    QVERIFY2(progressCount <= elapsed / 50 + 2, qPrintable(QString::number(progressCount)));
}

void SessionBridgeTest::dropsTicketsThatAreNotFollowed()
{
    SessionBridge bridge;
    bridge.follow(2);
    std::vector<engine::Ticket> tickets;
    connect(&bridge, &SessionBridge::outcomeArrived, this,
        [&](engine::Ticket ticket) { tickets.push_back(ticket); });
    bridge.finished(1, test::answerTrace("stale"));
    bridge.finished(2, test::answerTrace("wanted"));
    QTRY_COMPARE(tickets.size(), std::size_t { 1 });
    QCOMPARE(tickets.front(), engine::Ticket { 2 });
}

void SessionBridgeTest::forgetsWhileUnderway()
{
    SessionBridge bridge;
    bridge.follow(1);
    int count = 0;
    connect(&bridge, &SessionBridge::outcomeArrived, this, [&] { ++count; });
    bridge.finished(1, engine::RunCancelled {});
    bridge.forget(1);
    QTest::qWait(120);
    QCOMPARE(count, 0);
}

void SessionBridgeTest::endsWhileReporting()
{
    auto bridge = std::make_unique<SessionBridge>();
    bridge->follow(1);
    bridge->published(1, test::answerTrace("never shown"));
    bridge.reset();
    QTest::qWait(60);
}

QTEST_MAIN(SessionBridgeTest)
#include "session_bridge_test.moc"
