// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <span>
#include <string>
#include <vector>

/// Numbers per layer and token, of the prompt and of the answer.
namespace sinkscope::analysis {

enum class TokenQuantity { Norm, PrimaryCosine, MlpNorm, MlpCosine, Phi, Importance };

struct TokenQuantityInfo {
    TokenQuantity quantity;
    std::string id; ///< Stable key: norm, primary_cosine, mlp_norm, mlp_cosine, phi, importance.
    std::string title;
    std::string formula; ///< For hover.
    bool isSigned = false; ///< Values lie in [−1, 1] around 0.
};

/// All quantities, in menu order.
std::span<const TokenQuantityInfo> tokenQuantities();
const TokenQuantityInfo& tokenQuantity(TokenQuantity quantity);

/// Row-major by layer. Norm and PrimaryCosine have a row for every layer a residual enters and one
/// for the residual leaving the last (L + 1), the others have L rows.
struct LayerTokenMap {
    int layers = 0;
    int tokens = 0; ///< Prompt tokens, then generated tokens except the last, which was not fed in.
    std::vector<float> values; ///< NaN without a value.
    std::string missing; ///< Why there are no values, an English sentence; else empty.

    bool empty() const { return values.empty(); }
    float at(int layer, int token) const; ///< NaN outside.
};

/// Cosines are with the token of primaryCandidate(). Importance is the head mean of α_k of prompt
/// tokens (see importance.h; answer tokens: NaN) and reads the received attention of all heads:
/// cache it. The others copy what the Trace has.
LayerTokenMap layerTokenMap(const Trace& trace, TokenQuantity quantity);

} // namespace sinkscope::analysis
