// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parameter_editor.h"

#include "widgets/number_editor.h"
#include "widgets/parameter_number.h"
#include "widgets/plain_editors.h"
#include "widgets/themed_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>

#include <algorithm>

namespace sinkscope::widgets {

ParameterEditor::ParameterEditor(const ParameterSpec& spec, QWidget* parent)
    : QWidget(parent)
    , m_spec(spec)
    , m_row(new QHBoxLayout(this))
{
    setObjectName(QString::fromStdString(spec.id));
    setToolTip(parameterToolTip(spec));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
}

ThemedLabel* ParameterEditor::addLabel(QWidget* editor)
{
    m_label = new ThemedLabel(FontRole::Label, TextTone::Dim, this);
    m_label->setText(translatedSpecText(m_spec.label));
    m_row->insertWidget(0, m_label);
    connect(m_label, &ThemedLabel::clicked, editor, [editor] { editor->setFocus(); });
    return m_label;
}

void ParameterEditor::setAccented(bool accented)
{
    m_accented = accented;
    if (m_label) {
        m_label->setTone(accented ? TextTone::Normal : TextTone::Dim);
    }
}

int ParameterEditor::labelWidth() const { return m_label ? m_label->sizeHint().width() : 0; }

ParameterColumns ParameterEditor::neededColumns() const { return {}; }

void ParameterEditor::setColumns(const ParameterColumns& columns)
{
    if (m_label) {
        m_label->setFixedWidth(std::max(columns.label, labelWidth()));
    }
}

ParameterEditor* makeParameterEditor(const ParameterSpec& spec, QWidget* parent)
{
    switch (spec.type) {
    case ParameterType::Real:
    case ParameterType::Integer:
        return new NumberEditor(spec, parent);
    case ParameterType::Boolean:
        return new FlagEditor(spec, parent);
    case ParameterType::Choice:
        return new ChoiceEditor(spec, parent);
    case ParameterType::Text:
        break;
    }
    return new TextEditor(spec, parent);
}

QString translatedSpecText(const std::string& text)
{
    return text.empty() ? QString() : QCoreApplication::translate("interventions", text.c_str());
}

QString parameterToolTip(const ParameterSpec& spec)
{
    QString tip = QStringLiteral("<p>%1</p>").arg(translatedSpecText(spec.help).toHtmlEscaped());
    if (const double* number = std::get_if<double>(&spec.defaultValue)) {
        const QString pattern = QCoreApplication::translate(
            "ParameterEditor", "<p>Published default %1 · range %2 to %3</p>");
        tip += pattern.arg(parameterNumberLabel(spec, *number).toHtmlEscaped(),
            parameterNumberText(spec, spec.minimum), parameterNumberText(spec, spec.maximum));
    }
    return tip;
}

} // namespace sinkscope::widgets
