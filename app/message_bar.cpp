// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/message_bar.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_label(new QLabel(this))
{
    setObjectName(u"messageBar"_s);
    setAutoFillBackground(true);
    m_label->setObjectName(u"message"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* copy = new QPushButton(tr("Copy"), this);
    auto* dismissButton = new QPushButton(tr("Dismiss"), this);
    dismissButton->setObjectName(u"dismiss"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->addWidget(m_label, 1);
    layout->addWidget(copy, 0, Qt::AlignTop);
    layout->addWidget(dismissButton, 0, Qt::AlignTop);
    connect(copy, &QPushButton::clicked, this,
        [this] { QApplication::clipboard()->setText(m_label->text()); });
    connect(dismissButton, &QPushButton::clicked, this, &MessageBar::dismiss);
    applyTheme();
    hide();
}

void MessageBar::showMessage(const QString& message)
{
    m_label->setText(message);
    setAccessibleName(message);
    show();
}

QString MessageBar::message() const { return isHidden() ? QString() : m_label->text(); }

void MessageBar::dismiss() { hide(); }

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void MessageBar::applyTheme()
{
    const widgets::ThemeColours colours = widgets::coloursOf(QApplication::palette());
    QPalette labelPalette = QApplication::palette();
    labelPalette.setColor(QPalette::WindowText, colours.error);
    m_label->setPalette(labelPalette);
}

} // namespace sinkscope::app
