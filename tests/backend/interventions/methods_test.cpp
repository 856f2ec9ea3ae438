// SPDX-License-Identifier: GPL-3.0-or-later
// Promises that every registered method keeps, checked on a tiny model with planted massive
// activations, and the runs of the reference implementations.
#include "analysis/attention_row.h"
#include "backend/engine/golden_model.h"
#include "engine/frame_source.h"
#include "engine/methods.h"
#include "engine/model.h"
#include "engine/prompt.h"
#include "trace/error.h"

#include <c10/core/GradMode.h>

using namespace sinkscope;
using namespace sinkscope::testing;

namespace {

const GoldenModel& golden()
{
    static const GoldenModel model("sinks");
    return model;
}

/// The model is narrow (φ ≤ √32), so methods need lower thresholds than the published ones to act.
ParameterValues actingValues(const std::string& id)
{
    const std::map<std::string, std::string> texts { { "var", "var:dims=9,tau=4" },
        { "outro", "outro:minimum=25,median-factor=30" }, { "knockout", "knockout:dims=9,tau=4" },
        { "channels", "channels:dims=9,tau=4" }, { "heads", "heads:heads=3.0+5.1" },
        { "streaming", "streaming:sinks=1,window=12" } };
    const auto found = texts.find(id);
    return found == texts.end() ? ParameterValues {}
                                : parseMethodUse(found->second, engine::interventionSpecs()).values;
}

std::vector<at::Tensor> logitsWith(const std::vector<MethodUse>& methods, int tokens)
{
    engine::RunRequest request = golden().request(tokens);
    request.methods = methods;
    const TracePtr trace = runOnce(request);
    std::vector<at::Tensor> result;
    for (const auto& step : trace->steps)
        result.push_back(toAten(step->logits));
    return result;
}

/// The values to try of one parameter: both ends, all choices.
std::vector<ParameterValue> extremes(const ParameterSpec& parameter)
{
    switch (parameter.type) {
    case ParameterType::Real:
    case ParameterType::Integer:
        return { parameter.minimum, parameter.maximum };
    case ParameterType::Boolean:
        return { false, true };
    case ParameterType::Choice:
        return { parameter.choices.begin(), parameter.choices.end() };
    case ParameterType::Text:
        return { parameter.defaultValue };
    }
    return {};
}

class EveryMethod : public ::testing::TestWithParam<InterventionSpec> {
protected:
    MethodUse use() const { return { GetParam().id, actingValues(GetParam().id) }; }
};

std::string methodName(const ::testing::TestParamInfo<InterventionSpec>& info)
{
    std::string name = info.param.id;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

} // namespace

TEST_P(EveryMethod, NeutralParametersLeaveLogitsBitIdentical)
{
    MethodUse neutral = use();
    for (const ParameterSpec& parameter : GetParam().parameters) {
        if (parameter.hasNeutral)
            neutral.values[parameter.id] = parameter.neutral;
    }
    const auto plain = logitsWith({}, 3);
    const auto inert = logitsWith({ neutral }, 3);
    ASSERT_EQ(plain.size(), inert.size());
    for (std::size_t step = 0; step < plain.size(); ++step)
        EXPECT_TRUE(at::equal(plain[step], inert[step])) << "step " << step;
}

TEST_P(EveryMethod, FiniteAtBothEndsOfEveryParameter)
{
    for (const ParameterSpec& parameter : GetParam().parameters) {
        for (const ParameterValue& value : extremes(parameter)) {
            MethodUse extreme = use();
            extreme.values[parameter.id] = value;
            for (const at::Tensor& logits : logitsWith({ extreme }, 2))
                EXPECT_TRUE(at::isfinite(logits).all().item<bool>()) << formatMethodUse(extreme);
        }
    }
}

TEST_P(EveryMethod, StopsWhenAsked)
{
    engine::RunRequest request = golden().request(50);
    request.methods = { use() };
    std::stop_source stop;
    std::size_t tokens = 0;
    engine::RunObserver observer;
    observer.published = [&](const TracePtr& trace) {
        tokens = trace->steps.size();
        if (tokens == 2)
            stop.request_stop();
    };
    engine::Runner runner;
    EXPECT_THROW(runner.run(request, observer, stop.get_token()), Cancelled);
    EXPECT_EQ(tokens, 2u);
    EXPECT_THROW(runner.run(request, {}, stop.get_token()), Cancelled)
        << "stopped before the start";
}

TEST_P(EveryMethod, SameSeedSameResult)
{
    engine::RunRequest request = golden().request(8);
    request.methods = { use() };
    request.temperature = 1.5;
    request.seed = 7;
    const TracePtr first = runOnce(request);
    const TracePtr second = runOnce(request);
    EXPECT_EQ(answerIds(*first), answerIds(*second));
    for (std::size_t i = 0; i < first->steps.size(); ++i)
        EXPECT_TRUE(at::equal(toAten(first->steps[i]->logits), toAten(second->steps[i]->logits)));
}

TEST_P(EveryMethod, PresetsAreValid)
{
    for (const InterventionPreset& preset : GetParam().presets)
        EXPECT_NO_THROW(resolveValues(GetParam(), preset.values)) << preset.id;
}

/// One method object answers prompt A, a longer prompt B, and A again.
TEST_P(EveryMethod, StateIsResetPerPrompt)
{
    const c10::NoGradGuard noGradients;
    const auto model = engine::loadModel({ golden().folder(), at::kFloat, {}, {} });
    const auto frames = engine::readFrames(golden().tensorFile(), {}, {}, {});
    const VisionOutput vision = model->vision->encode({ frames }, {});
    const auto methods = engine::makeMethods({ use() }, { model->calibration.channels });
    const auto& config = model->decoder->config();
    const auto answer = [&](const std::string& question) {
        const engine::Prompt prompt = engine::buildPrompt(*model, question, &vision);
        const decoder::PromptContext context { &prompt.layout, config.layers, config.heads,
            config.kvHeads, config.headSize, config.hidden, model->decoder->attentionScale(),
            &model->decoder->rotary() };
        methods.at(0).method->beginPrompt(context);
        const at::Tensor rows = engine::promptEmbeddings(*model, prompt, &vision);
        const int tokens = prompt.layout.tokenCount();
        decoder::KvCache cache = model->decoder->makeCache(tokens + 1);
        const decoder::HookList hooks { methods.at(0).method.get() };
        const at::Tensor prefill = model->decoder->forward(rows, 0, cache, hooks, [](int) {});
        const at::Tensor step = model->decoder->forward(
            model->decoder->embed({ 100 }), tokens, cache, hooks, [](int) {});
        return at::cat({ prefill, step });
    };
    const at::Tensor first = answer("Where?");
    const at::Tensor other = answer("What happens in the video, and which colour is the ball?");
    EXPECT_FALSE(at::equal(first, other));
    EXPECT_TRUE(at::equal(first, answer("Where?")));
}

INSTANTIATE_TEST_SUITE_P(
    All, EveryMethod, ::testing::ValuesIn(engine::interventionSpecs()), methodName);

namespace {

class MethodGolden : public ::testing::TestWithParam<const char*> {
protected:
    const nlohmann::json& facts() const { return golden().fact("methods").at(GetParam()); }
    TracePtr run() const
    {
        engine::RunRequest request =
            golden().request(static_cast<int>(facts().at("tokens").size()));
        request.methods = { parseMethodUse(facts().at("method"), engine::interventionSpecs()) };
        return runOnce(request);
    }
};

std::string goldenName(const ::testing::TestParamInfo<const char*>& info) { return info.param; }

} // namespace

TEST_P(MethodGolden, WhatItTouched)
{
    const TracePtr trace = run();
    const MethodReport& report = trace->prefill->reports.at(0);
    EXPECT_EQ(report.sinks, facts().at("sinks").get<std::vector<std::vector<int>>>());
    if (facts().contains("edited")) {
        EXPECT_EQ(report.editedHeads, facts().at("edited").get<std::vector<int>>());
    }
    if (facts().contains("relaxed")) {
        EXPECT_EQ(
            report.relaxedRows, (facts().at("relaxed").get<std::vector<std::pair<int, int>>>()));
    }
}

TEST_P(MethodGolden, LogitsAndAnswer)
{
    const TracePtr trace = run();
    const std::string name = std::string(GetParam()) + ".logits";
    EXPECT_LE(difference(toAten(trace->steps.at(0)->logits), golden().tensor(name)), 1e-4);
    EXPECT_EQ(answerIds(*trace), facts().at("tokens").get<std::vector<std::int32_t>>());
    const auto logprobs = facts().at("logprobs").get<std::vector<double>>();
    for (std::size_t i = 0; i < logprobs.size(); ++i)
        EXPECT_NEAR(trace->steps.at(i)->logprob, logprobs[i], 1e-4) << "token " << i;
}

/// Rows recomputed from queries, keys and the method's report are the rows the decoder used.
TEST_P(MethodGolden, RecomputedRowsAreTheEditedOnes)
{
    const TracePtr trace = run();
    const at::Tensor used = toAten(trace->prefill->lastRow);
    for (int layer = 0; layer < used.size(0); ++layer) {
        for (int head = 0; head < used.size(1); ++head) {
            const auto row = analysis::attentionRow(*trace, layer, head, trace->promptTokens() - 1);
            ASSERT_TRUE(row.has_value());
            EXPECT_LE(difference(toAten(*row), used.select(0, layer).select(0, head)), 1e-5)
                << "layer " << layer << ", head " << head;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Runs, MethodGolden,
    ::testing::Values("var", "var_text_sinks", "var_released", "outro", "outro_decode",
        "outro_enhance", "outro_rotate"),
    goldenName);

TEST(Methods, ReleasedPresetOfVarIsTheReferenceRun)
{
    const auto specs = engine::interventionSpecs();
    const auto var =
        std::find_if(specs.begin(), specs.end(), [](const auto& spec) { return spec.id == "var"; });
    const auto preset = std::find_if(var->presets.begin(), var->presets.end(),
        [](const auto& entry) { return entry.id == "released"; });
    MethodUse use { "var", preset->values };
    for (const auto& [key, value] : actingValues("var"))
        use.values[key] = value;
    EXPECT_LE(
        difference(logitsWith({ use }, 1).at(0), golden().tensor("var_released.logits")), 1e-4);
}

/// When token 0 is a sink of every layer with sinks, the authors' code never turns generated
/// tokens.
TEST(Methods, ReleasedDecodeRotationSkipsPromptsThatStartWithASink)
{
    ParameterValues values = actingValues("outro");
    const auto off = logitsWith({ { "outro", values } }, 4);
    values["decode-rotation"] = std::string("released");
    const auto released = logitsWith({ { "outro", values } }, 4);
    values["decode-rotation"] = std::string("on");
    const auto on = logitsWith({ { "outro", values } }, 4);
    EXPECT_TRUE(at::equal(off.at(3), released.at(3)));
    EXPECT_FALSE(at::equal(off.at(3), on.at(3)));
}

TEST(Methods, OrderOfTheRequestDoesNotMatter)
{
    const MethodUse var { "var", actingValues("var") };
    const MethodUse outro { "outro", actingValues("outro") };
    EXPECT_TRUE(
        at::equal(logitsWith({ var, outro }, 1).at(0), logitsWith({ outro, var }, 1).at(0)));
}
