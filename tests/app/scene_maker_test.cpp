// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/scene_maker.h"

#include "app/scene/scene_row.h"
#include "app/settings.h"
#include "app/window_tools.h"
#include "media/scene_json.h"
#include "media/scene_layout.h"
#include "widgets/scene_canvas.h"
#include "widgets/themed_label.h"
#include "window_desk.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QToolButton>

using namespace sinkscope;
using namespace sinkscope::app;
using sinkscope::test::Desk;

class SceneMakerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_maker.reset(); }
    void addsUpToFourShapesThatDoNotTouch();
    void undoGoesBackStepByStep();
    void aDragIsOneStepAndStaysInTheFrame();
    void everyKeyIsOneStep();
    void rowsChangeTheShape();
    void motionsTakeTurns();
    void touchingShapesAreMentioned();
    void suggestionsFollowTheScene();
    void askWritesTheClipFirst();
    void askAgainUsesTheSameClip();
    void emptyQuestionIsNotAsked();
    void saveWritesAnMp4();
    void failedSavingIsSaid();
    void sceneIsRemembered();
    void damagedMemoryGivesTheFirstScene();
    void playingHidesTheHandles();
    void escapeCloses();
    void windowAsksAndTheAnswerArrives();

private:
    template <typename Widget> Widget& child(const char* name)
    {
        return *m_maker->findChild<Widget*>(QString::fromUtf8(name));
    }
    template <typename Widget> Widget& inRow(int row, const char* name)
    {
        return *child<SceneRow>(qPrintable(QStringLiteral("sceneRow%1").arg(row)))
                    .findChild<Widget*>(QString::fromUtf8(name));
    }
    SceneDocument& document() { return m_maker->document(); }
    const media::Scene& scene() { return document().scene(); }
    QString status() { return child<widgets::ThemedLabel>("sceneStatus").text(); }
    void choose(QComboBox& box, int index);
    void make();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SceneMaker> m_maker;
};

void SceneMakerTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    if (!canDrawScenes())
        QSKIP("This build draws no scenes.");
}

void SceneMakerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
    make();
}

void SceneMakerTest::make()
{
    m_maker.reset();
    m_maker = std::make_unique<SceneMaker>(
        *m_settings, m_folder->filePath(QStringLiteral("clips")), nullptr);
    m_maker->show();
    QVERIFY(QTest::qWaitForWindowActive(m_maker.get()));
}

void SceneMakerTest::choose(QComboBox& box, int index)
{
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);
}

void SceneMakerTest::addsUpToFourShapesThatDoNotTouch()
{
    auto& add = child<QPushButton>("addShape");
    QCOMPARE(document().count(), 2);
    QTest::mouseClick(&add, Qt::LeftButton);
    QCOMPARE(document().selected(), 2);
    QTest::mouseClick(&add, Qt::LeftButton);
    QCOMPARE(document().count(), 4);
    QVERIFY(!add.isEnabled());
    QVERIFY(media::touchingThings(scene()).empty());
    QVERIFY(child<SceneRow>("sceneRow3").isVisible());
    QTest::mouseClick(&inRow<QToolButton>(1, "remove"), Qt::LeftButton);
    QCOMPARE(document().count(), 3);
    QVERIFY(add.isEnabled());
    QVERIFY(!child<SceneRow>("sceneRow3").isVisible());
}

void SceneMakerTest::undoGoesBackStepByStep()
{
    const media::Scene first = scene();
    QVERIFY(!child<QToolButton>("undoScene").isEnabled());
    document().addThing();
    const media::Scene second = scene();
    document().removeThing(0);
    QTest::keyClick(m_maker.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(scene(), second);
    QTest::mouseClick(&child<QToolButton>("undoScene"), Qt::LeftButton);
    QCOMPARE(scene(), first);
    QTest::keyClick(m_maker.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(scene(), second);
    choose(child<QComboBox>("backdrop"), 0);
    QCOMPARE(scene().backdrop.kind, media::BackdropKind::Plain);
    QVERIFY(!document().canRedo());
}

void SceneMakerTest::aDragIsOneStepAndStaysInTheFrame()
{
    const media::Scene before = scene();
    widgets::SceneCanvas& canvas = m_maker->canvas();
    const auto pixel = [&canvas](double x, double y) {
        return canvas.toWidget({ x, y }).toPoint();
    };
    const QPoint from = pixel(before.things[0].start.x, before.things[0].start.y);
    QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
    for (const QPoint& to : { from + QPoint(10, 10), from + QPoint(300, -400), pixel(3, -1) })
        QTest::mouseMove(&canvas, to);
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, pixel(3, -1));
    const media::SceneThing& moved = scene().things[0];
    QVERIFY(moved != before.things[0]);
    QCOMPARE(media::keptInside(moved, scene().aspect), moved);
    QCOMPARE(moved.start.y, moved.end.y);
    document().undo();
    QCOMPARE(scene(), before);
}

void SceneMakerTest::everyKeyIsOneStep()
{
    const media::Scene before = scene();
    m_maker->canvas().setFocus();
    document().select(1);
    QTest::keyClick(&m_maker->canvas(), Qt::Key_Right);
    const media::Scene once = scene();
    QVERIFY(once.things[1].start.x > before.things[1].start.x);
    QTest::keyClick(&m_maker->canvas(), Qt::Key_Right);
    QVERIFY(scene() != once);
    document().undo();
    QCOMPARE(scene(), once);
    document().undo();
    QCOMPARE(scene(), before);
}

void SceneMakerTest::rowsChangeTheShape()
{
    choose(inRow<QComboBox>(0, "shape"), 3);
    choose(inRow<QComboBox>(0, "colour"), 5);
    QCOMPARE(scene().things[0].shape, media::SceneShape::Star);
    QCOMPARE(scene().things[0].colour, media::SceneColour::Purple);
    QCOMPARE(m_maker->canvas().marks().front().name, QStringLiteral("purple star"));
    auto& size = inRow<QWidget>(0, "size");
    const double radius = scene().things[0].radius;
    QTest::keyClick(&size, Qt::Key_Right);
    QVERIFY(scene().things[0].radius > radius);
    QCOMPARE(inRow<QComboBox>(0, "colour").count(), 7);
}

void SceneMakerTest::motionsTakeTurns()
{
    auto& second = inRow<QComboBox>(1, "motion");
    QCOMPARE(second.currentIndex(), 0);
    QVERIFY(!inRow<QDoubleSpinBox>(1, "begin").isVisible());
    choose(inRow<QComboBox>(0, "motion"), 2);
    choose(second, 3);
    QVERIFY(scene().things[1].moves());
    QVERIFY(scene().things[1].begin > scene().things[0].finish);
    QCOMPARE(child<QComboBox>("sceneQuestion").itemText(0), QStringLiteral("What moves first?"));
    inRow<QDoubleSpinBox>(1, "begin").setValue(0.4);
    QVERIFY(std::abs(scene().things[1].begin - 0.1) < 1e-9);
    QCOMPARE(second.currentIndex(), 4);
    choose(second, 0);
    QVERIFY(!scene().things[1].moves());
}

void SceneMakerTest::touchingShapesAreMentioned()
{
    auto& notices = child<widgets::ThemedLabel>("sceneNotices");
    QVERIFY(notices.text().startsWith(QStringLiteral("Drag a shape")));
    media::SceneThing thing = scene().things[1];
    thing.start = thing.end = scene().things[0].start;
    document().editThing(1, thing);
    QVERIFY(notices.text().contains(QStringLiteral("red circle and the blue square touch")));
}

void SceneMakerTest::suggestionsFollowTheScene()
{
    QCOMPARE(m_maker->question(), QStringLiteral("Which way does the red circle move?"));
    choose(inRow<QComboBox>(0, "colour"), 2);
    QCOMPARE(m_maker->question(), QStringLiteral("Which way does the yellow circle move?"));
    m_maker->setQuestion(QStringLiteral("Is it round?"));
    choose(inRow<QComboBox>(0, "colour"), 3);
    QCOMPARE(m_maker->question(), QStringLiteral("Is it round?"));
}

void SceneMakerTest::askWritesTheClipFirst()
{
    QSignalSpy asked(m_maker.get(), &SceneMaker::asked);
    QTest::mouseClick(&child<QPushButton>("askScene"), Qt::LeftButton);
    QVERIFY(!child<QPushButton>("askScene").isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, 60000);
    const QFileInfo clip(asked[0][0].toString());
    QVERIFY(clip.size() > 1000);
    QVERIFY(clip.fileName().startsWith(QStringLiteral("scene-red-circle-blue-square-")));
    QCOMPARE(asked[0][1].toString(), QStringLiteral("Which way does the red circle move?"));
    QVERIFY(child<QPushButton>("askScene").isEnabled());
}

void SceneMakerTest::askAgainUsesTheSameClip()
{
    QSignalSpy asked(m_maker.get(), &SceneMaker::asked);
    m_maker->ask();
    QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, 60000);
    m_maker->setQuestion(QStringLiteral("Describe the video."));
    QTest::keyClick(m_maker.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked.count(), 2);
    QCOMPARE(asked[1][0], asked[0][0]);
    QCOMPARE(asked[1][1].toString(), QStringLiteral("Describe the video."));
}

void SceneMakerTest::emptyQuestionIsNotAsked()
{
    QSignalSpy asked(m_maker.get(), &SceneMaker::asked);
    m_maker->setQuestion(QStringLiteral("  "));
    m_maker->ask();
    QVERIFY(status().contains(QStringLiteral("empty")));
    QVERIFY(child<QPushButton>("askScene").isEnabled());
    QCOMPARE(asked.count(), 0);
}

void SceneMakerTest::saveWritesAnMp4()
{
    QSignalSpy noticed(m_maker.get(), &SceneMaker::noticed);
    m_maker->saveTo(m_folder->filePath(QStringLiteral("mine")));
    QTRY_COMPARE_WITH_TIMEOUT(noticed.count(), 1, 60000);
    QVERIFY(QFileInfo(m_folder->filePath(QStringLiteral("mine.mp4"))).size() > 1000);
    QVERIFY(status().contains(QStringLiteral("mine.mp4")));
}

void SceneMakerTest::failedSavingIsSaid()
{
    m_maker->saveTo(m_folder->filePath(QStringLiteral("missing/mine.mp4")));
    QTRY_VERIFY_WITH_TIMEOUT(status().contains(QStringLiteral("Choose a folder")), 60000);
    QVERIFY(child<QPushButton>("saveScene").isEnabled());
}

void SceneMakerTest::sceneIsRemembered()
{
    document().addThing();
    choose(child<QComboBox>("aspect"), 1);
    const media::Scene before = scene();
    make();
    QCOMPARE(scene(), before);
    QCOMPARE(child<QComboBox>("aspect").currentIndex(), 1);
    QVERIFY(!document().canUndo());
}

void SceneMakerTest::damagedMemoryGivesTheFirstScene()
{
    document().addThing();
    m_settings->setScene("{\"format\":3");
    make();
    QCOMPARE(scene(), media::firstScene());
}

void SceneMakerTest::playingHidesTheHandles()
{
    widgets::SceneCanvas& canvas = m_maker->canvas();
    canvas.setFocus();
    const QPointF start = canvas.marks().front().shown;
    QTest::keyClick(&canvas, Qt::Key_Space);
    QTRY_VERIFY(canvas.marks().front().shown != start);
    QTest::keyClick(&canvas, Qt::Key_Space);
    QTest::keyClick(&canvas, Qt::Key_Right);
    document().select(0);
    choose(inRow<QComboBox>(0, "shape"), 1);
    QCOMPARE(canvas.marks().front().shown, canvas.marks().front().start);
}

void SceneMakerTest::escapeCloses()
{
    QTest::keyClick(m_maker.get(), Qt::Key_Escape);
    QVERIFY(!m_maker->isVisible());
}

void SceneMakerTest::windowAsksAndTheAnswerArrives()
{
    Desk desk;
    desk.settle();
    QTest::keyClick(&desk.window, Qt::Key_N, Qt::ControlModifier);
    auto* maker = desk.window.findChild<SceneMaker*>();
    QVERIFY(maker && maker->isVisible());
    const std::size_t before = desk.engine->requests.size();
    maker->ask();
    QTRY_VERIFY_WITH_TIMEOUT(desk.engine->requests.size() > before, 60000);
    const engine::RunRequest& request = desk.engine->requests[before];
    QCOMPARE(QString::fromStdString(request.media), maker->askedClip());
    QCOMPARE(QString::fromStdString(request.question), maker->askedQuestion());
    QVERIFY(QFile::exists(maker->askedClip()));
    auto trace = std::make_shared<Trace>(*test::traceOf(1));
    trace->info.mediaPath = request.media;
    trace->info.question = request.question;
    trace->answer = "It moves right.";
    desk.engine->finish(before + 1, TracePtr(trace));
    const auto* label = maker->findChild<widgets::ThemedLabel*>(QStringLiteral("sceneStatus"));
    QTRY_COMPARE(label->text(), QStringLiteral("Answer: It moves right."));
    QFile::remove(maker->askedClip());
}

QTEST_MAIN(SceneMakerTest)
#include "scene_maker_test.moc"
