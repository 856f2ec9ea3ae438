// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporter.h"

#include "app/csv_tables.h"
#include "app/panel_presenter.h"
#include "app/science/role_grid.h"
#include "trace/error.h"

#include <QBuffer>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

QByteArray pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        throw Error(ErrorKind::OutOfResources,
            "the picture does not fit into memory; choose a smaller size");
    return bytes;
}

QByteArray Exporter::curvesTable() const
{
    PanelPresenter& presenter = m_source.presenter;
    return curvesCsv(presenter.view(Arm::Baseline), presenter.view(Arm::Variant),
        m_source.workspace.view().options().sinkChoice());
}

QByteArray Exporter::rolesTable() const
{
    const ArmView& shown = m_source.presenter.shown();
    RoleCache cache;
    return rolesCsv(shown ? cache.rows(*shown.trace, m_source.workspace.view().options().tau)
                          : std::vector<analysis::HeadRoleRow> {});
}

QByteArray Exporter::make(ExportKind kind, double scale) const
{
    m_source.presenter.refreshNow();
    switch (kind) {
    case ExportKind::WindowPicture:
        return pngOf(windowPicture(scale));
    case ExportKind::FramePicture:
        return pngOf(framePicture(scale));
    case ExportKind::CurvesTable:
        return curvesTable();
    case ExportKind::RolesTable:
        return rolesTable();
    case ExportKind::SettingsFile:
        break;
    }
    return settingsFile();
}

QString Exporter::suggestedName(ExportKind kind) const
{
    static const QRegularExpression odd(u"[^\\w.-]+"_s);
    QString stem =
        QFileInfo(m_source.workspace.videoPath()).completeBaseName().replace(odd, u"-"_s);
    if (stem.isEmpty())
        stem = u"sinkscope"_s;
    switch (kind) {
    case ExportKind::WindowPicture:
        return stem + u"-window.png"_s;
    case ExportKind::FramePicture:
        return stem + u"-frame.png"_s;
    case ExportKind::CurvesTable:
        return stem + u"-curves.csv"_s;
    case ExportKind::RolesTable:
        return stem + u"-head-roles.csv"_s;
    case ExportKind::SettingsFile:
        break;
    }
    return stem + u"-settings.json"_s;
}

void writeExport(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        throw badInput(path.toStdString() + ": the file cannot be written ("
            + file.errorString().toStdString()
            + "); choose another folder. An older file of this name is as it was.");
}

} // namespace sinkscope::app
