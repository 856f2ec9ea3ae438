// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include <QMainWindow>
#include <QMenu>

namespace sinkscope::app {

QAction* addAction(QMainWindow& window, QMenu& menu, const ActionSpec& spec)
{
    QAction* action = menu.addAction(spec.text);
    action->setShortcuts(spec.keys);
    if (spec.act)
        QObject::connect(action, &QAction::triggered, &window, spec.act);
    window.addAction(action);
    return action;
}

QActionGroup* addChoices(QMenu& menu, const std::vector<Choice>& choices)
{
    auto* group = new QActionGroup(&menu);
    for (const Choice& choice : choices) {
        QAction* action = menu.addAction(choice.text);
        action->setCheckable(true);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &menu, choice.choose);
    }
    return group;
}

} // namespace sinkscope::app
