// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels.h"

namespace sinkscope::app {

/// Gives the keyboard to the first part of a panel that takes it, or else of its title bar.
void focusPanel(const widgets::PanelFrame& panel);

/// Gives the keyboard to the next panel that can be seen and takes it, or the one before, in the
/// order of the window: interventions, video, right column, tokens, answers.
void focusNextPanel(const Panels& panels, bool forward);

} // namespace sinkscope::app
