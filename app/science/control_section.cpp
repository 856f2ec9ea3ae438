// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/control_section.h"

#include "app/science/control_runner.h"
#include "app/science/control_text.h"
#include "app/view_text.h"
#include "widgets/themed_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

ControlSection::ControlSection(
    ControlRunner& runner, const std::vector<InterventionSpec>& specs, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_specs(specs)
    , m_button(new QPushButton(this))
    , m_note(new widgets::ThemedLabel(widgets::FontRole::Small, widgets::TextTone::Dim, this))
{
    auto* title =
        new widgets::ThemedLabel(widgets::FontRole::Title, widgets::TextTone::Normal, this);
    title->setText(tr("Random control"));
    m_note->setWordWrap(true);
    m_button->setObjectName(u"runControl"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(m_button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_note);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_runner.isActive())
            m_runner.cancel();
        else
            Q_EMIT compareRequested();
    });
    connect(&runner, &ControlRunner::changed, this, &ControlSection::follow);
    follow();
}

void ControlSection::follow()
{
    m_button->setText(m_runner.isActive() ? tr("cancel") : tr("compare"));
    m_button->setToolTip(
        tr("The methods that are on (VAR when none is) on equally many random tokens (Ctrl+R)"));
    const QString sentence = ControlText::sentence(
        m_runner.table(), ViewText::methodTitles(m_runner.methods(), m_specs));
    if (!sentence.isEmpty())
        m_note->setText(sentence);
    else if (m_runner.isActive())
        m_note->setText(tr("run %1 of %2").arg(m_runner.done() + 1).arg(m_runner.planned()));
    else
        m_note->setText(tr("Is it the sinks? Tries the same on random tokens."));
}

} // namespace sinkscope::app
