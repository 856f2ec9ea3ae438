// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/answer_model.h"

#include <cmath>

namespace sinkscope::widgets {

QString AnswerModel::text() const
{
    QString whole;
    for (const AnswerToken& token : tokens) {
        if (!token.special) {
            whole += token.text;
        }
    }
    return whole.trimmed();
}

AnswerModel answerModelOf(const Trace& trace, int selected)
{
    AnswerModel model;
    model.state = trace.complete ? AnswerState::Done : AnswerState::Running;
    model.selected = selected;
    for (std::size_t index = 0; index < trace.steps.size(); ++index) {
        const StepRecord& step = *trace.steps[index];
        AnswerToken token;
        token.token = trace.promptTokens() + static_cast<int>(index);
        token.text = QString::fromStdString(step.text);
        token.special = step.special;
        model.tokens.push_back(std::move(token));
        if (model.tokens.back().token != selected) {
            continue;
        }
        for (const Alternative& candidate : step.top) {
            model.alternatives.push_back({ QString::fromStdString(candidate.text),
                std::exp(candidate.logprob), candidate.id == step.id });
        }
    }
    return model;
}

} // namespace sinkscope::widgets
