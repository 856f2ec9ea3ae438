// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <nlohmann/json.hpp>

#include <string>

namespace sinkscope::io {

/// Everything of a Trace that is no tensor: info, layout, reports, generated tokens, timings.
nlohmann::json traceToJson(const Trace& trace);

/// The inverse; tensors are left empty, records exist for every step. `file` names the source in
/// messages. Throws Error (BadInput) for missing or mistyped fields and indices out of range.
Trace traceFromJson(const nlohmann::json& json, const std::string& file);

nlohmann::json methodsToJson(const std::vector<MethodUse>& methods);
nlohmann::json valuesToJson(const ParameterValues& values);

} // namespace sinkscope::io
