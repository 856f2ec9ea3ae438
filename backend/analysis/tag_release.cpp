// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tag_release.h"

#include "analysis/sum_kernels.h"
#include "analysis/trace_access.h"
#include "analysis/widened.h"
#include "trace/translation_mark.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace sinkscope::analysis {

namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();
constexpr int tokensPerBlock = 64;

/// The sinks of every layer, [L,S]; empty when they were not kept.
std::span<const std::int32_t> tagTokensOf(const Trace& trace)
{
    const Tensor& tokens = trace.prefill->tagTokens;
    if (tokens.empty() || tokens.dtype() != DType::I32 || tokens.shape().size() != 2
        || tokens.size(0) != trace.info.shape.layers)
        return {};
    return tokens.ints();
}

struct Tag {
    int token = -1;
    std::span<const float> direction;
    float length = 0;
};

Result<Tag> tagAt(const Trace& trace, const TagPlace& place)
{
    using Found = Result<Tag>;
    if (!isHead(trace, place.layer, place.head))
        return Found::missing(
            QT_TRANSLATE_NOOP("analysis", "This run has no such layer and head."));
    const auto tokens = tagTokensOf(trace);
    const std::int64_t slots = tokens.empty() ? 0 : trace.prefill->tagTokens.size(1);
    if (place.slot < 0 || place.slot >= slots)
        return Found::missing(QT_TRANSLATE_NOOP("analysis", "The tag of this sink was not kept."));
    const ModelShape& shape = trace.info.shape;
    const auto directions =
        floatsOf(trace.prefill->tagDirections, { shape.layers, shape.heads, slots, shape.hidden });
    const int token = tokens[index(place.layer * slots + place.slot)];
    if (directions.empty() || token < 0)
        return Found::missing(QT_TRANSLATE_NOOP("analysis", "The tag of this sink was not kept."));
    const std::int64_t flat =
        (std::int64_t { place.layer } * shape.heads + place.head) * slots + place.slot;
    const auto direction = directions.subspan(index(flat * shape.hidden), index(shape.hidden));
    const float length = std::sqrt(squaredSum(direction.data(), shape.hidden));
    if (!std::isfinite(length) || length <= 0)
        return Found::missing(QT_TRANSLATE_NOOP(
            "analysis", "The tag of this sink has no direction: it is zero or no number."));
    return Found::of({ token, direction, length });
}

/// Cosines of `count` residuals from flat element `first`.
void addCosines(const Tensor& residuals, std::int64_t first, int count, const Tag& tag, float* out)
{
    std::vector<float> buffer;
    const auto size = static_cast<std::int64_t>(tag.direction.size());
    for (int done = 0; done < count; done += tokensPerBlock) {
        const int block = std::min(tokensPerBlock, count - done);
        const float* row = widened(residuals, first + done * size, block * size, buffer);
        for (int i = 0; i < block; ++i, row += size) {
            const float length = std::sqrt(squaredSum(row, size)) * tag.length;
            const bool exists = std::isfinite(length) && length > 0;
            out[done + i] = exists ? dotProduct(row, tag.direction.data(), size) / length : none;
        }
    }
}

/// Cosines of all tokens with residuals entering a layer.
std::vector<float> cosinesOf(const Trace& trace, int layer, const Tag& tag)
{
    const ModelShape& shape = trace.info.shape;
    const int prompt = trace.promptTokens();
    std::vector<float> cosines(index(trace.tokenCount()), none);
    addCosines(trace.prefill->residuals, std::int64_t { layer } * prompt * shape.hidden, prompt,
        tag, cosines.data());
    // The record of step s holds generated token s − 1.
    for (std::size_t step = 1; step < trace.steps.size(); ++step) {
        const Tensor& residuals = trace.steps[step]->residuals;
        if (isFloating(residuals) && hasShape(residuals, { shape.layers + 1, shape.hidden }))
            addCosines(residuals, std::int64_t { layer } * shape.hidden, 1, tag,
                cosines.data() + index(prompt) + step - 1);
    }
    return cosines;
}

GroupCosine summary(const std::vector<float>& cosines, const std::vector<int>& tokens)
{
    std::vector<double> values;
    for (const int token : tokens) {
        const bool known = token >= 0 && index(token) < cosines.size();
        if (known && std::isfinite(cosines[index(token)]))
            values.push_back(static_cast<double>(cosines[index(token)]));
    }
    GroupCosine group { static_cast<int>(values.size()) };
    for (const double value : values)
        group.mean += value / group.count;
    double squares = 0;
    for (const double value : values)
        squares += (value - group.mean) * (value - group.mean);
    group.deviation = group.count > 1 ? std::sqrt(squares / (group.count - 1)) : 0;
    return group;
}

double separationOf(const GroupCosine& a, const GroupCosine& b)
{
    const int freedom = a.count + b.count - 2;
    if (a.count == 0 || b.count == 0 || freedom <= 0)
        return 0;
    const double pooled = std::sqrt((std::max(0, a.count - 1) * a.deviation * a.deviation
                                        + std::max(0, b.count - 1) * b.deviation * b.deviation)
        / freedom);
    return pooled > 0 ? (a.mean - b.mean) / pooled : 0;
}

} // namespace

std::optional<int> tagSlot(const Trace& trace, int layer, int token)
{
    if (!isHead(trace, layer, 0) || token < 0)
        return std::nullopt;
    const auto tokens = tagTokensOf(trace);
    const std::size_t slots = tokens.size() / index(trace.info.shape.layers);
    for (std::size_t slot = 0; slot < slots; ++slot) {
        if (tokens[index(layer) * slots + slot] == token)
            return static_cast<int>(slot);
    }
    return std::nullopt;
}

TokenGroups groupsOf(const CatchTag& found, int sinkToken, double threshold)
{
    TokenGroups groups;
    const std::vector<int> caught = caughtBy(found, threshold);
    const std::size_t sinks = found.sinks.size();
    for (std::size_t row = 0; row < caught.size(); ++row) {
        const int token = found.firstQuery + static_cast<int>(row);
        const bool isSink = std::any_of(found.sinks.begin(), found.sinks.end(),
            [&](const TagSink& sink) { return sink.token == token; });
        const bool known = sinks == 0 || std::isfinite(found.weights[row * sinks]);
        if (token <= sinkToken || isSink || !known)
            continue;
        const bool bySink = caught[row] >= 0 && found.sinks[index(caught[row])].token == sinkToken;
        (bySink ? groups.caught : groups.others).push_back(token);
    }
    return groups;
}

Result<TagRelease> tagRelease(const Trace& trace, const TagPlace& place, const TokenGroups& groups,
    const std::stop_token& stop)
{
    using Found = Result<TagRelease>;
    const auto tag = tagAt(trace, place);
    if (!tag)
        return Found::missing(tag.reason);
    const ModelShape& shape = trace.info.shape;
    if (!isFloating(trace.prefill->residuals)
        || !hasShape(
            trace.prefill->residuals, { shape.layers + 1, trace.promptTokens(), shape.hidden }))
        return Found::missing(QT_TRANSLATE_NOOP("analysis",
            "The residuals of this run were not kept; capture them (full "
            "capture) to follow a tag through the layers."));
    TagRelease release { tag->token, place.layer, trace.tokenCount(), {}, {} };
    for (int layer = place.layer; layer <= shape.layers; ++layer) {
        if (stop.stop_requested())
            return Found::stopped();
        const std::vector<float> cosines = cosinesOf(trace, layer, *tag);
        const GroupCosine caught = summary(cosines, groups.caught);
        const GroupCosine others = summary(cosines, groups.others);
        release.layers.push_back({ layer, caught, others, separationOf(caught, others) });
        release.cosines.insert(release.cosines.end(), cosines.begin(), cosines.end());
    }
    return Found::of(std::move(release));
}

} // namespace sinkscope::analysis
