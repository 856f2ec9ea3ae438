// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/run_request.h"

#include <string>
#include <vector>

namespace sinkscope::engine {

/// Earlier turns of a conversation from a JSON file: a list of objects with `question` and
/// `answer`, at most 64. Throws Error(BadInput) naming file and field.
std::vector<Exchange> readHistory(const std::string& file);

} // namespace sinkscope::engine
