// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm_view.h"
#include "app/workspace.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QImage>
#include <QString>
#include <QStringList>

class QWidget;

namespace sinkscope::widgets {
class PanelFrame;
}

namespace sinkscope::app {

class PanelPresenter;
struct Panels;

/// What can be exported.
enum class ExportKind { WindowPicture, FramePicture, CurvesTable, RolesTable, SettingsFile };

/// What exports are made of; all must outlive it.
struct ExportSource {
    QWidget& window;
    const Panels& panels;
    PanelPresenter& presenter;
    Workspace& workspace;
};

/// Makes the files that leave the program. Everything in them says where it came from. GUI thread
/// only.
class Exporter {
    Q_DECLARE_TR_FUNCTIONS(sinkscope::app::Exporter)

public:
    explicit Exporter(const ExportSource& source)
        : m_source(source)
    {
    }

    /// The window, `scale` pixels for each of the screen's.
    QImage windowPicture(double scale) const;
    /// The frame with its map, the legend, what is shown as a title, and the provenance below.
    QImage framePicture(double scale) const;
    /// `area` of a panel about the attention of the selection, in the same way.
    QImage panelPicture(widgets::PanelFrame& frame, QWidget& area, double scale) const;
    QByteArray curvesTable() const;
    /// Roles of the heads in the shown arm.
    QByteArray rolesTable() const;
    /// JSON: model, video, frames, question, sampling, methods, selection, view, definitions.
    QByteArray settingsFile() const;
    /// The bytes of a file of this kind; PNG for pictures.
    QByteArray make(ExportKind kind, double scale) const;

    /// Model with hash, frames, question, methods with parameters, layer and head, definition of
    /// what is drawn: one line each. Empty without a run.
    QStringList provenance() const;
    /// The same about the map on the frames, which need not be attention.
    QStringList mapProvenance() const;

    /// "clip-frame.png".
    QString suggestedName(ExportKind kind) const;

private:
    /// What an export shows, and where it came from.
    struct Picture {
        widgets::PanelFrame& frame;
        QWidget& area;
        QStringList provenance;
    };

    static QImage drawn(const Picture& picture, double scale);
    QStringList provenanceOf(const ArmView& view) const;

    ExportSource m_source;
};

/// The bytes of a PNG file. Throws Error.
QByteArray pngOf(const QImage& image);

/// Writes a file so that a good one is never half replaced. Throws Error.
void writeExport(const QString& path, const QByteArray& bytes);

} // namespace sinkscope::app
