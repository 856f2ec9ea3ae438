// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/report.h"

namespace sinkscope::bench {

/// Adds the machine's load to the facts, prints the report, and writes it to `jsonFile` unless that
/// is empty. Throws Error (BadInput) when the file cannot be written.
void deliver(Report report, const std::string& jsonFile);

} // namespace sinkscope::bench
