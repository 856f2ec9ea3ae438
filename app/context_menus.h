// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm.h"
#include "app/panels.h"
#include "app/science/cut_entries.h"

#include <QObject>
#include <functional>

class QMenu;

namespace sinkscope::app {

class PanelPresenter;
class Workspace;

/// What the context menus act on; all must outlive them.
struct ContextTargets {
    QWidget& window;
    Workspace& workspace;
    PanelPresenter& presenter;
    const Panels& panels;
    std::function<void()> bookmark; ///< Asks for a name and bookmarks the selection.
    std::function<void()> matrix; ///< Shows the matrix of the selected layer and head.
    CutEntries::Choose choose; ///< Switches a method on and runs it.
};

/// Right click (or the menu key) on the grid, the frame and the token strip: copy the value, copy
/// the panel as CSV, bookmark, cut attention to it; on the grid also the attention matrix. A box
/// drawn on a frame opens a menu as well.
class ContextMenus : public QObject {
    Q_OBJECT

public:
    explicit ContextMenus(const ContextTargets& targets);

private:
    QMenu* newMenu();
    void openGridMenu(int layer, int head, const QPoint& position);
    void openFrameMenu(Arm arm, int token, const QPoint& position);
    void openBoxMenu(Arm arm, const QRectF& part, const QPoint& position);
    void extendTokenMenu(QMenu& menu, Arm arm, int token);
    void addCopy(QMenu& menu, const QString& title, const std::function<QString()>& text);
    void addValue(QMenu& menu, const QString& value);
    void addBookmark(QMenu& menu, const std::function<void()>& select);

    ContextTargets m_targets;
    CutEntries m_cuts;
};

} // namespace sinkscope::app
