// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main_window.h"
#include "app/settings.h"
#include "app/theme_control.h"
#include "app/workspace.h"
#include "bench/view_scene.h"

#include <QTemporaryDir>

namespace sinkscope::test {
class FakeEngine;
}

namespace sinkscope::bench {

/// The program's own window over an engine that hands out a made-up run. GUI thread only.
class ViewWindow {
public:
    ViewWindow(QApplication& application, Scene scene);
    ~ViewWindow();

    app::MainWindow& window() { return *m_window; }
    app::ViewState& view() { return m_workspace.view(); }
    const Scene& scene() const { return m_scene; }

    /// Asks, and answers with the baseline cut to so many tokens, unfinished; call once.
    void startAnswer(int tokens);
    /// The running arm's answer grows to so many tokens.
    void grow(int tokens);
    /// The baseline ends.
    void finishBaseline();
    /// Runs the variant beside it, to its end; the frame view shows both.
    void showVariant();

private:
    Scene m_scene;
    QTemporaryDir m_folder;
    app::Settings m_settings;
    app::ThemeControl m_theme;
    test::FakeEngine* m_engine = nullptr; ///< Owned by the workspace.
    app::Workspace m_workspace;
    std::unique_ptr<app::MainWindow> m_window;
};

} // namespace sinkscope::bench
