// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/primary_sink.h"

#include "analysis/median.h"
#include "analysis/trace_access.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sinkscope::analysis {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Norms [L+1, T] of the prompt; empty when they were not captured.
std::span<const float> promptNorms(const Trace& trace)
{
    if (!isHead(trace, 0, 0) || trace.promptTokens() == 0)
        return {};
    return floatsOf(
        trace.prefill->hiddenNorm, { trace.info.shape.layers + 1, trace.promptTokens() });
}

/// One token's norms per layer; what is not finite reads as 0.
std::vector<double> normsOf(std::span<const float> norms, std::size_t tokens, int token)
{
    std::vector<double> result;
    for (std::size_t i = index(token); i < norms.size(); i += tokens)
        result.push_back(std::isfinite(norms[i]) ? static_cast<double>(norms[i]) : 0.0);
    return result;
}

double meanNorm(std::span<const float> norms, std::size_t tokens, int token)
{
    double sum = 0;
    int count = 0;
    for (std::size_t i = index(token); i < norms.size(); i += tokens) {
        if (std::isfinite(norms[i])) {
            sum += static_cast<double>(norms[i]);
            ++count;
        }
    }
    return count > 0 ? sum / count : none;
}

std::vector<double> prominenceOf(std::span<const float> norms, std::size_t tokens, int token)
{
    std::vector<double> result;
    for (std::size_t first = 0; first + tokens < norms.size(); first += tokens) {
        const auto median = static_cast<double>(finiteMedian(norms.subspan(first, tokens)));
        const auto norm = static_cast<double>(norms[first + index(token)]);
        result.push_back(median > 0 && std::isfinite(norm) ? norm / median : none);
    }
    return result;
}

/// Where within a run of layers the norm rises most; before layer 0 it counts as 0.
int largestRise(const std::vector<double>& norms, LayerRange run)
{
    int best = run.first;
    double rise = -std::numeric_limits<double>::infinity();
    for (int layer = run.first; layer <= run.last; ++layer) {
        const double here = norms[index(layer)] - (layer > 0 ? norms[index(layer) - 1] : 0.0);
        if (here > rise) {
            rise = here;
            best = layer;
        }
    }
    return best;
}

std::vector<LayerRange> segmentsPerLayer(
    const std::vector<double>& norms, const std::vector<double>& prominence, double minimum)
{
    std::vector<LayerRange> segments;
    const int layers = static_cast<int>(prominence.size());
    for (int layer = 0; layer < layers; ++layer) {
        if (!(prominence[index(layer)] >= minimum))
            continue;
        LayerRange run { layer, layer };
        while (run.last + 1 < layers && prominence[index(run.last) + 1] >= minimum)
            ++run.last;
        layer = run.last;
        run.first = largestRise(norms, run);
        segments.push_back(run);
    }
    return segments;
}

std::vector<LayerRange> publishedSegment(const std::vector<double>& norms)
{
    // The states leaving layers 0…L − 1, the last one as after the final norm.
    std::vector<double> leaving(norms.begin() + 1, norms.end());
    leaving.back() = 0;
    std::vector<double> change;
    for (std::size_t i = 0; i + 1 < leaving.size(); ++i)
        change.push_back(leaving[i + 1] - leaving[i]);
    const auto rise = std::max_element(change.begin(), change.end());
    if (rise == change.end() || *rise <= 0 || rise + 1 == change.end())
        return {};
    const int start = static_cast<int>(rise - change.begin()) + 1;
    const int end = static_cast<int>(std::min_element(rise + 1, change.end()) - change.begin()) + 1;
    // Layers start…end − 1 of the publication.
    return { { start + 1, end } };
}

} // namespace

bool PrimarySink::isSinkIn(int layer) const
{
    return std::any_of(segments.begin(), segments.end(),
        [layer](const LayerRange& range) { return layer >= range.first && layer <= range.last; });
}

int PrimarySink::layerCount() const
{
    int count = 0;
    for (const LayerRange& range : segments)
        count += range.last - range.first + 1;
    return count;
}

int primaryCandidate(const Trace& trace)
{
    const auto norms = promptNorms(trace);
    if (norms.empty())
        return -1;
    const int tokens = trace.promptTokens();
    int best = -1;
    double largest = -1;
    for (int token = 0; token < std::min(primaryCandidates, tokens); ++token) {
        const double mean = meanNorm(norms, index(tokens), token);
        if (mean > largest) {
            largest = mean;
            best = token;
        }
    }
    return best;
}

PrimarySink primarySink(const Trace& trace, const PrimaryOptions& options)
{
    PrimarySink sink;
    const auto norms = promptNorms(trace);
    sink.token = primaryCandidate(trace);
    if (sink.token < 0) {
        sink.missing = norms.empty()
            ? QT_TRANSLATE_NOOP("analysis", "The norms of the residuals were not captured.")
            : QT_TRANSLATE_NOOP("analysis", "The first tokens have no finite activations.");
        return sink;
    }
    const auto tokens = index(trace.promptTokens());
    sink.prominence = prominenceOf(norms, tokens, sink.token);
    const std::vector<double> own = normsOf(norms, tokens, sink.token);
    sink.segments = options.rule == SegmentRule::Published
        ? publishedSegment(own)
        : segmentsPerLayer(own, sink.prominence, options.prominence);
    return sink;
}

} // namespace sinkscope::analysis
