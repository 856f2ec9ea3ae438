// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/head_roles.h"

#include "analysis/head_scores.h"
#include "analysis/sink_rule.h"
#include "analysis/trace_access.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>

namespace sinkscope::analysis {

namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();
constexpr double smallestMass = 1e-6; ///< Keeps odds finite where all attention is on images.

double sumOver(std::span<const double> row, std::span<const int> keys)
{
    double sum = 0;
    for (const int key : keys)
        sum += key >= 0 && index(key) < row.size() ? row[index(key)] : 0.0;
    return sum;
}

/// `keys` without the ascending `sinks`.
std::vector<int> without(std::span<const int> keys, std::span<const int> sinks)
{
    std::vector<int> rest;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(rest),
        [&](int key) { return !std::binary_search(sinks.begin(), sinks.end(), key); });
    return rest;
}

std::vector<int> lastKeys(int tokens)
{
    std::vector<int> keys;
    for (int key = tokens - std::min(tokens / 4, recentKeys); key < tokens; ++key)
        keys.push_back(key);
    return keys;
}

/// See HeadFigures::columnEntropy; `row` holds the sums received.
float columnEntropyBound(std::span<const double> row)
{
    std::size_t best = row.size();
    for (std::size_t key = 0; key < row.size(); ++key) {
        if (best == row.size() || row[key] > row[best] || std::isnan(row[best]))
            best = key;
    }
    const double queries =
        static_cast<double>(row.size()) - static_cast<double>(std::max<std::size_t>(best, 1));
    if (best == row.size() || queries < 2 || std::isnan(row[best]))
        return none;
    return static_cast<float>(std::log(std::clamp(row[best], 1.0, queries)) / std::log(queries));
}

/// Reads the figures of the heads of one layer.
class LayerReader {
public:
    LayerReader(const Trace& trace, std::span<const int> sinks, int layer)
        : m_trace(trace)
        , m_sinks(sinks)
        , m_layer(layer)
        , m_questions(queryCount(trace, TokenKind::Question))
    {
        for (int token = 0; token < trace.promptTokens(); ++token) {
            if (std::binary_search(sinks.begin(), sinks.end(), token))
                continue;
            const bool vision = trace.kindOf(token) == TokenKind::Vision;
            (vision ? m_image : m_text).push_back(token);
        }
        m_recent = without(lastKeys(trace.promptTokens()), sinks);
        std::erase_if(
            m_recent, [&](int token) { return trace.kindOf(token) == TokenKind::Vision; });
        m_evenOdds = evenOdds();
    }

    void readReceived(const Received& all, const Received& asking, HeadFigures& figures) const
    {
        const std::vector<double> row = all.row(m_layer, figures.head);
        const int queries = m_trace.promptTokens() - 1;
        if (queries < 1)
            return;
        figures.sinkMass = static_cast<float>(sumOver(row, m_sinks) / queries);
        figures.columnEntropy = columnEntropyBound(row);
        figures.recency = m_recent.empty()
            ? 0.0f
            : static_cast<float>(sumOver(row, m_recent) / static_cast<double>(m_recent.size()));
        const std::vector<double> asked = m_questions > 0 ? asking.row(m_layer, figures.head) : row;
        const double image = sumOver(asked, m_image);
        const double text = std::max(sumOver(asked, m_text), smallestMass);
        figures.imageMass = static_cast<float>(image / (m_questions > 0 ? m_questions : queries));
        figures.imageOdds = m_evenOdds > 0 ? static_cast<float>(image / text / m_evenOdds) : 0.0f;
    }

    void readLastRow(std::span<const float> lastRows, HeadFigures& figures) const
    {
        const auto tokens = index(m_trace.promptTokens());
        const std::size_t head =
            index(m_layer) * index(m_trace.info.shape.heads) + index(figures.head);
        double sum = 0;
        for (const int key : m_recent)
            sum += static_cast<double>(lastRows[head * tokens + index(key)]);
        figures.recency = static_cast<float>(sum);
    }

private:
    /// Image over text of even rows of the averaged queries; 0 without one of them.
    double evenOdds() const
    {
        double image = 0;
        double text = 0;
        std::size_t images = 0;
        std::size_t texts = 0;
        for (int query = 0; query < m_trace.promptTokens(); ++query) {
            images += images < m_image.size() && m_image[images] == query ? 1 : 0;
            texts += texts < m_text.size() && m_text[texts] == query ? 1 : 0;
            const bool counts =
                m_questions > 0 ? m_trace.kindOf(query) == TokenKind::Question : query > 0;
            if (counts && query > 0) {
                image += static_cast<double>(images) / (query + 1);
                text += static_cast<double>(texts) / (query + 1);
            }
        }
        return text > 0 ? image / text : 0.0;
    }

    const Trace& m_trace;
    std::span<const int> m_sinks;
    int m_layer;
    int m_questions;
    std::vector<int> m_image; ///< Vision tokens that are no sinks.
    std::vector<int> m_text; ///< Other tokens that are no sinks.
    std::vector<int> m_recent;
    double m_evenOdds = 0;
};

bool allMissing(const HeadFigures& figures)
{
    return std::isnan(figures.sinkMass) && std::isnan(figures.imageMass)
        && std::isnan(figures.recency) && std::isnan(figures.rowEntropy)
        && std::isnan(figures.columnEntropy);
}

bool atLeast(float value, double limit) { return static_cast<double>(value) >= limit; }

} // namespace

std::span<const HeadRoleInfo> headRoles()
{
    static const std::array<HeadRoleInfo, headRoleCount> roles { {
        { HeadRole::Unknown, "unknown", QT_TRANSLATE_NOOP("analysis", "Unknown"),
            QT_TRANSLATE_NOOP("analysis", "nothing was captured of this head") },
        { HeadRole::Dormant, "dormant", QT_TRANSLATE_NOOP("analysis", "Dormant"),
            QT_TRANSLATE_NOOP("analysis",
                "low row entropy and high column entropy: nearly every query looks at one token "
                "alone (arXiv 2410.13835)") },
        { HeadRole::Sink, "sink", QT_TRANSLATE_NOOP("analysis", "Sink"),
            QT_TRANSLATE_NOOP("analysis",
                "most attention goes to the layer's sinks, mean over prompt queries 1…T−1") },
        { HeadRole::ImageCentred, "image_centred", QT_TRANSLATE_NOOP("analysis", "Image-centred"),
            QT_TRANSLATE_NOOP("analysis",
                "the question looks at vision tokens that are no sinks, clearly more than even "
                "rows "
                "would, mean over its queries") },
        { HeadRole::Recency, "recency", QT_TRANSLATE_NOOP("analysis", "Recency"),
            QT_TRANSLATE_NOOP(
                "analysis", "the last prompt row looks at the text among the last 16 tokens") },
        { HeadRole::Spread, "spread", QT_TRANSLATE_NOOP("analysis", "Spread"),
            QT_TRANSLATE_NOOP("analysis",
                "high row entropy: rows look evenly at all they see, mean over prompt queries "
                "1…T−1") },
        { HeadRole::Mixed, "mixed", QT_TRANSLATE_NOOP("analysis", "Mixed"),
            QT_TRANSLATE_NOOP("analysis", "none of the other roles") },
    } };
    return roles;
}

const HeadRoleInfo& headRole(HeadRole role) { return headRoles()[static_cast<std::size_t>(role)]; }

std::vector<std::vector<int>> usualSinks(const Trace& trace, double tau)
{
    std::vector<std::vector<int>> sinks;
    SinkRule rule;
    rule.tau = tau;
    for (int layer = 0; layer < trace.info.shape.layers; ++layer) {
        std::vector<int> tokens = sinkTokens(trace, layer, rule).value_or(std::vector<int>());
        if (trace.promptTokens() > 0 && (tokens.empty() || tokens.front() != 0))
            tokens.insert(tokens.begin(), 0);
        sinks.push_back(std::move(tokens));
    }
    return sinks;
}

std::vector<HeadFigures> headFigures(const Trace& trace, const std::vector<std::vector<int>>& sinks)
{
    if (!isHead(trace, 0, 0) || trace.promptTokens() == 0)
        return {};
    const ModelShape& shape = trace.info.shape;
    const bool asks = queryCount(trace, TokenKind::Question) > 0;
    const Received all(trace, std::nullopt);
    const Received asking(trace, asks ? std::optional(TokenKind::Question) : std::nullopt);
    const HeadGrid entropy = headScores(trace, HeadMetric::Entropy);
    const auto lastRows =
        floatsOf(trace.prefill->lastRow, { shape.layers, shape.heads, trace.promptTokens() });
    if (!all.available() && entropy.empty() && lastRows.empty())
        return {};
    std::vector<HeadFigures> figures;
    for (int layer = 0; layer < shape.layers; ++layer) {
        const bool given = index(layer) < sinks.size();
        const LayerReader reader(trace,
            given ? std::span<const int>(sinks[index(layer)]) : std::span<const int>(), layer);
        for (int head = 0; head < shape.heads; ++head) {
            HeadFigures& entry = figures.emplace_back(

                HeadFigures { layer, head, none, none, none, none, entropy.at(layer, head), none });
            if (all.available())
                reader.readReceived(all, asking, entry);
            if (!lastRows.empty())
                reader.readLastRow(lastRows, entry);
        }
    }
    return figures;
}

HeadRole roleOf(const HeadFigures& figures, const RoleThresholds& thresholds)
{
    if (allMissing(figures))
        return HeadRole::Unknown;
    if (static_cast<double>(figures.rowEntropy) <= thresholds.dormantRowEntropy
        && atLeast(figures.columnEntropy, thresholds.dormantColumnEntropy))
        return HeadRole::Dormant;
    if (atLeast(figures.sinkMass, thresholds.sinkMass))
        return HeadRole::Sink;
    if (atLeast(figures.imageMass, thresholds.imageMass)
        && atLeast(figures.imageOdds, thresholds.imageOdds))
        return HeadRole::ImageCentred;
    if (atLeast(figures.recency, thresholds.recency))
        return HeadRole::Recency;
    return atLeast(figures.rowEntropy, thresholds.rowEntropy) ? HeadRole::Spread : HeadRole::Mixed;
}

std::vector<HeadRoleRow> headRoleRows(
    std::span<const HeadFigures> figures, const RoleThresholds& thresholds)
{
    std::vector<HeadRoleRow> rows;
    rows.reserve(figures.size());
    for (const HeadFigures& entry : figures)
        rows.push_back({ roleOf(entry, thresholds), entry });
    return rows;
}

std::vector<int> countRoles(std::span<const HeadRoleRow> rows)
{
    std::vector<int> counts(headRoleCount, 0);
    for (const HeadRoleRow& row : rows)
        ++counts[static_cast<std::size_t>(row.role)];
    return counts;
}

} // namespace sinkscope::analysis
