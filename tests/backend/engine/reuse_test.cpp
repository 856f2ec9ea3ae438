// SPDX-License-Identifier: GPL-3.0-or-later
// What is taken from earlier runs must not be seen in the results: bit for bit the same as a run
// that starts from nothing, for every method, every pair of methods and another question.
#include "backend/engine/golden_model.h"
#include "engine/catalogue.h"

#include <cstring>

using namespace sinkscope;
using namespace sinkscope::testing;

namespace {

const GoldenModel& golden()
{
    static const GoldenModel model("sinks");
    return model;
}

/// The model is narrow (φ ≤ √32), so methods need lower thresholds than the published ones to act.
MethodUse acting(const std::string& id)
{
    const std::map<std::string, std::string> texts { { "var",
                                                         "var:dims=9,tau=4,rho=0.1,mass=0.05" },
        { "outro", "outro:minimum=25,median-factor=30,decode-rotation=on" },
        { "knockout", "knockout:dims=9,tau=4" }, { "channels", "channels:dims=9,tau=4" },
        { "heads", "heads:heads=3.0+5.1" }, { "streaming", "streaming:sinks=1,window=12,rows=answer" } };
    const auto found = texts.find(id);
    return found == texts.end() ? MethodUse { id, {} }
                                : parseMethodUse(found->second, engine::interventionSpecs());
}

engine::RunRequest request(const std::vector<MethodUse>& methods = {})
{
    engine::RunRequest request = golden().request(4);
    request.capture = CaptureLevel::Full;
    request.methods = methods;
    request.threads = 2;
    return request;
}

TracePtr fresh(const engine::RunRequest& request)
{
    engine::Runner runner;
    return runner.run(request, {}, {});
}

void expectSame(const Tensor& a, const Tensor& b, const std::string& what)
{
    ASSERT_EQ(a.shape(), b.shape()) << what;
    ASSERT_EQ(a.bytes().size(), b.bytes().size()) << what;
    EXPECT_EQ(std::memcmp(a.bytes().data(), b.bytes().data(), a.bytes().size()), 0) << what;
}

void expectSame(const StepRecord& a, const StepRecord& b, const std::string& step)
{
    EXPECT_EQ(a.id, b.id) << step;
    EXPECT_EQ(a.logprob, b.logprob) << step;
    expectSame(a.logits, b.logits, step + " logits");
    expectSame(a.mass, b.mass, step + " mass");
    expectSame(a.sinkMass, b.sinkMass, step + " sink mass");
    expectSame(a.entropy, b.entropy, step + " entropy");
    expectSame(a.hiddenNorm, b.hiddenNorm, step + " norm");
    expectSame(a.phi, b.phi, step + " phi");
    expectSame(a.valueNorm, b.valueNorm, step + " value norm");
    expectSame(a.primaryCosine, b.primaryCosine, step + " primary cosine");
    expectSame(a.mlpNorm, b.mlpNorm, step + " MLP norm");
    expectSame(a.mlpCosine, b.mlpCosine, step + " MLP cosine");
    EXPECT_EQ(a.evicted, b.evicted) << step;
    expectSame(a.keys, b.keys, step + " keys");
    expectSame(a.queries, b.queries, step + " queries");
    expectSame(a.values, b.values, step + " values");
    expectSame(a.residuals, b.residuals, step + " residuals");
}

void expectSame(const Trace& a, const Trace& b)
{
    const PrefillRecord& x = *a.prefill;
    const PrefillRecord& y = *b.prefill;
    expectSame(x.received, y.received, "received");
    expectSame(x.entropy, y.entropy, "entropy");
    expectSame(x.lastRow, y.lastRow, "last row");
    expectSame(x.hiddenNorm, y.hiddenNorm, "norm");
    expectSame(x.hiddenMax, y.hiddenMax, "largest");
    expectSame(x.hiddenArgmax, y.hiddenArgmax, "channel");
    expectSame(x.phi, y.phi, "phi");
    expectSame(x.hiddenMedian, y.hiddenMedian, "median");
    expectSame(x.valueNorm, y.valueNorm, "value norm");
    expectSame(x.primaryCosine, y.primaryCosine, "primary cosine");
    expectSame(x.mlpNorm, y.mlpNorm, "MLP norm");
    expectSame(x.mlpCosine, y.mlpCosine, "MLP cosine");
    expectSame(x.tagTokens, y.tagTokens, "tag tokens");
    expectSame(x.tagDirections, y.tagDirections, "tag directions");
    expectSame(x.visionNorm, y.visionNorm, "vision norm");
    expectSame(x.visionNormMean, y.visionNormMean, "mean vision norm");
    expectSame(x.keys, y.keys, "keys");
    expectSame(x.queries, y.queries, "queries");
    expectSame(x.values, y.values, "values");
    expectSame(x.residuals, y.residuals, "residuals");
    ASSERT_EQ(x.reports.size(), y.reports.size());
    for (std::size_t i = 0; i < x.reports.size(); ++i) {
        EXPECT_EQ(x.reports[i].sinks, y.reports[i].sinks);
        EXPECT_EQ(x.reports[i].editedHeads, y.reports[i].editedHeads);
        EXPECT_EQ(x.reports[i].relaxedRows, y.reports[i].relaxedRows);
        EXPECT_EQ(x.reports[i].summary, y.reports[i].summary);
    }
    ASSERT_EQ(a.steps.size(), b.steps.size());
    for (std::size_t i = 0; i < a.steps.size(); ++i)
        expectSame(*a.steps[i], *b.steps[i], "step " + std::to_string(i));
    EXPECT_EQ(a.answer, b.answer);
}

/// All sets of one and of two methods, each also with the first's values changed.
std::vector<std::vector<MethodUse>> methodSets()
{
    std::vector<std::vector<MethodUse>> sets;
    const auto specs = engine::interventionSpecs();
    for (std::size_t i = 0; i < specs.size(); ++i) {
        sets.push_back({ acting(specs[i].id) });
        for (std::size_t j = i + 1; j < specs.size(); ++j)
            sets.push_back({ acting(specs[i].id), acting(specs[j].id) });
    }
    return sets;
}

class Reuse : public ::testing::TestWithParam<std::vector<MethodUse>> { };

std::string setName(const ::testing::TestParamInfo<std::vector<MethodUse>>& info)
{
    std::string name;
    for (const MethodUse& use : info.param)
        name += (name.empty() ? "" : "_") + use.id;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

constexpr std::int64_t plenty = std::int64_t { 1 } << 30;

} // namespace

TEST_P(Reuse, AfterTheBaselineGivesTheBitsOfAFreshRun)
{
    engine::Runner runner(plenty);
    runner.run(request(), {}, {});
    const TracePtr reused = runner.run(request(GetParam()), {}, {});
    EXPECT_FALSE(reused->info.reused.empty());
    expectSame(*reused, *fresh(request(GetParam())));
}

TEST_P(Reuse, ActsAtAll)
{
    const TracePtr variant = fresh(request(GetParam()));
    const TracePtr baseline = fresh(request());
    EXPECT_FALSE(
        at::equal(toAten(variant->steps.back()->logits), toAten(baseline->steps.back()->logits)));
}

TEST_P(Reuse, TheSamePromptIsAnsweredAgainWithoutRunningIt)
{
    engine::Runner runner(plenty);
    runner.run(request(GetParam()), {}, {});
    engine::RunRequest other = request(GetParam());
    other.temperature = 1.3;
    other.seed = 5;
    other.maxNewTokens = 7;
    const TracePtr reused = runner.run(other, {}, {});
    EXPECT_EQ(reused->info.reused, "whole prompt");
    expectSame(*reused, *fresh(other));
    // And the decoding in between left nothing behind.
    expectSame(*runner.run(request(GetParam()), {}, {}), *fresh(request(GetParam())));
}

TEST_P(Reuse, AnotherQuestionAfterTheBaseline)
{
    engine::Runner runner(plenty);
    runner.run(request(), {}, {});
    engine::RunRequest other = request(GetParam());
    other.question = "Where does the small ball go, and why?";
    expectSame(*runner.run(other, {}, {}), *fresh(other));
}

INSTANTIATE_TEST_SUITE_P(All, Reuse, ::testing::ValuesIn(methodSets()), setName);

/// A method that writes to residuals must not write to those that are kept.
TEST(Reuse, EditedResidualsLeaveTheKeptOnesAlone)
{
    engine::Runner runner(plenty);
    runner.run(request(), {}, {});
    const auto specs = engine::interventionSpecs();
    for (const char* text : { "channels:tokens=all,first-layer=3", "channels:dims=9,tau=4",
             "streaming:sinks=1,window=12,rows=all" }) {
        const auto edited = request({ parseMethodUse(text, specs) });
        expectSame(*runner.run(edited, {}, {}), *fresh(edited));
        expectSame(*runner.run(request(), {}, {}), *fresh(request()));
    }
}

TEST(Reuse, AnotherQuestionTakesTheRowsOfTheVideo)
{
    engine::Runner runner(plenty);
    runner.run(request(), {}, {});
    engine::RunRequest other = request();
    other.question = "Where does the small ball go, and why?";
    const TracePtr reused = runner.run(other, {}, {});
    EXPECT_EQ(reused->info.reused, "rows 0–" + std::to_string(reused->layout->afterVision() - 1));
    expectSame(*reused, *fresh(other));
}

TEST(Reuse, VarTakesRowsAndLayers)
{
    engine::Runner runner(plenty);
    runner.run(request(), {}, {});
    const TracePtr reused = runner.run(request({ acting("var") }), {}, {});
    const std::string rows = "rows 0–" + std::to_string(reused->layout->afterVision() - 1);
    EXPECT_NE(reused->info.reused.find(rows), std::string::npos) << reused->info.reused;
}

TEST(Reuse, OutroResumesAtTheFirstLayerWithSinks)
{
    engine::Runner runner(plenty);
    runner.run(request(), {}, {});
    const TracePtr reused = runner.run(request({ acting("outro") }), {}, {});
    const auto& sinks = reused->prefill->reports.at(0).sinks;
    const auto first = std::find_if(
        sinks.begin(), sinks.end(), [](const std::vector<int>& each) { return !each.empty(); });
    const auto layers = first - sinks.begin();
    ASSERT_GT(layers, 0);
    EXPECT_EQ(
        reused->info.reused, layers == 1 ? "layer 0" : "layers 0–" + std::to_string(layers - 1));
}

TEST(Reuse, NothingIsTakenFromOtherFramesOrOtherCaptures)
{
    engine::Runner runner(plenty);
    runner.run(request(), {}, {});
    engine::RunRequest plain = request();
    plain.capture = CaptureLevel::Default;
    EXPECT_TRUE(runner.run(plain, {}, {})->info.reused.empty());
    engine::RunRequest text = request();
    text.media.clear();
    EXPECT_TRUE(runner.run(text, {}, {})->info.reused.empty());
}

TEST(Reuse, NothingIsKeptWithoutABudget)
{
    engine::Runner runner(0);
    runner.run(request(), {}, {});
    const TracePtr again = runner.run(request(), {}, {});
    EXPECT_TRUE(again->info.reused.empty());
    EXPECT_EQ(again->memory.at("kept"), 0);
}

TEST(Reuse, ASmallBudgetKeepsThePromptWithoutItsResiduals)
{
    engine::RunRequest text = request();
    text.media.clear();
    text.capture = CaptureLevel::None; // captured residuals are kept anyway
    engine::Runner large(plenty);
    const TracePtr whole = large.run(text, {}, {});
    const std::int64_t residuals = std::int64_t { whole->info.shape.layers + 1 }
        * whole->promptTokens() * whole->info.shape.hidden * 4;
    engine::Runner small(whole->memory.at("kept") - residuals / 2);
    small.run(text, {}, {});
    engine::RunRequest method = text;
    method.methods = { acting("outro") };
    EXPECT_TRUE(small.run(method, {}, {})->info.reused.empty());
    small.run(text, {}, {});
    engine::RunRequest sampled = text;
    sampled.seed = 9;
    sampled.temperature = 1;
    EXPECT_EQ(small.run(sampled, {}, {})->info.reused, "whole prompt");
}
