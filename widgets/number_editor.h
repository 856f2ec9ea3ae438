// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/parameter_editor.h"

namespace sinkscope::widgets {

class TonedLineEdit;
class ValueSlider;

/// Slider for the quick way, field for the exact one: click into the number and type. The value may
/// lie between two steps of the slider. A wrong entry is shown in the error colour with what is
/// allowed, and is given up when the field loses the focus.
class NumberEditor : public ParameterEditor {
    Q_OBJECT

public:
    NumberEditor(const ParameterSpec& spec, QWidget* parent);

    ParameterValue value() const override { return m_value; }
    void setValue(const ParameterValue& value) override;
    void setAccented(bool accented) override;
    ParameterColumns neededColumns() const override;
    void setColumns(const ParameterColumns& columns) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setupField();
    bool handleFieldKey(int key);
    void setInvalid(bool invalid);
    void acceptField();
    void showField();
    void take(double value);

    ValueSlider* m_slider = nullptr;
    TonedLineEdit* m_field = nullptr;
    double m_value = 0;
    bool m_invalid = false;
};

} // namespace sinkscope::widgets
