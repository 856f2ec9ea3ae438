// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/answer_pane.h"

#include "widgets/answer_column.h"
#include "widgets/answer_text.h"
#include "widgets/separator_line.h"

#include <QHBoxLayout>

#include <utility>

namespace sinkscope::widgets {

AnswerPane::AnswerPane(QWidget* parent)
    : QWidget(parent)
    , m_baseline(new AnswerColumn(Arm::Baseline, this))
    , m_variant(new AnswerColumn(Arm::Variant, this))
    , m_separator(new SeparatorLine(this, Qt::Vertical))
{
    setObjectName(QStringLiteral("answerPane"));
    setAccessibleName(tr("Answers"));
    m_baseline->setObjectName(QStringLiteral("baselineColumn"));
    m_variant->setObjectName(QStringLiteral("variantColumn"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_baseline, 1);
    layout->addWidget(m_separator);
    layout->addWidget(m_variant, 1);
    connectColumn(Arm::Baseline);
    connectColumn(Arm::Variant);
    setVariantVisible(false);
}

AnswerColumn* AnswerPane::column(Arm arm) const
{
    return arm == Arm::Baseline ? m_baseline : m_variant;
}

void AnswerPane::connectColumn(Arm arm)
{
    const AnswerText* text = column(arm)->text();
    connect(text, &AnswerText::picked, this, [this, arm](int token) { Q_EMIT picked(arm, token); });
    connect(
        text, &AnswerText::hovered, this, [this, arm](int token) { Q_EMIT hovered(arm, token); });
    connect(text, &AnswerText::left, this, &AnswerPane::left);
}

void AnswerPane::setAnswer(Arm arm, AnswerModel model)
{
    column(arm)->setAnswer(std::move(model));
    refreshMarks();
}

const AnswerModel& AnswerPane::answer(Arm arm) const { return column(arm)->answer(); }

void AnswerPane::setVariantVisible(bool visible)
{
    m_variant->setVisible(visible);
    m_separator->setVisible(visible);
    refreshMarks();
}

bool AnswerPane::isVariantVisible() const { return !m_variant->isHidden(); }

void AnswerPane::refreshMarks()
{
    const AnswerModel& baseline = m_baseline->answer();
    const AnswerModel& variant = m_variant->answer();
    const bool comparable =
        isVariantVisible() && !baseline.text().isEmpty() && !variant.text().isEmpty();
    m_baseline->text()->setMarks(
        comparable ? changedTokens(baseline, variant) : std::vector<bool>());
    m_variant->text()->setMarks(
        comparable ? changedTokens(variant, baseline) : std::vector<bool>());
}

QRect AnswerPane::tokenRect(Arm arm, int token) const
{
    const AnswerText* text = column(arm)->text();
    const QRect rect = text->tokenRect(token);
    return rect.isEmpty() ? rect : QRect(text->mapTo(this, rect.topLeft()), rect.size());
}

bool AnswerPane::isMarked(Arm arm, int token) const { return column(arm)->text()->isMarked(token); }

QSize AnswerPane::sizeHint() const { return { 420, 180 }; }

} // namespace sinkscope::widgets
