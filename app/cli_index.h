// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/error.h"

#include <string>

namespace sinkscope::app {

/// Throws Error (BadInput) unless 0 ≤ value < count; `what` names the number, e.g. "layer".
inline void requireIndex(int value, int count, const std::string& what)
{
    if (value < 0 || value >= count)
        throw badInput(what + " " + std::to_string(value) + " does not exist; this trace has "
            + std::to_string(count) + ", counted from 0");
}

} // namespace sinkscope::app
