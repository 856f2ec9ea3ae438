// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/method_section.h"

#include "widgets/quiet_button.h"
#include "widgets/switch_button.h"
#include "widgets/themed_label.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace sinkscope::widgets {

MethodSection::MethodSection(const InterventionSpec& spec, QWidget* parent)
    : QWidget(parent)
    , m_spec(spec)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QString::fromStdString(spec.id));
    setAccessibleName(translatedSpecText(spec.title));
    m_layout->setContentsMargins(12, 10, 12, 10);
    m_layout->setSpacing(5);
    setupHeader();
    setupParameters();
    setupFooter();
    refreshPreset();
    refreshNote();
    refreshAccent();
}

void MethodSection::setupHeader()
{
    const QString title = translatedSpecText(m_spec.title);
    m_switch = new SwitchButton(title, this);
    m_switch->setObjectName(QStringLiteral("switch"));
    m_title = new ThemedLabel(FontRole::Title, TextTone::Normal, this);
    m_title->setText(title);
    QString about =
        QStringLiteral("<p>%1</p>").arg(translatedSpecText(m_spec.summary).toHtmlEscaped());
    if (!m_spec.reference.empty()) {
        about += QStringLiteral("<p><i>%1</i></p>")
                     .arg(QString::fromStdString(m_spec.reference).toHtmlEscaped());
    }
    m_title->setToolTip(about);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(0, 0, 0, 0);
    header->addWidget(m_title);
    header->addStretch(1);
    header->addWidget(m_switch);
    m_layout->addLayout(header);
    connect(m_switch, &QAbstractButton::toggled, this, &MethodSection::refreshAccent);
    connect(m_switch, &QAbstractButton::clicked, this, &MethodSection::switched);
}

void MethodSection::setupParameters()
{
    for (const ParameterSpec& parameter : m_spec.parameters) {
        if (!parameter.advanced) {
            addParameter(parameter, m_layout);
        }
    }
    const auto isAdvanced = [](const ParameterSpec& parameter) { return parameter.advanced; };
    if (std::none_of(m_spec.parameters.begin(), m_spec.parameters.end(), isAdvanced)) {
        return;
    }
    m_advanced = new QuietButton(tr("▸ advanced"), this);
    m_advanced->setObjectName(QStringLiteral("advanced"));
    m_advanced->setCheckable(true);
    m_advancedArea = new QWidget(this);
    auto* layout = new QVBoxLayout(m_advancedArea);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_layout->spacing());
    for (const ParameterSpec& parameter : m_spec.parameters) {
        if (parameter.advanced) {
            addParameter(parameter, layout);
        }
    }
    m_advancedArea->hide();
    m_layout->addWidget(m_advancedArea);
    connect(m_advanced, &QuietButton::toggled, this, [this](bool open) {
        m_advancedArea->setVisible(open);
        m_advanced->setText(open ? tr("▾ advanced") : tr("▸ advanced"));
    });
}

void MethodSection::addParameter(const ParameterSpec& parameter, QVBoxLayout* layout)
{
    ParameterEditor* editor = makeParameterEditor(parameter, this);
    layout->addWidget(editor);
    m_editors.push_back(editor);
    connect(editor, &ParameterEditor::changed, this, [this] {
        refreshPreset();
        Q_EMIT valueChanged();
    });
}

void MethodSection::setupFooter()
{
    m_preset = new QuietButton(QString(), this);
    m_preset->setObjectName(QStringLiteral("preset"));
    m_preset->setAccessibleName(tr("Presets of %1").arg(translatedSpecText(m_spec.title)));
    m_presetMenu = new QMenu(this);
    m_presetMenu->setObjectName(QStringLiteral("presetMenu"));
    m_preset->setMenu(m_presetMenu);
    m_preset->setVisible(!m_spec.parameters.empty());
    fillPresetMenu();

    m_note = new ThemedLabel(FontRole::Small, TextTone::Dim, this);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setWordWrap(true);
    m_layout->addWidget(m_note);
    // One foot line: what folds away on the left, the preset on the right.
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(6);
    if (m_advanced) {
        foot->addWidget(m_advanced);
    }
    foot->addStretch(1);
    foot->addWidget(m_preset);
    m_layout->insertLayout(m_layout->indexOf(m_advancedArea ? m_advancedArea : m_note), foot);
}

void MethodSection::fillPresetMenu()
{
    for (const InterventionPreset& preset : m_spec.presets) {
        const ParameterValues values = preset.values;
        QAction* action = m_presetMenu->addAction(translatedSpecText(preset.label));
        action->setObjectName(QString::fromStdString(preset.id));
        connect(action, &QAction::triggered, this, [this, values] { applyPreset(values); });
    }
    if (!m_spec.presets.empty()) {
        m_presetMenu->addSeparator();
    }
    QAction* reset = m_presetMenu->addAction(tr("&Reset to defaults"));
    reset->setObjectName(QStringLiteral("reset"));
    connect(reset, &QAction::triggered, this, [this] { applyPreset({}); });
}

void MethodSection::applyPreset(const ParameterValues& values)
{
    const ParameterValues before = this->values();
    setValues(values);
    if (this->values() != before) {
        Q_EMIT valueChanged();
    }
}

bool MethodSection::isOn() const { return m_switch->isChecked() && m_switch->isEnabled(); }

void MethodSection::setOn(bool on) { m_switch->setChecked(on); }

ParameterValues MethodSection::values() const
{
    ParameterValues result;
    for (const ParameterEditor* editor : m_editors) {
        result[editor->spec().id] = editor->value();
    }
    return result;
}

void MethodSection::setValues(const ParameterValues& values)
{
    for (ParameterEditor* editor : m_editors) {
        const auto given = values.find(editor->spec().id);
        editor->setValue(editor->spec().defaultValue);
        if (given != values.end()) {
            editor->setValue(given->second);
        }
    }
    refreshPreset();
}

void MethodSection::refreshPreset()
{
    const ParameterValues current = values();
    QString name = current == m_spec.defaults() ? tr("default") : tr("custom");
    for (const InterventionPreset& preset : m_spec.presets) {
        ParameterValues whole = m_spec.defaults();
        for (const auto& [id, value] : preset.values) {
            whole[id] = value;
        }
        if (whole == current) {
            name = translatedSpecText(preset.label);
            break;
        }
    }
    m_preset->setText(tr("preset: %1 ▾").arg(name));
    m_preset->updateGeometry();
}

void MethodSection::setNote(const QString& note)
{
    m_noteText = note;
    refreshNote();
}

void MethodSection::setUnavailable(const QString& reason)
{
    m_unavailable = reason;
    m_switch->setEnabled(reason.isEmpty());
    refreshNote();
    refreshAccent();
}

void MethodSection::refreshNote()
{
    const QString text = !m_unavailable.isEmpty() ? m_unavailable
        : !m_noteText.isEmpty()                   ? m_noteText
                                                  : translatedSpecText(m_spec.summary);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void MethodSection::refreshAccent()
{
    for (ParameterEditor* editor : m_editors) {
        editor->setAccented(isOn());
    }
}

void MethodSection::setShortcutDigit(int digit)
{
    m_switch->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + digit)));
    m_switch->setToolTip(m_switch->shortcut().toString(QKeySequence::NativeText));
}

ParameterColumns MethodSection::neededColumns() const
{
    ParameterColumns needed;
    for (const ParameterEditor* editor : m_editors) {
        const ParameterColumns own = editor->neededColumns();
        needed.label = std::max(needed.label, own.label);
        needed.field = std::max(needed.field, own.field);
    }
    return needed;
}

void MethodSection::setColumns(const ParameterColumns& columns)
{
    for (ParameterEditor* editor : m_editors) {
        editor->setColumns(columns);
    }
}

} // namespace sinkscope::widgets
