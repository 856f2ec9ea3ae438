// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <array>
#include <optional>
#include <vector>

namespace sinkscope::analysis {

/// Importance score of Gu et al. (arXiv 2410.10781) of every prompt token k in one head, over the T
/// prompt queries: α_k = Σ_{i ≥ max(k,1)} A[i,k] / (T − max(k,1)), the mean attention k receives
/// from the queries that can see it. Query 0 is left out of every average: it can only see itself.
/// This differs from the published α_0 by at most 1/T. Empty when `received` was not captured.
std::vector<float> importance(const Trace& trace, int layer, int head);

/// Mean of `importance` over the heads of a layer; empty when not captured.
std::vector<float> layerImportance(const Trace& trace, int layer);

/// Share of heads of a layer in which α_token > ε (Gu: ε = 0.3); nullopt when not captured.
std::optional<double> sinkRate(const Trace& trace, int layer, int token, double epsilon = 0.3);

using KindMass = std::array<double, tokenKindCount>;

/// Mean attention per key kind of the prompt queries of `queryKind`, query 0 left out; sums to 1
/// over kinds (the answer's entry is 0). nullopt when not captured or no such query exists. For the
/// attention of generated tokens see StepRecord::mass.
std::optional<KindMass> massByKind(const Trace& trace, int layer, int head, TokenKind queryKind);

} // namespace sinkscope::analysis
