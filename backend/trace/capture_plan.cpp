// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/capture_plan.h"

#include "trace/error.h"
#include "trace/layout.h"

#include <algorithm>
#include <utility>

namespace sinkscope {

namespace {

constexpr std::int64_t floatBytes = 4;
constexpr std::int64_t promptKinds = tokenKindCount - 1;
constexpr std::int64_t primaryCosines = 3; ///< primaryCandidates of trace.h.

std::int64_t layerHeads(const ModelShape& shape)
{
    return static_cast<std::int64_t>(shape.layers) * shape.heads;
}

/// Received attention, entropy, last row; then norm, maximum, its channel, cosines and MLP figures
/// per token; value norms.
std::int64_t prefillReductions(const ModelShape& shape, std::int64_t tokens)
{
    const std::int64_t perToken = layerHeads(shape) * (promptKinds + 2)
        + (3 + primaryCosines) * (static_cast<std::int64_t>(shape.layers) + 1)
        + static_cast<std::int64_t>(shape.layers) * (2 + primaryCosines + shape.kvHeads);
    return perToken * tokens * floatBytes;
}

/// Mass per kind, sink mass and entropy of a step; then its norm, φ, cosines, MLP and value
/// figures.
std::int64_t stepReductions(const ModelShape& shape)
{
    return (layerHeads(shape) * (tokenKindCount + 2) + (1 + primaryCosines) * (shape.layers + 1)
               + shape.layers * (2 + primaryCosines + shape.kvHeads))
        * floatBytes;
}

} // namespace

CapturePlan CapturePlan::of(
    CaptureLevel level, const ModelShape& shape, int promptTokens, std::int64_t queryBudgetBytes)
{
    CapturePlan plan;
    plan.level = level;
    if (level == CaptureLevel::None) {
        plan.reductions = plan.keys = plan.queriesAfterVision = plan.queriesAll = false;
    } else if (level == CaptureLevel::Full) {
        plan.values = plan.residuals = plan.logits = true;
    } else {
        plan.queriesAll =
            layerHeads(shape) * shape.headSize * promptTokens * floatBytes <= queryBudgetBytes;
        plan.residuals = (static_cast<std::int64_t>(shape.layers) + 1) * shape.hidden * promptTokens
                * floatBytes
            <= queryBudgetBytes / 2;
        plan.values = plan.residuals;
    }
    return plan;
}

std::int64_t CapturePlan::forecastBytes(
    const ModelShape& shape, int promptTokens, int newTokens, int elementBytes) const
{
    const std::int64_t steps = std::max(0, newTokens);
    const std::int64_t tokens = std::max(0, promptTokens);
    const std::int64_t keyBytes =
        static_cast<std::int64_t>(shape.layers) * shape.kvHeads * shape.headSize * elementBytes;
    const std::int64_t queryBytes = layerHeads(shape) * shape.headSize * elementBytes;
    const std::int64_t residualBytes =
        (static_cast<std::int64_t>(shape.layers) + 1) * shape.hidden * elementBytes;
    std::int64_t total = 0;
    if (reductions)
        total += prefillReductions(shape, tokens) + stepReductions(shape) * steps;
    if (keys)
        total += keyBytes * (tokens + steps);
    if (queriesAll)
        total += queryBytes * (tokens + steps);
    else if (queriesAfterVision)
        total += queryBytes * (std::min<std::int64_t>(tokens, rowsAfterVision) + steps);
    if (values)
        total += keyBytes * (tokens + steps) + layerHeads(shape) * 2 * shape.hidden * floatBytes;
    if (residuals)
        total += residualBytes * (tokens + steps);
    if (logits)
        total += static_cast<std::int64_t>(shape.vocabulary) * floatBytes * steps;
    return total;
}

std::optional<std::string> CapturePlan::thin()
{
    const auto take = [](bool& part) { return std::exchange(part, false); };
    if (take(values))
        return "values are not kept";
    if (take(residuals))
        return "residuals are not kept";
    if (take(logits))
        return "logits are not kept";
    if (take(queriesAll)) {
        queriesAfterVision = true;
        return "queries are kept only for rows after the last vision token";
    }
    if (take(queriesAfterVision))
        return "queries are not kept: rows cannot be shown";
    if (take(keys))
        return "keys are not kept: rows cannot be shown";
    if (take(reductions))
        return "reductions are not kept: only the answer remains";
    return std::nullopt;
}

std::string name(CaptureLevel level)
{
    switch (level) {
    case CaptureLevel::None:
        return "none";
    case CaptureLevel::Default:
        return "default";
    case CaptureLevel::Full:
        return "full";
    }
    throw Error(ErrorKind::Internal, "Unknown capture level.");
}

} // namespace sinkscope
