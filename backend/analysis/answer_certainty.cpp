// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/answer_certainty.h"

#include <algorithm>
#include <optional>

namespace sinkscope::analysis {

AnswerCertainty answerCertainty(std::span<const std::shared_ptr<const StepRecord>> steps)
{
    AnswerCertainty result;
    std::optional<double> smallest;
    for (const std::shared_ptr<const StepRecord>& record : steps) {
        const StepRecord& step = *record;
        result.logprob += step.logprob;
        const auto other = std::find_if(step.top.begin(), step.top.end(),
            [&](const Alternative& alternative) { return alternative.id != step.id; });
        if (other == step.top.end())
            continue;
        const double gap = step.logprob - other->logprob;
        smallest = std::min(smallest.value_or(gap), gap);
    }
    result.margin = smallest.value_or(0);
    return result;
}

} // namespace sinkscope::analysis
