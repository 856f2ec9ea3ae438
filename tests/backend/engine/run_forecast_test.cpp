// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run_forecast.h"

#include "backend/engine/golden_model.h"
#include "engine/recorder.h"
#include "engine/session.h"
#include "support/random_decoder.h"
#include "trace/error.h"

#include <c10/core/GradMode.h>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include <malloc.h>

using namespace sinkscope;
using namespace sinkscope::engine;

namespace {

constexpr ModelShape small { 30, 9, 3, 64, 576, 49152 };

RunSizes sizesOf(int promptTokens)
{
    RunSizes sizes;
    sizes.shape = small;
    sizes.intermediate = 1536;
    sizes.promptTokens = promptTokens;
    sizes.newTokens = 64;
    return sizes;
}

CapturePlan planOf(CaptureLevel level, int tokens) { return CapturePlan::of(level, small, tokens); }

std::int64_t statusBytes(const std::string& key)
{
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string name;
        std::int64_t kibibytes = 0;
        if (words >> name >> kibibytes && name == key + ":")
            return kibibytes * 1024;
    }
    return -1;
}

/// Starts the peak of the resident size anew; false where the system does not allow that.
bool resetPeak()
{
    malloc_trim(0);
    std::ofstream file("/proc/self/clear_refs");
    file << "5" << std::flush;
    return file.good();
}

/// What a prompt with default capture adds to the resident size at its peak.
std::int64_t measuredGrowth(const ModelShape& shape, int intermediate, int tokens, CapturePlan plan)
{
    const c10::NoGradGuard noGradients;
    const decoder::Decoder decoder = sinkscope::testing::randomDecoder(shape, intermediate);
    const auto runOnce = [&](int count) {
        Layout layout;
        layout.tokens.resize(static_cast<std::size_t>(count));
        Recorder recorder({ plan, shape, { 1 } });
        recorder.beginPrompt(sinkscope::testing::contextOf(decoder, layout));
        decoder::KvCache cache = decoder.makeCache(count);
        const std::vector<std::int32_t> ids(static_cast<std::size_t>(count), 1);
        const decoder::HookList hooks { &recorder };
        decoder.forward(decoder.embed(ids), 0, cache, hooks, [](int) {});
    };
    // Code and buffers of the libraries come in with the first blocks of rows; they are the
    // constant that forecasts leave out.
    runOnce(300);
    if (!resetPeak())
        return -1;
    const std::int64_t before = statusBytes("VmRSS");
    runOnce(tokens);
    return statusBytes("VmHWM") - before;
}

/// Ends the process with 0 when forecasts are within 15 % of what was measured, or when the peak of
/// the resident size cannot be reset here.
void compareWithMeasured()
{
    const ModelShape shape { 6, 8, 4, 64, 512, 2000 };
    bool fits = true;
    for (const int tokens : { 1000, 2000 }) {
        const CapturePlan plan = CapturePlan::of(CaptureLevel::Default, shape, tokens);
        RunSizes sizes;
        sizes.shape = shape;
        sizes.intermediate = 1400;
        sizes.promptTokens = tokens;
        const std::int64_t measured = measuredGrowth(shape, 1400, tokens, plan);
        if (measured < 0)
            break;
        const RunForecast forecast = forecastRun(sizes, plan);
        const double ratio = static_cast<double>(forecast.total()) / static_cast<double>(measured);
        std::cerr << tokens << " tokens: " << forecast.text() << ", measured "
                  << measured / 1'000'000 << " MB\n";
        fits = fits && ratio > 0.85 && ratio < 1.15;
    }
    std::exit(fits ? 0 : 1);
}

} // namespace

TEST(RunForecast, FitsAMeasuredPrompt)
{
    // In a process of its own: what other tests left in the heap would be used again.
    ::testing::FLAGS_gtest_death_test_style = "threadsafe";
    EXPECT_EXIT(compareWithMeasured(), ::testing::ExitedWithCode(0), "");
}

TEST(RunForecast, NothingGrowsWithTheSquareOfTheTokens)
{
    const auto at = [](int tokens) {
        CapturePlan plan = planOf(CaptureLevel::Default, 8192);
        return forecastRun(sizesOf(tokens), plan).total();
    };
    EXPECT_EQ(at(8192) - at(4096), at(12288) - at(8192));
}

TEST(RunForecast, CountsUsesThatOverlapInTimeOnce)
{
    RunSizes sizes = sizesOf(500);
    const CapturePlan plan = planOf(CaptureLevel::Default, 500);
    const RunForecast alone = forecastRun(sizes, plan);
    EXPECT_EQ(alone.total(), alone.cache + alone.trace + alone.activations);
    EXPECT_EQ(alone.cache, std::int64_t { 2 } * 4 * 30 * 3 * 64 * 564);
    sizes.visionBytes = 1000;
    EXPECT_EQ(forecastRun(sizes, plan).total(), alone.total());
    sizes.visionBytes = alone.total() + 1'000'000;
    sizes.keptBytes = 5'000'000;
    EXPECT_EQ(forecastRun(sizes, plan).total(), alone.total() + 6'000'000);
    EXPECT_NE(forecastRun(sizes, plan).text().find("kept for later runs 5 MB"), std::string::npos)
        << forecastRun(sizes, plan).text();
}

TEST(RunForecast, VisionStageIsBoundedInItsScores)
{
    // 4 pictures of 1024 patches in 12 heads: 2²⁵ scores at a time, twice, and six rows of 768.
    const VisionSizes tower { 4, 1024, 768, 3072, 12, 4 };
    EXPECT_EQ(visionStageBytes(tower),
        std::int64_t { 4 } * 4 * 1024 * 6 * 768 + 8 * (std::int64_t { 1 } << 25));
    const VisionSizes few { 4, 16, 768, 3072, 12, 2 };
    EXPECT_EQ(visionStageBytes(few), 2 * 4 * 16 * (3 * 768 + 2 * 3072));
}

TEST(RunForecast, PlanIsUntouchedWhenItFits)
{
    const CapturePlan wanted = planOf(CaptureLevel::Full, 500);
    for (const std::int64_t budget : { std::int64_t { -1 }, std::int64_t { 1 } << 40 }) {
        const RunPlan plan = planRun(sizesOf(500), wanted, budget, true);
        EXPECT_TRUE(plan.notes.empty());
        EXPECT_TRUE(plan.capture.values && plan.capture.residuals && plan.capture.queriesAll);
    }
}

TEST(RunForecast, PlanIsThinnedUntilItFitsAndSaysSo)
{
    const CapturePlan wanted = planOf(CaptureLevel::Full, 2000);
    const RunSizes sizes = sizesOf(2000);
    const std::int64_t whole = forecastRun(sizes, wanted).total();
    const RunPlan slightly = planRun(sizes, wanted, whole - 1, false);
    ASSERT_EQ(slightly.notes.size(), 2U);
    EXPECT_NE(slightly.notes[0].find("are allowed"), std::string::npos) << slightly.notes[0];
    EXPECT_EQ(slightly.notes[1], "values are not kept");
    EXPECT_TRUE(slightly.capture.queriesAll);
    CapturePlan none = wanted;
    while (none.thin()) { }
    const std::int64_t least = forecastRun(sizes, none).total();
    for (std::int64_t budget = least; budget < whole; budget += (whole - least) / 7) {
        const RunPlan plan = planRun(sizes, wanted, budget, true);
        EXPECT_LE(plan.forecast.total(), budget);
        EXPECT_GE(plan.notes.size(), 2U);
    }
    try {
        planRun(sizes, wanted, least - 1, true);
        FAIL() << "less than the thinnest plan was accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::OutOfResources);
        const std::string text = error.what();
        for (const char* part : { "2064 tokens", "cache", "are free", "fewer frames" })
            EXPECT_NE(text.find(part), std::string::npos) << text;
    }
}

TEST(RunForecast, ReadsSizes)
{
    EXPECT_EQ(memorySize("0"), 0);
    EXPECT_EQ(memorySize("123456"), 123456);
    EXPECT_EQ(memorySize("800M"), 800'000'000);
    EXPECT_EQ(memorySize("1.5GB"), 1'500'000'000);
    EXPECT_EQ(memorySize("2GiB"), std::int64_t { 2 } << 30);
    for (const char* text : { "", "M", "-1", "12X", "1e400", "nan", "inf", "1e18", "5 G" })
        EXPECT_THROW(memorySize(text), Error) << text;
}

TEST(RunForecast, RunsKeepWithinTheirBudget)
{
    const sinkscope::testing::GoldenModel golden("qwen2");
    RunRequest request = golden.request(4);
    sinkscope::testing::runOnce(request); // The vision stage is not part of what follows.
    const TracePtr whole = sinkscope::testing::runOnce(request);
    EXPECT_TRUE(whole->info.notes.empty());
    EXPECT_GT(whole->memory.at("forecast"), 0);
    request.memoryBudget = whole->memory.at("forecast") - 1;
    const TracePtr thinned = sinkscope::testing::runOnce(request);
    ASSERT_EQ(thinned->info.notes.size(), 2U);
    EXPECT_TRUE(thinned->prefill->values.empty());
    EXPECT_FALSE(thinned->prefill->queries.empty());
    EXPECT_EQ(thinned->answer, whole->answer);
    EXPECT_LE(thinned->memory.at("forecast"), request.memoryBudget);
    request.memoryBudget = 1000;
    EXPECT_THROW(sinkscope::testing::runOnce(request), Error);
    request.memoryBudget = 0;
    EXPECT_EQ(sinkscope::testing::runOnce(request)->answer, whole->answer) << "the runner goes on";
}
