// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/activation_map.h"

#include "analysis/sum_kernels.h"
#include "analysis/trace_access.h"
#include "analysis/widened.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace sinkscope::analysis {

namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();

/// Residuals that leave the last layer, as unit vectors.
class LastResiduals {
public:
    LastResiduals(const Trace& trace, const std::vector<int>& withoutChannels)
        : m_trace(trace)
        , m_without(withoutChannels)
        , m_hidden(trace.info.shape.hidden)
    {
    }

    bool available() const
    {
        const Tensor& residuals = m_trace.prefill->residuals;
        return m_hidden > 0 && isFloating(residuals)
            && hasShape(residuals, { layers() + 1, m_trace.promptTokens(), m_hidden });
    }

    /// nullopt where it was not captured, is zero or no number. Prompt tokens and generated ones.
    std::optional<std::vector<float>> unit(int token) const
    {
        const int prompt = m_trace.promptTokens();
        if (token < prompt)
            return unit(m_trace.prefill->residuals, std::int64_t { layers() } * prompt + token);
        // The record of the next step holds the row of a generated token.
        const std::size_t step = index(token - prompt) + 1;
        if (step >= m_trace.steps.size())
            return std::nullopt;
        const Tensor& residuals = m_trace.steps[step]->residuals;
        if (!isFloating(residuals) || !hasShape(residuals, { layers() + 1, m_hidden }))
            return std::nullopt;
        return unit(residuals, layers());
    }

private:
    int layers() const { return m_trace.info.shape.layers; }

    std::optional<std::vector<float>> unit(const Tensor& residuals, std::int64_t row) const
    {
        std::vector<float> buffer;
        const float* values = widened(residuals, row * m_hidden, m_hidden, buffer);
        std::vector<float> vector(values, values + m_hidden);
        for (const int channel : m_without) {
            if (channel >= 0 && channel < m_hidden)
                vector[index(channel)] = 0;
        }
        const float length = std::sqrt(squaredSum(vector.data(), m_hidden));
        if (!std::isfinite(length) || length <= 0)
            return std::nullopt;
        for (float& value : vector)
            value /= length;
        return vector;
    }

    const Trace& m_trace;
    const std::vector<int>& m_without;
    int m_hidden;
};

/// Σ w_j ĉ_j / Σ w_j; E(v) is its product with x̂_v. Zero without related rows.
struct Context {
    std::vector<float> direction;
    int rows = 0;
};

Context contextOf(
    const Trace& trace, const LastResiduals& rows, const std::vector<float>& word, int query)
{
    const auto size = static_cast<std::int64_t>(word.size());
    Context context { std::vector<float>(word.size(), 0.0f) };
    float total = 0;
    for (int token = trace.layout->afterVision(); token < query; ++token) {
        const auto row = rows.unit(token);
        const float weight = row ? dotProduct(row->data(), word.data(), size) : 0;
        if (!(weight > 0))
            continue;
        addScaledRows({ row->data(), 1, &weight, 1, size }, context.direction.data());
        total += weight;
        ++context.rows;
    }
    for (float& value : context.direction)
        value = total > 0 ? value / total : 0;
    return context;
}

/// Scales `explained` to fit, and subtracts it.
void explainAway(ActivationMap& map)
{
    double product = 0;
    double square = 0;
    for (std::size_t i = 0; i < map.tokens.size(); ++i) {
        if (std::isnan(map.similarity[i]))
            continue;
        const auto explained = static_cast<double>(map.explained[i]);
        product += static_cast<double>(map.similarity[i]) * explained;
        square += explained * explained;
    }
    map.scale = square > 0 ? std::max(0.0, product / square) : 0;
    for (std::size_t i = 0; i < map.tokens.size(); ++i) {
        map.explained[i] *= static_cast<float>(map.scale);
        const float rest = map.similarity[i] - map.explained[i];
        map.map.push_back(std::isnan(rest) ? none : std::max(0.0f, rest));
    }
}

} // namespace

Result<ActivationMap> activationMap(const Trace& trace, const ActivationRequest& request)
{
    using Found = Result<ActivationMap>;
    if (!isHead(trace, 0, 0) || request.step < 0 || index(request.step) >= trace.steps.size())
        return Found::missing(QT_TRANSLATE_NOOP("analysis", "This run has no such answer token."));
    ActivationMap map;
    map.tokens = trace.layout->tokensOf(TokenKind::Vision);
    if (map.tokens.empty())
        return Found::missing(QT_TRANSLATE_NOOP(
            "analysis", "The prompt has no vision tokens, so there is nothing to map."));
    const LastResiduals rows(trace, request.withoutChannels);
    const int query = trace.steps[index(request.step)]->query;
    const auto word = rows.available() && query >= 0 ? rows.unit(query) : std::nullopt;
    if (!word)
        return Found::missing(QT_TRANSLATE_NOOP("analysis",
            "This map needs the residuals of the last layer; run again with full "
            "capture. They must be numbers, and not all zero."));
    const Context context = contextOf(trace, rows, *word, query);
    map.contextRows = context.rows;
    for (const int token : map.tokens) {
        const auto vision = rows.unit(token);
        const auto size = static_cast<std::int64_t>(word->size());
        map.similarity.push_back(vision ? dotProduct(vision->data(), word->data(), size) : none);
        map.explained.push_back(
            vision ? dotProduct(vision->data(), context.direction.data(), size) : none);
    }
    explainAway(map);
    return Found::of(std::move(map));
}

} // namespace sinkscope::analysis
