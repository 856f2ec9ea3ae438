// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/top_bar.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

QToolButton* menuButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QPushButton* armButton(const QString& text, const char* role, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setCheckable(true);
    button->setProperty("role", QString::fromLatin1(role));
    return button;
}

} // namespace

TopBar::TopBar(QWidget* parent)
    : QToolBar(parent)
{
    setObjectName(u"topBar"_s);
    setWindowTitle(tr("Question"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    addLeftButtons();
    addQuestion();
    addArmButtons();
}

void TopBar::addLeftButtons()
{
    auto* open = new QPushButton(tr("Open video"), this);
    open->setObjectName(u"openVideo"_s);
    connect(open, &QPushButton::clicked, this, &TopBar::openVideoRequested);
    addWidget(open);
    m_model = menuButton(this);
    m_model->setObjectName(u"modelButton"_s);
    addWidget(m_model);
}

void TopBar::addQuestion()
{
    m_question = new QLineEdit(this);
    m_question->setObjectName(u"question"_s);
    m_question->setPlaceholderText(tr("Ask something about the video"));
    m_question->setAccessibleName(tr("Question"));
    m_question->setMinimumWidth(160);
    connect(m_question, &QLineEdit::returnPressed, this, &TopBar::askRequested);
    addWidget(m_question);
    m_settings = menuButton(this);
    m_settings->setObjectName(u"runSettingsButton"_s);
    m_settings->setToolTip(tr("Frames, length of the answer, sampling"));
    addWidget(m_settings);
    m_ask = new QPushButton(this);
    m_ask->setObjectName(u"ask"_s);
    m_ask->setProperty("role", u"primary"_s);
    connect(m_ask, &QPushButton::clicked, this, [this] {
        if (m_busy)
            Q_EMIT cancelRequested();
        else
            Q_EMIT askRequested();
    });
    addWidget(m_ask);
    setBusy(false);
}

void TopBar::addArmButtons()
{
    m_baseline = armButton(tr("Baseline"), "baseline", this);
    m_baseline->setObjectName(u"showBaseline"_s);
    m_baseline->setToolTip(tr("Show the untouched model (hold B)"));
    m_variant = armButton({}, "variant", this);
    m_variant->setObjectName(u"showVariant"_s);
    m_variant->setToolTip(tr("Show the model with the methods that are on"));
    m_split = armButton(tr("A|B"), "", this);
    m_split->setObjectName(u"split"_s);
    m_split->setToolTip(tr("Show both side by side"));
    m_split->setAccessibleName(tr("Both arms side by side"));
    connect(
        m_baseline, &QPushButton::clicked, this, [this] { Q_EMIT armRequested(Arm::Baseline); });
    connect(m_variant, &QPushButton::clicked, this, [this] { Q_EMIT armRequested(Arm::Variant); });
    connect(m_split, &QPushButton::clicked, this, &TopBar::splitRequested);
    for (QPushButton* button : { m_baseline, m_variant, m_split })
        addWidget(button);
    setVariantTitle({});
}

QString TopBar::question() const { return m_question->text(); }

void TopBar::setQuestion(const QString& question)
{
    m_question->setText(question);
    m_question->setCursorPosition(0);
}

void TopBar::focusQuestion()
{
    m_question->setFocus(Qt::ShortcutFocusReason);
    m_question->selectAll();
}

void TopBar::setModelTitle(const QString& title) { m_model->setText(tr("Model ▾  %1").arg(title)); }

void TopBar::setModelMenu(QMenu* menu) { m_model->setMenu(menu); }

void TopBar::setRunSettingsMenu(QMenu* menu) { m_settings->setMenu(menu); }

void TopBar::setRunSettingsTitle(const QString& title) { m_settings->setText(title + u" ▾"_s); }

void TopBar::setVariantTitle(const QString& methods)
{
    m_variant->setText(methods.isEmpty() ? tr("Variant") : tr("Variant: %1").arg(methods));
    m_variant->setEnabled(!methods.isEmpty());
    m_split->setEnabled(!methods.isEmpty());
}

void TopBar::setShown(Arm arm, bool split)
{
    m_baseline->setChecked(split || arm == Arm::Baseline);
    m_variant->setChecked(split || arm == Arm::Variant);
    m_split->setChecked(split);
}

void TopBar::setBusy(bool busy)
{
    m_busy = busy;
    m_ask->setText(busy ? tr("Cancel") : tr("Ask ⏎"));
    m_ask->setToolTip(
        busy ? tr("Stop the run; the last results stay (Esc)") : tr("Run the question (Enter)"));
}

} // namespace sinkscope::app
