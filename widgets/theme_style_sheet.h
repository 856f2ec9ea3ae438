// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QString>

namespace sinkscope::widgets {

/// Flat looks of the standard controls, which the Fusion style would draw with gradients and
/// frames. Colours of text and backgrounds of plain widgets stay with the palette.
QString styleSheetOf(const ThemeColours& colours);

} // namespace sinkscope::widgets
