// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_dialog.h"

#include "widgets/themed_label.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(QWidget* parent)
    : QDialog(parent)
    , m_kinds(new QButtonGroup(this))
    , m_scale(new QComboBox(this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(4);
    addChoice(ExportKind::FramePicture, tr("&Frame with map (PNG)"),
        tr("The picture with legend, and a line that says where every number comes from"));
    addChoice(ExportKind::WindowPicture, tr("&Whole window (PNG)"), tr("All panels as they stand"));
    addChoice(ExportKind::CurvesTable, tr("&Layer curves (CSV)"),
        tr("All scores by layer, both arms; the columns carry their definitions"));
    addChoice(ExportKind::RolesTable, tr("&Roles of heads (CSV)"),
        tr("What each head does, with the figures and thresholds behind it"));
    addChoice(ExportKind::SettingsFile, tr("&Settings (JSON)"),
        tr("Model, frames, question, methods, selection and definitions"));
    for (int times = 1; times <= 4; ++times)
        m_scale->addItem(tr("%1 × the screen").arg(times), times);
    m_scale->setCurrentIndex(1);
    auto* form = new QFormLayout;
    form->addRow(tr("Size of &pictures"), m_scale);
    layout->addSpacing(8);
    layout->addLayout(form);
    layout->addSpacing(8);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Save as…"));
    for (QAbstractButton* button : buttons->buttons())
        button->setIcon({});
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    const auto follow = [this] {
        m_scale->setEnabled(
            kind() == ExportKind::FramePicture || kind() == ExportKind::WindowPicture);
    };
    connect(m_kinds, &QButtonGroup::idToggled, this, follow);
    setKind(ExportKind::FramePicture);
}

void ExportDialog::addChoice(ExportKind kind, const QString& title, const QString& note)
{
    auto* button = new QRadioButton(title, this);
    button->setAccessibleDescription(note);
    m_kinds->addButton(button, static_cast<int>(kind));
    auto* label = new widgets::ThemedLabel(widgets::FontRole::Small, widgets::TextTone::Dim, this);
    label->setText(note);
    label->setContentsMargins(24, 0, 0, 6);
    layout()->addWidget(button);
    layout()->addWidget(label);
}

ExportKind ExportDialog::kind() const { return static_cast<ExportKind>(m_kinds->checkedId()); }

void ExportDialog::setKind(ExportKind kind)
{
    m_kinds->button(static_cast<int>(kind))->setChecked(true);
}

double ExportDialog::scale() const { return m_scale->currentData().toDouble(); }

QString ExportDialog::filterOf(ExportKind kind)
{
    switch (kind) {
    case ExportKind::WindowPicture:
    case ExportKind::FramePicture:
        return tr("PNG pictures (*.png)");
    case ExportKind::CurvesTable:
    case ExportKind::RolesTable:
        return tr("CSV tables (*.csv)");
    case ExportKind::SettingsFile:
        break;
    }
    return tr("JSON files (*.json)");
}

} // namespace sinkscope::app
