// SPDX-License-Identifier: GPL-3.0-or-later
// Saved runs and exports.
#include "app/window_tools.h"

#include "app/export_dialog.h"
#include "app/panel_presenter.h"
#include "app/settings.h"
#include "trace/error.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStatusBar>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int noticeMs = 6000;

QString runFilter() { return WindowTools::tr("Saved runs (*.safetensors);;All files (*)"); }

QString withEnding(const QString& path, const QString& ending)
{
    return QFileInfo(path).suffix().isEmpty() ? path + ending : path;
}

} // namespace

void WindowTools::connectRunFiles()
{
    connect(&m_files, &RunFiles::saved, this, [this](const QString& path) {
        m_targets.settings.addRecentRun(path);
        m_targets.window.statusBar()->showMessage(tr("Saved %1").arg(path), noticeMs);
    });
    connect(&m_files, &RunFiles::failed, this, [this](const QString& message) {
        m_targets.window.statusBar()->clearMessage();
        showMessage(message);
    });
    connect(&m_files, &RunFiles::opened, this, [this](const QString& path, const OpenedRun& run) {
        m_targets.settings.addRecentRun(path);
        Q_EMIT runOpened(run);
        m_targets.workspace.showRun(run);
        m_targets.window.statusBar()->showMessage(tr("Opened %1").arg(path), noticeMs);
    });
}

void WindowTools::saveRun()
{
    const TracePtr baseline = m_targets.workspace.scheduler().trace(Arm::Baseline);
    if (!baseline) {
        showMessage(tr("There is no run to save yet. Ask something first."));
        return;
    }
    const QString video =
        QFileInfo(QString::fromStdString(baseline->info.mediaPath)).completeBaseName();
    const QString name = (video.isEmpty() ? u"run"_s : video) + QString::fromLatin1(runFileEnding);
    const QString path =
        QFileDialog::getSaveFileName(&m_targets.window, tr("Save run"), name, runFilter());
    if (!path.isEmpty())
        saveRunTo(path);
}

void WindowTools::saveRunTo(const QString& path)
{
    const ArmScheduler& scheduler = m_targets.workspace.scheduler();
    SavedRun run { scheduler.trace(Arm::Baseline), scheduler.trace(Arm::Variant) };
    if (!run.baseline || scheduler.isBusy()) {
        showMessage(tr("A run can be saved when it has finished."));
        return;
    }
    m_files.save(run, withEnding(path, QString::fromLatin1(runFileEnding)));
}

void WindowTools::chooseRun()
{
    const QString path =
        QFileDialog::getOpenFileName(&m_targets.window, tr("Open run"), {}, runFilter());
    if (!path.isEmpty())
        openRun(path);
}

void WindowTools::openRun(const QString& path)
{
    m_targets.window.statusBar()->showMessage(tr("Opening %1").arg(path));
    m_files.open(path);
}

void WindowTools::exportView()
{
    ExportDialog dialog(&m_targets.window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const ExportKind kind = dialog.kind();
    const QString path = QFileDialog::getSaveFileName(&m_targets.window, tr("Export"),
        m_exporter.suggestedName(kind), ExportDialog::filterOf(kind));
    if (!path.isEmpty())
        exportTo(kind, dialog.scale(), path);
}

void WindowTools::exportTo(ExportKind kind, double scale, const QString& path)
{
    if (!m_targets.presenter.shown() && kind != ExportKind::WindowPicture) {
        showMessage(tr("There is nothing to export yet. Ask something first."));
        return;
    }
    try {
        const QString ending = u'.' + QFileInfo(m_exporter.suggestedName(kind)).suffix();
        const QString file = withEnding(path, ending);
        writeExport(file, m_exporter.make(kind, scale));
        m_targets.window.statusBar()->showMessage(tr("Wrote %1").arg(file), noticeMs);
    } catch (const Error& error) {
        showMessage(QString::fromUtf8(error.what()));
    }
}

} // namespace sinkscope::app
