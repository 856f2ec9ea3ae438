// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/layer_token_map.h"

#include "analysis/importance.h"
#include "analysis/primary_sink.h"
#include "analysis/trace_access.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <array>
#include <limits>

namespace sinkscope::analysis {

namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();

/// Where a quantity is kept: one tensor of the prompt, one of every step, and for quantities with a
/// row per candidate which of them.
struct Source {
    Tensor PrefillRecord::*prompt;
    Tensor StepRecord::*step;
    int rows;
    int candidate = -1;
};

int candidateCount(const Trace& trace) { return std::min(primaryCandidates, trace.promptTokens()); }

std::span<const float> promptValues(const Trace& trace, const Source& source)
{
    const Tensor& tensor = (*trace.prefill).*source.prompt;
    const int tokens = trace.promptTokens();
    if (source.candidate < 0)
        return floatsOf(tensor, { source.rows, tokens });
    const auto all = floatsOf(tensor, { candidateCount(trace), source.rows, tokens });
    const std::size_t size = index(source.rows) * index(tokens);
    return all.empty() ? all : all.subspan(index(source.candidate) * size, size);
}

std::span<const float> stepValues(const Trace& trace, const StepRecord& step, const Source& source)
{
    const Tensor& tensor = step.*source.step;
    if (source.candidate < 0)
        return floatsOf(tensor, { source.rows });
    const auto all = floatsOf(tensor, { candidateCount(trace), source.rows });
    return all.empty()
        ? all
        : all.subspan(index(source.candidate) * index(source.rows), index(source.rows));
}

LayerTokenMap emptyMap(const Trace& trace, int rows)
{
    LayerTokenMap map;
    map.layers = rows;
    map.tokens = trace.promptTokens() + std::max(0, static_cast<int>(trace.steps.size()) - 1);
    map.values.assign(index(rows) * index(map.tokens), none);
    return map;
}

LayerTokenMap read(const Trace& trace, const Source& source)
{
    const auto prompt = promptValues(trace, source);
    if (prompt.empty())
        return {};
    LayerTokenMap map = emptyMap(trace, source.rows);
    const auto width = index(trace.promptTokens());
    for (std::size_t row = 0; row < index(map.layers); ++row)
        std::copy_n(prompt.begin() + static_cast<std::ptrdiff_t>(row * width), width,
            map.values.begin() + static_cast<std::ptrdiff_t>(row * index(map.tokens)));
    for (std::size_t step = 1; step < trace.steps.size(); ++step) {
        const auto values = stepValues(trace, *trace.steps[step], source);
        for (std::size_t row = 0; row < values.size(); ++row)
            map.values[row * index(map.tokens) + width + step - 1] = values[row];
    }
    return map;
}

LayerTokenMap importanceMap(const Trace& trace)
{
    LayerTokenMap map = emptyMap(trace, trace.info.shape.layers);
    for (int layer = 0; layer < map.layers; ++layer) {
        const std::vector<float> scores = layerImportance(trace, layer);
        if (scores.empty())
            return {};
        std::copy(scores.begin(), scores.end(),
            map.values.begin() + static_cast<std::ptrdiff_t>(layer) * map.tokens);
    }
    return map;
}

LayerTokenMap valuesOf(const Trace& trace, TokenQuantity quantity)
{
    const int layers = trace.info.shape.layers;
    switch (quantity) {
    case TokenQuantity::Norm:
        return read(trace, { &PrefillRecord::hiddenNorm, &StepRecord::hiddenNorm, layers + 1 });
    case TokenQuantity::PrimaryCosine:
    case TokenQuantity::MlpCosine:
        break;
    case TokenQuantity::MlpNorm:
        return read(trace, { &PrefillRecord::mlpNorm, &StepRecord::mlpNorm, layers });
    case TokenQuantity::Phi:
        return read(trace, { &PrefillRecord::phi, &StepRecord::phi, layers });
    case TokenQuantity::Importance:
        return importanceMap(trace);
    }
    const int candidate = primaryCandidate(trace);
    if (candidate < 0)
        return {};
    if (quantity == TokenQuantity::PrimaryCosine)
        return read(trace,
            { &PrefillRecord::primaryCosine, &StepRecord::primaryCosine, layers + 1, candidate });
    return read(trace, { &PrefillRecord::mlpCosine, &StepRecord::mlpCosine, layers, candidate });
}

} // namespace

std::span<const TokenQuantityInfo> tokenQuantities()
{
    static const std::array<TokenQuantityInfo, 6> quantities { {
        { TokenQuantity::Norm, "norm", QT_TRANSLATE_NOOP("analysis", "Residual norm"),
            QT_TRANSLATE_NOOP("analysis", "L2 norm of the residual entering the layer") },
        { TokenQuantity::PrimaryCosine, "primary_cosine",
            QT_TRANSLATE_NOOP("analysis", "Cosine to the primary sink"),
            QT_TRANSLATE_NOOP("analysis",
                "cosine of the residual entering the layer with that of the primary sink at the "
                "same place (arXiv 2512.22213)"),
            true },
        { TokenQuantity::MlpNorm, "mlp_norm", QT_TRANSLATE_NOOP("analysis", "MLP output norm"),
            QT_TRANSLATE_NOOP("analysis", "L2 norm of the MLP's down-projection output") },
        { TokenQuantity::MlpCosine, "mlp_cosine",
            QT_TRANSLATE_NOOP("analysis", "Cosine of the MLP output"),
            QT_TRANSLATE_NOOP("analysis",
                "cosine of the MLP's down-projection output with the primary sink's residual "
                "leaving the layer (arXiv 2512.22213)"),
            true },
        { TokenQuantity::Phi, "phi", QT_TRANSLATE_NOOP("analysis", "φ"),
            QT_TRANSLATE_NOOP("analysis",
                "φ = max over sink dimensions of |h_d| / RMS(h), h the residual entering the "
                "layer") },
        { TokenQuantity::Importance, "importance",
            QT_TRANSLATE_NOOP("analysis", "Attention received"),
            QT_TRANSLATE_NOOP("analysis",
                "α_k = mean over prompt queries i ≥ k of A_ik, query 0 left out, then mean over "
                "heads") },
    } };
    return quantities;
}

const TokenQuantityInfo& tokenQuantity(TokenQuantity quantity)
{
    return tokenQuantities()[static_cast<std::size_t>(quantity)];
}

float LayerTokenMap::at(int layer, int token) const
{
    if (empty() || layer < 0 || layer >= layers || token < 0 || token >= tokens)
        return none;
    return values[index(layer) * index(tokens) + index(token)];
}

LayerTokenMap layerTokenMap(const Trace& trace, TokenQuantity quantity)
{
    LayerTokenMap map;
    if (isHead(trace, 0, 0) && trace.promptTokens() > 0)
        map = valuesOf(trace, quantity);
    if (map.empty())
        map.missing = QT_TRANSLATE_NOOP("analysis", "This quantity was not captured in this run.");
    return map;
}

} // namespace sinkscope::analysis
