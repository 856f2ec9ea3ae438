// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/parameter_editor.h"

#include <QWidget>

#include <vector>

class QMenu;
class QVBoxLayout;

namespace sinkscope::widgets {

class QuietButton;
class SwitchButton;
class ThemedLabel;

/// One method of the intervention panel. GUI thread only.
class MethodSection : public QWidget {
    Q_OBJECT

public:
    MethodSection(const InterventionSpec& spec, QWidget* parent);

    const InterventionSpec& spec() const { return m_spec; }

    bool isOn() const;
    void setOn(bool on); ///< Emits nothing.

    ParameterValues values() const;
    /// Values over the defaults. Unknown ids and wrong types are ignored. Emits nothing.
    void setValues(const ParameterValues& values);

    void setNote(const QString& note);
    void setUnavailable(const QString& reason);

    /// Alt and this digit toggle the method.
    void setShortcutDigit(int digit);

    ParameterColumns neededColumns() const;
    void setColumns(const ParameterColumns& columns);

Q_SIGNALS:
    void switched(bool on); ///< By the user.
    void valueChanged(); ///< By the user, also while dragging.

private:
    void setupHeader();
    void setupParameters();
    void setupFooter();
    void fillPresetMenu();
    void addParameter(const ParameterSpec& parameter, QVBoxLayout* layout);
    void applyPreset(const ParameterValues& values);
    void refreshPreset();
    void refreshNote();
    void refreshAccent();

    InterventionSpec m_spec;
    QVBoxLayout* m_layout;
    ThemedLabel* m_title = nullptr;
    SwitchButton* m_switch = nullptr;
    QuietButton* m_preset = nullptr;
    QMenu* m_presetMenu = nullptr;
    QuietButton* m_advanced = nullptr;
    QWidget* m_advancedArea = nullptr;
    ThemedLabel* m_note = nullptr;
    QString m_noteText;
    QString m_unavailable;
    std::vector<ParameterEditor*> m_editors;
};

} // namespace sinkscope::widgets
