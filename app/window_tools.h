// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bookmarks.h"
#include "app/exporter.h"
#include "app/place_parser.h"
#include "app/presentation.h"
#include "app/run_files.h"
#include "app/token_finder.h"

#include <QMainWindow>

namespace sinkscope::app {

class MatrixWindow;
class PopupLine;
class SceneMaker;
class Settings;

/// What the tools act on; all must outlive them.
struct ToolTargets {
    QMainWindow& window;
    Workspace& workspace;
    PanelPresenter& presenter;
    Settings& settings;
    const Panels& panels;
};

/// The window's commands that are more than one change of the view state: going somewhere, finding,
/// bookmarks, saved runs, export, presentation.
class WindowTools : public QObject {
    Q_OBJECT

public:
    explicit WindowTools(const ToolTargets& targets);

    /// Asks for a place and goes there.
    void goTo();
    void find() { m_finder.open(); }
    /// Asks for a name and bookmarks what is selected.
    void addBookmark();
    /// Asks for the norm from which on outputs of the vision tower count as artifacts.
    void askArtifactNorm();
    /// To the bookmark with this index; nothing happens without one.
    void jumpTo(std::size_t bookmark);
    Bookmarks& bookmarks() { return m_bookmarks; }
    /// Asks for a file.
    void saveRun();
    void saveRunTo(const QString& path);
    void chooseRun();
    void openRun(const QString& path);
    /// Asks what and where.
    void exportView();
    void exportTo(ExportKind kind, double scale, const QString& path);
    /// Opens the attention matrix, or brings it to the front.
    void showMatrix();
    /// Opens the scene maker, or brings it to the front.
    void showSceneMaker();
    Presentation& presentation() { return m_presentation; }
    /// Esc: closes the topmost thing that is open. False when there was none.
    bool closeOne();

Q_SIGNALS:
    /// The request and methods changed with a run that was opened.
    void runOpened(const sinkscope::app::OpenedRun& run);
    /// A scene was drawn and is to be asked about.
    void sceneAsked(const QString& clip, const QString& question);

private:
    PlaceLimits placeLimits() const;
    void go(const Place& place);
    void showMessage(const QString& message);
    void connectRunFiles();
    void followRun();
    void connectSceneMaker();
    void showSceneAnswer();

    ToolTargets m_targets;
    PopupLine* m_popup;
    MatrixWindow* m_matrix = nullptr; ///< Made when first asked for.
    SceneMaker* m_sceneMaker = nullptr; ///< Likewise.
    TokenFinder m_finder;
    Bookmarks m_bookmarks;
    Presentation m_presentation;
    Exporter m_exporter;
    RunFiles m_files;
};

} // namespace sinkscope::app
