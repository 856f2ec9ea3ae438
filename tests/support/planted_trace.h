// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/median.h"
#include "support/trace_builder.h"

#include <limits>

/// A synthetic Trace in which every sink is known: residuals with planted directions, and attention
/// rows of heads with planted habits. All reductions are computed from these. It holds no queries
/// and keys, so single rows cannot be recomputed.
namespace sinkscope::test {

struct PlantedSink {
    int token = 0; ///< Position in the sequence; may be a generated token.
    std::vector<std::pair<int, int>> layers; ///< Ranges [first, last], residual entering the layer.

    bool isIn(int layer) const
    {
        return std::any_of(layers.begin(), layers.end(),
            [&](const auto& range) { return layer >= range.first && layer <= range.second; });
    }
};

/// What a planted head does; head h of every layer does habit h modulo their number.
enum class Habit { Sink, Recency, Image, Spread, Mixed, Dormant };
inline constexpr int habitCount = 6;

struct PlantedOptions {
    int layers = 24;
    int heads = 6;
    int frames = 3;
    int gridRows = 2;
    int gridColumns = 3;
    int answerTokens = 6;
    int hidden = 576;
    std::vector<int> sinkDimensions { 37, 11 };
    PlantedSink primary { 0, { { 3, 23 } } };
    std::vector<PlantedSink> secondaries; ///< On the primary's direction.
    std::vector<PlantedSink> visual; ///< Stand out in the second sink dimension instead.
    int nanToken = -1; ///< Its activations are NaN in every layer but the first.
};

/// The prompt of buildLayout() has 31 tokens here: text up to 3, cells from 4 on (6 per frame), the
/// newline token 22, the question 23…27. A secondary sink of middle life, one that is short-lived,
/// one in the answer, and the first cell of every frame as visual sink.
inline PlantedOptions usualPlants()
{
    PlantedOptions options;
    options.secondaries = { { 2, { { 10, 16 } } }, { 3, { { 12, 13 } } }, { 34, { { 11, 15 } } } };
    options.visual = { { 4, { { 5, 20 } } }, { 10, { { 5, 20 } } }, { 16, { { 5, 20 } } } };
    return options;
}

inline PlantedOptions noSinks()
{
    PlantedOptions options;
    options.primary.layers.clear();
    return options;
}

class PlantedBuilder {
public:
    explicit PlantedBuilder(const PlantedOptions& options)
        : m_options(options)
        , m_noise(7)
        , m_record(std::make_shared<PrefillRecord>())
    {
        TraceSizes sizes;
        sizes.frames = options.frames;
        sizes.gridRows = options.gridRows;
        sizes.gridColumns = options.gridColumns;
        auto layout = std::make_shared<Layout>(*buildLayout(sizes));
        if (options.frames == 0)
            std::erase_if(layout->tokens,
                [](const TokenInfo& token) { return token.kind == TokenKind::Vision; });
        m_trace.layout = layout;
        m_tokens = m_trace.promptTokens();
        m_trace.info.modelName = "planted";
        m_trace.info.shape = { options.layers, options.heads, 2, 8, options.hidden, 1000 };
        m_trace.info.sinkDimensions = options.sinkDimensions;
    }

    Trace build()
    {
        const int columns = m_tokens + std::max(0, m_options.answerTokens - 1);
        fillResiduals(columns);
        fillMlp(columns);
        fillAttention();
        for (int step = 0; step < m_options.answerTokens; ++step)
            addStep(step);
        m_trace.prefill = m_record;
        m_trace.complete = true;
        return m_trace;
    }

private:
    int candidates() const { return std::min(primaryCandidates, m_tokens); }

    /// Strength of the planted part of a residual, 0 without; `visual` tells its direction.
    float strength(int layer, int token, bool& visual) const
    {
        visual = false;
        if (token == m_options.primary.token && m_options.primary.isIn(layer))
            return 2000;
        for (const PlantedSink& sink : m_options.secondaries) {
            if (sink.token == token && sink.isIn(layer))
                return 1500;
        }
        visual = true;
        for (const PlantedSink& sink : m_options.visual) {
            if (sink.token == token && sink.isIn(layer))
                return 1200;
        }
        return 0;
    }

    bool planted(int layer, int token) const
    {
        bool visual = false;
        return strength(layer, token, visual) > 0;
    }

    std::vector<float> residual(int layer, int token)
    {
        std::vector<float> h(at(m_options.hidden));
        for (float& value : h)
            value = 2 * m_noise.next();
        bool visual = false;
        const float size = strength(layer, token, visual);
        const int first = m_options.sinkDimensions.front();
        const int last = m_options.sinkDimensions.back();
        h[at(last)] += size * (visual ? 0.995f : 0.3f);
        h[at(first)] += size * (visual ? 0.1f : 0.954f);
        if (token == m_options.nanToken && layer > 0)
            std::fill(h.begin(), h.end(), std::numeric_limits<float>::quiet_NaN());
        return h;
    }

    static double dot(const std::vector<float>& a, const std::vector<float>& b)
    {
        double sum = 0;
        for (std::size_t i = 0; i < a.size(); ++i)
            sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
        return sum;
    }

    void fillResiduals(int columns)
    {
        std::vector<float> slab;
        std::vector<float> maxima;
        std::vector<float> medians;
        std::vector<std::int32_t> channels;
        m_cosine.resize(at(candidates()));
        for (int layer = 0; layer <= m_options.layers; ++layer) {
            std::vector<std::vector<float>> states;
            for (int token = 0; token < columns; ++token)
                states.push_back(residual(layer, token));
            std::vector<float> all;
            for (int token = 0; token < m_tokens; ++token)
                all.insert(all.end(), states[at(token)].begin(), states[at(token)].end());
            medians.push_back(analysis::absoluteMedian(all));
            slab.insert(slab.end(), all.begin(), all.end());
            for (const auto& h : states)
                addState(h, layer);
            for (int token = 0; token < m_tokens; ++token) {
                const auto& h = states[at(token)];
                const auto strongest = std::max_element(
                    h.begin(), h.end(), [](float a, float b) { return std::abs(a) < std::abs(b); });
                maxima.push_back(std::abs(*strongest));
                channels.push_back(static_cast<std::int32_t>(strongest - h.begin()));
            }
            addCosines(states);
        }
        const std::int64_t rows = m_options.layers + 1;
        m_record->residuals = Tensor::fromFloats({ rows, m_tokens, m_options.hidden }, slab);
        m_record->hiddenMax = Tensor::fromFloats({ rows, m_tokens }, maxima);
        m_record->hiddenArgmax = Tensor::fromInts({ rows, m_tokens }, channels);
        m_record->hiddenMedian = Tensor::fromFloats({ rows }, medians);
        m_record->hiddenNorm = prompt({ rows }, m_norm, columns);
        m_record->phi = prompt({ m_options.layers }, m_phi, columns);
        std::vector<float> cosines;
        for (const auto& one : m_cosine)
            cosines.insert(cosines.end(), one.begin(), one.end());
        m_record->primaryCosine = prompt({ candidates(), rows }, cosines, columns);
    }

    void addState(const std::vector<float>& h, int layer)
    {
        const double norm = std::sqrt(dot(h, h));
        m_norm.push_back(static_cast<float>(norm));
        double phi = 0;
        for (const int d : m_options.sinkDimensions)
            phi = std::max(phi, std::abs(static_cast<double>(h[at(d)])));
        if (layer < m_options.layers)
            m_phi.push_back(std::isnan(norm)
                    ? std::numeric_limits<float>::quiet_NaN()
                    : static_cast<float>(phi / norm * std::sqrt(m_options.hidden)));
    }

    void addCosines(const std::vector<std::vector<float>>& states)
    {
        for (int c = 0; c < candidates(); ++c) {
            const auto& reference = states[at(c)];
            const double length = std::sqrt(dot(reference, reference));
            for (const auto& h : states)
                m_cosine[at(c)].push_back(
                    static_cast<float>(dot(h, reference) / length / std::sqrt(dot(h, h))));
        }
    }

    /// The MLP of the layer before a birth writes a vector on the primary's direction whose length
    /// is 900 + token.
    void fillMlp(int columns)
    {
        for (int c = 0; c < candidates(); ++c) {
            for (int layer = 0; layer < m_options.layers; ++layer) {
                for (int token = 0; token < columns; ++token) {
                    const bool birth = planted(layer + 1, token) && !planted(layer, token);
                    m_mlpCosine.push_back(birth && c == m_options.primary.token ? 0.97f : 0.02f);
                    if (c == 0)
                        m_mlpNorm.push_back(birth ? 900.0f + static_cast<float>(token) : 5.0f);
                }
            }
        }
        m_record->mlpNorm = prompt({ m_options.layers }, m_mlpNorm, columns);
        m_record->mlpCosine = prompt({ candidates(), m_options.layers }, m_mlpCosine, columns);
    }

    /// The prompt's columns of rows of `columns` numbers.
    Tensor prompt(std::vector<std::int64_t> shape, const std::vector<float>& rows, int columns)
    {
        std::vector<float> values;
        for (std::size_t first = 0; first < rows.size(); first += at(columns))
            values.insert(values.end(), rows.begin() + static_cast<std::ptrdiff_t>(first),
                rows.begin() + static_cast<std::ptrdiff_t>(first) + m_tokens);
        shape.push_back(m_tokens);
        return Tensor::fromFloats(std::move(shape), std::move(values));
    }

    static Tensor column(
        std::vector<std::int64_t> shape, const std::vector<float>& rows, int columns, int token)
    {
        std::vector<float> values;
        for (std::size_t i = at(token); i < rows.size(); i += at(columns))
            values.push_back(rows[i]);
        return Tensor::fromFloats(std::move(shape), std::move(values));
    }

    void addStep(int number)
    {
        auto step = std::make_shared<StepRecord>();
        const int columns = m_tokens + m_options.answerTokens - 1;
        const int token = m_tokens + number - 1;
        step->id = 500 + number;
        step->text = " word";
        step->query = token;
        if (number > 0) {
            const std::int64_t rows = m_options.layers + 1;
            step->hiddenNorm = column({ rows }, m_norm, columns, token);
            step->phi = column({ m_options.layers }, m_phi, columns, token);
            step->mlpNorm = column({ m_options.layers }, m_mlpNorm, columns, token);
            step->mlpCosine =
                column({ candidates(), m_options.layers }, m_mlpCosine, columns, token);
            std::vector<float> cosines;
            for (const auto& one : m_cosine)
                cosines.insert(cosines.end(), one.begin(), one.end());
            step->primaryCosine = column({ candidates(), rows }, cosines, columns, token);
        }
        m_trace.steps.push_back(step);
        m_trace.answer += step->text;
    }

    /// Gives `mass` evenly to the listed keys up to `query`; whatever finds no key goes to all.
    static void give(std::vector<double>& row, const std::vector<int>& keys, double mass)
    {
        std::vector<int> seen;
        for (const int key : keys) {
            if (at(key) < row.size())
                seen.push_back(key);
        }
        for (const int key : seen)
            row[at(key)] += mass / static_cast<double>(seen.size());
        const double spread = seen.empty() ? 1.0 : 1.0 - mass;
        for (double& value : row)
            value += spread / static_cast<double>(row.size());
    }

    /// The keys a habit looks at; Image: all cells but the first of each frame.
    std::vector<int> habitKeys(Habit habit, int layer, int query) const
    {
        std::vector<int> keys;
        const bool looksAtSink =
            habit == Habit::Sink || habit == Habit::Dormant || habit == Habit::Mixed;
        if (looksAtSink && m_options.primary.isIn(layer))
            keys.push_back(m_options.primary.token);
        if (habit == Habit::Mixed)
            keys.insert(keys.end(), { query, query });
        for (int key = query - 3; habit == Habit::Recency && key <= query; ++key)
            keys.push_back(std::max(0, key));
        for (int key = 0; habit == Habit::Image && key <= std::min(query, m_tokens - 1); ++key) {
            const VisionCell* cell = m_trace.layout->cellOf(key);
            if (cell != nullptr && cell->row + cell->column > 0)
                keys.push_back(key);
        }
        return keys;
    }

    std::vector<double> habitRow(Habit habit, int layer, int query) const
    {
        std::vector<double> row(at(query) + 1, 0.0);
        static constexpr double masses[habitCount] = { 0.7, 0.8, 0.8, 0.0, 0.55, 0.97 };
        give(row, habitKeys(habit, layer, query), masses[static_cast<int>(habit)]);
        return row;
    }

    void fillAttention()
    {
        const int heads = m_options.layers * m_options.heads;
        std::vector<float> received(at(heads) * 4 * at(m_tokens), 0.0f);
        std::vector<float> entropy;
        std::vector<float> lastRow;
        for (int head = 0; head < heads; ++head) {
            const auto habit = static_cast<Habit>(head % m_options.heads % habitCount);
            for (int query = 0; query < m_tokens; ++query) {
                const auto row = habitRow(habit, head / m_options.heads, query);
                const auto kind = static_cast<std::size_t>(m_trace.kindOf(query));
                float* out = received.data() + (at(head) * 4 + kind) * at(m_tokens);
                for (std::size_t key = 0; key < row.size(); ++key)
                    out[key] += static_cast<float>(row[key]);
                entropy.push_back(static_cast<float>(entropyOf(row)));
                if (query == m_tokens - 1)
                    lastRow.insert(lastRow.end(), row.begin(), row.end());
            }
        }
        spoil(received, entropy);
        const std::int64_t layers = m_options.layers;
        const std::int64_t width = m_options.heads;
        m_record->received = Tensor::fromFloats({ layers, width, 4, m_tokens }, received);
        m_record->entropy = Tensor::fromFloats({ layers, width, m_tokens }, entropy);
        m_record->lastRow = Tensor::fromFloats({ layers, width, m_tokens }, lastRow);
        std::vector<float> values;
        for (int row = 0; row < m_options.layers * 2; ++row) {
            for (int token = 0; token < m_tokens; ++token)
                values.push_back(token == m_options.nanToken
                        ? std::numeric_limits<float>::quiet_NaN()
                        : (planted(row / 2, token) ? 1.0f : 10.0f));
        }
        m_record->valueNorm = Tensor::fromFloats({ layers, 2, m_tokens }, values);
    }

    /// What NaN activations of one token leave in the sums of attention.
    void spoil(std::vector<float>& received, std::vector<float>& entropy) const
    {
        for (std::size_t i = at(std::max(0, m_options.nanToken));
             i < received.size() && m_options.nanToken >= 0; i += at(m_tokens)) {
            received[i] = std::numeric_limits<float>::quiet_NaN();
            if (i < entropy.size())
                entropy[i] = std::numeric_limits<float>::quiet_NaN();
        }
    }

    PlantedOptions m_options;
    Noise m_noise;
    std::shared_ptr<PrefillRecord> m_record;
    Trace m_trace;
    int m_tokens = 0;
    std::vector<float> m_norm; ///< [L+1, columns], as the next ones: prompt and answer tokens.
    std::vector<float> m_phi; ///< [L, columns]
    std::vector<std::vector<float>> m_cosine; ///< Per candidate [L+1, columns].
    std::vector<float> m_mlpNorm;
    std::vector<float> m_mlpCosine;
};

inline Trace plantedTrace(const PlantedOptions& options = usualPlants())
{
    return PlantedBuilder(options).build();
}

/// The Trace with a changed prefill record: `change(PrefillRecord&)`.
template <typename Change> Trace changed(Trace trace, const Change& change)
{
    auto prefill = std::make_shared<PrefillRecord>(*trace.prefill);
    change(*prefill);
    trace.prefill = std::move(prefill);
    return trace;
}

} // namespace sinkscope::test
