// SPDX-License-Identifier: GPL-3.0-or-later
// The window's tools, driven by keys and menus, on a scripted engine and a synthetic Trace.
#include "app/window_tools.h"

#include "app/export_dialog.h"
#include "app/key_list.h"
#include "app/popup_line.h"
#include "widgets/find_bar.h"
#include "window_desk.h"

#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableWidget>

using namespace sinkscope;
using namespace sinkscope::app;
using sinkscope::test::Desk;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class WindowToolsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void xTurnsTheDirectionRound();
    void patchClickSelectsTheToken();
    void goToMovesTheSelection();
    void goToSaysWhatIsWrong();
    void findStepsThroughTheMatches();
    void bookmarksComeBack();
    void bookmarksCanBeRemoved();
    void savedRunOpensWithoutTheEngine();
    void failedOpeningShowsOneMessage();
    void exportsSayWhereTheyComeFrom();
    void exportFailureKeepsTheOldFile();
    void presentationGivesTheWindowBack();
    void contextMenusCopyAndBookmark();
    void keyListNamesEverything();
    void keysDoNotClash();

private:
    PopupLine& popup() { return *m_desk->window.findChild<PopupLine*>(); }
    QLineEdit& popupText() { return *popup().findChild<QLineEdit*>(QStringLiteral("popupText")); }
    QString at(const char* name) { return m_desk->folder.filePath(QString::fromUtf8(name)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&m_desk->window, key, modifiers);
        m_desk->window.presenter().refreshNow();
    }
    QAction* menuAction(const QMenu& menu, const char* start);

    std::unique_ptr<Desk> m_desk;
};

void WindowToolsTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->settle();
}

QAction* WindowToolsTest::menuAction(const QMenu& menu, const char* start)
{
    for (QAction* action : menu.actions())
        if (QString(action->text()).remove(u'&').startsWith(QString::fromUtf8(start)))
            return action;
    return nullptr;
}

void WindowToolsTest::xTurnsTheDirectionRound()
{
    Desk& desk = *m_desk;
    const Panels& panels = desk.window.panels();
    QVERIFY(panels.framePanel.frame->description().contains(QStringLiteral("→ video")));
    press(Qt::Key_X);
    QCOMPARE(desk.options().direction, Direction::ImageToToken);
    QVERIFY(desk.selection().key);
    QVERIFY(panels.framePanel.frame->description().contains(QStringLiteral("← tokens")));
    QVERIFY(panels.tokens->sentence().contains(QStringLiteral("is looked at by")));
    QCOMPARE(panels.tokens->current(), *desk.selection().key);
    QCOMPARE(panels.frames->legend().title(), QStringLiteral("attention on it"));
    press(Qt::Key_X);
    QVERIFY(panels.framePanel.frame->description().contains(QStringLiteral("→ video")));
    QVERIFY(panels.tokens->sentence().contains(QStringLiteral("looks at")));
}

void WindowToolsTest::patchClickSelectsTheToken()
{
    Desk& desk = *m_desk;
    widgets::FrameCanvas& canvas = desk.window.panels().frames->canvas(Arm::Baseline);
    const widgets::OverlayCell& cell = canvas.overlay().cells.at(4);
    const QPoint centre = canvas.frameToWidget(cell.box.center()).toPoint();
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, centre);
    QCOMPARE(desk.workspace.view().locked().key.value_or(-1), cell.token);
    const QPoint first = canvas.frameToWidget(canvas.overlay().cells.at(0).box.center()).toPoint();
    QTest::mouseClick(&canvas, Qt::LeftButton, Qt::ShiftModifier, first);
    QCOMPARE(desk.workspace.view().locked().moreKeys.size(), std::size_t { 3 });
}

void WindowToolsTest::goToMovesTheSelection()
{
    Desk& desk = *m_desk;
    press(Qt::Key_G, Qt::ControlModifier);
    QVERIFY(popup().isVisible());
    QTest::keyClicks(&popupText(), QStringLiteral("L3H2 frame 1 token 25"));
    QVERIFY(popup().hint().contains(QStringLiteral("layer 3 · head 2")));
    QTest::keyClick(&popupText(), Qt::Key_Return);
    QVERIFY(!popup().isVisible());
    QCOMPARE(desk.selection().layer, 3);
    QCOMPARE(desk.selection().head, 2);
    QCOMPARE(desk.selection().frame, 1);
    QCOMPARE(desk.selection().token->position, 25);
}

void WindowToolsTest::goToSaysWhatIsWrong()
{
    Desk& desk = *m_desk;
    const Selection before = desk.selection();
    press(Qt::Key_G, Qt::ControlModifier);
    QTest::keyClicks(&popupText(), QStringLiteral("L77"));
    QTest::keyClick(&popupText(), Qt::Key_Return);
    QVERIFY(popup().isVisible());
    QVERIFY(popup().hint().contains(QStringLiteral("0 to 5")));
    QTest::keyClick(&popupText(), Qt::Key_Escape);
    QVERIFY(!popup().isVisible());
    QCOMPARE(desk.selection(), before);
}

void WindowToolsTest::findStepsThroughTheMatches()
{
    Desk& desk = *m_desk;
    const Panels& panels = desk.window.panels();
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(panels.findBar->isVisible());
    auto* line = panels.findBar->findChild<QLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("move"));
    // In the question, and in both answers.
    const auto* count =
        panels.findBar->findChild<widgets::ThemedLabel*>(QStringLiteral("findCount"));
    QCOMPARE(count->text(), QStringLiteral("1 of 3"));
    QCOMPARE(desk.selection().token->position, 27);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(count->text(), QStringLiteral("2 of 3"));
    QCOMPARE(desk.selection().token.value(), (TokenRef { Arm::Baseline, 34 }));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(desk.selection().token.value(), (TokenRef { Arm::Variant, 34 }));
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(count->text(), QStringLiteral("3 of 3"));
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!panels.findBar->isVisible());
    QCOMPARE(desk.selection().token.value(), (TokenRef { Arm::Variant, 34 }));
}

void WindowToolsTest::bookmarksComeBack()
{
    Desk& desk = *m_desk;
    SelectionPart part;
    part.layer = 4;
    part.head = 1;
    part.frame = 2;
    desk.workspace.view().lock(part);
    const Selection marked = desk.selection();
    press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(popupText().text().contains(QStringLiteral("L4·H1")));
    popupText().setText(QStringLiteral("here"));
    QTest::keyClick(&popupText(), Qt::Key_Return);
    QCOMPARE(desk.window.tools().bookmarks().list().size(), std::size_t { 1 });
    press(Qt::Key_X);
    press(Qt::Key_Escape);
    QVERIFY(desk.selection() != marked);
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(desk.selection(), marked);
    QCOMPARE(desk.options().direction, Direction::TokenToImage);
    press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(desk.selection(), marked);
}

void WindowToolsTest::bookmarksCanBeRemoved()
{
    Bookmarks& bookmarks = m_desk->window.tools().bookmarks();
    bookmarks.add({ QStringLiteral("first & only"), m_desk->selection(), m_desk->options() });
    const QMenu* menu = nullptr;
    for (const QAction* action : m_desk->window.menuBar()->actions())
        if (QString(action->text()).remove(u'&') == QStringLiteral("Bookmarks"))
            menu = action->menu();
    QVERIFY(menu);
    QVERIFY(menuAction(*menu, "first"));
    const QMenu* remove = menuAction(*menu, "Remove")->menu();
    QCOMPARE(remove->actions().size(), 1);
    remove->actions().first()->trigger();
    QTRY_VERIFY(bookmarks.list().empty());
    QVERIFY(!menuAction(*menu, "Remove")->isEnabled());
}

void WindowToolsTest::savedRunOpensWithoutTheEngine()
{
    WindowTools& tools = m_desk->window.tools();
    const std::string answer = m_desk->workspace.scheduler().trace(Arm::Variant)->answer;
    QSignalSpy message(m_desk->window.statusBar(), &QStatusBar::messageChanged);
    tools.saveRunTo(at("clip"));
    QTRY_VERIFY(m_desk->settings.recentRuns().contains(at("clip.safetensors")));
    QVERIFY(QFile::exists(at("clip.variant.safetensors")));

    Desk other;
    other.window.show();
    other.window.tools().openRun(at("clip.safetensors"));
    QTRY_VERIFY(other.workspace.scheduler().trace(Arm::Baseline));
    other.window.presenter().refreshNow();
    QCOMPARE(other.engine->requests.size(), std::size_t { 0 });
    QCOMPARE(other.workspace.scheduler().trace(Arm::Variant)->answer, answer);
    const Panels& panels = other.window.panels();
    QCOMPARE(panels.frames->strip().frameCount(), 3);
    QVERIFY(!panels.frames->canvas(Arm::Baseline).overlay().cells.empty());
    QCOMPARE(panels.grid->layerCount(), 6);
    QVERIFY(panels.messages->message().contains(QStringLiteral("/nowhere/clip.mp4")));
    QCOMPARE(other.workspace.request().question, std::string("Which way does it move"));
    // It can be asked again, with a model.
    other.window.ask();
    QCOMPARE(other.engine->requests.size(), std::size_t { 1 });
    QCOMPARE(other.engine->requests[0].media, std::string("/nowhere/clip.mp4"));
}

void WindowToolsTest::failedOpeningShowsOneMessage()
{
    Desk& desk = *m_desk;
    const TracePtr before = desk.workspace.scheduler().trace(Arm::Baseline);
    desk.window.tools().openRun(at("none.safetensors"));
    QTRY_VERIFY(
        desk.window.panels().messages->message().contains(QStringLiteral("none.safetensors")));
    QCOMPARE(desk.workspace.scheduler().trace(Arm::Baseline), before);
}

void WindowToolsTest::exportsSayWhereTheyComeFrom()
{
    WindowTools& tools = m_desk->window.tools();
    tools.exportTo(ExportKind::FramePicture, 2, at("frame"));
    const QImage frame(at("frame.png"));
    const QSize area = m_desk->window.panels().frames->pictureArea().size();
    QVERIFY(frame.width() == 2 * area.width() && frame.height() > 2 * area.height());
    const QString provenance = frame.text(QStringLiteral("Provenance"));
    for (const char* part : { "synthetic", "0123456789abcdef", "clip.mp4", "12 (0.50 s)",
             "Which way does it move", "layer" })
        QVERIFY2(provenance.contains(QString::fromUtf8(part)), part);
    tools.exportTo(ExportKind::WindowPicture, 1, at("window.png"));
    QCOMPARE(QImage(at("window.png")).size(), m_desk->window.size());
    tools.exportTo(ExportKind::CurvesTable, 1, at("curves.csv"));
    QVERIFY(contentOf(at("curves.csv")).contains("sink_mass ("));
    QVERIFY(contentOf(at("curves.csv")).contains("variant"));
    tools.exportTo(ExportKind::SettingsFile, 1, at("settings.json"));
    const QJsonObject json = QJsonDocument::fromJson(contentOf(at("settings.json"))).object();
    const QJsonObject run = json.value(QStringLiteral("run")).toObject();
    QCOMPARE(
        run.value(QStringLiteral("question")).toString(), QStringLiteral("Which way does it move"));
    QCOMPARE(json.value(QStringLiteral("frames")).toArray().size(), 3);
    QCOMPARE(json.value(QStringLiteral("view")).toObject().value(QStringLiteral("layer")).toInt(),
        m_desk->selection().layer);
}

void WindowToolsTest::exportFailureKeepsTheOldFile()
{
    m_desk->window.tools().exportTo(ExportKind::CurvesTable, 1, at("none/curves.csv"));
    QVERIFY(m_desk->window.panels().messages->message().contains(QStringLiteral("curves.csv")));
    ExportDialog dialog;
    QCOMPARE(dialog.kind(), ExportKind::FramePicture);
    dialog.setKind(ExportKind::SettingsFile);
    QCOMPARE(dialog.kind(), ExportKind::SettingsFile);
    QVERIFY(ExportDialog::filterOf(dialog.kind()).contains(QStringLiteral("*.json")));
}

void WindowToolsTest::presentationGivesTheWindowBack()
{
    MainWindow& window = m_desk->window;
    const Panels& panels = window.panels();
    panels.curvePanel.dock->hide();
    panels.gridPanel.dock->setFloating(true);
    // Qt brings floating panels back to the screen, which is small here.
    panels.gridPanel.dock->move(20, 40);
    const auto places = [&] {
        QList<QRect> rects { panels.framePanel.frame->geometry() };
        for (const QDockWidget* dock : panels.docks())
            rects << (dock->isVisible() ? dock->geometry() : QRect());
        return rects;
    };
    QTest::qWait(50);
    const QList<QRect> before = places();
    const QFont font = panels.tokens->font();
    const double legend = panels.frames->legend().barRect().width();
    press(Qt::Key_F5);
    for (const QDockWidget* dock : panels.docks()) {
        const bool stays = dock == panels.tokenPanel.dock || dock == panels.answerPanel.dock;
        QVERIFY2(dock->isHidden() != stays, qPrintable(dock->windowTitle()));
    }
    QVERIFY(window.menuBar()->isHidden());
    QVERIFY(panels.keyHints->isVisible() && !panels.keyHints->text().isEmpty());
    QVERIFY(panels.tokens->font().pointSizeF() > font.pointSizeF());
    QVERIFY(panels.frames->legend().barRect().width() > legend);
    press(Qt::Key_BracketLeft); // The keys of the hidden menus still work.
    QVERIFY(m_desk->workspace.view().hasLock());
    press(Qt::Key_Escape);
    QVERIFY(!window.tools().presentation().isOn());
    QCOMPARE(panels.tokens->font(), font);
    QCOMPARE(panels.frames->legend().barRect().width(), legend);
    QTRY_COMPARE(places(), before);
    QVERIFY(panels.curvePanel.dock->isHidden() && panels.gridPanel.dock->isFloating());
    QVERIFY(window.menuBar()->isVisible() && panels.keyHints->isHidden());
    QVERIFY(m_desk->workspace.view().hasLock());
}

void WindowToolsTest::contextMenusCopyAndBookmark()
{
    Desk& desk = *m_desk;
    const Panels& panels = desk.window.panels();
    const auto menu = [&] {
        return desk.window.findChildren<QMenu*>(QStringLiteral("contextMenu")).last();
    };
    Q_EMIT panels.grid->contextRequested(2, 1, QPoint(10, 10));
    QVERIFY(menuAction(*menu(), "Copy value")->text().contains(u'0'));
    menuAction(*menu(), "Copy grid")->trigger();
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 1 + 6 * 4);
    menuAction(*menu(), "Bookmark")->trigger();
    QCOMPARE(desk.selection().head, 1);
    QVERIFY(popup().isVisible());
    menu()->close();

    const int token = panels.frames->canvas(Arm::Baseline).overlay().cells.at(2).token;
    Q_EMIT panels.frames->canvas(Arm::Baseline).contextRequested(token, QPoint(10, 10));
    menuAction(*menu(), "Copy frame")->trigger();
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 7);
    menuAction(*menu(), "Show which")->trigger();
    QCOMPARE(desk.options().direction, Direction::ImageToToken);
    QCOMPARE(desk.selection().key.value_or(-1), token);

    QMenu strip;
    Q_EMIT panels.tokens->menuOpening(&strip, Arm::Baseline, 25);
    menuAction(strip, "Copy tokens")->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("token (from 0),kind")));
    QVERIFY(menuAction(strip, "Bookmark"));
}

void WindowToolsTest::keyListNamesEverything()
{
    m_desk->window.tools().bookmarks().add({ QStringLiteral("secret"), {}, {} });
    const KeyList list(m_desk->window);
    const auto* table = list.findChild<QTableWidget*>();
    QStringList keys;
    for (int row = 0; row < table->rowCount(); ++row)
        keys << table->item(row, 0)->text();
    const QString all = keys.join(u'|');
    for (const char* key : { "Ctrl+G", "Ctrl+F", "Ctrl+B", "Ctrl+1", "Ctrl+S", "Ctrl+Shift+E",
             "Ctrl+Shift+O", "F5", "F11", "X", "Shift+click", "Ctrl+click", "Right click" })
        QVERIFY2(all.contains(QString::fromUtf8(key)), key);
    QCOMPARE(all.count(QStringLiteral("Ctrl+1")), 1);
}

void WindowToolsTest::keysDoNotClash()
{
    for (int i = 0; i < 10; ++i)
        m_desk->window.tools().bookmarks().add({ QString::number(i), {}, {} });
    QSet<QString> seen;
    for (const QAction* action : m_desk->window.actions())
        for (const QKeySequence& key : action->shortcuts()) {
            QVERIFY2(!seen.contains(key.toString()), qPrintable(key.toString()));
            seen.insert(key.toString());
        }
    QVERIFY(seen.contains(QStringLiteral("Ctrl+0")));
}

QTEST_MAIN(WindowToolsTest)
#include "window_tools_test.moc"
