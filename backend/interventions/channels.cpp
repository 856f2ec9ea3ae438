// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sink channels: massive activations are zeroed or fixed in the residual stream ("Massive
// Activations in Large Language Models", arXiv 2402.17762, section 3.2: zero breaks the model, the
// mean does not).
//
// Steps, per layer of the range as the residual enters it: for every token x of the set and channel
// d of D_sink, x[d] ← x[d] + strength · (target − x[d]), where target is 0, a given value, or the
// mean of the channel over the prompt tokens that are not in the set (for generated tokens: the
// prompt's mean of that layer). Sinks, where the set names them, are tokens with φ ≥ τ in the
// edited residual; generated tokens belong to the set when it is "all" or names the answer.
// Stand-ins are other channels (random) of the same tokens.

#include "analysis/token_set.h"
#include "decoder/control_parameters.h"
#include "decoder/method_entry.h"
#include "decoder/sink_dimensions.h"
#include "trace/translation_mark.h"

#include <algorithm>

namespace sinkscope::interventions {

namespace {

using namespace decoder;

class Channels final : public Method {
public:
    Channels(const ParameterValues& values, const MethodContext& context)
        : m_tokens(text(values, "tokens"))
        , m_target(text(values, "target"))
        , m_value(real(values, "value"))
        , m_strength(real(values, "strength"))
        , m_tau(static_cast<float>(real(values, "tau")))
        , m_range(values)
        , m_sinkDimensions(dimensionsOf(text(values, "dims"), context.sinkDimensions))
        , m_choice { text(values, "control") == "random" ? analysis::ControlKind::Random
                                                         : analysis::ControlKind::None,
            static_cast<std::uint64_t>(integer(values, "control-seed")) }
    {
    }

    void beginPrompt(const PromptContext& context) override
    {
        m_context = context;
        m_channels = m_sinkDimensions;
        std::sort(m_channels.begin(), m_channels.end());
        if (m_choice.kind == analysis::ControlKind::Random)
            m_channels =
                analysis::drawOthers(context.hidden, m_channels, m_channels.size(), m_choice.seed);
        m_touched.assign(static_cast<std::size_t>(context.layers), {});
        m_means.assign(static_cast<std::size_t>(context.layers), {});
    }

    bool editsResidual() const override { return m_strength != 0 && !m_channels.empty(); }

    bool wants(Site site, int layer, const Step& step) const override
    {
        return site == Site::LayerInput && editsResidual()
            && m_range.covers(layer, m_context.layers) && (step.prefill || m_tokens.hasGenerated());
    }

    bool acceptsKept(int layer, const Step&) const override
    {
        return m_touched.at(index(layer)).empty();
    }

    void layerInput(int layer, const Step& step, at::Tensor& residual) override
    {
        const at::Tensor channels =
            at::tensor(at::ArrayRef<int>(m_channels), at::kInt).to(residual.device(), at::kLong);
        const at::Tensor columns = residual.index_select(1, channels).to(at::kFloat);
        at::Tensor rows = at::zeros({ residual.size(0) }, at::kLong);
        if (step.prefill) {
            const std::vector<int> tokens = promptTokens(residual);
            m_touched.at(index(layer)) = tokens;
            if (tokens.empty())
                return;
            rows = at::tensor(at::ArrayRef<int>(tokens), at::kInt).to(at::kLong);
            keepMeans(layer, columns, rows);
        }
        rows = rows.to(residual.device());
        const at::Tensor chosen = columns.index_select(0, rows);
        const at::Tensor edited = chosen + m_strength * (target(layer, chosen) - chosen);
        at::Tensor all = columns.index_copy(0, rows, edited).to(residual.scalar_type());
        residual.index_copy_(1, channels, all);
    }

    MethodReport report() const override
    {
        MethodReport report;
        report.sinks = m_touched;
        std::string names;
        for (const int channel : m_channels)
            names += (names.empty() ? "" : ", ") + std::to_string(channel);
        const auto layers = std::count_if(m_touched.begin(), m_touched.end(),
            [](const std::vector<int>& tokens) { return !tokens.empty(); });
        report.summary = (m_channels.size() == 1 ? "channel " : "channels ") + names + " in "
            + std::to_string(layers) + (layers == 1 ? " layer" : " layers");
        return report;
    }

private:
    static std::size_t index(int value) { return static_cast<std::size_t>(value); }

    std::vector<int> promptTokens(const at::Tensor& residual) const
    {
        std::vector<int> sinks;
        if (m_tokens.needsSinks()) {
            const std::vector<float> phi = sinkDimensionValues(residual, m_sinkDimensions);
            for (std::size_t token = 0; token < phi.size(); ++token) {
                if (phi[token] >= m_tau)
                    sinks.push_back(static_cast<int>(token));
            }
        }
        return m_tokens.resolve(*m_context.layout, sinks);
    }

    /// Means over the tokens that are not edited; over all when every one is.
    void keepMeans(int layer, const at::Tensor& columns, const at::Tensor& rows)
    {
        at::Tensor others = at::ones({ columns.size(0) }, at::kFloat);
        others.index_fill_(0, rows, 0);
        if (others.sum().item<float>() == 0)
            others.fill_(1);
        others = others.to(columns.device());
        m_means.at(index(layer)) = (columns * others.unsqueeze(1)).sum(0) / others.sum();
    }

    at::Tensor target(int layer, const at::Tensor& like) const
    {
        if (m_target == "mean" && m_means.at(index(layer)).defined())
            return m_means.at(index(layer)).expand_as(like);
        return at::full_like(like, m_target == "value" ? m_value : 0.0);
    }

    analysis::TokenSet m_tokens;
    std::string m_target;
    double m_value;
    double m_strength;
    float m_tau;
    LayerRange m_range;
    std::vector<int> m_sinkDimensions;
    ControlChoice m_choice;
    PromptContext m_context;
    std::vector<int> m_channels;
    std::vector<std::vector<int>> m_touched; ///< Per layer, prompt tokens.
    std::vector<at::Tensor> m_means; ///< Per layer, of the channels.
};

std::vector<ParameterSpec> usualParameters()
{
    return {
        { .id = "strength",
            .label = QT_TRANSLATE_NOOP("interventions", "strength"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "How far the channels move to the target: 0 not at all, 1 all the way."),
            .minimum = 0,
            .maximum = 1,
            .step = 0.05,
            .defaultValue = 1.0,
            .neutral = 0.0,
            .hasNeutral = true },
        { .id = "target",
            .label = QT_TRANSLATE_NOOP("interventions", "target"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "zero; mean: of the channel over the other prompt tokens; value: the number "
                "below."),
            .type = ParameterType::Choice,
            .defaultValue = std::string("zero"),
            .choices = { "zero", "mean", "value" } },
        { .id = "tokens",
            .label = QT_TRANSLATE_NOOP("interventions", "tokens"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "Tokens that are edited, as a set: sinks, first, all, positions, frame:3 …"),
            .type = ParameterType::Text,
            .defaultValue = std::string("sinks") },
    };
}

std::vector<ParameterSpec> advancedParameters()
{
    return {
        { .id = "value",
            .label = QT_TRANSLATE_NOOP("interventions", "value"),
            .help = QT_TRANSLATE_NOOP("interventions", "What the target \"value\" stands for."),
            .minimum = -100000,
            .maximum = 100000,
            .step = 10,
            .defaultValue = 0.0,
            .advanced = true },
        { .id = "dims",
            .label = QT_TRANSLATE_NOOP("interventions", "sink channels"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "D_sink: \"auto\" finds the channels of this model; or numbers joined by +."),
            .type = ParameterType::Text,
            .defaultValue = std::string("auto"),
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
    };
}

} // namespace

MethodEntry channelsMethod()
{
    InterventionSpec spec;
    spec.id = "channels";
    spec.title = QT_TRANSLATE_NOOP("interventions", "Sink channels");
    spec.summary = QT_TRANSLATE_NOOP(
        "interventions", "Zeroes or fixes the massive activations that make a token a sink.");
    spec.reference = "arXiv 2402.17762";
    spec.parameters = usualParameters();
    std::vector<ParameterSpec> control = controlParameters();
    control.front().choices = { "none", "random" };
    control.front().help = QT_TRANSLATE_NOOP("interventions",
        "none: the sink channels; random: equally many other channels of the same tokens.");
    for (const auto& more : { layerParameters(), advancedParameters(), control })
        spec.parameters.insert(spec.parameters.end(), more.begin(), more.end());
    spec.rows = AffectedRows::All;
    return { spec, 8, [](const ParameterValues& values, const MethodContext& context) {
                return std::make_unique<Channels>(values, context);
            } };
}

} // namespace sinkscope::interventions
