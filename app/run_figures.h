// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <QString>

namespace sinkscope::app {

/// One line per stage with its seconds, and what of the prompt came from an earlier run.
QString timingHelp(const Trace& trace);

/// One line per use of memory.
QString memoryHelp(const Trace& trace);

} // namespace sinkscope::app
