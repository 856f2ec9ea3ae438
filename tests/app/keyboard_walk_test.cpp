// SPDX-License-Identifier: GPL-3.0-or-later
// From the open window to "VAR against random control", with nothing but keys.
#include "app/science/control_panel.h"
#include "widgets/effect_table.h"
#include "window_desk.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QTableView>

using namespace sinkscope;
using namespace sinkscope::app;
using namespace sinkscope::test;
using namespace Qt::StringLiterals;

class KeyboardWalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void askToControlTable();
    void panelKeysGoRound();
    void everyPanelHasAKey();

private:
    /// To whatever has the keyboard, as a person's key would go.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &m_desk->window, key, modifiers);
        QCoreApplication::processEvents();
    }
    /// Presses Tab until the named widget inside `owner` has the keyboard; false after too many.
    bool tabTo(const QString& owner, const QString& name)
    {
        constexpr int patience = 20;
        for (int i = 0; i < patience; ++i) {
            const QWidget* focused = QApplication::focusWidget();
            for (const QObject* at = focused; at && focused->objectName() == name;
                 at = at->parent())
                if (at->objectName() == owner)
                    return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    static QString focusName()
    {
        const QWidget* focused = QApplication::focusWidget();
        return focused
            ? QString::fromLatin1(focused->metaObject()->className()) + u' ' + focused->objectName()
            : u"nothing"_s;
    }
    const engine::RunRequest& lastRequest() const { return m_desk->engine->requests.back(); }

    std::unique_ptr<Desk> m_desk;
};

void KeyboardWalkTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->settle();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
}

void KeyboardWalkTest::askToControlTable()
{
    Desk& desk = *m_desk;
    // The question, and back to the window.
    press(Qt::Key_L, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"Which way?"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.engine->requests.size(), std::size_t { 3 });
    QCOMPARE(lastRequest().question, std::string("Which way?"));
    desk.engine->finish(3, traceOf(1));
    QTRY_COMPARE(desk.engine->requests.size(), std::size_t { 4 });
    desk.engine->finish(4, traceOf(2));
    QTRY_VERIFY(!desk.workspace.scheduler().isBusy());

    // To the interventions: the condition of VAR is one of its further parameters.
    for (int i = 0;
         i < 8 && !desk.window.panels().interventions->isAncestorOf(QApplication::focusWidget());
         ++i)
        press(Qt::Key_F6);
    QVERIFY2(tabTo(u"var"_s, u"advanced"_s), qPrintable(focusName()));
    press(Qt::Key_Space);
    QVERIFY(tabTo(u"needs-visual-sink"_s, u"checkBox"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(desk.engine->requests.size(), std::size_t { 5 });
    QCOMPARE(lastRequest().methods.size(), std::size_t { 1 });
    QCOMPARE(std::get<bool>(lastRequest().methods.front().values.at("needs-visual-sink")), false);
    desk.engine->finish(5, traceOf(2));
    QTRY_VERIFY(!desk.workspace.scheduler().isBusy());

    press(Qt::Key_R, Qt::ControlModifier);
    auto* panel = desk.window.findChild<ControlPanel*>(u"control"_s);
    QVERIFY(panel);
    QTRY_VERIFY(!panel->visibleRegion().isEmpty());
    const auto rows = [panel] { return panel->table().model().rowCount(); };
    for (std::size_t run = 6; desk.engine->requests.size() >= run; ++run) {
        desk.engine->finish(run, traceOf(static_cast<std::uint32_t>(run)));
        QTest::qWait(20);
    }
    QTRY_COMPARE(rows(), 3);
    QVERIFY(panel->sentence().contains(u"VAR"_s));
    // The table takes the keyboard too.
    for (int i = 0; i < 8 && !panel->isAncestorOf(QApplication::focusWidget()); ++i)
        press(Qt::Key_F6);
    QVERIFY(panel->isAncestorOf(QApplication::focusWidget()));
    for (int i = 0; i < 4 && QApplication::focusWidget() != panel->table().view(); ++i)
        press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), panel->table().view());
}

void KeyboardWalkTest::panelKeysGoRound()
{
    const Panels& panels = m_desk->window.panels();
    const auto has = [](const QWidget* panel) {
        const QWidget* focused = QApplication::focusWidget();
        return focused && (panel == focused || panel->isAncestorOf(focused));
    };
    panels.frames->canvas(Arm::Baseline).setFocus();
    const std::vector<const QWidget*> order { panels.grid, panels.curves, panels.tokens,
        panels.interventions, panels.frames };
    for (const QWidget* next : order) {
        press(Qt::Key_F6);
        QVERIFY2(has(next), qPrintable(next->objectName() + u" but "_s + focusName()));
    }
    press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(has(panels.interventions));
}

void KeyboardWalkTest::everyPanelHasAKey()
{
    const Panels& panels = m_desk->window.panels();
    for (qsizetype i = 0; i < panels.science.size(); ++i) {
        press(static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier | Qt::AltModifier);
        const QWidget* panel = panels.science[i].panel;
        QTRY_VERIFY2(!panel->visibleRegion().isEmpty(), qPrintable(panel->objectName()));
        const QWidget* focused = QApplication::focusWidget();
        const QWidget* title = panels.science[i].frame->titleBar();
        QVERIFY2(focused
                && (focused == panel || panel->isAncestorOf(focused)
                    || title->isAncestorOf(focused)),
            qPrintable(panel->objectName()));
    }
}

QTEST_MAIN(KeyboardWalkTest)
#include "keyboard_walk_test.moc"
