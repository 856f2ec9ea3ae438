// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <vector>

/// The numbers behind the sink definitions (see sink_definition.h): one per prompt token of one
/// layer, NaN where a token is not judged, empty when the data were not captured.
namespace sinkscope::analysis {

/// Tokens that fewer prompt queries can see are not judged by the attention they receive: the last
/// tokens are seen by hardly anyone but themselves. As SinkRule::minimumQueries.
inline constexpr int judgedQueries = 8;

/// α_k, mean over heads.
std::vector<float> importanceMean(const Trace& trace, int layer);
/// α_k, the largest of all heads.
std::vector<float> importanceMaximum(const Trace& trace, int layer);
/// α_0 of token 0, mean over heads; NaN for all others.
std::vector<float> firstTokenShare(const Trace& trace, int layer);
/// φ of the residual entering the layer.
std::vector<float> phiValues(const Trace& trace, int layer);
/// max|h| divided by massiveThreshold().
std::vector<float> massiveRatio(const Trace& trace, int layer);
/// Attention received (mean over heads) divided by Σ_{i ≥ max(k,1)} 1/(i+1), what rows that look
/// evenly at all they can see would give. Judged where at least a tenth of the prompt's queries,
/// and `judgedQueries`, see the token: nearer the end, rows looking at their neighbours alone
/// exceed 10.
std::vector<float> uniformBoost(const Trace& trace, int layer);
/// L2 norm of the value vectors of all key heads together, divided by the layer's lower median.
std::vector<float> relativeValueNorm(const Trace& trace, int layer);
/// |cos| of the residual entering the layer with that of the primary sink. NaN for all tokens in
/// layers where that is no sink itself (see primary_sink.h): there its direction means nothing.
std::vector<float> primaryAlignment(const Trace& trace, int layer);

} // namespace sinkscope::analysis
