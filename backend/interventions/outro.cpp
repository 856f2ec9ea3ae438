// SPDX-License-Identifier: GPL-3.0-or-later
//
// OutRo ("On the Nature of Attention Sink that Shapes Decoding Strategy in MLLMs", arXiv
// 2603.14337).
//
// Terms. A token is a sink of a layer when the largest |h| of the residual entering it is at least
// max(minimum, median-factor · median |h|), the median over all tokens and channels of the prompt.
// v_sink is the mean value vector of the layer's sinks, per key/value head.
// Steps, per layer of the range while the prompt runs.
//  1. Detect the sinks; take v_sink.
//  2. Enhancement, in layers that are multiples of max(1, ⌊L/7⌋): the output of a sink not yet
//     enhanced is replaced by attention over the whole prompt, without the causal mask. Once per
//     token.
//  3. Rotation: for every position that is no sink of this or an earlier layer, each head output o
//  is
//     turned toward v = v_sink: c = cos(o, v), m = tanh(ReLU(c)/temperature),
//     o' = o + γ·m·|⟨o,v⟩|/(‖v‖²+1e-8)·v, then scaled back to ‖o‖. Heads with c ≤ 0 stay untouched.
// While decoding nothing is detected; `decode-rotation` says whether generated tokens are rotated:
// off, on (with the prompt's v_sink), or released (as the authors' code: only in layers where
// position 0 is not a sink, because it compares the row index 0 with the prompt's sinks). As a
// control other tokens can stand in for the sinks found.

#include "decoder/control_parameters.h"
#include "decoder/method_entry.h"
#include "decoder/relaxed_row.h"
#include "decoder/row_statistics.h"
#include "decoder/sink_rotation.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <optional>
#include <set>

namespace sinkscope::interventions {

namespace {

using namespace decoder;

class Outro final : public Method {
public:
    explicit Outro(const ParameterValues& values)
        : m_rotation { real(values, "gamma"), real(values, "temperature"), flag(values, "rescale") }
        , m_medianFactor(real(values, "median-factor"))
        , m_minimum(real(values, "minimum"))
        , m_firstLayer(integer(values, "first-layer"))
        , m_lastLayer(integer(values, "last-layer"))
        , m_rotate(flag(values, "rotate") && m_rotation.gamma != 0)
        , m_enhance(flag(values, "enhance"))
        , m_decodeRotation(text(values, "decode-rotation"))
        , m_choice(controlChoice(values))
    {
    }

    void beginPrompt(const PromptContext& context) override
    {
        m_context = context;
        m_layers.assign(static_cast<std::size_t>(context.layers), {});
        m_control.emplace(*context.layout, m_choice.kind, m_choice.seed);
        m_cumulative.clear();
        m_enhanced.clear();
        m_relaxedRows.clear();
        m_rotatedRows = 0;
    }

    bool wants(Site site, int layer, const Step& step) const override
    {
        if (!(m_rotate || m_enhance) || !covers(layer))
            return false;
        if (site == Site::LayerInput)
            return step.prefill;
        if (site != Site::Qkv && site != Site::HeadOutput)
            return false;
        const LayerState& state = m_layers.at(index(layer));
        return !state.sinks.empty()
            && (step.prefill || (site == Site::HeadOutput && rotatesDecode(state)));
    }

    void layerInput(int layer, const Step&, at::Tensor& residual) override
    {
        LayerState& state = m_layers.at(index(layer));
        const RowStatistics statistics = rowStatistics(residual);
        const auto addFrom = [&](double threshold) {
            for (std::size_t token = 0; token < statistics.largest.size(); ++token) {
                if (static_cast<double>(statistics.largest[token]) >= threshold)
                    state.sinks.push_back(static_cast<int>(token));
            }
        };
        // The median can only raise the threshold: without a candidate it is not needed.
        addFrom(m_minimum);
        if (state.sinks.empty())
            return;
        state.sinks.clear();
        addFrom(std::max(m_minimum, m_medianFactor * static_cast<double>(slabMedian(residual))));
        state.sinks = m_control->standIns(state.sinks);
    }

    void qkv(int layer, const Step&, Qkv& qkv) override
    {
        LayerState& state = m_layers.at(index(layer));
        const at::Tensor sinks =
            at::tensor(at::ArrayRef<int>(state.sinks), at::kInt).to(qkv.v.device(), at::kLong);
        state.value = qkv.v.index_select(1, sinks).to(at::kFloat).mean(1);
        if (!m_enhance || layer % std::max(1, m_context.layers / 7) != 0)
            return;
        for (const int token : state.sinks) {
            if (m_enhanced.insert(token).second) {
                state.replacements[token] = relaxedRow(qkv, token, m_context.scale);
                m_relaxedRows.emplace_back(layer, token);
            }
        }
    }

    void headOutput(int layer, const Step& step, at::Tensor& output) override
    {
        LayerState& state = m_layers.at(index(layer));
        if (step.prefill)
            m_cumulative.insert(state.sinks.begin(), state.sinks.end());
        for (const auto& [token, row] : state.replacements)
            output.select(0, token).copy_(row);
        if (!step.prefill) {
            rotateTowardSink(output, state.value, m_rotation, {});
        } else if (m_rotate) {
            rotateTowardSink(output, state.value, m_rotation, m_cumulative);
            m_rotatedRows += step.rows - static_cast<int>(m_cumulative.size());
        }
        state.replacements.clear();
    }

    MethodReport report() const override
    {
        MethodReport report;
        std::set<std::int64_t> all;
        for (const LayerState& state : m_layers) {
            report.sinks.emplace_back(state.sinks.begin(), state.sinks.end());
            all.insert(state.sinks.begin(), state.sinks.end());
        }
        report.relaxedRows = m_relaxedRows;
        report.summary = std::to_string(all.size()) + (all.size() == 1 ? " sink" : " sinks")
            + " found; " + std::to_string(m_rotatedRows) + " rows turned";
        for (const auto& [layer, token] : m_relaxedRows)
            report.summary +=
                "; token " + std::to_string(token) + " relaxed in layer " + std::to_string(layer);
        return report;
    }

private:
    struct LayerState {
        std::vector<int> sinks;
        at::Tensor value; ///< v_sink [Hkv,d]
        std::map<std::int64_t, at::Tensor> replacements; ///< token → [H,d]
    };

    static std::size_t index(int value) { return static_cast<std::size_t>(value); }

    bool covers(int layer) const
    {
        const int last = m_lastLayer < 0 ? m_context.layers + m_lastLayer : m_lastLayer;
        return layer >= m_firstLayer && layer <= last;
    }

    bool rotatesDecode(const LayerState& state) const
    {
        if (!m_rotate || m_decodeRotation == "off")
            return false;
        return m_decodeRotation == "on"
            || std::find(state.sinks.begin(), state.sinks.end(), 0) == state.sinks.end();
    }

    SinkRotation m_rotation;
    double m_medianFactor;
    double m_minimum;
    int m_firstLayer;
    int m_lastLayer;
    bool m_rotate;
    bool m_enhance;
    std::string m_decodeRotation;
    ControlChoice m_choice;
    std::optional<analysis::ControlTokens> m_control;
    PromptContext m_context;
    std::vector<LayerState> m_layers;
    std::set<std::int64_t> m_cumulative;
    std::set<std::int64_t> m_enhanced;
    std::vector<std::pair<int, int>> m_relaxedRows;
    int m_rotatedRows = 0;
};

std::vector<ParameterSpec> usualParameters()
{
    return {
        { .id = "gamma",
            .label = QT_TRANSLATE_NOOP("interventions", "strength γ"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "How far head outputs turn toward the sink's value: the parallel part grows "
                "by 1 + γ·tanh(ReLU(cos)/temperature); the norm is kept."),
            .minimum = 0,
            .maximum = 10,
            .step = 0.1,
            .defaultValue = 3.0,
            .neutral = 0.0,
            .hasNeutral = true },
        { .id = "temperature",
            .label = QT_TRANSLATE_NOOP("interventions", "temperature"),
            .help = QT_TRANSLATE_NOOP(
                "interventions", "Sharpness of the gate tanh(ReLU(cos)/temperature)."),
            .minimum = 0.01,
            .maximum = 1,
            .step = 0.01,
            .defaultValue = 0.1 },
        { .id = "rotate",
            .label = QT_TRANSLATE_NOOP("interventions", "rotate head outputs"),
            .help = QT_TRANSLATE_NOOP(
                "interventions", "Part A: turn head outputs toward the sink's value."),
            .type = ParameterType::Boolean,
            .defaultValue = true,
            .neutral = false,
            .hasNeutral = true },
        { .id = "enhance",
            .label = QT_TRANSLATE_NOOP("interventions", "relax the sink's mask"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "Part B: let each sink see the whole prompt once, at layers that are "
                "multiples of ⌊L/7⌋."),
            .type = ParameterType::Boolean,
            .defaultValue = true,
            .neutral = false,
            .hasNeutral = true },
    };
}

std::vector<ParameterSpec> advancedParameters()
{
    return {
        { .id = "first-layer",
            .label = QT_TRANSLATE_NOOP("interventions", "first layer"),
            .help = QT_TRANSLATE_NOOP("interventions", "First layer that may be changed."),
            .type = ParameterType::Integer,
            .minimum = 0,
            .maximum = 511,
            .step = 1,
            .defaultValue = 0.0,
            .advanced = true },
        { .id = "last-layer",
            .label = QT_TRANSLATE_NOOP("interventions", "last layer"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "Last layer that may be changed, inclusive; negative counts from the end: "
                "−3 is the third from the end."),
            .type = ParameterType::Integer,
            .minimum = -512,
            .maximum = 511,
            .step = 1,
            .defaultValue = -3.0,
            .advanced = true },
        { .id = "median-factor",
            .label = QT_TRANSLATE_NOOP("interventions", "median factor"),
            .help = QT_TRANSLATE_NOOP(
                "interventions", "A sink has |h| ≥ max(minimum, factor · median |h|)."),
            .minimum = 1,
            .maximum = 10000,
            .step = 10,
            .defaultValue = 1000.0,
            .advanced = true },
        { .id = "minimum",
            .label = QT_TRANSLATE_NOOP("interventions", "minimum |h|"),
            .help = QT_TRANSLATE_NOOP(
                "interventions", "Lower bound of the sink test on the largest |h|."),
            .minimum = 0,
            .maximum = 10000,
            .step = 10,
            .defaultValue = 100.0,
            .advanced = true },
        { .id = "rescale",
            .label = QT_TRANSLATE_NOOP("interventions", "keep norms"),
            .help = QT_TRANSLATE_NOOP(
                "interventions", "Scale turned head outputs back to their old norm."),
            .type = ParameterType::Boolean,
            .defaultValue = true,
            .advanced = true },
        { .id = "decode-rotation",
            .label = QT_TRANSLATE_NOOP("interventions", "generated tokens"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "off: generated tokens are not turned; on: with the prompt's sink value; "
                "released: as the authors' code does."),
            .type = ParameterType::Choice,
            .defaultValue = std::string("off"),
            .choices = { "off", "on", "released" },
            .advanced = true },
    };
}

} // namespace

MethodEntry outroMethod()
{
    InterventionSpec spec;
    spec.id = "outro";
    spec.title = "OutRo";
    spec.summary = QT_TRANSLATE_NOOP("interventions",
        "Turns head outputs toward the sink's value and lets the sink look past the "
        "causal mask once.");
    spec.reference = "arXiv 2603.14337";
    spec.parameters = usualParameters();
    for (const auto& more : { advancedParameters(), controlParameters() })
        spec.parameters.insert(spec.parameters.end(), more.begin(), more.end());
    spec.presets = { { "paper", QT_TRANSLATE_NOOP("interventions", "paper"), spec.defaults() } };
    spec.rows = AffectedRows::All;
    return { spec, 40,
        [](const ParameterValues& values, const MethodContext&) {
            return std::make_unique<Outro>(values);
        },
        0 };
}

} // namespace sinkscope::interventions
