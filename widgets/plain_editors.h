// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/parameter_editor.h"

class QCheckBox;

namespace sinkscope::widgets {

class FlatComboBox;
class TonedLineEdit;

/// A check box; a click on the label toggles it too.
class FlagEditor : public ParameterEditor {
    Q_OBJECT

public:
    FlagEditor(const ParameterSpec& spec, QWidget* parent);

    ParameterValue value() const override;
    void setValue(const ParameterValue& value) override;

private:
    QCheckBox* m_box;
};

/// A combo box with the choices of the spec.
class ChoiceEditor : public ParameterEditor {
    Q_OBJECT

public:
    ChoiceEditor(const ParameterSpec& spec, QWidget* parent);

    ParameterValue value() const override;
    void setValue(const ParameterValue& value) override;
    void setAccented(bool accented) override;

private:
    FlatComboBox* m_box;
};

/// A line edit; the text becomes the value with Return or when the focus leaves. An empty text is
/// not accepted: the last value comes back.
class TextEditor : public ParameterEditor {
    Q_OBJECT

public:
    TextEditor(const ParameterSpec& spec, QWidget* parent);

    ParameterValue value() const override;
    void setValue(const ParameterValue& value) override;
    void setAccented(bool accented) override;

private:
    void accept();
    void refreshTone();

    TonedLineEdit* m_edit;
    QString m_value;
};

} // namespace sinkscope::widgets
