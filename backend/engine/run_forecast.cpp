// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run_forecast.h"

#include "engine/memory_info.h"
#include "trace/error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace sinkscope::engine {

namespace {

constexpr std::int64_t floatBytes = 4;
constexpr std::int64_t attentionRows = 64;

std::int64_t activationBytes(const RunSizes& sizes)
{
    const ModelShape& shape = sizes.shape;
    const std::int64_t tokens = std::max(1, sizes.promptTokens);
    const std::int64_t rows = std::min(tokens, attentionRows);
    const std::int64_t hidden = shape.hidden;
    const std::int64_t queries = std::int64_t { shape.heads } * shape.headSize;
    const std::int64_t keys = std::int64_t { shape.kvHeads } * shape.headSize;
    const std::int64_t buffers = 6 * hidden + 2 * queries + 2 * keys + 2 * sizes.intermediate;
    const std::int64_t scores = floatBytes * rows * tokens * sizes.threads;
    return sizes.elementBytes * tokens * buffers + scores + 2 * floatBytes * shape.vocabulary;
}

} // namespace

std::int64_t visionStageBytes(const VisionSizes& sizes)
{
    constexpr std::int64_t scoresAtOnce = std::int64_t { 1 } << 25;
    const std::int64_t rows = sizes.pictures * sizes.patches;
    const std::int64_t scores = std::min(sizes.heads * rows * sizes.patches, scoresAtOnce);
    const std::int64_t attention =
        sizes.elementBytes * rows * 6 * sizes.hidden + 2 * floatBytes * scores;
    const std::int64_t mlp =
        sizes.elementBytes * rows * (3 * sizes.hidden + 2 * sizes.intermediate);
    return std::max(attention, mlp);
}

std::int64_t RunForecast::total() const
{
    return kept + std::max(vision, cache + trace + activations);
}

std::string RunForecast::text() const
{
    std::string parts;
    const std::array<std::pair<const char*, std::int64_t>, 5> uses { { { "vision", vision },
        { "cache", cache }, { "trace", trace }, { "activations", activations },
        { "kept for later runs", kept } } };
    for (const auto& [name, bytes] : uses) {
        if (bytes > 0)
            parts += (parts.empty() ? ": " : ", ") + std::string(name) + " " + sizeText(bytes);
    }
    return sizeText(total()) + parts;
}

RunForecast forecastRun(const RunSizes& sizes, const CapturePlan& plan)
{
    RunForecast forecast;
    const ModelShape& shape = sizes.shape;
    forecast.cache = std::int64_t { 2 } * sizes.elementBytes * shape.layers * shape.kvHeads
        * shape.headSize * (std::int64_t { sizes.promptTokens } + sizes.newTokens);
    forecast.trace =
        plan.forecastBytes(shape, sizes.promptTokens, sizes.newTokens, sizes.elementBytes);
    forecast.activations = activationBytes(sizes);
    forecast.vision = sizes.visionBytes;
    forecast.kept = sizes.keptBytes;
    return forecast;
}

RunPlan planRun(
    const RunSizes& sizes, const CapturePlan& wanted, std::int64_t budget, bool freeBudget)
{
    // The vision stage has its own check: capturing less would not make it smaller.
    RunSizes decoder = sizes;
    decoder.visionBytes = 0;
    RunPlan plan { wanted, forecastRun(decoder, wanted), {} };
    const std::string asked = sizeText(plan.forecast.total());
    const std::string given = sizeText(std::max<std::int64_t>(0, budget))
        + (freeBudget ? " of memory are free" : " of memory are allowed");
    while (budget >= 0 && plan.forecast.total() > budget) {
        const auto step = plan.capture.thin();
        if (!step)
            throw Error(ErrorKind::OutOfResources,
                "a run of " + std::to_string(sizes.promptTokens + sizes.newTokens)
                    + " tokens needs " + plan.forecast.text() + ", even when nothing is captured, "
                    + given + "; "
                    + (freeBudget ? "close other programs, " : "allow more with --memory, ")
                    + "use fewer frames, a smaller model or --dtype bf16");
        plan.forecast = forecastRun(decoder, plan.capture);
        plan.notes.push_back(*step);
    }
    if (!plan.notes.empty())
        plan.notes.insert(
            plan.notes.begin(), "the run needs " + asked + ", " + given + ": less is captured");
    plan.forecast.vision = sizes.visionBytes;
    return plan;
}

std::int64_t memorySize(const std::string& text)
{
    constexpr std::array<std::pair<std::string_view, double>, 14> units { { { "", 1 }, { "B", 1 },
        { "K", 1e3 }, { "KB", 1e3 }, { "M", 1e6 }, { "MB", 1e6 }, { "G", 1e9 }, { "GB", 1e9 },
        { "T", 1e12 }, { "TB", 1e12 }, { "KiB", 1024.0 }, { "MiB", 1048576.0 },
        { "GiB", 1073741824.0 }, { "TiB", 1099511627776.0 } } };
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    const std::string_view suffix(stop, static_cast<std::size_t>(end - stop));
    const auto* unit = std::find_if(
        units.begin(), units.end(), [&](const auto& each) { return each.first == suffix; });
    constexpr double most = 1e15;
    if (error != std::errc() || unit == units.end() || !(number >= 0)
        || number * unit->second > most)
        throw badInput("memory size \"" + text
            + "\" cannot be read; give bytes such as 800000000, 800M or 2G, or 0 for all that is "
              "free");
    return static_cast<std::int64_t>(number * unit->second);
}

} // namespace sinkscope::engine
