// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/vision_artifacts.h"

#include "analysis/median.h"
#include "analysis/trace_access.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iterator>

namespace sinkscope::analysis {

namespace {

constexpr std::array<PublishedNorm, 5> published { {
    { "CLIP-L", "clip_vision_model", 1024, 0, 100, "arXiv 2510.08510" },
    { "CLIP-B/16", "clip_vision_model", 768, 16, 30, "arXiv 2506.08010" },
    { "DINOv2-L", "dinov2", 1024, 0, 150, "arXiv 2506.08010" },
    { "DINOv2-L with registers", "dinov2_with_registers", 1024, 0, 150, "arXiv 2506.08010" },
    { "DINOv2-g", "dinov2", 1536, 0, 150, "arXiv 2309.16588" },
} };

std::string shortNumber(double value)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.4g", value);
    return buffer;
}

/// Median and median absolute deviation of values that are finite and not negative.
void measure(VisionArtifacts& result, const std::vector<float>& norms)
{
    const float median = absoluteMedian(norms);
    std::vector<float> distances(norms.size());
    std::transform(norms.begin(), norms.end(), distances.begin(),
        [median](float norm) { return std::abs(norm - median); });
    result.median = static_cast<double>(median);
    result.deviation = static_cast<double>(absoluteMedian(distances));
}

void useRobustThreshold(VisionArtifacts& result)
{
    const double above = result.median + artifactDeviations * result.deviation;
    const double atLeast = artifactMedians * result.median;
    result.threshold = std::max(above, atLeast);
    result.rule = above > atLeast
        ? "median " + shortNumber(result.median) + " + " + shortNumber(artifactDeviations)
            + " · MAD " + shortNumber(result.deviation)
        : shortNumber(artifactMedians) + " · median " + shortNumber(result.median);
}

void useThreshold(VisionArtifacts& result, const ArtifactOptions& options, const VisionTower& tower)
{
    const PublishedNorm* known = publishedNormOf(tower);
    if (options.rule == ArtifactRule::Given) {
        result.threshold = options.given;
        result.applied = ArtifactRule::Given;
        result.rule = "given";
    } else if (options.rule == ArtifactRule::Published && known != nullptr) {
        result.threshold = known->threshold;
        result.applied = ArtifactRule::Published;
        result.rule = std::string(known->title) + " (" + known->source + ")";
    } else {
        useRobustThreshold(result);
    }
}

void compareWithSinks(VisionArtifacts& result, const Trace& trace, const SinkRule& rule)
{
    std::vector<int> layersOf(result.tokens.size());
    std::vector<int> sinksOf;
    for (int layer = 0; layer < trace.info.shape.layers; ++layer) {
        const auto sinks = sinkTokens(trace, layer, rule);
        if (!sinks)
            return;
        int count = 0;
        for (std::size_t i = 0; i < result.tokens.size(); ++i) {
            if (!std::binary_search(sinks->begin(), sinks->end(), result.tokens[i]))
                continue;
            ++layersOf[i];
            ++count;
        }
        sinksOf.push_back(count);
    }
    result.sinkLayers = std::move(layersOf);
    result.sinksOfLayer = std::move(sinksOf);
}

bool hasCells(const Trace& trace)
{
    const auto& tokens = trace.layout->tokens;
    return std::any_of(tokens.begin(), tokens.end(),
        [](const TokenInfo& token) { return token.kind == TokenKind::Vision && token.cell >= 0; });
}

VisionArtifacts nothing(std::string reason)
{
    VisionArtifacts result;
    result.missing = std::move(reason);
    return result;
}

} // namespace

const PublishedNorm* publishedNormOf(const VisionTower& tower)
{
    const auto found = std::find_if(published.begin(), published.end(), [&](const auto& each) {
        return tower.type == each.type && tower.width == each.width
            && (each.patch == 0 || tower.patch == each.patch);
    });
    return found == published.end() ? nullptr : &*found;
}

bool VisionArtifacts::contains(int token) const
{
    return std::binary_search(tokens.begin(), tokens.end(), token);
}

VisionArtifacts visionArtifacts(const Trace& trace, const ArtifactOptions& options)
{
    if (!trace.layout || !hasCells(trace))
        return nothing(QT_TRANSLATE_NOOP("analysis", "The prompt has no vision tokens."));
    if (!trace.prefill)
        return nothing(QT_TRANSLATE_NOOP("analysis", "The prompt has not been run yet."));
    const auto norms = floatsOf(trace.prefill->visionNorm, { trace.promptTokens() });
    if (norms.empty())
        return nothing(QT_TRANSLATE_NOOP(
            "analysis", "This run holds no norms of the vision tower; run it again."));
    std::vector<float> judged;
    std::copy_if(norms.begin(), norms.end(), std::back_inserter(judged),
        [](float norm) { return std::isfinite(norm); });
    if (judged.empty())
        return nothing(
            QT_TRANSLATE_NOOP("analysis", "No output of the vision tower is a finite number."));
    VisionArtifacts result;
    result.judged = static_cast<int>(judged.size());
    measure(result, judged);
    useThreshold(result, options, trace.info.tower);
    // All norms 0: a threshold of 0 would mark every token.
    for (std::size_t token = 0; token < norms.size() && result.threshold > 0; ++token) {
        if (std::isfinite(norms[token]) && static_cast<double>(norms[token]) >= result.threshold)
            result.tokens.push_back(static_cast<int>(token));
    }
    compareWithSinks(result, trace, options.sinks);
    return result;
}

} // namespace sinkscope::analysis
