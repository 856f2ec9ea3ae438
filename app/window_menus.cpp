// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_menus.h"

#include "app/clip_text.h"
#include "app/key_list.h"
#include "app/main_window.h"
#include "app/model_menu.h"
#include "app/settings.h"
#include "app/view_steps.h"
#include "app/workspace.h"
#include "engine/catalogue.h"

#include <QApplication>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

WindowMenus::WindowMenus(const MenuTargets& targets)
    : QObject(&targets.window)
    , m_targets(targets)
{
    QMenuBar& bar = *targets.window.menuBar();
    addFileMenu(bar);
    addRunMenu(bar);
    addGoMenu(bar);
    addBookmarkMenu(bar);
    addViewMenu(bar);
    addHelpMenu(bar);
    addMetricMenu();
    addScoreMenu();
    connect(
        &targets.workspace.view(), &ViewState::optionsChanged, this, &WindowMenus::followOptions);
    followOptions();
}

void WindowMenus::addFileMenu(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(tr("&File"));
    MainWindow& window = m_targets.window;
    addAction(window, menu,
        { tr("&Open video…"), { QKeySequence::Open }, [&window] { window.chooseVideo(); } });
    QMenu* recent = menu.addMenu(tr("&Recent videos"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
    fillRecent(*recent);
    addClips(*menu.addMenu(tr("&Built-in clips")));
    addSceneEntry(menu);
    menu.addSeparator();
    addRunFileEntries(menu);
    menu.setToolTipsVisible(true);
    menu.addSeparator();
    menu.addMenu(window.modelMenu());
    menu.addSeparator();
    addAction(window, menu, { tr("&Quit"), { QKeySequence::Quit }, [&window] { window.close(); } });
}

void WindowMenus::addClips(QMenu& menu)
{
    std::vector<engine::ClipEntry> clips;
    try {
        clips = engine::builtinClips();
    } catch (const Error&) {
        // Missing resources are reported when the first clip is opened; the menu stays empty.
        menu.setEnabled(false);
    }
    for (const engine::ClipEntry& clip : clips) {
        QMenu* questions = menu.addMenu(clipText(clip.title));
        questions->addAction(clipText(clip.teaches))->setEnabled(false);
        questions->addSeparator();
        for (const std::string& question : clip.questions)
            connect(questions->addAction(QString::fromStdString(question)), &QAction::triggered,
                this, [this, path = clip.path, question] {
                    m_targets.window.askAbout(
                        QString::fromStdString(path), QString::fromStdString(question));
                });
    }
}

void WindowMenus::fillRecent(QMenu& menu)
{
    menu.clear();
    const QStringList paths = m_targets.settings.recentVideos();
    for (const QString& path : paths) {
        QAction* action = menu.addAction(QFileInfo(path).fileName().replace(u"&"_s, u"&&"_s));
        action->setToolTip(path);
        connect(
            action, &QAction::triggered, this, [this, path] { m_targets.window.openVideo(path); });
    }
    menu.setToolTipsVisible(true);
    if (paths.isEmpty()) {
        menu.addAction(tr("none yet"))->setEnabled(false);
        return;
    }
    menu.addSeparator();
    connect(menu.addAction(tr("&Clear list")), &QAction::triggered, this,
        [this] { m_targets.settings.clearRecent(); });
}

void WindowMenus::addRunMenu(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(tr("&Run"));
    MainWindow& window = m_targets.window;
    addAction(window, menu,
        { tr("&Ask"),
            { QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter) },
            [&window] { window.ask(); } });
    addAction(window, menu,
        { tr("&Edit question"), { QKeySequence(Qt::CTRL | Qt::Key_L) },
            [&window] { window.editQuestion(); } });
    addAction(window, menu,
        { tr("Compare with a c&ontrol"), { QKeySequence(Qt::CTRL | Qt::Key_R) },
            [&window] { window.compareWithControl(); } })
        ->setToolTip(tr("Is it the sinks? The same methods on equally many random tokens"));
    menu.setToolTipsVisible(true);
    addAction(window, menu,
        { tr("&Cancel, then clear selection"), { QKeySequence(Qt::Key_Escape) },
            [&window] { window.escape(); } });
    menu.addSeparator();
    addAction(window, menu,
        { tr("&Settings…"), { QKeySequence(Qt::CTRL | Qt::Key_Comma) },
            [&window] { window.showRunSettings(); } });
}

void WindowMenus::addGoMenu(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(tr("&Go"));
    MainWindow& window = m_targets.window;
    Workspace& work = m_targets.workspace;
    addPlaceEntries(menu);
    menu.setToolTipsVisible(true);
    menu.addSeparator();
    addAction(window, menu,
        { tr("&Play or pause"), { Qt::Key_Space }, [&work] { togglePlayback(work); } });
    addAction(window, menu,
        { tr("P&revious frame"), { Qt::Key_Comma, Qt::Key_D }, [&work] { stepFrame(work, -1); } });
    addAction(window, menu,
        { tr("&Next frame"), { Qt::Key_Period, Qt::Key_F }, [&work] { stepFrame(work, 1); } });
    addAction(window, menu, { tr("One second &back"), { QKeySequence(u"<"_s), Qt::Key_C }, [&work] {
                                 stepSeconds(work, -1);
                             } });
    addAction(window, menu, { tr("One second &on"), { QKeySequence(u">"_s), Qt::Key_V }, [&work] {
                                 stepSeconds(work, 1);
                             } });
    menu.addSeparator();
    addAction(window, menu,
        { tr("&Layer up"), { QKeySequence(u"["_s) }, [&work] { stepLayer(work, -1); } });
    addAction(window, menu,
        { tr("Layer &down"), { QKeySequence(u"]"_s) }, [&work] { stepLayer(work, 1); } });
    addAction(window, menu,
        { tr("Head le&ft"), { QKeySequence(u"{"_s), QKeySequence(Qt::SHIFT | Qt::Key_BracketLeft) },
            [&work] { stepHead(work, -1); } });
    addAction(window, menu,
        { tr("Head r&ight"),
            { QKeySequence(u"}"_s), QKeySequence(Qt::SHIFT | Qt::Key_BracketRight) },
            [&work] { stepHead(work, 1); } });
}

void WindowMenus::addHelpMenu(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(tr("&Help"));
    MainWindow& window = m_targets.window;
    addAction(
        window, menu, { tr("&Keys"), { QKeySequence(Qt::Key_F1), QKeySequence(u"?"_s) }, [&window] {
                           auto* list = new KeyList(window, &window);
                           list->setAttribute(Qt::WA_DeleteOnClose);
                           list->show();
                       } });
    addAction(
        window, menu, { tr("&About Sinkscope"), {}, [&window] {
                           QMessageBox::about(&window, tr("About Sinkscope"),
                               tr("<b>Sinkscope</b><p>Shows where a multimodal model looks in a "
                                  "video, marks attention sinks, and switches methods against "
                                  "them while you watch.</p><p>GPL-3.0-or-later</p>"));
                       } });
}

} // namespace sinkscope::app
