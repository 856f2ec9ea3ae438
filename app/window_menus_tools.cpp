// SPDX-License-Identifier: GPL-3.0-or-later
// Saved runs, export, going somewhere, bookmarks and presentation.
#include "app/window_menus.h"

#include "app/main_window.h"
#include "app/scene/scene_pictures.h"
#include "app/settings.h"
#include "app/token_picks.h"
#include "app/window_tools.h"
#include "app/workspace.h"

#include <QFileInfo>
#include <QMenuBar>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int numberedBookmarks = 10;

QString menuText(QString text) { return text.replace(u"&"_s, u"&&"_s); }

} // namespace

void WindowMenus::addRunFileEntries(QMenu& file)
{
    MainWindow& window = m_targets.window;
    WindowTools& tools = m_targets.tools;
    addAction(window, file,
        { tr("Open r&un…"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O) },
            [&tools] { tools.chooseRun(); } })
        ->setToolTip(tr("Show a saved run, without its model"));
    QMenu* recent = file.addMenu(tr("Recent ru&ns"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentRuns(*recent); });
    fillRecentRuns(*recent);
    addAction(window, file,
        { tr("&Save run…"), { QKeySequence(Qt::CTRL | Qt::Key_S) }, [&tools] { tools.saveRun(); } })
        ->setToolTip(tr("Keep the answers and everything recorded about them, both arms"));
    addAction(window, file,
        { tr("&Export…"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E) },
            [&tools] { tools.exportView(); } })
        ->setToolTip(tr("Pictures, curves as CSV, settings as JSON"));
}

void WindowMenus::addSceneEntry(QMenu& file)
{
    WindowTools& tools = m_targets.tools;
    QAction* action = addAction(m_targets.window, file,
        { tr("S&cene maker…"), { QKeySequence(Qt::CTRL | Qt::Key_N) },
            [&tools] { tools.showSceneMaker(); } });
    action->setToolTip(tr("Draw shapes that move, and ask about them"));
    action->setEnabled(canDrawScenes());
}

void WindowMenus::fillRecentRuns(QMenu& menu)
{
    menu.clear();
    menu.setToolTipsVisible(true);
    const QStringList paths = m_targets.settings.recentRuns();
    for (const QString& path : paths) {
        QAction* action = menu.addAction(menuText(QFileInfo(path).fileName()));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { m_targets.tools.openRun(path); });
    }
    if (paths.isEmpty())
        menu.addAction(tr("none yet"))->setEnabled(false);
}

void WindowMenus::addPlaceEntries(QMenu& go)
{
    MainWindow& window = m_targets.window;
    WindowTools& tools = m_targets.tools;
    addAction(window, go,
        { tr("&Go to…"), { QKeySequence(Qt::CTRL | Qt::Key_G) }, [&tools] { tools.goTo(); } })
        ->setToolTip(tr("Frame, token, layer, head or time"));
    addAction(window, go,
        { tr("Find &token…"), { QKeySequence(Qt::CTRL | Qt::Key_F) }, [&tools] { tools.find(); } })
        ->setToolTip(tr("Search the text of prompt and answers"));
}

void WindowMenus::addBookmarkMenu(QMenuBar& bar)
{
    m_bookmarkMenu = bar.addMenu(tr("&Bookmarks"));
    MainWindow& window = m_targets.window;
    WindowTools& tools = m_targets.tools;
    addAction(window, *m_bookmarkMenu,
        { tr("&Add bookmark…"), { QKeySequence(Qt::CTRL | Qt::Key_B) },
            [&tools] { tools.addBookmark(); } })
        ->setToolTip(tr("Keep what is selected, under a name"));
    m_removeMenu = m_bookmarkMenu->addMenu(tr("&Remove"));
    m_bookmarkMenu->addSeparator();
    m_bookmarkMenu->setToolTipsVisible(true);
    connect(&tools.bookmarks(), &Bookmarks::changed, this, &WindowMenus::fillBookmarks);
    fillBookmarks();
}

void WindowMenus::fillBookmarks()
{
    // At once: two actions with one key would both be deaf.
    qDeleteAll(m_bookmarkActions);
    m_bookmarkActions.clear();
    m_removeMenu->clear();
    WindowTools& tools = m_targets.tools;
    const std::vector<Bookmark>& list = tools.bookmarks().list();
    m_removeMenu->setEnabled(!list.empty());
    for (std::size_t i = 0; i < list.size(); ++i) {
        QList<QKeySequence> keys;
        if (i < numberedBookmarks)
            keys << QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + (i + 1) % 10));
        QAction* jump = addAction(m_targets.window, *m_bookmarkMenu,
            { menuText(list[i].name), keys, [&tools, i] { tools.jumpTo(i); } });
        m_bookmarkActions << jump;
        connect(
            m_removeMenu->addAction(menuText(list[i].name)), &QAction::triggered, this,
            [&tools, i] { tools.bookmarks().remove(i); }, Qt::QueuedConnection);
    }
    if (list.empty()) {
        QAction* none = m_bookmarkMenu->addAction(tr("none for this question yet"));
        none->setEnabled(false);
        m_bookmarkActions << none;
    }
}

void WindowMenus::addDirectionEntry(QMenu& view)
{
    Workspace& work = m_targets.workspace;
    m_reversed = addAction(m_targets.window, view,
        { tr("Which tokens look at the patc&h"), { Qt::Key_X }, [&work] { swapDirection(work); } });
    m_reversed->setCheckable(true);
    m_reversed->setToolTip(
        tr("Turns the direction round: from token → image to image → token and back"));
}

void WindowMenus::addMatrixEntry(QMenu& view)
{
    WindowTools& tools = m_targets.tools;
    FrameView& frames = *m_targets.panels.frames;
    addAction(m_targets.window, view,
        { tr("Dra&w a box on the frame"), { Qt::ALT | Qt::SHIFT | Qt::Key_B },
            [&frames] {
                for (const Arm arm : bothArms)
                    frames.canvas(arm).setBoxMode(true);
            } })
        ->setToolTip(tr("Drag a box to cut attention to it; Shift+Alt and dragging does the same"));
    addAction(m_targets.window, view,
        { tr("Attention &matrix…"), { Qt::Key_M }, [&tools] { tools.showMatrix(); } })
        ->setToolTip(tr("Who looks at whom in the selected layer and head, all tokens at once"));
}

void WindowMenus::addPresentationEntry(QMenu& view)
{
    Presentation& presentation = m_targets.tools.presentation();
    QAction* action = addAction(m_targets.window, view,
        { tr("Presentatio&n"), { Qt::Key_F5 }, [&presentation] { presentation.toggle(); } });
    action->setCheckable(true);
    action->setToolTip(tr("Large text and legend, key hints, no side panels; Esc leaves"));
    connect(&presentation, &Presentation::changed, action, &QAction::setChecked);
}

} // namespace sinkscope::app
