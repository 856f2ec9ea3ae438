// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinkscope::app {

struct Panels;
class Workspace;

/// Turns what a person does in the panels into changes of the view state and of the methods: hover
/// previews, click locks. The panels never change each other directly.
void linkPanels(const Panels& panels, Workspace& workspace);

} // namespace sinkscope::app
