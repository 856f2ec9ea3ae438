// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/recorder.h"

namespace sinkscope::engine {

/// Growing record of a prompt; shapes as in PrefillRecord. Undefined tensors were not asked for.
/// Never changed once the prompt has run: Traces share the memory.
struct PromptCapture {
    at::Tensor received;
    at::Tensor entropy;
    at::Tensor lastRow;
    at::Tensor hiddenNorm;
    at::Tensor hiddenMax;
    at::Tensor hiddenArgmax;
    at::Tensor phi;
    at::Tensor hiddenMedian;
    at::Tensor valueNorm;
    at::Tensor primaryCosine;
    at::Tensor mlpNorm;
    at::Tensor mlpCosine;
    at::Tensor candidates; ///< F32 [L+1,C,D]: residuals of the first tokens, see primaryCosine.
    at::Tensor keys;
    at::Tensor queries;
    at::Tensor values;
    at::Tensor residuals;
    int firstQuery = 0;
    /// `received` [L,H,K,boundary] as the rows before the boundary left it.
    at::Tensor receivedByPrefix;
    std::vector<std::vector<int>> sinks; ///< Per layer, tokens with φ ≥ τ.
    std::vector<at::Tensor> sinkMasks; ///< The same for operators, see device_statistics.h.

    PromptCapture(const RecorderSetup& setup, int tokens, int afterVision);

    /// Takes what the first `rows` rows left behind in another prompt that begins with them.
    void copyRows(const PromptCapture& other, int rows);
    /// Takes a whole layer of the same prompt. Residuals, norms and φ are not part of it.
    void copyLayer(const PromptCapture& other, int layer);
    std::int64_t byteCount() const;
};

/// Growing record of one forward pass; shapes as in StepRecord.
struct Recorder::StepBuffers {
    int query = 0;
    bool decode = false;
    at::Tensor mass;
    at::Tensor sinkMass;
    at::Tensor entropy;
    at::Tensor hiddenNorm;
    at::Tensor phi;
    at::Tensor valueNorm;
    at::Tensor primaryCosine;
    at::Tensor mlpNorm;
    at::Tensor mlpCosine;
    at::Tensor keys;
    at::Tensor queries;
    at::Tensor values;
    at::Tensor residuals;
    at::Tensor logits;

    /// `candidates`: C of primaryCosine.
    StepBuffers(const RecorderSetup& setup, const decoder::Step& step, std::int64_t candidates);
};

} // namespace sinkscope::engine
