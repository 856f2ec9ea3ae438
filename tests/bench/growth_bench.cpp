// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/child_program.h"
#include "bench/engine_bench.h"
#include "bench/longer_context.h"
#include "bench/process_memory.h"
#include "bench/statistics.h"
#include "engine/builtin.h"
#include "engine/runner.h"
#include "trace/error.h"

#include <algorithm>
#include <sstream>

namespace sinkscope::bench {

namespace {

/// Room for the chat template and the answer.
constexpr int contextMargin = 256;
constexpr int answerTokens = 2;
constexpr double exponentLimit = 1.1;
/// The smallest growth a peak can show.
constexpr std::int64_t pageBytes = 4096;

std::string wordsOf(int count)
{
    std::string text = "the";
    for (int i = 1; i < count; ++i)
        text += " the";
    return text;
}

engine::RunRequest textRequest(const engine::RunRequest& like, int words)
{
    engine::RunRequest request = like;
    request.media.clear();
    request.furtherMedia.clear();
    request.ignoreEos = true;
    request.maxNewTokens = answerTokens;
    request.question = wordsOf(words);
    return request;
}

/// Slope of log(bytes) over log(tokens) by least squares.
double fittedExponent(const std::vector<GrowthPoint>& points)
{
    double sumX = 0;
    double sumY = 0;
    double sumXX = 0;
    double sumXY = 0;
    for (const GrowthPoint& point : points) {
        const double x = std::log(point.tokens);
        const double y =
            std::log(static_cast<double>(std::max(pageBytes, point.peakBytes - point.baseBytes)));
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumXY += x * y;
    }
    const auto count = static_cast<double>(points.size());
    return (count * sumXY - sumX * sumY) / (count * sumXX - sumX * sumX);
}

GrowthPoint measureInChild(const EngineBenchOptions& options, const std::string& model, int tokens)
{
    const std::string printed =
        runThisProgram({ "--model", model, "--dtype", options.request.dtype, "--threads",
            std::to_string(options.request.threads), "--growth-point", std::to_string(tokens) });
    std::istringstream words(printed);
    GrowthPoint point;
    if (!(words >> point.tokens >> point.baseBytes >> point.peakBytes))
        throw Error(ErrorKind::Internal, "no memory was measured: \"" + printed + "\"");
    return point;
}

} // namespace

GrowthPoint measureGrowthPoint(const engine::RunRequest& request, int tokens)
{
    constexpr int fewWords = 16;
    engine::Runner runner;
    const auto promptTokens = [&](int words) {
        return runner.run(textRequest(request, words), {}, {})->promptTokens();
    };
    const int few = promptTokens(fewWords);
    const int perWord = (promptTokens(2 * fewWords) - few) / fewWords;
    if (perWord < 1)
        throw Error(ErrorKind::Internal, "more words make no longer prompt");
    GrowthPoint point;
    point.baseBytes = residentAfterTrim();
    resetPeak();
    point.tokens = promptTokens(std::max(1, fewWords + (tokens - few) / perWord));
    point.peakBytes = peakSinceReset();
    return point;
}

void measureGrowth(const EngineBenchOptions& options, Report& report)
{
    const std::string folder = engine::resolveModelFolder(options.request.model, {}, {});
    const int longest = *std::max_element(options.growthTokens.begin(), options.growthTokens.end());
    const LongerContext model(folder, longest + contextMargin);
    std::vector<GrowthPoint> points;
    for (const int tokens : options.growthTokens) {
        const GrowthPoint point = measureInChild(options, model.folder(), tokens);
        points.push_back(point);
        report.rows.push_back({ "growth." + std::to_string(tokens),
            "memory of a prompt of " + std::to_string(point.tokens) + " tokens", "MB",
            { static_cast<double>(point.peakBytes - point.baseBytes) / 1e6 } });
    }
    const double exponent = fittedExponent(points);
    report.rows.push_back({ "growth.exponent", "memory over tokens, exponent", "", { exponent } });
    report.targets.push_back({ "growth.exponent", "memory over tokens, exponent", exponent,
        exponentLimit, "(1: in proportion)" });
}

} // namespace sinkscope::bench
