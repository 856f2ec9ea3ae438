// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sink_levels.h"

#include "analysis/layer_token_map.h"
#include "analysis/trace_access.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace sinkscope::analysis {

namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();

struct Maps {
    LayerTokenMap norm;
    LayerTokenMap cosine;
    LayerTokenMap mlpNorm;
    LayerTokenMap mlpCosine;
};

/// Per token, the layers in which it points along the primary sink.
std::vector<std::vector<int>> sinkLayers(
    const Maps& maps, const PrimarySink& primary, const SinkLevelOptions& options)
{
    const bool laterOnly = options.primary.rule == SegmentRule::Published;
    const int first = laterOnly ? primary.token + 1 : 0;
    std::vector<std::vector<int>> layers(index(maps.cosine.tokens));
    for (const LayerRange& range : primary.segments) {
        for (int layer = range.first; layer <= range.last; ++layer) {
            const float* row = &maps.cosine.values[index(layer) * index(maps.cosine.tokens)];
            for (int token = first; token < maps.cosine.tokens; ++token) {
                if (token != primary.token
                    && std::abs(static_cast<double>(row[token])) > options.cosine)
                    layers[index(token)].push_back(layer);
            }
            layers[index(primary.token)].push_back(layer);
        }
    }
    return layers;
}

SinkLevel levelOf(const Maps& maps, int token, std::vector<int> layers, int layerCount)
{
    SinkLevel level;
    level.token = token;
    level.birth = layers.front();
    level.end = layers.back();
    level.lifetime = static_cast<int>(layers.size());
    level.label = sinkLabel(level.lifetime, layerCount);
    level.peakNorm = none;
    for (const int layer : layers)
        level.peakNorm = std::fmax(level.peakNorm, maps.norm.at(layer, token));
    level.mlpCosineAtBirth = maps.mlpCosine.at(level.birth - 1, token);
    level.mlpNormAtBirth = maps.mlpNorm.at(level.birth - 1, token);
    level.layers = std::move(layers);
    return level;
}

std::vector<LevelCount> countLevels(const std::vector<SinkLevel>& sinks, int primaryToken)
{
    std::map<std::pair<int, int>, int> counts;
    for (const SinkLevel& sink : sinks) {
        if (sink.token != primaryToken)
            ++counts[{ sink.birth, sink.lifetime }];
    }
    std::vector<LevelCount> levels;
    levels.reserve(counts.size());
    for (const auto& [level, tokens] : counts)
        levels.push_back({ level.first, level.second, tokens });
    return levels;
}

} // namespace

SinkLabel sinkLabel(int sinkLayers, int layers)
{
    constexpr int published = 20;
    const int margin = layers >= published ? 15 : 15 * layers / 48;
    const int few = layers >= published ? 4 : std::max(1, 4 * layers / 48);
    if (sinkLayers >= layers - margin)
        return SinkLabel::Primary;
    return sinkLayers <= few ? SinkLabel::ShortLived : SinkLabel::Secondary;
}

std::string name(SinkLabel label)
{
    switch (label) {
    case SinkLabel::Primary:
        return QT_TRANSLATE_NOOP("analysis", "primary");
    case SinkLabel::Secondary:
        return QT_TRANSLATE_NOOP("analysis", "secondary");
    case SinkLabel::ShortLived:
        break;
    }
    return QT_TRANSLATE_NOOP("analysis", "short-lived");
}

SinkLevels sinkLevels(const Trace& trace, const SinkLevelOptions& options)
{
    SinkLevels result;
    result.primary = primarySink(trace, options.primary);
    result.missing = result.primary.missing;
    if (result.primary.token < 0)
        return result;
    if (result.primary.segments.empty()) {
        result.missing = QT_TRANSLATE_NOOP(
            "analysis", "No layer has a primary sink: the first tokens are no longer than others.");
        return result;
    }
    const Maps maps { layerTokenMap(trace, TokenQuantity::Norm),
        layerTokenMap(trace, TokenQuantity::PrimaryCosine),
        layerTokenMap(trace, TokenQuantity::MlpNorm),
        layerTokenMap(trace, TokenQuantity::MlpCosine) };
    if (maps.cosine.empty()) {
        result.missing =
            QT_TRANSLATE_NOOP("analysis", "The cosines to the primary sink were not captured.");
        return result;
    }
    result.tokens = maps.cosine.tokens;
    auto layers = sinkLayers(maps, result.primary, options);
    const auto add = [&](int token) {
        result.sinks.push_back(
            levelOf(maps, token, std::move(layers[index(token)]), trace.info.shape.layers));
    };
    add(result.primary.token);
    result.sinks.front().label = SinkLabel::Primary;
    for (int token = 0; token < result.tokens; ++token) {
        if (token != result.primary.token && !layers[index(token)].empty())
            add(token);
    }
    result.levels = countLevels(result.sinks, result.primary.token);
    return result;
}

PrimaryWeakening primaryWeakening(const Trace& trace, const SinkLevels& levels)
{
    PrimaryWeakening weakening;
    const int token = levels.primary.token;
    const ModelShape& shape = trace.info.shape;
    if (token < 0 || !isHead(trace, 0, 0) || token >= trace.promptTokens())
        return weakening;
    weakening.secondaries.assign(index(shape.layers), 0);
    for (const SinkLevel& sink : levels.sinks) {
        for (const int layer : sink.layers) {
            if (sink.label == SinkLabel::Secondary && layer < shape.layers)
                ++weakening.secondaries[index(layer)];
        }
    }
    const Received received(trace, std::nullopt);
    const int queries = trace.promptTokens() - std::max(token, 1);
    for (int layer = 0; layer < shape.layers && received.available() && queries > 0; ++layer) {
        double sum = 0;
        for (int head = 0; head < shape.heads; ++head)
            sum += received.at(layer, head, token);
        weakening.importance.push_back(sum / queries / shape.heads);
    }
    return weakening;
}

bool PrimaryDip::weakens() const { return alphaLeast <= 0.9 * std::min(alphaBefore, alphaAfter); }

std::optional<PrimaryDip> primaryDip(const PrimarySink& primary, const std::vector<double>& alpha)
{
    if (primary.segments.empty())
        return std::nullopt;
    std::vector<int> layers;
    const int last = std::min(primary.segments.back().last, static_cast<int>(alpha.size()) - 1);
    for (int layer = primary.segments.front().first; layer <= last; ++layer)
        if (std::isfinite(alpha[index(layer)]))
            layers.push_back(layer);
    if (layers.size() < 3)
        return std::nullopt;
    const auto below = [&](int left, int right) {
        return alpha[index(left)] < alpha[index(right)];
    };
    std::optional<PrimaryDip> deepest;
    double depth = 0;
    for (auto least = layers.begin() + 1; least + 1 != layers.end(); ++least) {
        const int before = *std::max_element(layers.begin(), least, below);
        const int after = *std::max_element(least + 1, layers.end(), below);
        const PrimaryDip dip { before, *least, after, alpha[index(before)], alpha[index(*least)],
            alpha[index(after)] };
        const double rim = std::min(dip.alphaBefore, dip.alphaAfter);
        if (deepest && rim - dip.alphaLeast <= depth)
            continue;
        deepest = dip;
        depth = rim - dip.alphaLeast;
    }
    return deepest;
}

} // namespace sinkscope::analysis
