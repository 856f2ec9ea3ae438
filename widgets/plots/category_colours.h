// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/dot_stamps.h"

namespace sinkscope::widgets {

struct ThemeColours;

/// Mark of a category, index from 0: colours that people with every kind of colour vision can tell
/// apart and that mean nothing else in the program, and a shape that changes with the colour and
/// again with every round of colours.
DotLook categoryLook(int index, const ThemeColours& colours);

} // namespace sinkscope::widgets
