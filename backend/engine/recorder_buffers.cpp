// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/recorder_buffers.h"

namespace sinkscope::engine {

Recorder::PromptBuffers::PromptBuffers(const RecorderSetup& setup, int tokens, int afterVision)
{
    const ModelShape& s = setup.shape;
    const CapturePlan& plan = setup.plan;
    if (plan.reductions) {
        received = at::zeros({ s.layers, s.heads, tokenKindCount - 1, tokens }, at::kFloat);
        entropy = at::zeros({ s.layers, s.heads, tokens }, at::kFloat);
        lastRow = at::zeros({ s.layers, s.heads, tokens }, at::kFloat);
        hiddenNorm = at::zeros({ s.layers + 1, tokens }, at::kFloat);
        hiddenMax = at::zeros({ s.layers + 1, tokens }, at::kFloat);
        hiddenArgmax = at::zeros({ s.layers + 1, tokens }, at::kInt);
        phi = at::zeros({ s.layers, tokens }, at::kFloat);
    }
    if (plan.keys)
        keys = at::empty({ s.layers, s.kvHeads, tokens, s.headSize }, setup.type);
    if (plan.queriesAll || plan.queriesAfterVision) {
        firstQuery = plan.queriesAll ? 0 : afterVision;
        queries = at::empty({ s.layers, s.heads, tokens - firstQuery, s.headSize }, setup.type);
    }
    if (plan.values)
        values = at::empty({ s.layers, s.kvHeads, tokens, s.headSize }, setup.type);
    if (plan.residuals)
        residuals = at::empty({ s.layers + 1, tokens, s.hidden }, setup.type);
}

Recorder::StepBuffers::StepBuffers(const RecorderSetup& setup, const decoder::Step& step)
    : query(step.keys - 1)
    , decode(!step.prefill)
{
    const ModelShape& s = setup.shape;
    const CapturePlan& plan = setup.plan;
    if (plan.reductions) {
        mass = at::zeros({ s.layers, s.heads, tokenKindCount }, at::kFloat);
        sinkMass = at::zeros({ s.layers, s.heads }, at::kFloat);
        entropy = at::zeros({ s.layers, s.heads }, at::kFloat);
    }
    if (!decode)
        return;
    if (plan.reductions) {
        hiddenNorm = at::zeros({ s.layers + 1 }, at::kFloat);
        phi = at::zeros({ s.layers }, at::kFloat);
    }
    if (plan.keys)
        keys = at::empty({ s.layers, s.kvHeads, 1, s.headSize }, setup.type);
    if (plan.queriesAll || plan.queriesAfterVision)
        queries = at::empty({ s.layers, s.heads, 1, s.headSize }, setup.type);
    if (plan.values)
        values = at::empty({ s.layers, s.kvHeads, 1, s.headSize }, setup.type);
    if (plan.residuals)
        residuals = at::empty({ s.layers + 1, s.hidden }, setup.type);
}

} // namespace sinkscope::engine
