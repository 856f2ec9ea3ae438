// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QList>
#include <QString>
#include <functional>
#include <vector>

class QMainWindow;
class QMenu;

namespace sinkscope::app {

/// What a menu entry says and does.
struct ActionSpec {
    QString text;
    QList<QKeySequence> keys;
    std::function<void()> act;
};

/// Adds an action to a menu and to the window, so that its keys work everywhere in it.
QAction* addAction(QMainWindow& window, QMenu& menu, const ActionSpec& spec);

/// One entry of a group of which exactly one is checked.
struct Choice {
    QString text;
    std::function<void()> choose;
};

/// Adds the choices and returns their group; the caller checks the current one.
QActionGroup* addChoices(QMenu& menu, const std::vector<Choice>& choices);

} // namespace sinkscope::app
