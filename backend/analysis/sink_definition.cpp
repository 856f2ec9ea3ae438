// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sink_definition.h"

#include "analysis/frame_persistence.h"
#include "analysis/token_scores.h"
#include "analysis/trace_access.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sinkscope::analysis {

namespace {

constexpr const char* needsReceived =
    QT_TRANSLATE_NOOP("analysis", "The attention received by tokens was not captured.");

SinkDefinition importanceDefinition()
{
    return { "importance", QT_TRANSLATE_NOOP("analysis", "Importance α (head mean)"),
        QT_TRANSLATE_NOOP("analysis",
            "α_k = mean over prompt queries i ≥ k of A_ik, query 0 left out, then mean over heads; "
            "sink: α_k > ε, judged where at least 8 queries see k (arXiv 2410.10781, ε = 0.3)"),
        "", needsReceived, "ε", 0.3, 0, 1, 0.01, SinkTest::Above, &importanceMean };
}

SinkDefinition importanceMaximumDefinition()
{
    return { "importance_max", QT_TRANSLATE_NOOP("analysis", "Importance α (any head)"),
        QT_TRANSLATE_NOOP("analysis",
            "max over heads of α_k = mean over prompt queries i ≥ k of A_ik, query 0 left out; "
            "sink: > ε, judged where at least 8 queries see k (arXiv 2410.10781, ε = 0.3)"),
        "", needsReceived, "ε", 0.3, 0, 1, 0.01, SinkTest::Above, &importanceMaximum };
}

SinkDefinition firstTokenDefinition()
{
    return { "first_token_mass", QT_TRANSLATE_NOOP("analysis", "First-token mass"),
        QT_TRANSLATE_NOOP("analysis",
            "attention on token 0, mean over prompt queries 1…T−1 and heads; sink: > ε; only the "
            "first token is judged"),
        "", needsReceived, "ε", 0.3, 0, 1, 0.01, SinkTest::Above, &firstTokenShare };
}

SinkDefinition phiDefinition()
{
    return { "phi", QT_TRANSLATE_NOOP("analysis", "Norm rule φ"),
        QT_TRANSLATE_NOOP("analysis",
            "φ = max over sink dimensions of |h_d| / RMS(h), h the residual entering the layer; "
            "sink: φ ≥ τ (arXiv 2503.03321, τ = 20)"),
        "", QT_TRANSLATE_NOOP("analysis", "φ was not captured: the model has no sink dimensions."),
        "τ", 20, 0, 100, 0.5, SinkTest::AtLeast, &phiValues };
}

SinkDefinition massiveDefinition()
{
    return { "massive", QT_TRANSLATE_NOOP("analysis", "Massive activation"),
        QT_TRANSLATE_NOOP("analysis",
            "max over channels of |h| divided by max(100, 1000 · median |h| of the layer), h the "
            "residual entering the layer; sink: ≥ 1 (arXiv 2402.17762)"),
        "×", QT_TRANSLATE_NOOP("analysis", "The median activation of the layer was not captured."),
        QT_TRANSLATE_NOOP("analysis", "factor"), 1, 0.01, 10, 0.01, SinkTest::AtLeast,
        &massiveRatio };
}

SinkDefinition boostDefinition()
{
    return { "boost", QT_TRANSLATE_NOOP("analysis", "Boost over uniform"),
        QT_TRANSLATE_NOOP("analysis",
            "attention received from prompt queries, mean over heads, divided by Σ 1/(i+1) over "
            "the queries i ≥ k, which evenly spread rows would give; sink: ≥ b, judged where at "
            "least 8 and a tenth of the queries see k"),
        "×", needsReceived, "b", 10, 1, 200, 1, SinkTest::AtLeast, &uniformBoost };
}

SinkDefinition persistenceDefinition()
{
    return { "persistence", QT_TRANSLATE_NOOP("analysis", "Cross-frame persistence"),
        QT_TRANSLATE_NOOP("analysis",
            "vision tokens: share of the frames in which the cell at this row and column has "
            "φ ≥ 20, or where φ was not captured at least 10 times the attention of uniform rows; "
            "sink: ≥ s"),
        "", QT_TRANSLATE_NOOP("analysis", "Persistence needs at least two frames of one grid."),
        "s", 0.5, 0.01, 1, 0.01, SinkTest::AtLeast, &framePersistence };
}

SinkDefinition valueNormDefinition()
{
    return { "value_norm", QT_TRANSLATE_NOOP("analysis", "Small value norm"),
        QT_TRANSLATE_NOOP("analysis",
            "L2 norm of the token's value vectors divided by the layer's median; sinks carry "
            "little, so sink: ≤ v (arXiv 2410.10781)"),
        "×", QT_TRANSLATE_NOOP("analysis", "The norms of the value vectors were not captured."),
        "v", 0.5, 0, 2, 0.01, SinkTest::AtMost, &relativeValueNorm };
}

SinkDefinition cosineDefinition()
{
    return { "primary_cosine", QT_TRANSLATE_NOOP("analysis", "Cosine to the primary sink"),
        QT_TRANSLATE_NOOP("analysis",
            "|cos| of the residual entering the layer with that of the primary sink; sink: > c, "
            "judged in layers where the primary sink's norm stands out (arXiv 2512.22213, c = "
            "0.9)"),
        "", QT_TRANSLATE_NOOP("analysis", "The cosines to the primary sink were not captured."),
        "c", 0.9, 0, 1, 0.01, SinkTest::Above, &primaryAlignment };
}

} // namespace

bool SinkDefinition::isSink(float value, double limit) const
{
    const auto number = static_cast<double>(value);
    switch (test) {
    case SinkTest::AtLeast:
        return number >= limit;
    case SinkTest::Above:
        return number > limit;
    case SinkTest::AtMost:
        break;
    }
    return number <= limit;
}

std::span<const SinkDefinition> sinkDefinitions()
{
    static const std::array<SinkDefinition, 9> definitions { importanceDefinition(),
        importanceMaximumDefinition(), firstTokenDefinition(), phiDefinition(), massiveDefinition(),
        boostDefinition(), persistenceDefinition(), valueNormDefinition(), cosineDefinition() };
    return definitions;
}

const SinkDefinition* findSinkDefinition(const std::string& id)
{
    for (const SinkDefinition& definition : sinkDefinitions()) {
        if (definition.id == id)
            return &definition;
    }
    return nullptr;
}

std::vector<int> sinksAmong(
    std::span<const float> values, const SinkDefinition& definition, double threshold)
{
    std::vector<int> sinks;
    for (std::size_t token = 0; token < values.size(); ++token) {
        if (definition.isSink(values[token], threshold))
            sinks.push_back(static_cast<int>(token));
    }
    return sinks;
}

std::optional<std::vector<int>> sinkTokens(
    const Trace& trace, int layer, const std::string& definitionId, double threshold)
{
    const SinkDefinition* definition = findSinkDefinition(definitionId);
    const auto values = definition ? definition->values(trace, layer) : std::vector<float>();
    if (values.empty())
        return std::nullopt;
    return sinksAmong(values, *definition, threshold);
}

std::vector<double> sinkCounts(
    const Trace& trace, const std::string& definitionId, double threshold)
{
    std::vector<double> counts;
    for (int layer = 0; layer < trace.info.shape.layers; ++layer) {
        const auto sinks = sinkTokens(trace, layer, definitionId, threshold);
        if (!sinks)
            return {};
        counts.push_back(static_cast<double>(sinks->size()));
    }
    return counts;
}

std::string missingReason(const Trace& trace, int layer, const SinkDefinition& definition)
{
    return missingReason(trace, layer, definition,
        isHead(trace, layer, 0) ? definition.values(trace, layer) : std::vector<float>());
}

std::string missingReason(const Trace& trace, int layer, const SinkDefinition& definition,
    const std::vector<float>& values)
{
    if (!trace.layout || !trace.prefill || trace.promptTokens() == 0)
        return QT_TRANSLATE_NOOP("analysis", "There is no finished prompt yet.");
    if (!isHead(trace, layer, 0))
        return QT_TRANSLATE_NOOP("analysis", "The model has no such layer.");
    if (values.empty())
        return definition.needs;
    if (std::all_of(values.begin(), values.end(), [](float value) { return std::isnan(value); }))
        return QT_TRANSLATE_NOOP(
            "analysis", "No token of this layer can be judged by this definition.");
    return {};
}

} // namespace sinkscope::analysis
