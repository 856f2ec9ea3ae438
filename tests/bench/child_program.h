// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace sinkscope::bench {

/// Runs this very program with other arguments and returns what it prints. Throws Error (Internal)
/// when it cannot be started or does not end with 0.
std::string runThisProgram(const std::vector<std::string>& arguments);

} // namespace sinkscope::bench
