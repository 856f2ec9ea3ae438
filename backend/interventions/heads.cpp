// SPDX-License-Identifier: GPL-3.0-or-later
//
// Head knock-out: the outputs of chosen heads are multiplied by a factor before o_proj, to see
// which heads an answer needs ("Active-Dormant Attention Heads", arXiv 2410.13835: zeroing dormant
// heads changes little).
//
// The list names heads as layer.head, or whole layers as layer, joined by +: "12.5+12.7+14".
// `rows` says whether all tokens lose the heads or only those after the last vision token.
// Stand-ins are equally many other heads of the same layers.

#include "decoder/control_parameters.h"
#include "decoder/method_entry.h"
#include "trace/error.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>

namespace sinkscope::interventions {

namespace {

using namespace decoder;

/// One entry of the list; head −1: all of the layer.
struct HeadItem {
    int layer = 0;
    int head = -1;
};

std::optional<int> number(const std::string& text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && value >= 0 ? std::optional(value) : std::nullopt;
}

std::vector<HeadItem> headItems(const std::string& text)
{
    std::vector<HeadItem> items;
    std::istringstream parts(text);
    for (std::string part; std::getline(parts, part, '+');) {
        const std::size_t dot = part.find('.');
        const auto layer = number(part.substr(0, dot));
        const auto head = dot == std::string::npos ? -1 : number(part.substr(dot + 1));
        if (!layer || !head)
            throw badInput("heads \"" + part
                + "\": expected layer.head such as 12.5, or a layer such as 12, joined by +");
        items.push_back({ *layer, *head });
    }
    return items;
}

class Heads final : public Method {
public:
    explicit Heads(const ParameterValues& values)
        : m_items(headItems(text(values, "heads")))
        , m_factor(real(values, "factor"))
        , m_afterVision(text(values, "rows") == "after-vision")
        , m_random(text(values, "control") == "random")
        , m_seed(static_cast<std::uint64_t>(integer(values, "control-seed")))
    {
    }

    void beginPrompt(const PromptContext& context) override
    {
        m_context = context;
        m_heads.assign(static_cast<std::size_t>(context.layers), {});
        for (const HeadItem& item : m_items)
            add(item);
        for (std::size_t layer = 0; layer < m_heads.size(); ++layer) {
            std::vector<int>& heads = m_heads[layer];
            std::sort(heads.begin(), heads.end());
            heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
            if (m_random)
                heads = analysis::drawOthers(context.heads, heads, heads.size(), m_seed + layer);
        }
    }

    bool wants(Site site, int layer, const Step&) const override
    {
        return site == Site::HeadOutput && m_factor != 1
            && !m_heads.at(static_cast<std::size_t>(layer)).empty();
    }

    void headOutput(int layer, const Step& step, at::Tensor& output) override
    {
        const int first = m_afterVision && step.prefill ? m_context.layout->afterVision() : 0;
        const int skipped = std::max(0, first - step.firstPosition);
        if (skipped >= step.rows)
            return;
        for (const int head : m_heads.at(static_cast<std::size_t>(layer)))
            output.narrow(0, skipped, step.rows - skipped).select(1, head).mul_(m_factor);
    }

    MethodReport report() const override
    {
        MethodReport report;
        std::size_t count = 0;
        for (const std::vector<int>& heads : m_heads) {
            count += heads.size();
            for (int head = 0; head < m_context.heads; ++head)
                report.editedHeads.push_back(
                    std::binary_search(heads.begin(), heads.end(), head) ? editedRows() : 0);
        }
        report.summary = std::to_string(count) + " of " + std::to_string(report.editedHeads.size())
            + " heads edited";
        return report;
    }

private:
    int editedRows() const
    {
        return m_context.layout->tokenCount()
            - (m_afterVision ? m_context.layout->afterVision() : 0);
    }

    void add(const HeadItem& item)
    {
        if (item.layer >= m_context.layers || item.head >= m_context.heads)
            throw badInput("heads: " + std::to_string(item.layer)
                + (item.head < 0 ? "" : "." + std::to_string(item.head))
                + " does not exist; the model has " + std::to_string(m_context.layers)
                + " layers of " + std::to_string(m_context.heads) + " heads, counted from 0");
        std::vector<int>& heads = m_heads[static_cast<std::size_t>(item.layer)];
        if (item.head >= 0) {
            heads.push_back(item.head);
            return;
        }
        for (int head = 0; head < m_context.heads; ++head)
            heads.push_back(head);
    }

    std::vector<HeadItem> m_items;
    double m_factor;
    bool m_afterVision;
    bool m_random;
    std::uint64_t m_seed;
    PromptContext m_context;
    std::vector<std::vector<int>> m_heads; ///< Per layer, ascending.
};

std::vector<ParameterSpec> parameters()
{
    return {
        { .id = "heads",
            .label = QT_TRANSLATE_NOOP("interventions", "heads"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "layer.head such as 12.5, or a whole layer such as 12; joined by +, counted from "
                "0."),
            .type = ParameterType::Text,
            .defaultValue = std::string() },
        { .id = "factor",
            .label = QT_TRANSLATE_NOOP("interventions", "factor"),
            .help = QT_TRANSLATE_NOOP(
                "interventions", "What the outputs are multiplied by: 0 removes the heads."),
            .minimum = 0,
            .maximum = 4,
            .step = 0.05,
            .defaultValue = 0.0,
            .neutral = 1.0,
            .hasNeutral = true },
        { .id = "rows",
            .label = QT_TRANSLATE_NOOP("interventions", "edited rows"),
            .help = QT_TRANSLATE_NOOP("interventions",
                "all: every token; after-vision: only tokens after the last vision token."),
            .type = ParameterType::Choice,
            .defaultValue = std::string("all"),
            .choices = { "all", "after-vision" },
            .advanced = true },
    };
}

} // namespace

MethodEntry headsMethod()
{
    InterventionSpec spec;
    spec.id = "heads";
    spec.title = QT_TRANSLATE_NOOP("interventions", "Head knock-out");
    spec.summary =
        QT_TRANSLATE_NOOP("interventions", "Removes or scales the outputs of chosen heads.");
    spec.reference = "arXiv 2410.13835";
    spec.parameters = parameters();
    std::vector<ParameterSpec> control = controlParameters();
    control.front().choices = { "none", "random" };
    control.front().help = QT_TRANSLATE_NOOP("interventions",
        "none: the heads listed; random: equally many other heads of the same layers.");
    spec.parameters.insert(spec.parameters.end(), control.begin(), control.end());
    spec.rows = AffectedRows::All;
    return { spec, 30, [](const ParameterValues& values, const MethodContext&) {
                return std::make_unique<Heads>(values);
            } };
}

} // namespace sinkscope::interventions
