// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace sinkscope::engine {

/// Whether a run with RunRequest::device "auto", "cpu", "cuda" or "cuda:N" takes the CPU on this
/// machine. Throws Error (BadInput) for other words and for a device that is not there.
bool runsOnCpu(const std::string& device);

} // namespace sinkscope::engine
