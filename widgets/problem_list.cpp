// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/problem_list.h"

#include "widgets/problem_icon.h"
#include "widgets/separator_line.h"
#include "widgets/themed_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace sinkscope::widgets {

namespace {

/// The button stays in sight when it takes the focus.
class RemedyButton : public QPushButton {
public:
    RemedyButton(const QString& text, QScrollArea* scroll, QWidget* parent)
        : QPushButton(text, parent)
        , m_scroll(scroll)
    {
    }

protected:
    void focusInEvent(QFocusEvent* event) override
    {
        QPushButton::focusInEvent(event);
        m_scroll->ensureWidgetVisible(parentWidget(), 0, 0);
    }

private:
    QScrollArea* m_scroll;
};

QString severityText(ProblemSeverity severity)
{
    switch (severity) {
    case ProblemSeverity::Notice:
        return ProblemList::tr("Notice");
    case ProblemSeverity::Warning:
        return ProblemList::tr("Warning");
    case ProblemSeverity::Error:
        break;
    }
    return ProblemList::tr("Error");
}

} // namespace

ProblemList::ProblemList(QWidget* parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_empty(new ThemedLabel(FontRole::Label, TextTone::Dim, this))
{
    setObjectName(QStringLiteral("problemList"));
    setAccessibleName(tr("Problems"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setBackgroundRole(QPalette::Window);
    m_empty->setObjectName(QStringLiteral("problemListEmpty"));
    m_empty->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_empty->setText(tr("Nothing suspicious found."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_empty, 1, Qt::AlignCenter);
    rebuild();
}

void ProblemList::setProblems(std::vector<ProblemItem> problems)
{
    if (problems == m_problems)
        return;
    m_problems = std::move(problems);
    rebuild();
}

void ProblemList::setMessage(const QString& message) { m_empty->setText(message); }

void ProblemList::rebuild()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const ProblemItem& problem : m_problems) {
        layout->addWidget(makeRow(problem));
        layout->addWidget(new SeparatorLine(page));
    }
    layout->addStretch(1);
    m_scroll->setWidget(page);
    m_scroll->setVisible(!m_problems.empty());
    m_empty->setVisible(m_problems.empty());
}

QWidget* ProblemList::makeRow(const ProblemItem& problem)
{
    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("problemRow"));
    row->setAccessibleName(tr("%1: %2").arg(severityText(problem.severity), problem.title));
    row->setAccessibleDescription(problem.explanation);
    auto* title = new ThemedLabel(FontRole::Title, TextTone::Normal, row);
    title->setText(problem.title);
    title->setWordWrap(true);
    auto* explanation = new ThemedLabel(FontRole::Small, TextTone::Dim, row);
    explanation->setText(problem.explanation);
    explanation->setWordWrap(true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(title);
    texts->addWidget(explanation);
    if (!problem.remedy.isEmpty()) {
        auto* button = new RemedyButton(problem.remedy, m_scroll, row);
        button->setObjectName(QStringLiteral("remedy"));
        button->setAccessibleDescription(problem.title);
        // Queued: the answer may replace the list, and with it the button that still reports.
        connect(
            button, &QPushButton::clicked, this,
            [this, id = problem.id] { Q_EMIT remedyRequested(id); }, Qt::QueuedConnection);
        texts->addSpacing(2);
        texts->addWidget(button, 0, Qt::AlignLeft);
    }
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(10);
    layout->addWidget(new ProblemIcon(problem.severity, row), 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    return row;
}

QSize ProblemList::sizeHint() const { return { 360, 260 }; }

} // namespace sinkscope::widgets
