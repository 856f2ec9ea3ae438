// SPDX-License-Identifier: GPL-3.0-or-later
//
// Attention knock-out: edges from some queries to some keys are cut or scaled in a range of layers,
// to see what a head's look at a token is worth (Geva et al., arXiv 2304.14767; used on sinks by
// "See What You Are Told", arXiv 2503.03321, section 4).
//
// Steps. Sinks, where the set of keys names them, are tokens with φ ≥ τ, found in every layer as
// the (already edited) residual of the prompt enters it. For a query i of `from` and a key j of
// `to`, j ≠ i, and factor f:
//   renormalise  the score before the softmax becomes s_ij + ln f; f = 0 removes the key, the rest
//                of the row takes its share
//   drop         the weight after the softmax becomes f·A_ij; what it had is lost
// A query always keeps the edge to itself, so that no row is empty. Stand-ins take the place of the
// keys when a control is wanted. State is reset per prompt.

#include "analysis/token_set.h"
#include "decoder/control_parameters.h"
#include "decoder/method_entry.h"
#include "decoder/sink_dimensions.h"
#include "decoder/tensor_bridge.h"
#include "trace/translation_mark.h"

#include <cmath>
#include <optional>

namespace sinkscope::interventions {

namespace {

using namespace decoder;

class Knockout final : public Method {
public:
    Knockout(const ParameterValues& values, const MethodContext& context)
        : m_to(text(values, "to"))
        , m_from(text(values, "from"))
        , m_factor(static_cast<float>(real(values, "factor")))
        , m_drops(text(values, "mode") == "drop")
        , m_range(values)
        , m_tau(static_cast<float>(real(values, "tau")))
        , m_dimensions(dimensionsOf(text(values, "dims"), context.sinkDimensions))
        , m_choice(controlChoice(values))
    {
    }

    void beginPrompt(const PromptContext& context) override
    {
        m_context = context;
        m_control.emplace(*context.layout, m_choice.kind, m_choice.seed);
        const auto layers = static_cast<std::size_t>(context.layers);
        const std::vector<int> fixed =
            m_to.needsSinks() ? std::vector<int> {} : standIns(m_to.resolve(*context.layout, {}));
        m_keys.assign(layers, {});
        for (int layer = 0; layer < context.layers; ++layer) {
            if (m_range.covers(layer, context.layers))
                m_keys.at(index(layer)) = fixed;
        }
        m_queries.assign(static_cast<std::size_t>(context.layout->tokenCount()), false);
        for (const int query : m_from.resolve(*context.layout, {}))
            m_queries.at(index(query)) = true;
    }

    bool wants(Site site, int layer, const Step& step) const override
    {
        if (m_factor == 1 || !m_range.covers(layer, m_context.layers))
            return false;
        if (site == Site::LayerInput)
            return step.prefill && m_to.needsSinks();
        return site == (m_drops ? Site::Probabilities : Site::Scores)
            && !m_keys.at(index(layer)).empty() && (step.prefill || m_from.hasGenerated());
    }

    void layerInput(int layer, const Step&, at::Tensor& residual) override
    {
        const std::vector<float> phi = sinkDimensionValues(residual, m_dimensions);
        std::vector<int> sinks;
        for (std::size_t token = 0; token < phi.size(); ++token) {
            if (phi[token] >= m_tau)
                sinks.push_back(static_cast<int>(token));
        }
        m_keys.at(index(layer)) = standIns(m_to.resolve(*m_context.layout, sinks));
    }

    void scores(int layer, const Step&, AttentionRows& rows) override
    {
        const float shift = std::log(m_factor);
        edit(layer, rows, [shift](float score) { return score + shift; });
    }

    void probabilities(int layer, const Step&, AttentionRows& rows) override
    {
        const float factor = m_factor;
        edit(layer, rows, [factor](float weight) { return weight * factor; });
    }

    MethodReport report() const override
    {
        MethodReport report;
        report.sinks = m_keys;
        std::size_t most = 0;
        std::size_t layers = 0;
        for (const std::vector<int>& keys : m_keys) {
            most = std::max(most, keys.size());
            layers += keys.empty() ? 0 : 1;
        }
        report.summary = layers == 0
            ? "no such token in these layers, so nothing is cut"
            : "edges to up to " + std::to_string(most) + (most == 1 ? " token" : " tokens") + " in "
                + std::to_string(layers) + (layers == 1 ? " layer" : " layers");
        return report;
    }

private:
    static std::size_t index(int value) { return static_cast<std::size_t>(value); }

    std::vector<int> standIns(const std::vector<int>& tokens) const
    {
        return m_control->standIns(tokens);
    }

    bool editsQuery(int query) const
    {
        return index(query) < m_queries.size() ? m_queries[index(query)] : m_from.hasGenerated();
    }

    template <typename Change> void edit(int layer, AttentionRows& rows, Change change)
    {
        HostRows host(rows.values);
        for (int head = 0; head < host.heads(); ++head) {
            for (int row = 0; row < host.rows(); ++row) {
                const int query = rows.firstQuery + row;
                if (!editsQuery(query))
                    continue;
                const std::span<float> values = host.row(head, row);
                for (const int key : m_keys.at(index(layer))) {
                    if (key < query)
                        values[index(key)] = change(values[index(key)]);
                }
            }
        }
        host.writeBack();
    }

    analysis::TokenSet m_to;
    analysis::TokenSet m_from;
    float m_factor;
    bool m_drops;
    LayerRange m_range;
    float m_tau;
    std::vector<int> m_dimensions;
    ControlChoice m_choice;
    PromptContext m_context;
    std::optional<analysis::ControlTokens> m_control;
    std::vector<std::vector<int>> m_keys; ///< Per layer, ascending.
    std::vector<bool> m_queries; ///< Of the prompt.
};

std::vector<ParameterSpec> usualParameters()
{
    return {
        { .id = "to",
            .label = QT_TRANSLATE_NOOP("interventions", "edges to"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "Keys that are cut off: sinks, visual-sinks, text-sinks, first, vision, frame:3, "
                "box:frame:left:top:right:bottom in percent, word:red, positions such as 12 or "
                "5-9; joined by +."),
            .type = ParameterType::Text,
            .defaultValue = std::string("sinks") },
        { .id = "factor",
            .label = QT_TRANSLATE_NOOP("interventions", "factor"),
            .help = QT_TRANSLATE_NOOP(
                "interventions", "What the edges are multiplied by: 0 cuts them, 1 leaves them."),
            .minimum = 0,
            .maximum = 4,
            .step = 0.05,
            .defaultValue = 0.0,
            .neutral = 1.0,
            .hasNeutral = true },
    };
}

std::vector<ParameterSpec> advancedParameters()
{
    return {
        { .id = "from",
            .label = QT_TRANSLATE_NOOP("interventions", "edges from"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "Queries that lose the edges, as a set of tokens; all, or answer for generated "
                "tokens only."),
            .type = ParameterType::Text,
            .defaultValue = std::string("all"),
            .advanced = true },
        { .id = "mode",
            .label = QT_TRANSLATE_NOOP("interventions", "what is cut"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "renormalise: before the softmax, other keys take the share; drop: after it, the "
                "share is lost."),
            .type = ParameterType::Choice,
            .defaultValue = std::string("renormalise"),
            .choices = { "renormalise", "drop" },
            .advanced = true },
        { .id = "tau",
            .label = QT_TRANSLATE_NOOP("interventions", "threshold τ"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "A token is a sink of a layer when φ = max over D_sink of |x[d]|/RMS(x) ≥ τ."),
            .minimum = 1,
            .maximum = 60,
            .step = 0.5,
            .defaultValue = 20.0,
            .advanced = true },
        { .id = "dims",
            .label = QT_TRANSLATE_NOOP("interventions", "sink channels"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "D_sink: \"auto\" finds the channels of this model; or numbers joined by +."),
            .type = ParameterType::Text,
            .defaultValue = std::string("auto"),
            .advanced = true },
    };
}

} // namespace

MethodEntry knockoutMethod()
{
    InterventionSpec spec;
    spec.id = "knockout";
    spec.title = QT_TRANSLATE_NOOP("interventions", "Knock-out");
    spec.summary = QT_TRANSLATE_NOOP(
        "interventions", "Cuts or scales attention to chosen tokens: what are they worth?");
    spec.reference = "arXiv 2304.14767";
    spec.parameters = usualParameters();
    for (const auto& more : { layerParameters(), advancedParameters(), controlParameters() })
        spec.parameters.insert(spec.parameters.end(), more.begin(), more.end());
    spec.rows = AffectedRows::All;
    return { spec, 10, [](const ParameterValues& values, const MethodContext& context) {
                return std::make_unique<Knockout>(values, context);
            } };
}

} // namespace sinkscope::interventions
