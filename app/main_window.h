// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "app/panels.h"
#include "trace/intervention_spec.h"

#include <QMainWindow>
#include <vector>

namespace sinkscope::app {

class ControlRunner;
class ModelMenu;
class PanelPresenter;
class RunSettings;
class ScienceLinks;
class Settings;
class StatusLine;
class ThemeControl;
class TopBar;
class WindowTools;
class Workspace;

/// What the window shows and stores; all must outlive it.
struct WindowParts {
    Workspace& workspace;
    Settings& settings;
    ThemeControl& theme;
    std::vector<InterventionSpec> specs;
};

/// The window: panels, menus and top bar around a Workspace. Contains no computation.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts& parts);
    ~MainWindow() override;

    /// Shows `request`, with the built-in clip and its first question where media or question are
    /// empty, and asks it when it has a question.
    void start(const engine::RunRequest& request);
    /// Plays the video as soon as the first answer is there.
    void playWhenAnswered();
    /// Restores the stored geometry and layout; the home layout otherwise.
    void restoreWindow();

    void chooseVideo();
    void openVideo(const QString& path);
    void openModel(const QString& path);
    void askAbout(const QString& video, const QString& question);
    void ask();
    void editQuestion();
    /// Tries the methods that are on (VAR when none is) on random tokens as well.
    void compareWithControl();
    void showRunSettings();
    /// Closes what is open over the panels, else leaves the presentation, else cancels what runs,
    /// else clears the selection.
    void escape();

    ModelMenu* modelMenu() const { return m_modelMenu; }
    WindowTools& tools() const { return *m_tools; }
    PanelPresenter& presenter() const { return *m_presenter; }
    const Panels& panels() const { return m_panels; }

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTopBar();
    void makeTools();
    void makeControl();
    void connectWorkspace();
    void connectTopBar();
    void followRequest();
    void followArms();
    void followOptions();

    WindowParts m_parts;
    Panels m_panels;
    TopBar* m_topBar = nullptr;
    StatusLine* m_status = nullptr;
    ModelMenu* m_modelMenu = nullptr;
    QMenu* m_settingsMenu = nullptr;
    RunSettings* m_runSettings = nullptr;
    PanelPresenter* m_presenter = nullptr;
    WindowTools* m_tools = nullptr;
    ControlRunner* m_control = nullptr;
    ScienceLinks* m_science = nullptr;
    bool m_hadMethods = false;
    bool m_layoutIsHome = true; ///< Docks follow the window's size until the person moves them.
};

} // namespace sinkscope::app
