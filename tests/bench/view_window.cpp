// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/view_window.h"

#include "app/fake_engine.h"
#include "engine/catalogue.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

namespace sinkscope::bench {

namespace {

constexpr int windowWidth = 1600;
constexpr int windowHeight = 1000;

constexpr int heartbeatMs = 50;
constexpr int patienceMs = 60000;

/// Runs the event loop, sleeping in between, until what was sent has arrived.
void waitUntil(const std::function<bool()>& arrived)
{
    QElapsedTimer waited;
    waited.start();
    QTimer heartbeat;
    heartbeat.start(heartbeatMs);
    while (!arrived()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (waited.elapsed() > patienceMs)
            throw Error(ErrorKind::Internal, "the window did not take what the engine reported");
    }
}

} // namespace

ViewWindow::ViewWindow(QApplication& application, Scene scene)
    : m_scene(std::move(scene))
    , m_settings(m_folder.filePath(QStringLiteral("settings.ini")))
    , m_theme(application)
    , m_workspace([this](engine::SessionListener& listener) {
        auto engine = std::make_unique<test::FakeEngine>(listener);
        m_engine = engine.get();
        return engine;
    })
{
    m_theme.apply(app::ThemeChoice::Dark);
    const app::WindowParts parts { m_workspace, m_settings, m_theme, engine::interventionSpecs() };
    m_window = std::make_unique<app::MainWindow>(parts);
    m_window->restoreWindow();
    m_window->resize(windowWidth, windowHeight);
    m_window->show();
}

ViewWindow::~ViewWindow() = default;

void ViewWindow::startAnswer(int tokens)
{
    m_workspace.setQuestion(QString::fromStdString(m_scene.baseline->info.question));
    m_workspace.ask();
    m_engine->onEngineThread([&](engine::SessionListener& listener) {
        listener.framesRead(m_engine->requests.size(), m_scene.frames);
    });
    grow(tokens);
}

void ViewWindow::grow(int tokens)
{
    const TracePtr grown = shortened(m_scene.baseline, tokens);
    m_engine->publish(m_engine->requests.size(), grown);
    waitUntil([&] { return m_workspace.scheduler().trace(app::Arm::Baseline) == grown; });
}

void ViewWindow::finishBaseline()
{
    m_engine->finish(m_engine->requests.size(), m_scene.baseline);
    waitUntil([&] { return !m_workspace.scheduler().isBusy(); });
}

void ViewWindow::showVariant()
{
    const std::size_t runs = m_engine->requests.size();
    m_workspace.setMethods({ parseMethodUse("outro", engine::interventionSpecs()) });
    waitUntil([&] { return m_engine->requests.size() > runs; });
    m_engine->finish(m_engine->requests.size(), m_scene.variant);
    waitUntil([&] { return !m_workspace.scheduler().isBusy(); });
    app::ViewOptions options = view().options();
    options.split = true;
    view().setOptions(options);
}

} // namespace sinkscope::bench
