// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tag_directions.h"

#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>

#include <algorithm>

namespace sinkscope::engine {

namespace {

constexpr double leastImportance = 0.2;
constexpr std::int64_t leastQueries = 8;

/// The strongest sinks of a layer; `received` F32 [H,K,T].
std::vector<std::int64_t> strongestSinks(const at::Tensor& received)
{
    const std::int64_t judged = received.size(2) - leastQueries + 1;
    if (judged <= 0)
        return {};
    const at::Tensor queries = received.size(2) - at::arange(judged, received.options());
    const at::Tensor importance = received.sum(1).narrow(1, 0, judged) / queries;
    const at::Tensor mean = at::where(
        importance.amax(0) >= leastImportance, importance.mean(0), at::zeros_like(queries))
                                .to(at::kCPU);
    const auto count = std::min<std::int64_t>(tagsPerLayer, judged);
    const auto [values, tokens] = at::topk(mean, count);
    std::vector<std::int64_t> result;
    for (std::int64_t i = 0; i < count; ++i) {
        if (values.data_ptr<float>()[i] > 0)
            result.push_back(tokens.data_ptr<std::int64_t>()[i]);
    }
    return result;
}

} // namespace

Tags tagDirections(const decoder::Decoder& decoder, const PromptCapture& capture)
{
    Tags tags;
    if (!capture.received.defined() || !capture.values.defined())
        return tags;
    const decoder::DecoderConfig& sizes = decoder.config();
    tags.tokens = at::full({ sizes.layers, tagsPerLayer }, -1, at::kInt);
    tags.directions = at::zeros({ sizes.layers, sizes.heads, tagsPerLayer, sizes.hidden });
    const auto addLayer = [&](int layer) {
        const auto sinks = strongestSinks(capture.received.select(0, layer));
        if (sinks.empty())
            return;
        for (std::size_t slot = 0; slot < sinks.size(); ++slot)
            tags.tokens
                .data_ptr<std::int32_t>()[layer * tagsPerLayer + static_cast<std::int64_t>(slot)] =
                static_cast<std::int32_t>(sinks[slot]);
        const at::Tensor values = capture.values.select(0, layer);
        const at::Tensor chosen =
            values.index_select(1, at::tensor(sinks, at::kLong).to(values.device()));
        tags.directions.select(0, layer)
            .narrow(1, 0, static_cast<std::int64_t>(sinks.size()))
            .copy_(decoder.throughHeads(layer, chosen));
    };
    // Reading the weights takes most of the time, and one core alone does not fill the memory bus.
    at::parallel_for(0, capture.received.is_cpu() ? sizes.layers : 1, 1,
        [&](std::int64_t begin, std::int64_t end) {
            const c10::NoGradGuard noGradients;
            if (!capture.received.is_cpu())
                end = sizes.layers;
            for (std::int64_t layer = begin; layer < end; ++layer)
                addLayer(static_cast<int>(layer));
        });
    return tags;
}

} // namespace sinkscope::engine
