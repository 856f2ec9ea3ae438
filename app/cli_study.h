// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control_study.h"
#include "trace/trace.h"

#include <string>
#include <vector>

namespace sinkscope::app {

/// A control study as far as it came.
struct FinishedStudy {
    std::vector<MethodUse> methods;
    TracePtr baseline;
    std::vector<engine::StudyResult> results; ///< At least one.
    int planned = 0; ///< Runs without the baseline.
};

/// Writes the CSV unless `csv` is empty (one line per metric and row), then prints the table, or
/// one JSON object with every run in it. A study that was stopped says so in all three.
void publishStudy(const FinishedStudy& study, const std::string& csv, bool asJson);

} // namespace sinkscope::app
