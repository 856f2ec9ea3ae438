// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/recorder.h"

namespace sinkscope::engine {

/// Growing record of a prompt; shapes as in PrefillRecord. Undefined tensors were not asked for.
struct Recorder::PromptBuffers {
    at::Tensor received;
    at::Tensor entropy;
    at::Tensor lastRow;
    at::Tensor hiddenNorm;
    at::Tensor hiddenMax;
    at::Tensor hiddenArgmax;
    at::Tensor phi;
    at::Tensor keys;
    at::Tensor queries;
    at::Tensor values;
    at::Tensor residuals;
    int firstQuery = 0;

    PromptBuffers(const RecorderSetup& setup, int tokens, int afterVision);
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
    at::Tensor keys;
    at::Tensor queries;
    at::Tensor values;
    at::Tensor residuals;
    at::Tensor logits;

    StepBuffers(const RecorderSetup& setup, const decoder::Step& step);
};

} // namespace sinkscope::engine
