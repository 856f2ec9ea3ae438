// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/result.h"
#include "trace/trace.h"
#include "trace/translation_mark.h"

#include <vector>

namespace sinkscope::analysis {

/// What the map is, and what it is not, for titles and hover.
inline constexpr const char* activationMapTitle = "hidden-state similarity map (TAM-like)";
inline constexpr const char* activationMapFormula = QT_TRANSLATE_NOOP("analysis",
    "max(0, cos(h_v, y) − g · mean of cos(h_v, c) over earlier rows c, weighted by max(0, cos(c, "
    "y))); h_v: last residual of the vision token, y: of the row that produced the word, g: least "
    "squares. After TAM (arXiv 2506.23270), with the row's residual in place of the word's output "
    "weights, and without its denoising filter.");

struct ActivationRequest {
    int step = 0; ///< Index into `Trace::steps`: the word's token.
    /// Channels of the residual that count as 0: massive ones would own every cosine.
    std::vector<int> withoutChannels;

    bool operator==(const ActivationRequest&) const = default;
};

/// Numbers per vision token; NaN where its residual is zero or not a number.
struct ActivationMap {
    std::vector<int> tokens; ///< Positions of the vision tokens, ascending.
    std::vector<float> similarity; ///< s: cosine with the row that produced the word.
    std::vector<float> explained; ///< g · E: what earlier rows explain of it.
    std::vector<float> map; ///< max(0, s − g · E).
    double scale = 0; ///< g; 0 where nothing is explained.
    int contextRows = 0; ///< Rows with a weight above 0.
};

/// Evidence for one answer token from hidden states, in the manner of the token activation map.
/// With x̂ the residual x leaving the last layer over its length (RMS normalisation, then divided
/// by √D), ŷ that of the row that produced the token, ĉ_j those of the rows j between the last
/// vision token and that row (question words and earlier answer tokens):
///   s(v) = x̂_v · ŷ                                       the word's activation
///   w_j  = max(0, ĉ_j · ŷ)                               how related row j is to the word
///   E(v) = Σ_j w_j (x̂_v · ĉ_j) / Σ_j w_j                  what the context activates by itself
///   g    = max(0, ⟨s, E⟩ / ⟨E, E⟩)                        least squares over the vision tokens
///   map(v) = max(0, s(v) − g · E(v)).
/// Missing without vision tokens, and without the residuals of the last layer (full capture) of
/// the vision tokens and of the row; context rows without residuals are passed over. One pass over
/// the vision tokens' residuals: some 20 ms for 8k tokens of 3584 numbers.
Result<ActivationMap> activationMap(const Trace& trace, const ActivationRequest& request);

} // namespace sinkscope::analysis
