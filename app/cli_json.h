// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <nlohmann/json.hpp>

namespace sinkscope::app {

/// The object `sinkscope-cli run --json` prints: model, prompt, answer, generated, sinks,
/// vision_artifacts, layers, timings (seconds; load includes calibration), memory (bytes).
/// Log-probabilities are natural, of
/// the raw distribution. Later versions only add keys.
nlohmann::json runToJson(const Trace& trace);

} // namespace sinkscope::app
