// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/intervention_spec.h"

#include <QWidget>

class QHBoxLayout;

namespace sinkscope::widgets {

class ThemedLabel;

/// Common widths that line the rows of all methods up, in pixels.
struct ParameterColumns {
    int label = 0;
    int field = 0;
};

/// One row of a method's section: label and an editor for the value of one ParameterSpec. GUI
/// thread only.
class ParameterEditor : public QWidget {
    Q_OBJECT

public:
    const ParameterSpec& spec() const { return m_spec; }

    virtual ParameterValue value() const = 0;

    /// Ignores a value of another type than the spec's. Emits nothing.
    virtual void setValue(const ParameterValue& value) = 0;

    /// The method is on: variant colour instead of quiet grey.
    virtual void setAccented(bool accented);

    /// The widths this row asks for (rows without slider take what is there), and those it gets.
    virtual ParameterColumns neededColumns() const;
    virtual void setColumns(const ParameterColumns& columns);

Q_SIGNALS:
    void changed(); ///< By the user, also while dragging.

protected:
    ParameterEditor(const ParameterSpec& spec, QWidget* parent);

    /// Adds the label in front; a click on it gives `editor` the focus.
    ThemedLabel* addLabel(QWidget* editor);
    int labelWidth() const; ///< What the label needs.
    QHBoxLayout* row() const { return m_row; }
    bool isAccented() const { return m_accented; }

private:
    ParameterSpec m_spec;
    QHBoxLayout* m_row;
    ThemedLabel* m_label = nullptr;
    bool m_accented = false;
};

/// The editor that fits the type of the spec: slider with number field, check box, combo box or
/// line edit. Its objectName is the parameter's id. The parent owns it.
ParameterEditor* makeParameterEditor(const ParameterSpec& spec, QWidget* parent);

/// Text of the backend in the language of the window.
QString translatedSpecText(const std::string& text);

/// Rich text with meaning, range and default of a parameter.
QString parameterToolTip(const ParameterSpec& spec);

} // namespace sinkscope::widgets
