// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/find_bar.h"

#include "widgets/themed_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace sinkscope::widgets {

FindBar::FindBar(QWidget* parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_count(new ThemedLabel(FontRole::Small, TextTone::Dim, this))
{
    setObjectName(QStringLiteral("findBar"));
    m_line->setObjectName(QStringLiteral("findText"));
    m_line->setPlaceholderText(tr("Find a token"));
    m_line->setAccessibleName(tr("Find a token"));
    m_line->setClearButtonEnabled(true);
    m_line->setMaximumWidth(320);
    m_line->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("findCount"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 6, 4);
    layout->addWidget(m_line, 1);
    m_previous = addButton(QStringLiteral("‹"), tr("Previous match (Shift+Enter)"));
    m_previous->setObjectName(QStringLiteral("findPrevious"));
    m_next = addButton(QStringLiteral("›"), tr("Next match (Enter)"));
    layout->addWidget(m_count);
    layout->addStretch(1);
    QToolButton* end = addButton(QStringLiteral("✕"), tr("Close (Esc)"));
    connect(m_line, &QLineEdit::textChanged, this, &FindBar::textChanged);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(end, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

QToolButton* FindBar::addButton(const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setProperty("role", QStringLiteral("flat"));
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void FindBar::open()
{
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
    Q_EMIT textChanged(m_line->text());
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

QString FindBar::text() const { return m_line->text(); }

void FindBar::setCount(int current, int matches)
{
    const bool failed = matches == 0 && !text().isEmpty();
    m_count->setTone(failed ? TextTone::Error : TextTone::Dim);
    m_count->setText(text().isEmpty() ? QString()
            : failed                  ? tr("no match")
                                      : tr("%1 of %2").arg(current + 1).arg(matches));
    m_previous->setEnabled(matches > 0);
    m_next->setEnabled(matches > 0);
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::ShortcutOverride && type != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool escape = key->key() == Qt::Key_Escape;
    const bool enter = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        && !key->modifiers().testFlag(Qt::ControlModifier);
    if (!escape && !enter)
        return QWidget::eventFilter(watched, event);
    // The window has a meaning of its own for these keys.
    if (type == QEvent::ShortcutOverride)
        event->accept();
    else if (escape)
        close();
    else if (key->modifiers().testFlag(Qt::ShiftModifier))
        Q_EMIT previousRequested();
    else
        Q_EMIT nextRequested();
    return true;
}

} // namespace sinkscope::widgets
