// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/row_cache.h"
#include "app/selection.h"

namespace sinkscope::app {

/// What to show of a run to somebody who has not selected anything: the first word of the answer
/// that carries content (else its first word, else the last prompt token), the mean over heads of
/// the layer past the first third that looks most at the video, and the frame it looks at most.
Selection defaultSelection(const Trace& trace, RowCache& rows);

/// Index of the answer token that starts the first content word; −1 without one.
int firstContentToken(const Trace& trace);

/// How far selections may go; null Traces offer nothing.
SelectionLimits selectionLimits(const Trace* baseline, const Trace* variant);

} // namespace sinkscope::app
