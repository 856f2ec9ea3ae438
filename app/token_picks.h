// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection.h"

#include <Qt>
#include <cstddef>

namespace sinkscope::app {

class Workspace;

/// A set of tokens is no larger than this; a longer range keeps the part next to what was clicked.
inline constexpr std::size_t mostSelectedTokens = 256;

/// What a token stands for in a selection: a vision token is looked at and brings its frame, any
/// other token looks.
SelectionPart partOf(const Workspace& workspace, const TokenRef& token);

/// A click on a token. Plain: selects it alone; a second time releases it. Ctrl: adds it to the
/// selected ones or takes it out. Shift: everything between the primary one and it, on one frame
/// the rectangle of patches; the primary one stays. Else the token clicked last is the primary one.
void pickToken(Workspace& workspace, const TokenRef& token, Qt::KeyboardModifiers modifiers);

/// Turns the direction round. Without a selected patch it takes the one that the selected token
/// looks at most.
void swapDirection(Workspace& workspace);

} // namespace sinkscope::app
