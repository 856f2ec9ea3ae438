// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/half.h"
#include "trace/trace.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// A synthetic Trace whose parts agree with each other: reductions, masses and last rows are
/// computed from the queries and keys it holds, by a naive reference. Uses the standard library
/// only.
namespace sinkscope::test {

struct TraceSizes {
    int layers = 4;
    int heads = 4;
    int kvHeads = 2;
    int headSize = 8;
    int frames = 2;
    int gridRows = 2;
    int gridColumns = 3;
    int answerTokens = 5;
    std::uint32_t seed = 1;
    DType dtype = DType::F32; ///< Of queries and keys: F32, BF16 or F16.
    bool queriesAll = true; ///< False: only rows after the last vision token.
    /// False: `received` and `entropy` are plausible instead of computed; for large sizes, where
    /// computing every row would take hours.
    bool exactReductions = true;
};

/// Uniform numbers in [−1, 1); the same on every platform.
class Noise {
public:
    explicit Noise(std::uint32_t seed)
        : m_state(seed * 2654435761u + 12345u)
    {
    }
    float next()
    {
        m_state = m_state * 1664525u + 1013904223u;
        return static_cast<float>(m_state >> 8) * 0x1p-23f - 1.0f;
    }

private:
    std::uint32_t m_state;
};

inline std::size_t at(std::int64_t value) { return static_cast<std::size_t>(value); }

/// A tensor of 16- or 32-bit floats from float values.
inline Tensor narrowed(DType type, std::vector<std::int64_t> shape, std::vector<float> values)
{
    if (type == DType::F32)
        return Tensor::fromFloats(std::move(shape), std::move(values));
    auto buffer = std::make_shared<HeapBuffer>(values.size() * 2);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::uint16_t bits =
            type == DType::F16 ? halfFromFloat(values[i]) : bfloat16FromFloat(values[i]);
        std::memcpy(buffer->data() + 2 * i, &bits, sizeof bits);
    }
    return Tensor(type, std::move(shape), std::move(buffer));
}

/// Prompt: 4 leading text tokens (token 0 special), vision cells frame by frame, one newline token,
/// a five-word question and 3 template tokens.
inline std::shared_ptr<const Layout> buildLayout(const TraceSizes& sizes)
{
    auto layout = std::make_shared<Layout>();
    const auto add = [&](const std::string& text, TokenKind kind, bool special = false) {
        const auto id = static_cast<std::int32_t>(100 + layout->tokens.size());
        layout->tokens.push_back({ id, kind, special, -1, text });
    };
    add("<|im_start|>", TokenKind::Template, true);
    add("system", TokenKind::System);
    add(" Answer", TokenKind::System);
    add("\n", TokenKind::Template);
    constexpr int width = 640;
    constexpr int height = 360;
    for (int frame = 0; frame < sizes.frames; ++frame) {
        layout->frames.push_back(
            { frame * 12, frame * 0.5, width, height, sizes.gridRows, sizes.gridColumns });
        for (int cell = 0; cell < sizes.gridRows * sizes.gridColumns; ++cell) {
            VisionCell place;
            place.firstFrame = place.lastFrame = frame;
            place.firstSeconds = place.lastSeconds = frame * 0.5;
            place.row = cell / sizes.gridColumns;
            place.column = cell % sizes.gridColumns;
            const float w = static_cast<float>(width) / static_cast<float>(sizes.gridColumns);
            const float h = static_cast<float>(height) / static_cast<float>(sizes.gridRows);
            const auto column = static_cast<float>(place.column);
            const auto row = static_cast<float>(place.row);
            place.box = { column * w, row * h, (column + 1) * w, (row + 1) * h };
            place.footprint = place.box;
            add("<image>", TokenKind::Vision, true);
            layout->tokens.back().cell = static_cast<int>(layout->cells.size());
            layout->cells.push_back(place);
        }
    }
    add("<newline>", TokenKind::Vision, true);
    for (const char* word : { "Which", " way", " does", " it", " move" })
        add(word, TokenKind::Question);
    add("<|im_end|>", TokenKind::Template, true);
    add("<|im_start|>", TokenKind::Template, true);
    add("assistant", TokenKind::Template);
    return layout;
}

/// Token 0, and the top-left cell of every frame, are sinks from layer 1 on.
inline bool isSink(const Layout& layout, int layer, int token)
{
    const VisionCell* cell = layout.cellOf(token);
    return layer >= 1 && (token == 0 || (cell != nullptr && cell->row == 0 && cell->column == 0));
}

/// Naive softmax(q·k·scale) over keys 0…query, in double.
inline std::vector<double> referenceRow(const Trace& trace, int layer, int head, int query)
{
    const ModelShape& shape = trace.info.shape;
    const int prompt = trace.promptTokens();
    const int size = shape.headSize;
    const int keyHead = layer * shape.kvHeads + head / (shape.heads / shape.kvHeads);
    std::vector<float> q(at(size));
    std::vector<float> k(at(size));
    const int queryHead = layer * shape.heads + head;
    if (query < prompt) {
        const Tensor& queries = trace.prefill->queries;
        queries.copyFloats((queryHead * queries.size(2) + query - trace.prefill->firstQuery) * size,
            size, q.data());
    } else {
        trace.steps[at(query - prompt + 1)]->queries.copyFloats(
            static_cast<std::int64_t>(queryHead) * size, size, q.data());
    }
    std::vector<double> row;
    double sum = 0;
    for (int key = 0; key <= query; ++key) {
        if (key < prompt)
            trace.prefill->keys.copyFloats(
                (static_cast<std::int64_t>(keyHead) * prompt + key) * size, size, k.data());
        else
            trace.steps[at(key - prompt + 1)]->keys.copyFloats(
                static_cast<std::int64_t>(keyHead) * size, size, k.data());
        double dot = 0;
        for (std::size_t i = 0; i < k.size(); ++i)
            dot += static_cast<double>(q[i]) * static_cast<double>(k[i]);
        row.push_back(std::exp(dot * trace.info.attentionScale));
        sum += row.back();
    }
    for (double& value : row)
        value /= sum;
    return row;
}

inline double entropyOf(const std::vector<double>& row)
{
    double entropy = 0;
    for (const double value : row)
        entropy -= value > 0 ? value * std::log(value) : 0;
    return entropy;
}

/// Makes the parts of a Trace; use buildTrace().
class TraceBuilder {
public:
    explicit TraceBuilder(const TraceSizes& sizes)
        : m_sizes(sizes)
        , m_noise(sizes.seed)
    {
        m_trace.layout = buildLayout(sizes);
        m_tokens = m_trace.promptTokens();
        RunInfo& info = m_trace.info;
        info.modelName = "synthetic";
        info.question = "Which way does it move";
        info.shape = { sizes.layers, sizes.heads, sizes.kvHeads, sizes.headSize,
            sizes.heads * sizes.headSize, 1000 };
        info.attentionScale = 1.0 / std::sqrt(static_cast<double>(sizes.headSize));
        info.sinkDimensions = { 1, 2 };
        info.sinkDimensionsOrigin = "given";
        info.seed = sizes.seed;
    }

    Trace build()
    {
        auto prefill = std::make_shared<PrefillRecord>();
        prefill->firstQuery = m_sizes.queriesAll ? 0 : m_trace.layout->afterVision();
        const int rows = m_tokens - prefill->firstQuery;
        prefill->keys = narrowed(m_sizes.dtype,
            { m_sizes.layers, m_sizes.kvHeads, m_tokens, m_sizes.headSize }, promptKeys());
        prefill->queries = narrowed(m_sizes.dtype,
            { m_sizes.layers, m_sizes.heads, rows, m_sizes.headSize }, randomQueries(rows));
        fillResiduals(*prefill);
        m_trace.prefill = prefill;
        for (int step = 0; step < m_sizes.answerTokens; ++step)
            addStep(step);
        fillReductions(*prefill);
        m_trace.complete = true;
        return m_trace;
    }

private:
    /// Channel 0 carries the sink bias, channel 1 a spot that moves across the frames.
    void addBias(float* key, int layer, int token) const
    {
        if (isSink(*m_trace.layout, layer, token))
            key[0] += token == 0 ? 4.0f : 2.0f;
        const VisionCell* cell = m_trace.layout->cellOf(token);
        if (cell == nullptr || m_sizes.headSize < 2)
            return;
        const double x =
            (cell->column + 0.5) / m_sizes.gridColumns - (cell->firstFrame + 0.5) / m_sizes.frames;
        const double y = (cell->row + 0.5) / m_sizes.gridRows - 0.5;
        key[1] += static_cast<float>(4.0 * std::exp(-12.0 * (x * x + y * y)));
    }

    std::vector<float> promptKeys()
    {
        std::vector<float> keys(
            at(m_sizes.layers) * at(m_sizes.kvHeads) * at(m_tokens) * at(m_sizes.headSize));
        for (float& value : keys)
            value = m_noise.next();
        float* key = keys.data();
        for (int head = 0; head < m_sizes.layers * m_sizes.kvHeads; ++head) {
            for (int token = 0; token < m_tokens; ++token, key += m_sizes.headSize)
                addBias(key, head / m_sizes.kvHeads, token);
        }
        return keys;
    }

    std::vector<float> randomQueries(int rows)
    {
        const std::size_t heads = at(m_sizes.layers) * at(m_sizes.heads);
        std::vector<float> queries(heads * at(rows) * at(m_sizes.headSize));
        const auto strong = static_cast<float>(std::sqrt(static_cast<double>(m_sizes.headSize)));
        for (std::size_t i = 0; i < queries.size(); ++i)
            queries[i] = m_noise.next() + (i % at(m_sizes.headSize) < 2 ? strong : 0.0f);
        return queries;
    }

    void fillResiduals(PrefillRecord& prefill)
    {
        std::vector<float> norms;
        std::vector<float> maxima;
        std::vector<float> phi;
        std::vector<std::int32_t> channels;
        for (int layer = 0; layer <= m_sizes.layers; ++layer) {
            for (int token = 0; token < m_tokens; ++token) {
                const bool sink = isSink(*m_trace.layout, layer, token);
                const float strength = sink ? (token == 0 ? 60.0f : 28.0f) : 2.0f;
                norms.push_back(strength * 10 + m_noise.next());
                maxima.push_back(strength * 9 + m_noise.next());
                channels.push_back(sink ? 1 : 3);
                if (layer < m_sizes.layers)
                    phi.push_back(strength + m_noise.next());
            }
        }
        prefill.hiddenNorm = Tensor::fromFloats({ m_sizes.layers + 1, m_tokens }, norms);
        prefill.hiddenMax = Tensor::fromFloats({ m_sizes.layers + 1, m_tokens }, maxima);
        prefill.hiddenArgmax = Tensor::fromInts({ m_sizes.layers + 1, m_tokens }, channels);
        prefill.phi = Tensor::fromFloats({ m_sizes.layers, m_tokens }, phi);
    }

    void addStep(int number)
    {
        static const char* const words[] = { "The", " red", " circle", " moves", " left", "." };
        auto step = std::make_shared<StepRecord>();
        step->id = 500 + number % 6;
        step->text = words[number % 6];
        step->logprob = -0.1 * (number + 1);
        step->top = { { step->id, step->text, step->logprob }, { 700, " right", -2.5 } };
        step->query = m_tokens + number - 1;
        if (number > 0) {
            std::vector<float> keys(
                at(m_sizes.layers) * at(m_sizes.kvHeads) * at(m_sizes.headSize));
            for (float& value : keys)
                value = m_noise.next();
            step->keys = narrowed(
                m_sizes.dtype, { m_sizes.layers, m_sizes.kvHeads, 1, m_sizes.headSize }, keys);
            step->queries = narrowed(m_sizes.dtype,
                { m_sizes.layers, m_sizes.heads, 1, m_sizes.headSize }, randomQueries(1));
            step->hiddenNorm = Tensor::fromFloats(
                { m_sizes.layers + 1 }, std::vector<float>(at(m_sizes.layers + 1), 20.0f));
            step->phi = Tensor::fromFloats(
                { m_sizes.layers }, std::vector<float>(at(m_sizes.layers), 2.0f));
        }
        m_trace.steps.push_back(step);
        m_trace.answer += step->text;
        fillMass(*step);
    }

    void fillMass(StepRecord& step) const
    {
        std::vector<float> mass;
        std::vector<float> sinkMass;
        std::vector<float> entropy;
        for (int layer = 0; layer < m_sizes.layers; ++layer) {
            for (int head = 0; head < m_sizes.heads; ++head) {
                const auto row = referenceRow(m_trace, layer, head, step.query);
                std::vector<double> kinds(tokenKindCount, 0.0);
                double sinks = 0;
                for (int key = 0; key < static_cast<int>(row.size()); ++key) {
                    kinds[static_cast<std::size_t>(m_trace.kindOf(key))] += row[at(key)];
                    sinks += isSink(*m_trace.layout, layer, key) ? row[at(key)] : 0;
                }
                for (const double value : kinds)
                    mass.push_back(static_cast<float>(value));
                sinkMass.push_back(static_cast<float>(sinks));
                entropy.push_back(static_cast<float>(entropyOf(row)));
            }
        }
        step.mass = Tensor::fromFloats({ m_sizes.layers, m_sizes.heads, tokenKindCount }, mass);
        step.sinkMass = Tensor::fromFloats({ m_sizes.layers, m_sizes.heads }, sinkMass);
        step.entropy = Tensor::fromFloats({ m_sizes.layers, m_sizes.heads }, entropy);
    }

    std::vector<double> plausibleRow(int query) const
    {
        std::vector<double> row(at(query) + 1, 0.6 / std::max(1, query));
        row[0] = query == 0 ? 1.0 : 0.4;
        return row;
    }

    void fillReductions(PrefillRecord& prefill)
    {
        const int heads = m_sizes.layers * m_sizes.heads;
        std::vector<float> received(at(heads) * 4 * at(m_tokens), 0.0f);
        std::vector<float> entropy(at(heads) * at(m_tokens), 0.0f);
        std::vector<float> lastRow(at(heads) * at(m_tokens), 0.0f);
        const bool exact = m_sizes.exactReductions && m_sizes.queriesAll;
        for (int head = 0; head < heads; ++head) {
            for (int query = exact ? 0 : m_tokens - 1; query < m_tokens; ++query) {
                const auto row =
                    referenceRow(m_trace, head / m_sizes.heads, head % m_sizes.heads, query);
                if (exact)
                    addRow(received, head, query, row);
                entropy[at(head) * at(m_tokens) + at(query)] = static_cast<float>(entropyOf(row));
                if (query == m_tokens - 1)
                    std::transform(row.begin(), row.end(),
                        lastRow.begin() + std::int64_t { head } * m_tokens,
                        [](double value) { return static_cast<float>(value); });
            }
            if (!exact)
                invent(received, entropy, head);
        }
        prefill.received =
            Tensor::fromFloats({ m_sizes.layers, m_sizes.heads, 4, m_tokens }, received);
        prefill.entropy = Tensor::fromFloats({ m_sizes.layers, m_sizes.heads, m_tokens }, entropy);
        prefill.lastRow = Tensor::fromFloats({ m_sizes.layers, m_sizes.heads, m_tokens }, lastRow);
    }

    void addRow(
        std::vector<float>& received, int head, int query, const std::vector<double>& row) const
    {
        const auto kind = static_cast<std::size_t>(m_trace.kindOf(query));
        float* out = received.data() + (at(head) * 4 + kind) * at(m_tokens);
        for (std::size_t key = 0; key < row.size(); ++key)
            out[key] += static_cast<float>(row[key]);
    }

    /// Every query looks 0.4 at token 0 and evenly at the rest, seen from the last query.
    void invent(std::vector<float>& received, std::vector<float>& entropy, int head) const
    {
        const auto row = plausibleRow(m_tokens - 1);
        for (int query = 0; query < m_tokens; ++query) {
            const auto kind = static_cast<std::size_t>(m_trace.kindOf(query));
            received[(at(head) * 4 + kind) * at(m_tokens)] += static_cast<float>(row[0]);
            entropy[at(head) * at(m_tokens) + at(query)] =
                static_cast<float>(0.6 * std::log(query + 1.0));
        }
        for (int kind = 0; kind < 4; ++kind) {
            const auto queries = m_trace.layout->tokensOf(static_cast<TokenKind>(kind)).size();
            float* out = received.data() + (at(head) * 4 + at(kind)) * at(m_tokens);
            for (std::size_t key = 1; key < row.size(); ++key)
                out[key] = static_cast<float>(row[key] * static_cast<double>(queries));
        }
    }

    TraceSizes m_sizes;
    Noise m_noise;
    Trace m_trace;
    int m_tokens = 0;
};

inline Trace buildTrace(const TraceSizes& sizes = {}) { return TraceBuilder(sizes).build(); }

} // namespace sinkscope::test
