// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions.h"
#include "app/panels.h"

#include <QObject>

class QMenuBar;
class QSlider;

namespace sinkscope::app {

class MainWindow;
class PanelPresenter;
class Settings;
class ThemeControl;
class WindowTools;
class Workspace;

/// What the menus act on; all must outlive them.
struct MenuTargets {
    MainWindow& window;
    Workspace& workspace;
    PanelPresenter& presenter;
    Settings& settings;
    ThemeControl& theme;
    WindowTools& tools;
    const Panels& panels;
};

/// The menu bar, through which everything can be reached by keyboard, and the menus of the panels'
/// title bars. Checks follow the view state.
class WindowMenus : public QObject {
    Q_OBJECT

public:
    explicit WindowMenus(const MenuTargets& targets);

private:
    void addFileMenu(QMenuBar& bar);
    void addClips(QMenu& file);
    void fillRecent(QMenu& menu);
    void addRunFileEntries(QMenu& file);
    void addSceneEntry(QMenu& file);
    void fillRecentRuns(QMenu& menu);
    void addRunMenu(QMenuBar& bar);
    void addGoMenu(QMenuBar& bar);
    void addPlaceEntries(QMenu& go);
    void addBookmarkMenu(QMenuBar& bar);
    void fillBookmarks();
    void addViewMenu(QMenuBar& bar);
    void addOverlayEntries(QMenu& view);
    void addOpacity(QMenu& view);
    void addDefinitions(QMenu& view);
    void addRemovals(QMenu& sinks);
    void addArtifactRules(QMenu& sinks);
    void addScales(QMenu& view);
    void addLegendMenu();
    void addThemes(QMenu& view);
    void addDirectionEntry(QMenu& view);
    void addMatrixEntry(QMenu& view);
    void addPresentationEntry(QMenu& view);
    void addWindowEntries(QMenu& view);
    void addHelpMenu(QMenuBar& bar);
    void addMapMenu(QMenu& view);
    void addMetricMenu();
    void addScoreMenu();
    void followOptions();
    /// Changes the view options through `change` and tells everybody.
    template <typename Change> void edit(Change change);

    MenuTargets m_targets;
    QAction* m_overlay = nullptr;
    QAction* m_smooth = nullptr;
    QAction* m_lockRange = nullptr;
    QAction* m_artifacts = nullptr;
    QAction* m_split = nullptr;
    QAction* m_change = nullptr;
    QAction* m_reversed = nullptr;
    QMenu* m_bookmarkMenu = nullptr;
    QMenu* m_removeMenu = nullptr;
    QList<QAction*> m_bookmarkActions;
    QActionGroup* m_maps = nullptr;
    QActionGroup* m_evidence = nullptr;
    QActionGroup* m_sinks = nullptr;
    QActionGroup* m_definitions = nullptr;
    QActionGroup* m_removals = nullptr;
    QActionGroup* m_artifactRules = nullptr;
    QActionGroup* m_scales = nullptr;
    QActionGroup* m_metrics = nullptr;
    QActionGroup* m_scores = nullptr;
    QSlider* m_opacity = nullptr;
};

} // namespace sinkscope::app
