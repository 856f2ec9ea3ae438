// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plain_editors.h"

#include "widgets/flat_combo_box.h"
#include "widgets/themed_label.h"
#include "widgets/tick_box.h"
#include "widgets/toned_line_edit.h"

#include <QHBoxLayout>
#include <QToolTip>

namespace sinkscope::widgets {

FlagEditor::FlagEditor(const ParameterSpec& spec, QWidget* parent)
    : ParameterEditor(spec, parent)
    , m_box(new TickBox(this))
{
    m_box->setObjectName(QStringLiteral("checkBox"));
    m_box->setAccessibleName(translatedSpecText(spec.label));
    row()->addWidget(m_box);
    row()->addStretch(1);
    setFocusProxy(m_box);
    FlagEditor::setValue(spec.defaultValue);
    connect(addLabel(m_box), &ThemedLabel::clicked, m_box, &QCheckBox::click);
    connect(m_box, &QCheckBox::clicked, this, &FlagEditor::changed);
}

ParameterValue FlagEditor::value() const { return m_box->isChecked(); }

void FlagEditor::setValue(const ParameterValue& value)
{
    if (const bool* flag = std::get_if<bool>(&value)) {
        m_box->setChecked(*flag);
    }
}

ChoiceEditor::ChoiceEditor(const ParameterSpec& spec, QWidget* parent)
    : ParameterEditor(spec, parent)
    , m_box(new FlatComboBox(this))
{
    m_box->setObjectName(QStringLiteral("comboBox"));
    m_box->setAccessibleName(translatedSpecText(spec.label));
    for (const std::string& choice : spec.choices) {
        m_box->addItem(translatedSpecText(choice), QString::fromStdString(choice));
    }
    row()->addWidget(m_box, 1);
    addLabel(m_box);
    setFocusProxy(m_box);
    ChoiceEditor::setValue(spec.defaultValue);
    connect(m_box, &FlatComboBox::activated, this, &ChoiceEditor::changed);
}

ParameterValue ChoiceEditor::value() const { return m_box->currentData().toString().toStdString(); }

void ChoiceEditor::setValue(const ParameterValue& value)
{
    if (const std::string* choice = std::get_if<std::string>(&value)) {
        const int index = m_box->findData(QString::fromStdString(*choice));
        if (index >= 0) {
            m_box->setCurrentIndex(index);
        }
    }
}

void ChoiceEditor::setAccented(bool accented)
{
    ParameterEditor::setAccented(accented);
    m_box->setDimmed(!accented);
}

TextEditor::TextEditor(const ParameterSpec& spec, QWidget* parent)
    : ParameterEditor(spec, parent)
    , m_edit(new TonedLineEdit(this))
{
    m_edit->setObjectName(QStringLiteral("lineEdit"));
    m_edit->setAccessibleName(translatedSpecText(spec.label));
    row()->addWidget(m_edit, 1);
    addLabel(m_edit);
    setFocusProxy(m_edit);
    TextEditor::setValue(spec.defaultValue);
    connect(m_edit, &QLineEdit::editingFinished, this, &TextEditor::accept);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { refreshTone(); });
}

ParameterValue TextEditor::value() const { return m_value.toStdString(); }

void TextEditor::setValue(const ParameterValue& value)
{
    if (const std::string* text = std::get_if<std::string>(&value)) {
        m_value = QString::fromStdString(*text);
        m_edit->setText(m_value);
        refreshTone();
    }
}

void TextEditor::accept()
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty()) {
        m_edit->setText(m_value);
        refreshTone();
        QToolTip::showText(m_edit->mapToGlobal(QPoint(0, m_edit->height())),
            tr("A value is needed; “%1” came back.").arg(m_value), m_edit);
        return;
    }
    if (text != m_value) {
        m_value = text;
        Q_EMIT changed();
    }
}

void TextEditor::setAccented(bool accented)
{
    ParameterEditor::setAccented(accented);
    refreshTone();
}

void TextEditor::refreshTone()
{
    const bool missing = m_edit->text().trimmed().isEmpty();
    m_edit->setTone(missing ? TextTone::Error : isAccented() ? TextTone::Normal : TextTone::Dim);
}

} // namespace sinkscope::widgets
