// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/number_editor.h"

#include "widgets/parameter_number.h"
#include "widgets/toned_line_edit.h"
#include "widgets/value_slider.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace sinkscope::widgets {

namespace {

constexpr int fieldPadding = 12;

} // namespace

NumberEditor::NumberEditor(const ParameterSpec& spec, QWidget* parent)
    : ParameterEditor(spec, parent)
    , m_slider(new ValueSlider(this))
    , m_field(new TonedLineEdit(this))
{
    m_slider->setObjectName(QStringLiteral("slider"));
    m_slider->setAccessibleName(translatedSpecText(spec.label));
    m_slider->setRange(spec.minimum, std::max(spec.maximum, spec.minimum + spec.step), spec.step);
    setupField();
    row()->addWidget(m_slider, 1);
    row()->addWidget(m_field);
    addLabel(m_slider);
    setFocusProxy(m_slider);
    connect(m_slider, &ValueSlider::valueChanged, this, &NumberEditor::take);
    connect(m_field, &QLineEdit::returnPressed, this, &NumberEditor::acceptField);
    connect(m_field, &QLineEdit::textEdited, this,
        [this] { setInvalid(!parseParameterNumber(this->spec(), m_field->text()).value); });
    if (const double* published = std::get_if<double>(&spec.defaultValue)) {
        m_slider->setMark(*published);
        setValue(spec.defaultValue);
    }
}

void NumberEditor::setupField()
{
    m_field->setObjectName(QStringLiteral("field"));
    // Looks like a number, and like a field once it is pointed at.
    m_field->setStyleSheet(QStringLiteral(
        "QLineEdit { background: transparent; border: 1px solid transparent; padding: 1px 3px; }"
        "QLineEdit:hover, QLineEdit:focus { border-color: palette(mid); }"));
    m_field->setAccessibleName(translatedSpecText(spec().label));
    m_field->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const QFontMetrics metrics = m_field->fontMetrics();
    const int widest =
        std::max({ metrics.horizontalAdvance(parameterNumberLabel(spec(), spec().minimum)),
            metrics.horizontalAdvance(parameterNumberLabel(spec(), spec().maximum)),
            metrics.horizontalAdvance(QStringLiteral("0.000")) });
    m_field->setFixedWidth(widest + fieldPadding);
    m_field->installEventFilter(this);
}

void NumberEditor::setValue(const ParameterValue& value)
{
    const double* number = std::get_if<double>(&value);
    if (!number) {
        return;
    }
    m_value = std::clamp(*number, spec().minimum, spec().maximum);
    m_slider->setValue(m_value);
    showField();
}

void NumberEditor::setAccented(bool accented)
{
    m_slider->setAccented(accented);
    ParameterEditor::setAccented(accented);
    setInvalid(m_invalid);
}

ParameterColumns NumberEditor::neededColumns() const { return { labelWidth(), m_field->width() }; }

void NumberEditor::setColumns(const ParameterColumns& columns)
{
    ParameterEditor::setColumns(columns);
    m_field->setFixedWidth(columns.field);
}

void NumberEditor::showField()
{
    m_field->setText(m_field->hasFocus() ? parameterNumberText(spec(), m_value)
                                         : parameterNumberLabel(spec(), m_value));
    m_slider->setAccessibleDescription(parameterNumberLabel(spec(), m_value));
    setInvalid(false);
}

void NumberEditor::take(double value)
{
    m_value = value;
    showField();
    Q_EMIT changed();
}

void NumberEditor::acceptField()
{
    const ParsedNumber parsed = parseParameterNumber(spec(), m_field->text());
    if (!parsed.value) {
        setInvalid(true);
        QToolTip::showText(
            m_field->mapToGlobal(QPoint(0, m_field->height())), parsed.problem, m_field);
        return;
    }
    const bool differs = *parsed.value != m_value;
    setValue(*parsed.value);
    m_field->selectAll();
    if (differs) {
        Q_EMIT changed();
    }
}

bool NumberEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field) {
        return ParameterEditor::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusOut) {
        if (parseParameterNumber(spec(), m_field->text()).value) {
            acceptField();
        }
        m_field->setText(parameterNumberLabel(spec(), m_value));
        setInvalid(false);
    } else if (event->type() == QEvent::FocusIn) {
        m_field->setText(parameterNumberText(spec(), m_value));
    } else if (event->type() == QEvent::KeyPress) {
        return handleFieldKey(static_cast<QKeyEvent*>(event)->key());
    }
    return ParameterEditor::eventFilter(watched, event);
}

bool NumberEditor::handleFieldKey(int key)
{
    if (key == Qt::Key_Escape && m_field->isModified()) {
        showField();
        m_field->selectAll();
        return true;
    }
    if (key != Qt::Key_Up && key != Qt::Key_Down) {
        return false;
    }
    const double step = key == Qt::Key_Up ? spec().step : -spec().step;
    const double next = std::clamp(m_value + step, spec().minimum, spec().maximum);
    if (next != m_value) {
        setValue(next);
        Q_EMIT changed();
    }
    return true;
}

void NumberEditor::setInvalid(bool invalid)
{
    m_invalid = invalid;
    m_field->setTone(invalid ? TextTone::Error : isAccented() ? TextTone::Normal : TextTone::Dim);
}

} // namespace sinkscope::widgets
