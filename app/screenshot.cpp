// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot.h"

#include "app/background_job.h"
#include "app/main_window.h"
#include "app/panel_presenter.h"
#include "app/run_options.h"
#include "app/start_view.h"
#include "app/workspace.h"

#include <QPixmap>
#include <QSaveFile>
#include <QTimer>
#include <algorithm>
#include <cstdio>

namespace sinkscope::app {

namespace {
/// Time for queued replots and scroll bars to come to rest.
constexpr int settleMs = 250;

/// Whether something that the window shows is still to come.
bool isComputing(const MainWindow& window)
{
    const auto jobs = window.findChildren<BackgroundJob*>();
    return std::any_of(jobs.begin(), jobs.end(), [](const auto* job) { return job->isBusy(); });
}

} // namespace

Screenshot::Screenshot(MainWindow& window, Workspace& workspace, const WindowOptions& options)
    : m_window(window)
    , m_workspace(workspace)
    , m_options(options)
{
    connect(&workspace, &Workspace::messageRaised, this, &Screenshot::fail);
    connect(&workspace.scheduler(), &ArmScheduler::settled, this, &Screenshot::select,
        Qt::QueuedConnection);
}

void Screenshot::fail(const QString& message, ErrorKind kind)
{
    if (m_done)
        return;
    m_done = true;
    std::fprintf(stderr, "sinkscope: %s\n", message.toUtf8().constData());
    Q_EMIT done(exitCodeOf(kind));
}

void Screenshot::select()
{
    if (m_done || !lockSelection(m_workspace, m_options.select))
        return;
    m_window.presenter().refreshNow();
    QTimer::singleShot(settleMs, this, &Screenshot::write);
}

void Screenshot::write()
{
    if (m_done)
        return;
    if (isComputing(m_window)) {
        QTimer::singleShot(settleMs, this, &Screenshot::write);
        return;
    }
    m_done = true;
    QSaveFile file(QString::fromStdString(m_options.screenshot));
    const bool written =
        file.open(QIODevice::WriteOnly) && m_window.grab().save(&file, "PNG") && file.commit();
    if (!written)
        std::fprintf(stderr, "sinkscope: cannot write %s: %s\n", m_options.screenshot.c_str(),
            file.errorString().toUtf8().constData());
    Q_EMIT done(written ? exitDone : exitCodeOf(ErrorKind::BadInput));
}

} // namespace sinkscope::app
