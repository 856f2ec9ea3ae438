// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/trace_builder.h"

/// A synthetic Trace of text tokens in which one head is planted: sinks catch known tokens, and
/// later layers carry the tags in their residuals. All other heads look evenly at what they see.
namespace sinkscope::test {

struct TagSizes {
    int layers = 4;
    int heads = 2;
    int kvHeads = 1;
    int headSize = 8;
    int hidden = 32;
    int tokens = 60;
    int answerTokens = 3;
    int layer = 1; ///< Of the planted head.
    int head = 1;
    int releaseEnd = 3; ///< Last index of residuals that carries the tag.
    std::vector<int> sinks = { 0, 5 }; ///< At most headSize.
    DType dtype = DType::F32;
};

/// Index into `sinks` of the planted catcher of a token, −1 for none: tokens take turns.
inline int plantedCatcher(const TagSizes& sizes, int token)
{
    const int turn = token % (static_cast<int>(sizes.sinks.size()) + 1);
    if (turn >= static_cast<int>(sizes.sinks.size()) || token <= sizes.sinks[at(turn)])
        return -1;
    return turn;
}

/// A Trace with other prompt records than `trace`.
template <typename Change> Trace withPrefill(const Trace& trace, const Change& change)
{
    auto prefill = std::make_shared<PrefillRecord>(*trace.prefill);
    change(*prefill);
    Trace changed = trace;
    changed.prefill = prefill;
    return changed;
}

class TagTraceBuilder {
public:
    explicit TagTraceBuilder(const TagSizes& sizes)
        : m_sizes(sizes)
    {
    }

    Trace build()
    {
        auto layout = std::make_shared<Layout>();
        for (int token = 0; token < m_sizes.tokens; ++token)
            layout->tokens.push_back({ 100 + token,
                token == 0 ? TokenKind::Template : TokenKind::Question, token == 0, -1, "word" });
        m_trace.layout = layout;
        m_trace.info.shape = { m_sizes.layers, m_sizes.heads, m_sizes.kvHeads, m_sizes.headSize,
            m_sizes.hidden, 1000 };
        m_trace.info.attentionScale = 1;
        auto prefill = std::make_shared<PrefillRecord>();
        prefill->keys = keys();
        prefill->queries = queries();
        prefill->values =
            tensor({ m_sizes.layers, m_sizes.kvHeads, m_sizes.tokens, m_sizes.headSize }, 1);
        plantTags(*prefill);
        prefill->residuals = residuals(*prefill);
        m_trace.prefill = prefill;
        for (int step = 0; step < m_sizes.answerTokens; ++step)
            addStep(step);
        m_trace.complete = true;
        return m_trace;
    }

private:
    std::vector<float> noise(std::size_t count, float strength)
    {
        std::vector<float> values(count);
        for (float& value : values)
            value = strength * m_noise.next();
        return values;
    }

    Tensor tensor(const std::vector<std::int64_t>& shape, float strength)
    {
        std::int64_t count = 1;
        for (const std::int64_t size : shape)
            count *= size;
        return narrowed(m_sizes.dtype, shape, noise(at(count), strength));
    }

    /// Sink s is the only key along channel s.
    Tensor keys()
    {
        const int keyHead = m_sizes.head / (m_sizes.heads / m_sizes.kvHeads);
        const int flatHead = m_sizes.layer * m_sizes.kvHeads + keyHead;
        std::vector<float> values(
            at(m_sizes.layers) * at(m_sizes.kvHeads) * at(m_sizes.tokens) * at(m_sizes.headSize),
            0.0f);
        for (std::size_t s = 0; s < m_sizes.sinks.size(); ++s)
            values[(at(flatHead) * at(m_sizes.tokens) + at(m_sizes.sinks[s])) * at(m_sizes.headSize)
                + s] = 3.0f;
        return narrowed(m_sizes.dtype,
            { m_sizes.layers, m_sizes.kvHeads, m_sizes.tokens, m_sizes.headSize }, values);
    }

    /// A caught token asks for its sink's channel, another avoids all sinks.
    Tensor queries()
    {
        const int flatHead = m_sizes.layer * m_sizes.heads + m_sizes.head;
        std::vector<float> values(
            at(m_sizes.layers) * at(m_sizes.heads) * at(m_sizes.tokens) * at(m_sizes.headSize),
            0.0f);
        for (int token = 0; token < m_sizes.tokens; ++token) {
            float* query = values.data()
                + (at(flatHead) * at(m_sizes.tokens) + at(token)) * at(m_sizes.headSize);
            for (std::size_t s = 0; s < m_sizes.sinks.size(); ++s)
                query[s] = plantedCatcher(m_sizes, token) == static_cast<int>(s) ? 3.0f : -3.0f;
        }
        return narrowed(m_sizes.dtype,
            { m_sizes.layers, m_sizes.heads, m_sizes.tokens, m_sizes.headSize }, values);
    }

    void plantTags(PrefillRecord& prefill)
    {
        const std::size_t slots = std::max<std::size_t>(1, m_sizes.sinks.size());
        std::vector<std::int32_t> tokens(at(m_sizes.layers) * slots, -1);
        std::copy(m_sizes.sinks.begin(), m_sizes.sinks.end(),
            tokens.begin() + m_sizes.layer * static_cast<std::ptrdiff_t>(slots));
        const auto slotCount = static_cast<std::int64_t>(slots);
        prefill.tagTokens = Tensor::fromInts({ m_sizes.layers, slotCount }, tokens);
        prefill.tagDirections =
            Tensor::fromFloats({ m_sizes.layers, m_sizes.heads, slotCount, m_sizes.hidden },
                noise(at(m_sizes.layers) * at(m_sizes.heads) * slots * at(m_sizes.hidden), 2));
    }

    Tensor residuals(const PrefillRecord& prefill)
    {
        const std::size_t hidden = at(m_sizes.hidden);
        std::vector<float> values =
            noise(at(m_sizes.layers + 1) * at(m_sizes.tokens) * hidden, 0.5f);
        const auto directions = prefill.tagDirections.floats();
        const std::size_t slots = at(prefill.tagTokens.size(1));
        for (int layer = m_sizes.layer + 1; layer <= m_sizes.releaseEnd; ++layer) {
            for (int token = 0; token < m_sizes.tokens; ++token) {
                const int slot = plantedCatcher(m_sizes, token);
                if (slot < 0)
                    continue;
                const float* tag = directions.data()
                    + ((at(m_sizes.layer) * at(m_sizes.heads) + at(m_sizes.head)) * slots
                          + at(slot))
                        * hidden;
                float* row = values.data() + (at(layer) * at(m_sizes.tokens) + at(token)) * hidden;
                for (std::size_t i = 0; i < hidden; ++i)
                    row[i] += tag[i];
            }
        }
        return narrowed(
            m_sizes.dtype, { m_sizes.layers + 1, m_sizes.tokens, m_sizes.hidden }, values);
    }

    void addStep(int number)
    {
        auto step = std::make_shared<StepRecord>();
        step->id = 500 + number;
        step->text = " word";
        step->query = m_sizes.tokens + number - 1;
        if (number > 0) {
            step->keys = tensor({ m_sizes.layers, m_sizes.kvHeads, 1, m_sizes.headSize }, 1);
            step->values = tensor({ m_sizes.layers, m_sizes.kvHeads, 1, m_sizes.headSize }, 1);
            step->queries = tensor({ m_sizes.layers, m_sizes.heads, 1, m_sizes.headSize }, 1);
            step->residuals = tensor({ m_sizes.layers + 1, m_sizes.hidden }, 1);
        }
        m_trace.steps.push_back(step);
    }

    TagSizes m_sizes;
    Noise m_noise { 7 };
    Trace m_trace;
};

inline Trace buildTagTrace(const TagSizes& sizes = {}) { return TagTraceBuilder(sizes).build(); }

} // namespace sinkscope::test
