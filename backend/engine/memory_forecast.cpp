// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/memory_forecast.h"

#include "engine/compute_device.h"
#include "engine/memory_info.h"
#include "engine/weight_groups.h"

#include <algorithm>

namespace sinkscope::engine {

namespace {
constexpr std::int64_t usualPrompt = 2048;
constexpr std::int64_t scoreRows = 128; // rows of attention that exist at once
constexpr std::int64_t floatBytes = 4;
} // namespace

std::string MemoryForecast::text() const
{
    return "weights " + sizeText(weights) + " as " + type + ", activations " + sizeText(activations)
        + " and keys and values " + sizeText(cache) + " for " + std::to_string(promptTokens)
        + " tokens";
}

MemoryForecast forecastMemory(const io::ModelConfig& config, const std::vector<TensorSpec>& tensors,
    const WeightSource& source, const ForecastTypes& types)
{
    const auto bytes = static_cast<std::int64_t>(at::elementSize(types.compute));
    std::int64_t largest = 0;
    for (const TensorSpec& tensor : tensors) {
        largest = std::max(largest, source.elementCount(tensor.name));
    }
    const io::TextConfig& text = config.text;
    const std::int64_t tokens = std::min(usualPrompt, text.maxPositions);
    MemoryForecast forecast;
    forecast.promptTokens = static_cast<int>(tokens);
    forecast.type = typeText(typeName(types.compute), types.storage);
    forecast.weights = keptBytes(tensors, source, types.compute, types.storage);
    forecast.activations = bytes * tokens * (4 * text.hiddenSize + 3 * text.intermediateSize)
        + floatBytes * scoreRows * tokens * text.heads + largest * floatBytes;
    forecast.cache = 2 * bytes * tokens * text.layers * text.keyValueHeads * text.headDim;
    return forecast;
}

} // namespace sinkscope::engine
