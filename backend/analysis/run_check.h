// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <optional>
#include <string>

namespace sinkscope::analysis {

/// What is wrong with the cells of a layout, in English; empty when every frame's cells fill its
/// grid and every token points at a cell that exists. Costs one pass over the tokens. Thread-safe.
std::string gridProblem(const Layout& layout);

/// Largest distance from 1 of the attention that answering rows gave to all kinds of keys together,
/// over all layers, heads and tokens so far; NaN when a mass is. Nullopt when masses were not
/// captured. Costs one pass over small records. Thread-safe.
std::optional<double> massDeviation(const Trace& trace);

} // namespace sinkscope::analysis
