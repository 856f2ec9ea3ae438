// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/trace.h"

#include "trace/error.h"

namespace sinkscope {

namespace {

const TokenInfo& promptToken(const Trace& trace, int token)
{
    return trace.layout->tokens[static_cast<std::size_t>(token)];
}

/// The step of a generated token; throws for a position outside the sequence.
const StepRecord& stepToken(const Trace& trace, int token)
{
    if (token < 0 || token >= trace.tokenCount())
        throw Error(ErrorKind::Internal,
            "Token " + std::to_string(token) + " was asked of a sequence of "
                + std::to_string(trace.tokenCount()) + " tokens.");
    return *trace.steps[static_cast<std::size_t>(token - trace.promptTokens())];
}

bool inPrompt(const Trace& trace, int token) { return token >= 0 && token < trace.promptTokens(); }

std::int64_t sum(std::initializer_list<const Tensor*> tensors)
{
    std::int64_t total = 0;
    for (const Tensor* tensor : tensors)
        total += static_cast<std::int64_t>(tensor->byteCount());
    return total;
}

} // namespace

TokenKind Trace::kindOf(int token) const
{
    if (inPrompt(*this, token))
        return promptToken(*this, token).kind;
    stepToken(*this, token);
    return TokenKind::Answer;
}

const std::string& Trace::textOf(int token) const
{
    return inPrompt(*this, token) ? promptToken(*this, token).text : stepToken(*this, token).text;
}

std::int32_t Trace::idOf(int token) const
{
    return inPrompt(*this, token) ? promptToken(*this, token).id : stepToken(*this, token).id;
}

bool Trace::isSpecial(int token) const
{
    return inPrompt(*this, token) ? promptToken(*this, token).special
                                  : stepToken(*this, token).special;
}

std::int64_t byteCount(const Trace& trace)
{
    std::int64_t total = 0;
    if (trace.prefill) {
        const PrefillRecord& p = *trace.prefill;
        total += sum({ &p.received, &p.entropy, &p.lastRow, &p.hiddenNorm, &p.hiddenMax,
            &p.hiddenArgmax, &p.phi, &p.hiddenMedian, &p.valueNorm, &p.primaryCosine, &p.mlpNorm,
            &p.mlpCosine, &p.tagTokens, &p.tagDirections, &p.visionNorm, &p.visionNormMean, &p.keys,
            &p.queries, &p.values, &p.residuals });
    }
    for (const auto& step : trace.steps) {
        total += sum({ &step->keys, &step->queries, &step->values, &step->mass, &step->sinkMass,
            &step->entropy, &step->hiddenNorm, &step->phi, &step->valueNorm, &step->primaryCosine,
            &step->mlpNorm, &step->mlpCosine, &step->residuals, &step->logits });
    }
    return total;
}

} // namespace sinkscope
