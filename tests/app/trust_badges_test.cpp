// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trust_badges.h"

#include "app/workspace.h"
#include "fake_engine.h"
#include "support/trace_builder.h"

#include <QFrame>
#include <QPushButton>
#include <QtTest>

using namespace sinkscope;
using namespace sinkscope::app;
using widgets::Badge;
using widgets::BadgeState;

namespace {

struct Desk {
    test::FakeEngine* engine = nullptr;
    Workspace workspace { [this](engine::SessionListener& listener) {
        auto made = std::make_unique<test::FakeEngine>(listener);
        engine = made.get();
        return made;
    } };
    TrustBadges badges { workspace };
};

engine::CheckReport report(bool ok)
{
    engine::CheckReport result;
    result.add("rows", ok, "largest deviation 1e-7");
    result.note("template", "the folder has no chat template");
    return result;
}

std::shared_ptr<Trace> builtTrace()
{
    test::TraceSizes sizes;
    sizes.frames = 2;
    return std::make_shared<Trace>(test::buildTrace(sizes));
}

} // namespace

class TrustBadgesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void freeBadgesOfARun()
    {
        QVERIFY(freeBadges(nullptr).empty());
        const auto trace = builtTrace();
        const std::vector<Badge> good = freeBadges(trace.get());
        QVERIFY(!good.empty());
        QCOMPARE(worstOf(good), BadgeState::Ok);
    }

    void wrongGridIsRed()
    {
        const auto trace = builtTrace();
        auto layout = std::make_shared<Layout>(*trace->layout);
        layout->frames[0].gridColumns += 1;
        trace->layout = layout;
        const std::vector<Badge> badges = freeBadges(trace.get());
        QCOMPARE(badges.at(0).state, BadgeState::Failed);
        QVERIFY(badges.at(0).detail.contains(QStringLiteral("frame 0")));
    }

    void rowThatLostMassIsRed()
    {
        const auto trace = builtTrace();
        auto step = std::make_shared<StepRecord>();
        step->mass = Tensor::fromFloats({ 1, 1, 5 }, { 0.1F, 0.2F, 0.1F, 0.1F, 0.1F });
        trace->steps = { step };
        QCOMPARE(worstOf(freeBadges(trace.get())), BadgeState::Failed);
    }

    void checkRunsOnClickAndShowsItsLines()
    {
        Desk desk;
        QCOMPARE(desk.badges.state(), BadgeState::Unknown);
        desk.badges.openList();
        auto* start = desk.badges.list()->findChild<QPushButton*>();
        start->click();
        QVERIFY(desk.badges.check().isRunning());
        QCOMPARE(desk.engine->checks.size(), std::size_t { 1 });
        QVERIFY(!desk.engine->checks[0].question.empty());
        desk.engine->finish(1001, report(true));
        QTRY_VERIFY(!desk.badges.check().isRunning());
        QCOMPARE(desk.badges.state(), BadgeState::Ok);
        const auto rows = desk.badges.list()->findChildren<widgets::BadgeRow*>();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0]->badge().detail, QStringLiteral("largest deviation 1e-7"));
        QCOMPARE(rows[1]->badge().state, BadgeState::Note);
        desk.badges.list()->hide();
    }

    void failedReportIsRedUntilTheModelChanges()
    {
        Desk desk;
        desk.badges.check().start();
        desk.engine->finish(1001, report(false));
        QTRY_COMPARE(desk.badges.state(), BadgeState::Failed);
        engine::RunRequest other = desk.workspace.request();
        other.model = "/another/model";
        desk.workspace.setRequest(other);
        QTRY_COMPARE(desk.badges.state(), BadgeState::Unknown);
    }

    void cancelAndFailure()
    {
        Desk desk;
        desk.badges.check().start();
        desk.badges.check().cancel();
        QCOMPARE(desk.engine->cancelled, std::vector<engine::Ticket> { 1001 });
        desk.engine->finish(1001, engine::RunCancelled {});
        QTRY_VERIFY(desk.badges.check().canStart());
        desk.badges.check().start();
        desk.engine->finish(
            1002, engine::RunFailure { ErrorKind::OutOfResources, "memory ran out" });
        QTRY_COMPARE(desk.badges.check().failure(), QStringLiteral("memory ran out"));
        QVERIFY(!desk.badges.check().report());
    }

    void waitsWhileAQuestionRuns()
    {
        Desk desk;
        desk.workspace.scheduler().ask(test::question("Where?"));
        QVERIFY(!desk.badges.check().canStart());
        desk.badges.check().start();
        QVERIFY(desk.engine->checks.empty());
    }
};

QTEST_MAIN(TrustBadgesTest)
#include "trust_badges_test.moc"
