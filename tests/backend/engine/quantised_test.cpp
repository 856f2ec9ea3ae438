// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/engine/golden_model.h"
#include "engine/memory_forecast.h"
#include "engine/runner.h"
#include "trace/error.h"

using namespace sinkscope;
using namespace sinkscope::testing;

namespace {

engine::RunRequest quantisedRequest(const GoldenModel& golden, int tokens)
{
    engine::RunRequest request = golden.request(tokens);
    request.weights = "int8";
    return request;
}

class Quantised : public ::testing::TestWithParam<const char*> { };

} // namespace

TEST_P(Quantised, LogitsStayCloseAndTheRunSaysSo)
{
    const GoldenModel golden(GetParam());
    const TracePtr full = runOnce(golden.request(1));
    for (const char* type : { "f32", "bf16" }) {
        engine::RunRequest request = quantisedRequest(golden, 1);
        request.dtype = type;
        const TracePtr trace = runOnce(request);
        EXPECT_EQ(trace->info.dtype, std::string(type) + ", int8 weights");
        EXPECT_LT(trace->memory.at("weights"), full->memory.at("weights"));
        const at::Tensor expected = toAten(full->steps.at(0)->logits);
        const at::Tensor logits = toAten(trace->steps.at(0)->logits);
        EXPECT_TRUE(at::isfinite(logits).all().item<bool>());
        const double gap = (logits - expected).abs().max().item<double>();
        EXPECT_LE(gap, 0.1 * expected.abs().max().item<double>());
        EXPECT_GT(gap, 1e-4) << "these weights were not quantised";
    }
}

TEST_P(Quantised, CheckComparesWithFullWeights)
{
    engine::Runner runner;
    const engine::CheckReport report =
        runner.check(quantisedRequest(GoldenModel(GetParam()), 1), {}, {});
    EXPECT_TRUE(report.passed());
    ASSERT_FALSE(report.lines.empty());
    const engine::CheckLine& last = report.lines.back();
    EXPECT_EQ(last.id, "int8");
    EXPECT_EQ(last.state, engine::CheckState::Note);
    EXPECT_NE(last.detail.find("largest logit gap"), std::string::npos) << last.detail;
    EXPECT_NE(last.detail.find("greedy tokens agree in"), std::string::npos) << last.detail;
}

INSTANTIATE_TEST_SUITE_P(Variants, Quantised, ::testing::Values("qwen2", "llama", "half"),
    [](const auto& variant) { return std::string(variant.param); });

/// One runner goes from full weights to quantised ones and back.
TEST(Quantised, WeightsArePartOfWhichModelIsLoaded)
{
    const GoldenModel golden("qwen2");
    engine::Runner runner;
    const auto logitsOf = [&](const engine::RunRequest& request) {
        return toAten(runner.run(request, {}, {})->steps.at(0)->logits).clone();
    };
    const at::Tensor full = logitsOf(golden.request(1));
    EXPECT_FALSE(at::equal(logitsOf(quantisedRequest(golden, 1)), full));
    EXPECT_TRUE(at::equal(logitsOf(golden.request(1)), full));
}

TEST(Quantised, AnUnknownWordIsRefused)
{
    engine::RunRequest request = GoldenModel("qwen2").request(1);
    request.weights = "int4";
    engine::Runner runner;
    try {
        runner.run(request, {}, {});
        FAIL() << "int4 was taken";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        const std::string text = error.what();
        EXPECT_NE(text.find("\"int4\""), std::string::npos) << text;
        EXPECT_NE(text.find("choose int8"), std::string::npos) << text;
    }
}
