// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/scene_buttons.h"

#include <QPushButton>
#include <QToolButton>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

QToolButton* flatButton(const QString& text, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setProperty("role", u"flat"_s);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QPushButton* plainButton(const QString& text, const QString& name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace sinkscope::app
