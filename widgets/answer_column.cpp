// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/answer_column.h"

#include "widgets/alternative_bars.h"
#include "widgets/answer_text.h"
#include "widgets/themed_label.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sinkscope::widgets {

AnswerColumn::AnswerColumn(Arm arm, QWidget* parent)
    : QWidget(parent)
    , m_title(new ThemedLabel(
          FontRole::Label, arm == Arm::Baseline ? TextTone::Baseline : TextTone::Variant, this))
    , m_scroll(new QScrollArea(this))
    , m_text(new AnswerText(arm, m_scroll))
    , m_state(new ThemedLabel(FontRole::Small, TextTone::Dim, this))
    , m_bars(new AlternativeBars(arm, this))
{
    m_title->setObjectName(QStringLiteral("answerTitle"));
    m_title->setContentsMargins(4, 0, 4, 0);
    m_state->setObjectName(QStringLiteral("answerState"));
    m_state->setWordWrap(true);
    m_state->setContentsMargins(4, 0, 4, 0);
    setupLayout();
    showState();
}

void AnswerColumn::setupLayout()
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_text);
    fitText(m_text->sizeHint().height());
    connect(m_text, &AnswerText::heightChanged, this, &AnswerColumn::fitText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(3);
    layout->addWidget(m_title);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_state);
    layout->addSpacing(2);
    layout->addWidget(m_bars);
    layout->addStretch(0);
}

void AnswerColumn::fitText(int height)
{
    // A few lines of the answer come before the alternatives to one of its words.
    constexpr int linesKept = 4;
    m_scroll->setMaximumHeight(height);
    m_scroll->setMinimumHeight(std::min(height, linesKept * m_text->lineHeight()));
}

void AnswerColumn::setAnswer(AnswerModel model)
{
    m_model = std::move(model);
    m_title->setText(m_model.title);
    m_text->setTokens(m_model.tokens, m_model.selected, m_model.state == AnswerState::Running);
    m_text->setAccessibleName(m_model.text());
    m_bars->setAlternatives(m_model.alternatives);
    showState();
}

QString AnswerColumn::stateText() const
{
    switch (m_model.state) {
    case AnswerState::Empty:
        return tr("No answer yet");
    case AnswerState::Running:
        return m_model.message.isEmpty() ? tr("Running…") : m_model.message;
    case AnswerState::Cancelled:
        return m_model.message.isEmpty() ? tr("Cancelled") : m_model.message;
    case AnswerState::Failed:
        return m_model.message.isEmpty() ? tr("Failed") : m_model.message;
    case AnswerState::Done:
        break;
    }
    return m_model.message;
}

void AnswerColumn::showState()
{
    const QString text = stateText();
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
    m_scroll->setVisible(!m_model.text().isEmpty());
    m_state->setTone(m_model.state == AnswerState::Failed ? TextTone::Error : TextTone::Dim);
    m_bars->setVisible(!m_model.alternatives.empty());
}

void AnswerColumn::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    QAction* copy = menu.addAction(tr("&Copy answer"));
    copy->setEnabled(!m_model.text().isEmpty());
    const QString text = m_model.text();
    connect(copy, &QAction::triggered, this, [text] { QApplication::clipboard()->setText(text); });
    if (m_model.state == AnswerState::Failed) {
        const QString reason = m_model.message;
        connect(menu.addAction(tr("Copy &message")), &QAction::triggered, this,
            [reason] { QApplication::clipboard()->setText(reason); });
    }
    menu.exec(event->globalPos());
}

} // namespace sinkscope::widgets
