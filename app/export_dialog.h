// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporter.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;

namespace sinkscope::app {

/// Asks what to export and how large pictures are. The file's name comes after it.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ExportDialog(QWidget* parent = nullptr);

    ExportKind kind() const;
    void setKind(ExportKind kind);
    /// Pixels of a picture for each of the screen's: 1 to 4.
    double scale() const;

    /// The filter of the file dialog.
    static QString filterOf(ExportKind kind);

private:
    void addChoice(ExportKind kind, const QString& title, const QString& note);

    QButtonGroup* m_kinds;
    QComboBox* m_scale;
};

} // namespace sinkscope::app
