// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intervention_panel.h"

#include "widgets/method_section.h"
#include "widgets/separator_line.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace sinkscope::widgets {

InterventionPanel::InterventionPanel(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("interventionPanel"));
    setAccessibleName(tr("Interventions"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    setWidget(content);
}

void InterventionPanel::setSpecs(const std::vector<InterventionSpec>& specs)
{
    for (int index = 0; index < m_sectionCount; ++index) {
        delete m_layout->itemAt(0)->widget();
    }
    m_sections.clear();
    m_sectionCount = 0;
    ParameterColumns columns;
    for (const InterventionSpec& spec : specs) {
        auto* section = new MethodSection(spec, widget());
        m_layout->insertWidget(m_sectionCount++, section);
        m_layout->insertWidget(m_sectionCount++, new SeparatorLine(widget()));
        m_sections.push_back(section);
        connectSection(section);
        const ParameterColumns needed = section->neededColumns();
        columns.label = std::max(columns.label, needed.label);
        columns.field = std::max(columns.field, needed.field);
        if (m_sections.size() <= 9) {
            section->setShortcutDigit(static_cast<int>(m_sections.size()));
        }
    }
    for (MethodSection* section : m_sections) {
        section->setColumns(columns);
    }
    orderFocus();
    updateGeometry();
}

void InterventionPanel::orderFocus()
{
    QWidget* previous = nullptr;
    for (int index = 0; index < m_layout->count(); ++index) {
        const QWidget* section = m_layout->itemAt(index)->widget();
        if (!section) {
            continue;
        }
        for (QWidget* stop : section->findChildren<QWidget*>()) {
            // Lists of combo boxes are windows of their own.
            const bool here = stop->window() == window();
            if (!here || !(stop->focusPolicy() & Qt::TabFocus) || stop->focusProxy()) {
                continue;
            }
            if (previous) {
                QWidget::setTabOrder(previous, stop);
            }
            previous = stop;
        }
    }
}

void InterventionPanel::connectSection(MethodSection* section)
{
    connect(section, &MethodSection::switched, this, [this] { Q_EMIT usesChanged(uses()); });
    connect(section, &MethodSection::valueChanged, this, [this, section] {
        Q_EMIT valueDragged({ section->spec().id, section->values() });
        if (section->isOn()) {
            Q_EMIT usesChanged(uses());
        }
    });
}

MethodSection* InterventionPanel::find(const QString& methodId) const
{
    const auto found = std::find_if(m_sections.begin(), m_sections.end(),
        [&](const MethodSection* section) { return section->spec().id == methodId.toStdString(); });
    return found == m_sections.end() ? nullptr : *found;
}

void InterventionPanel::setUses(const std::vector<MethodUse>& uses)
{
    for (MethodSection* section : m_sections) {
        const auto named = std::find_if(uses.begin(), uses.end(),
            [&](const MethodUse& use) { return use.id == section->spec().id; });
        section->setOn(named != uses.end());
        if (named != uses.end()) {
            section->setValues(named->values);
        }
    }
}

std::vector<MethodUse> InterventionPanel::uses() const
{
    std::vector<MethodUse> result;
    for (const MethodSection* section : m_sections) {
        if (section->isOn()) {
            result.push_back({ section->spec().id, section->values() });
        }
    }
    return result;
}

MethodUse InterventionPanel::draft(const QString& methodId) const
{
    const MethodSection* section = find(methodId);
    return { methodId.toStdString(), section ? section->values() : ParameterValues() };
}

void InterventionPanel::setNote(const QString& methodId, const QString& text)
{
    if (MethodSection* section = find(methodId)) {
        section->setNote(text);
    }
}

void InterventionPanel::setUnavailable(const QString& methodId, const QString& reason)
{
    if (MethodSection* section = find(methodId)) {
        section->setUnavailable(reason);
    }
}

void InterventionPanel::addSection(QWidget* section)
{
    m_layout->insertWidget(m_layout->count() - 1, section);
    m_layout->insertWidget(m_layout->count() - 1, new SeparatorLine(widget()));
    orderFocus();
}

QSize InterventionPanel::sizeHint() const
{
    const QSize content = widget()->sizeHint();
    return { std::max(260, content.width() + verticalScrollBar()->sizeHint().width()),
        std::max(320, content.height()) };
}

} // namespace sinkscope::widgets
