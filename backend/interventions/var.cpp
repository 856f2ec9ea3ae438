// SPDX-License-Identifier: GPL-3.0-or-later
//
// VAR, visual attention redistribution ("See What You Are Told", ICLR 2025, arXiv 2503.03321).
//
// Terms. φ(x) = max over D_sink of |x[d]|/RMS(x) of the residual entering a layer; a token with
// φ ≥ τ is a sink of that layer, visual when it is a vision token. A head is image-centred for a
// query row when the row puts at least `mass` on vision tokens and at least the share ρ of that on
// non-sinks.
// Steps. While the prompt runs, the sinks of every layer are found as the (already edited) residual
// enters it. In rows after the last vision token the share p of all sink attention of image-centred
// heads is moved to the visual non-sinks (analysis::editVarRow). Generated rows use the sinks of
// the prompt; generated tokens are never tested. As a control other tokens can stand in for the
// sinks found. State is reset per prompt.

#include "analysis/var_row.h"
#include "decoder/control_parameters.h"
#include "decoder/method_entry.h"
#include "decoder/sink_dimensions.h"
#include "decoder/tensor_bridge.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <optional>

namespace sinkscope::interventions {

namespace {

using namespace decoder;

class Var final : public Method {
public:
    Var(const ParameterValues& values, const MethodContext& context)
        : m_values(analysis::varValues(values))
        , m_dimensions(dimensionsOf(text(values, "dims"), context.sinkDimensions))
        , m_choice(controlChoice(values))
    {
    }

    void beginPrompt(const PromptContext& context) override
    {
        m_context = context;
        m_vision = context.layout->tokensOf(TokenKind::Vision);
        m_firstRow = context.layout->afterVision();
        m_control.emplace(*context.layout, m_choice.kind, m_choice.seed);
        const auto layers = static_cast<std::size_t>(context.layers);
        m_sinks.assign(layers, {});
        m_split.assign(layers, {});
        m_edited.assign(layers * static_cast<std::size_t>(context.heads), 0);
    }

    bool wants(Site site, int layer, const Step& step) const override
    {
        if (m_vision.empty() || m_values.row.p == 0)
            return false;
        if (site == Site::LayerInput)
            return step.prefill && m_values.covers(layer, m_context.layers);
        return site == Site::Probabilities && mayDrain(layer);
    }

    RowRange rows(Site, int, const Step& step) const override
    {
        const int end = step.firstPosition + step.rows;
        return { std::max(m_firstRow, step.firstPosition), end };
    }

    void layerInput(int layer, const Step&, at::Tensor& residual) override
    {
        const std::vector<float> phi = sinkDimensionValues(residual, m_dimensions);
        auto& sinks = m_sinks.at(index(layer));
        for (std::size_t token = 0; token < phi.size(); ++token) {
            if (phi[token] >= m_values.tau)
                sinks.push_back(static_cast<int>(token));
        }
        sinks = m_control->standIns(sinks);
        m_split.at(index(layer)) = analysis::splitSinks(*m_context.layout, sinks);
    }

    void probabilities(int layer, const Step& step, AttentionRows& rows) override
    {
        const analysis::VarSinks& split = m_split.at(index(layer));
        const analysis::VarColumns columns { split.visual, split.text, m_vision };
        HostRows host(rows.values);
        for (int head = 0; head < host.heads(); ++head) {
            for (int row = 0; row < host.rows(); ++row) {
                const bool edited =
                    analysis::editVarRow(host.row(head, row), columns, m_values.row);
                if (edited && step.prefill)
                    ++m_edited.at(
                        index(layer) * index(m_context.heads) + index(rows.firstHead + head));
            }
        }
        host.writeBack();
    }

    MethodReport report() const override
    {
        MethodReport report;
        report.sinks = m_sinks;
        report.editedHeads = m_edited;
        const auto heads =
            std::count_if(m_edited.begin(), m_edited.end(), [](int count) { return count > 0; });
        report.summary =
            std::to_string(heads) + " of " + std::to_string(m_edited.size()) + " heads edited";
        const bool anyVisual = std::any_of(m_split.begin(), m_split.end(),
            [](const analysis::VarSinks& split) { return !split.visual.empty(); });
        if (!anyVisual)
            report.summary += m_values.row.needsVisualSink
                ? "; no visual sinks at this τ, so nothing is drained"
                : "; no visual sinks at this τ, text sinks alone are drained";
        return report;
    }

private:
    static std::size_t index(int value) { return static_cast<std::size_t>(value); }

    /// Without the sinks it needs, a layer's rows need not even be shown.
    bool mayDrain(int layer) const
    {
        return m_values.row.needsVisualSink ? !m_split.at(index(layer)).visual.empty()
                                            : !m_sinks.at(index(layer)).empty();
    }

    analysis::VarValues m_values;
    std::vector<int> m_dimensions;
    ControlChoice m_choice;
    std::optional<analysis::ControlTokens> m_control;
    PromptContext m_context;
    std::vector<int> m_vision;
    int m_firstRow = 0;
    std::vector<std::vector<int>> m_sinks;
    std::vector<analysis::VarSinks> m_split;
    std::vector<int> m_edited;
};

std::vector<ParameterSpec> usualParameters()
{
    return {
        { .id = "tau",
            .label = QT_TRANSLATE_NOOP("interventions", "threshold τ"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "A token is a sink of a layer when φ = max over D_sink of |x[d]|/RMS(x) ≥ τ."),
            .minimum = 1,
            .maximum = 60,
            .step = 0.5,
            .defaultValue = 20.0 },
        { .id = "rho",
            .label = QT_TRANSLATE_NOOP("interventions", "non-sink ρ"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "A head is edited when at least this share of its attention on vision "
                "tokens is on non-sinks (r ≥ ρ, Eq. 3)."),
            .minimum = 0,
            .maximum = 1,
            .step = 0.01,
            .defaultValue = 0.5 },
        { .id = "p",
            .label = QT_TRANSLATE_NOOP("interventions", "moved p"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "Share of the attention on all sinks that is moved to visual non-sinks "
                "(Ω = p · Σ sinks, Eq. 4)."),
            .minimum = 0,
            .maximum = 1,
            .step = 0.01,
            .defaultValue = 0.6,
            .neutral = 0.0,
            .hasNeutral = true },
        { .id = "mass",
            .label = QT_TRANSLATE_NOOP("interventions", "image mass"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "Rows with less attention on vision tokens than this stay untouched."),
            .minimum = 0,
            .maximum = 1,
            .step = 0.01,
            .defaultValue = 0.2 },
    };
}

std::vector<ParameterSpec> advancedParameters()
{
    return {
        { .id = "dims",
            .label = QT_TRANSLATE_NOOP("interventions", "sink channels"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "D_sink: \"auto\" finds the channels of this model; or numbers joined by +."),
            .type = ParameterType::Text,
            .defaultValue = std::string("auto"),
            .advanced = true },
        { .id = "first-layer",
            .label = QT_TRANSLATE_NOOP("interventions", "first layer"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "Layers before this one are not edited (paper 0, released code 2)."),
            .type = ParameterType::Integer,
            .minimum = 0,
            .maximum = 511,
            .step = 1,
            .defaultValue = 0.0,
            .advanced = true },
        { .id = "skip-last",
            .label = QT_TRANSLATE_NOOP("interventions", "skip last layer"),
            .help = QT_TRANSLATE_NOOP(
                "interventions", "Leave the last layer as it is (paper yes, released code no)."),
            .type = ParameterType::Boolean,
            .defaultValue = true,
            .advanced = true },
        { .id = "needs-visual-sink",
            .label = QT_TRANSLATE_NOOP("interventions", "only with visual sinks"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "On: layers without visual sinks stay untouched. Off: Eq. 4 as printed, "
                "text sinks alone are drained too."),
            .type = ParameterType::Boolean,
            .defaultValue = true,
            .advanced = true },
    };
}

} // namespace

MethodEntry varMethod()
{
    InterventionSpec spec;
    spec.id = "var";
    spec.title = "VAR";
    spec.summary = QT_TRANSLATE_NOOP("interventions",
        "Moves attention from sink tokens to relevant patches in image-centred heads.");
    spec.reference = "arXiv 2503.03321";
    spec.parameters = usualParameters();
    for (const auto& more : { advancedParameters(), controlParameters() })
        spec.parameters.insert(spec.parameters.end(), more.begin(), more.end());
    spec.presets = {
        { "paper", QT_TRANSLATE_NOOP("interventions", "paper"), spec.defaults() },
        { "released", QT_TRANSLATE_NOOP("interventions", "released code"),
            { { "tau", 20.0 }, { "rho", 0.5 }, { "p", 0.4 }, { "mass", 0.2 },
                { "first-layer", 2.0 }, { "skip-last", false }, { "needs-visual-sink", true } } },
    };
    spec.rows = AffectedRows::AfterVision;
    spec.needsVision = true;
    return { spec, 20,
        [](const ParameterValues& values, const MethodContext& context) {
            return std::make_unique<Var>(values, context);
        },
        0 };
}

} // namespace sinkscope::interventions
