// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/frame_view.h"
#include "app/message_bar.h"
#include "app/overlay_section.h"
#include "app/science/option_pages.h"
#include "app/science/role_bar.h"
#include "app/science/science_docks.h"
#include "app/science/work_line.h"
#include "widgets/answer_pane.h"
#include "widgets/arm_legend.h"
#include "widgets/find_bar.h"
#include "widgets/head_grid.h"
#include "widgets/intervention_panel.h"
#include "widgets/panel_frame.h"
#include "widgets/plots/sink_curves.h"
#include "widgets/themed_label.h"
#include "widgets/token_strip.h"

#include <QList>

class QDockWidget;
class QMainWindow;
class QToolButton;

namespace sinkscope::app {

/// A panel and, unless it is the centre, the dock that holds it.
struct Panel {
    widgets::PanelFrame* frame = nullptr;
    QDockWidget* dock = nullptr;
};

/// All panels of the window. The window owns the widgets.
struct Panels {
    Panel interventionPanel;
    Panel framePanel;
    Panel gridPanel;
    Panel curvePanel;
    Panel tokenPanel;
    Panel answerPanel;
    widgets::InterventionPanel* interventions = nullptr;
    OverlaySection* overlay = nullptr;
    FrameView* frames = nullptr;
    QToolButton* mapButton = nullptr; ///< Which map lies on the frames.
    WorkLine* mapWork = nullptr; ///< Under the frames while a map is computed.
    MessageBar* messages = nullptr; ///< Above the frames.
    widgets::HeadGrid* grid = nullptr;
    RoleBar* roles = nullptr; ///< Under the grid, hidden but while it shows roles.
    QToolButton* metricButton = nullptr; ///< Its menu is filled by the menus.
    widgets::SinkCurves* curves = nullptr;
    QToolButton* scoreButton = nullptr;
    widgets::ArmLegend* armLegend = nullptr;
    widgets::TokenStrip* tokens = nullptr;
    widgets::FindBar* findBar = nullptr; ///< Above the tokens, hidden until something is searched.
    widgets::ThemedLabel* keyHints = nullptr; ///< Under the frames, hidden but while presenting.
    widgets::AnswerPane* answers = nullptr;
    OptionPages* options = nullptr; ///< Holds the answers.
    QList<ScienceDock> science;

    QList<QDockWidget*> docks() const;
};

/// Makes the panels and puts them at their home places.
Panels makePanels(QMainWindow& window);

/// Puts every dock back to its home place and size.
void resetLayout(QMainWindow& window, const Panels& panels);

/// Brings the analysing panel with this id to the front; false when there is none.
bool showPanel(const Panels& panels, const QString& id);

} // namespace sinkscope::app
