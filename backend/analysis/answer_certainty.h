// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/trace.h"

#include <memory>
#include <span>

namespace sinkscope::analysis {

/// How sure a model was of what it wrote. Natural logarithms of the raw distributions.
struct AnswerCertainty {
    double logprob = 0; ///< Of all written tokens together, the end token included.
    /// Smallest distance over the written tokens between the token that was written and the most
    /// probable other one: at its sign a greedy answer changes. 0 without tokens or alternatives.
    double margin = 0;
};

AnswerCertainty answerCertainty(std::span<const std::shared_ptr<const StepRecord>> steps);

} // namespace sinkscope::analysis
