// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/problem_scan.h"

#include <optional>
#include <string>
#include <vector>

/// The single checks of problem_scan.h. The Trace has a layout with tokens and a prefill record.
namespace sinkscope::analysis {

/// A number as the explanations write it: three significant digits.
std::string shortNumber(double value);

std::optional<Problem> checkNan(const Trace& trace);
std::vector<Problem> checkNotes(const Trace& trace);
std::vector<Problem> checkCapture(const Trace& trace);
std::optional<Problem> checkVisionTokens(const Trace& trace);
std::optional<Problem> checkFirstToken(const Trace& trace);
std::vector<Problem> checkMethods(const Trace& trace);
std::optional<Problem> checkDefinition(const Trace& trace, const ScanContext& context);
std::optional<Problem> checkScale(const Trace& trace, const ScanContext& context);

} // namespace sinkscope::analysis
