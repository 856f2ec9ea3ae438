// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"

#include "fake_engine.h"

#include <QSignalSpy>
#include <QtTest>

using namespace sinkscope;
using app::Arm;
using app::Workspace;

namespace {

std::shared_ptr<const media::FrameSet> frameSet(const std::string& path)
{
    auto frames = std::make_shared<media::FrameSet>();
    frames->path = path;
    for (int i = 0; i < 3; ++i) {
        media::Frame frame;
        frame.sourceIndex = i;
        frame.seconds = i;
        frame.width = frame.height = 2;
        frame.rgb = std::make_shared<const std::vector<std::uint8_t>>(12);
        frames->frames.push_back(frame);
    }
    return frames;
}

struct Desk {
    test::FakeEngine* engine = nullptr;
    Workspace workspace { [this](engine::SessionListener& listener) {
        auto made = std::make_unique<test::FakeEngine>(listener);
        engine = made.get();
        return made;
    } };

    void answer(engine::Ticket ticket, const std::shared_ptr<const media::FrameSet>& frames)
    {
        engine->onEngineThread([&](engine::SessionListener& l) { l.framesRead(ticket, frames); });
        engine->finish(ticket, test::answerTrace("left"));
    }
};

} // namespace

class WorkspaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyQuestionIsRefused();
    void failedVideoGivesTheOldOneBack();
    void missingVideoIsReported();
    void closesWhileRunning();
};

void WorkspaceTest::emptyQuestionIsRefused()
{
    Desk desk;
    QSignalSpy messages(&desk.workspace, &Workspace::messageRaised);
    desk.workspace.setQuestion(QStringLiteral("   "));
    desk.workspace.ask();
    QCOMPARE(messages.count(), 1);
    QVERIFY(desk.engine->requests.empty());
}

void WorkspaceTest::failedVideoGivesTheOldOneBack()
{
    Desk desk;
    desk.workspace.setQuestion(QStringLiteral("Where?"));
    desk.workspace.openVideo(QStringLiteral("/nowhere/good.mp4"));
    const auto frames = frameSet("/nowhere/good.mp4");
    desk.answer(1, frames);
    QTRY_VERIFY(!desk.workspace.scheduler().isBusy());
    QCOMPARE(desk.workspace.frames(), frames);
    QSignalSpy messages(&desk.workspace, &Workspace::messageRaised);
    desk.workspace.openVideo(QStringLiteral("/nowhere/bad.mp4"));
    QVERIFY(!desk.workspace.frames());
    desk.engine->finish(2, engine::RunFailure { ErrorKind::BadInput, "bad.mp4 has no frames" });
    QTRY_COMPARE(messages.count(), 1);
    QCOMPARE(messages[0][0].toString(), QStringLiteral("bad.mp4 has no frames"));
    QCOMPARE(desk.workspace.request().media, std::string("/nowhere/good.mp4"));
    QCOMPARE(desk.workspace.frames(), frames);
    QVERIFY(desk.workspace.scheduler().trace(Arm::Baseline));
}

void WorkspaceTest::missingVideoIsReported()
{
    Desk desk;
    QSignalSpy failures(&desk.workspace.playback(), &app::Playback::failed);
    desk.workspace.openVideo(QStringLiteral("/nowhere/missing.mp4"));
    QTRY_COMPARE(failures.count(), 1);
    QVERIFY(failures[0][0].toString().contains(QStringLiteral("missing.mp4")));
}

void WorkspaceTest::closesWhileRunning()
{
    auto desk = std::make_unique<Desk>();
    desk->workspace.setQuestion(QStringLiteral("Where?"));
    desk->workspace.ask();
    desk->engine->publish(1, test::answerTrace("half"));
    desk.reset();
    QTest::qWait(60);
}

QTEST_MAIN(WorkspaceTest)
#include "workspace_test.moc"
