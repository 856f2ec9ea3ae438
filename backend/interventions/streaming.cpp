// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sink budget, the cache of StreamingLLM ("Efficient Streaming Language Models with Attention
// Sinks", arXiv 2309.17453): only the first k tokens (the sinks) and the w most recent ones stay in
// the key/value cache.
//
// Steps. A query at position i sees keys [0, k) and [i + 1 − w, i]; n = i + 1 − w − k keys between
// them are dropped when n > 0. Positions are those inside the cache: 0 … k − 1 for the sinks, then
// without a gap. Rotary attention depends on differences of positions only, so the recent keys stay
// as they are, and the query is turned back by n positions where it meets a sink:
//   s_ij = scale · (R(−n) q_i) · k_j  for j < k
// `prompt` says whether rows of the prompt are budgeted too, as if it had been streamed, or only
// generated ones, as when the cache is trimmed after the prompt. With w = 0 nothing is dropped.

#include "decoder/method_entry.h"
#include "decoder/rotary.h"
#include "decoder/tensor_bridge.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <limits>

namespace sinkscope::interventions {

namespace {

using namespace decoder;

class Streaming final : public Method {
public:
    explicit Streaming(const ParameterValues& values)
        : m_sinks(integer(values, "sinks"))
        , m_window(integer(values, "window"))
        , m_coversPrompt(text(values, "rows") == "all")
    {
    }

    void beginPrompt(const PromptContext& context) override { m_context = context; }

    bool wants(Site site, int, const Step& step) const override
    {
        return site == Site::Scores && m_window > 0 && dropped(step.keys - 1) > 0
            && (m_coversPrompt || !step.prefill);
    }

    RowRange rows(Site, int, const Step& step) const override
    {
        return { std::max(step.firstPosition, m_sinks + m_window), step.keys };
    }

    void scores(int, const Step&, AttentionRows& rows) override
    {
        const auto count = rows.values.size(1);
        for (std::int64_t row = 0; row < count; ++row) {
            const int query = rows.firstQuery + static_cast<int>(row);
            const auto [first, last] = evicted(query);
            if (last > first)
                rows.values.select(1, row).narrow(1, first, last - first).fill_(hidden);
        }
        if (m_sinks > 0)
            rows.values.narrow(2, 0, m_sinks).copy_(sinkScores(*rows.inputs, rows.firstQuery));
    }

    MethodReport report() const override
    {
        MethodReport report;
        const int tokens = m_context.layout->tokenCount();
        const int kept = m_window == 0 ? tokens : std::min(tokens, m_sinks + m_window);
        const double perToken = 2.0 * m_context.layers * m_context.kvHeads * m_context.headSize;
        const double share = tokens > 0 ? 100.0 * kept / tokens : 100;
        report.summary = "the cache needs " + std::to_string(kept) + " of " + std::to_string(tokens)
            + " prompt tokens: " + std::to_string(static_cast<long>(perToken * kept / 1000))
            + " thousand numbers, " + std::to_string(static_cast<int>(share + 0.5)) + " %";
        return report;
    }

    std::pair<int, int> evicted(int query) const override
    {
        const bool budgeted =
            m_window > 0 && (m_coversPrompt || query >= m_context.layout->tokenCount());
        if (!budgeted || dropped(query) <= 0)
            return {};
        return { m_sinks, m_sinks + dropped(query) };
    }

private:
    static constexpr float hidden = -std::numeric_limits<float>::infinity();

    int dropped(int query) const { return query + 1 - m_window - m_sinks; }

    /// [h,R,k] of queries turned back by what was dropped before them.
    at::Tensor sinkScores(const ScoreInputs& inputs, int firstQuery) const
    {
        const auto heads = inputs.queries.size(0);
        const auto count = inputs.queries.size(1);
        const Rotary& rotary = *m_context.rotary;
        const at::Tensor back =
            -(rotary.plainPositions(firstQuery + 1 - m_window - m_sinks, static_cast<int>(count)));
        const auto [cosines, sines] = rotary.angles(back);
        const at::Tensor queries = Rotary::apply(inputs.queries.to(at::kFloat),
            cosines.to(inputs.queries.device(), at::kFloat),
            sines.to(inputs.queries.device(), at::kFloat));
        const at::Tensor keys = inputs.keys.narrow(1, 0, m_sinks).to(at::kFloat);
        const auto groups = keys.size(0);
        return at::matmul(queries.reshape({ groups, heads / groups * count, queries.size(2) }),
            keys.transpose(1, 2))
            .mul_(inputs.scale)
            .view({ heads, count, m_sinks });
    }

    int m_sinks;
    int m_window;
    bool m_coversPrompt;
    PromptContext m_context;
};

std::vector<ParameterSpec> parameters()
{
    return {
        { .id = "sinks",
            .label = QT_TRANSLATE_NOOP("interventions", "sinks k"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "How many of the first tokens stay in the cache. With 0 only the window is left."),
            .type = ParameterType::Integer,
            .minimum = 0,
            .maximum = 64,
            .step = 1,
            .defaultValue = 4.0 },
        { .id = "window",
            .label = QT_TRANSLATE_NOOP("interventions", "window"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "How many of the latest tokens stay in the cache; 0: all, so nothing is dropped."),
            .unit = QT_TRANSLATE_NOOP("interventions", "tokens"),
            .type = ParameterType::Integer,
            .minimum = 0,
            .maximum = 4096,
            .step = 16,
            .defaultValue = 512.0,
            .neutral = 0.0,
            .hasNeutral = true },
        { .id = "rows",
            .label = QT_TRANSLATE_NOOP("interventions", "budgeted rows"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "answer: the cache is trimmed after the prompt; all: the prompt is streamed "
                "through the budget too."),
            .type = ParameterType::Choice,
            .defaultValue = std::string("all"),
            .choices = { "all", "answer" } },
    };
}

} // namespace

MethodEntry streamingMethod()
{
    InterventionSpec spec;
    spec.id = "streaming";
    spec.title = QT_TRANSLATE_NOOP("interventions", "Sink budget");
    spec.summary = QT_TRANSLATE_NOOP("interventions",
        "Keeps only the first k tokens and a window of the latest in the cache (StreamingLLM).");
    spec.reference = "arXiv 2309.17453";
    spec.parameters = parameters();
    spec.presets = { { "paper", QT_TRANSLATE_NOOP("interventions", "paper"), spec.defaults() },
        { "window", QT_TRANSLATE_NOOP("interventions", "window only"), { { "sinks", 0.0 } } } };
    spec.rows = AffectedRows::All;
    return { spec, 5, [](const ParameterValues& values, const MethodContext&) {
                return std::make_unique<Streaming>(values);
            } };
}

} // namespace sinkscope::interventions
