// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panel_frame.h"

#include "widgets/elided_label.h"
#include "widgets/separator_line.h"
#include "widgets/themed_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace sinkscope::widgets {

namespace {

constexpr int titleBarHeight = 30;

} // namespace

PanelFrame::PanelFrame(const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
{
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setupTitleBar(title);
}

void PanelFrame::setupTitleBar(const QString& title)
{
    m_titleBar = new QWidget(this);
    m_titleBar->setObjectName(QStringLiteral("panelTitleBar"));
    m_titleBar->setFixedHeight(titleBarHeight);
    m_titleLayout = new QHBoxLayout(m_titleBar);
    m_titleLayout->setContentsMargins(12, 0, 12, 0);
    m_titleLayout->setSpacing(12);
    m_title = new ThemedLabel(FontRole::Title, TextTone::Normal, m_titleBar);
    m_title->setText(title);
    m_title->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_title->setObjectName(QStringLiteral("panelTitle"));
    m_description = new ElidedLabel(m_titleBar);
    m_description->setObjectName(QStringLiteral("panelDescription"));
    m_titleLayout->addWidget(m_title);
    m_titleLayout->addWidget(m_description, 1);
    m_layout->addWidget(m_titleBar);

    m_layout->addWidget(new SeparatorLine(this));
    setAccessibleName(title);
}

void PanelFrame::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

QString PanelFrame::title() const { return m_title->text(); }

void PanelFrame::setDescription(const QString& description) { m_description->setText(description); }

QString PanelFrame::description() const { return m_description->text(); }

void PanelFrame::addControl(QWidget* control)
{
    m_titleLayout->addWidget(control, 0, Qt::AlignVCenter);
}

void PanelFrame::setContent(QWidget* content)
{
    delete m_content;
    m_content = content;
    if (content) {
        m_layout->addWidget(content, 1);
    }
}

} // namespace sinkscope::widgets
