// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window, driven by keys and clicks, on a scripted engine and a synthetic Trace.
#include "window_desk.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QPushButton>

using namespace sinkscope;
using namespace sinkscope::app;
using sinkscope::test::Desk;

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void keysMoveTheSelection();
    void keysChangeTheView();
    void holdingBShowsTheBaseline();
    void lettersGoIntoTheQuestion();
    void failureShowsOneMessage();
    void themesAndLayoutsApply();

private:
    std::unique_ptr<Desk> m_desk;
};

void MainWindowTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->settle();
}

void MainWindowTest::keysMoveTheSelection()
{
    Desk& desk = *m_desk;
    const Selection before = desk.selection();
    QVERIFY(before.token);
    QTest::keyClick(&desk.window, Qt::Key_BracketLeft);
    QCOMPARE(desk.selection().layer, before.layer - 1);
    QTest::keyClick(&desk.window, Qt::Key_BracketRight);
    QCOMPARE(desk.selection().layer, before.layer);
    QTest::keyClick(&desk.window, Qt::Key_BracketRight, Qt::ShiftModifier);
    QCOMPARE(desk.selection().head, 0);
    SelectionPart first;
    first.frame = 0;
    desk.workspace.view().lock(first);
    QTest::keyClick(&desk.window, Qt::Key_Period);
    QCOMPARE(desk.selection().frame, 1);
    QTest::keyClick(&desk.window, Qt::Key_Escape);
    QCOMPARE(desk.selection(), before);
    QVERIFY(!desk.workspace.view().hasLock());
}

void MainWindowTest::keysChangeTheView()
{
    Desk& desk = *m_desk;
    QVERIFY(desk.options().overlayVisible);
    QTest::keyClick(&desk.window, Qt::Key_H);
    QVERIFY(!desk.options().overlayVisible);
    QTest::keyClick(&desk.window, Qt::Key_S);
    QCOMPARE(desk.options().sinks, SinkDisplay::Plain);
    QTest::keyClick(&desk.window, Qt::Key_D, Qt::ControlModifier);
    desk.window.presenter().refreshNow();
    QVERIFY(desk.window.panels().frames->isSplit());
    QVERIFY(desk.window.panels().frames->canvas(Arm::Variant).isVisible());
    QVERIFY(!desk.window.panels().frames->canvas(Arm::Variant).overlay().cells.empty());
}

void MainWindowTest::holdingBShowsTheBaseline()
{
    Desk& desk = *m_desk;
    QCOMPARE(desk.window.presenter().shownArm(), Arm::Variant);
    QTest::keyPress(&desk.window, Qt::Key_B);
    QCOMPARE(desk.window.presenter().shownArm(), Arm::Baseline);
    QTest::keyRelease(&desk.window, Qt::Key_B);
    QCOMPARE(desk.window.presenter().shownArm(), Arm::Variant);
}

void MainWindowTest::lettersGoIntoTheQuestion()
{
    Desk& desk = *m_desk;
    auto* line = desk.window.findChild<QLineEdit*>(QStringLiteral("question"));
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("has b, s?"));
    QCOMPARE(line->text(), QStringLiteral("has b, s?"));
    QVERIFY(desk.options().overlayVisible);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(desk.engine->requests.back().question, std::string("has b, s?"));
}

void MainWindowTest::failureShowsOneMessage()
{
    Desk& desk = *m_desk;
    desk.window.ask();
    desk.engine->finish(3, engine::RunFailure { ErrorKind::BadInput, "the video has no frames" });
    MessageBar* bar = desk.window.panels().messages;
    QTRY_COMPARE(bar->message(), QStringLiteral("the video has no frames"));
    QVERIFY(bar->isVisible());
    QVERIFY(desk.workspace.scheduler().trace(Arm::Baseline));
    bar->findChild<QPushButton*>(QStringLiteral("dismiss"))->click();
    QVERIFY(!bar->isVisible());
}

void MainWindowTest::themesAndLayoutsApply()
{
    Desk& desk = *m_desk;
    for (const ThemeChoice choice : { ThemeChoice::Light, ThemeChoice::Dark }) {
        desk.theme.apply(choice);
        const QImage picture = desk.window.grab().toImage();
        const int lightness = picture.pixelColor(picture.width() / 2, 4).lightness();
        QCOMPARE(lightness > 128, choice == ThemeChoice::Light);
    }
    QDockWidget* dock = desk.window.panels().tokenPanel.dock;
    dock->setFloating(true);
    resetLayout(desk.window, desk.window.panels());
    QVERIFY(!dock->isFloating());
    QVERIFY(dock->isVisible());
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
