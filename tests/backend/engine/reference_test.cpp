// SPDX-License-Identifier: GPL-3.0-or-later
// The engine against transformers (eager attention, float32) on tiny random checkpoints.
#include "analysis/attention_row.h"
#include "backend/engine/golden_model.h"
#include "engine/frame_source.h"
#include "media/preprocess.h"

using namespace sinkscope;
using namespace sinkscope::testing;

namespace {

constexpr double logitTolerance = 1e-4;
constexpr double attentionTolerance = 1e-5;
constexpr double logprobTolerance = 1e-4;
// Bytes of a resized picture may round the other way; one byte is 2/255 after normalisation.
constexpr double pixelTolerance = 1e-6;
// BF16 has 8 significant bits. Computing in it moves these logits, whose standard deviation is 2 to
// 4, by up to 0.24 in transformers and by as much here; the two round in different places.
constexpr double bf16LogitTolerance = 0.4;

class Reference : public ::testing::TestWithParam<const char*> {
protected:
    GoldenModel golden { GetParam() };
};

std::string variantName(const ::testing::TestParamInfo<const char*>& info) { return info.param; }

} // namespace

TEST_P(Reference, PreprocessedPixels)
{
    const auto frames = engine::readFrames(golden.tensorFile(), {}, {}, {});
    const at::Tensor expected = (golden.tensor("pixels") / 255 - 0.5) / 0.5;
    media::Preprocessing settings;
    settings.target = { static_cast<int>(expected.size(3)), static_cast<int>(expected.size(2)) };
    const std::vector<float> pixels = media::preprocessFrames(frames->frames, settings);
    EXPECT_LE(difference(toAten(pixels).view(expected.sizes()), expected), pixelTolerance);
}

TEST_P(Reference, PromptAndIds)
{
    const TracePtr trace = runOnce(golden.request(1));
    EXPECT_EQ(trace->info.promptText, golden.fact("prompt").get<std::string>());
    EXPECT_EQ(promptIds(*trace), golden.fact("ids").get<std::vector<std::int32_t>>());
    const auto ranges = trace->layout->visionRanges();
    ASSERT_EQ(ranges.size(), 1u);
    EXPECT_EQ(ranges[0].first, golden.fact("vision")[0].get<int>());
    EXPECT_EQ(ranges[0].second, golden.fact("vision")[1].get<int>());
}

TEST_P(Reference, VisionFeatures)
{
    const TracePtr trace = runOnce(golden.request(1));
    const at::Tensor expected = golden.tensor("features");
    const at::Tensor embeddings = toAten(trace->prefill->residuals).select(0, 0);
    const auto first = golden.fact("vision")[0].get<std::int64_t>();
    EXPECT_LE(difference(embeddings.narrow(0, first, expected.size(0)), expected), logitTolerance);
}

TEST_P(Reference, Logits)
{
    const TracePtr trace = runOnce(golden.request(1));
    EXPECT_LE(
        difference(toAten(trace->steps.at(0)->logits), golden.tensor("logits")), logitTolerance);
}

TEST_P(Reference, GreedyAnswer)
{
    const auto expected = golden.fact("tokens").get<std::vector<std::int32_t>>();
    const TracePtr trace = runOnce(golden.request(static_cast<int>(expected.size())));
    EXPECT_EQ(answerIds(*trace), expected);
    const auto logprobs = golden.fact("logprobs").get<std::vector<double>>();
    for (std::size_t i = 0; i < std::min(logprobs.size(), trace->steps.size()); ++i) {
        EXPECT_NEAR(trace->steps[i]->logprob, logprobs[i], logprobTolerance) << "token " << i;
        EXPECT_EQ(trace->steps[i]->top.at(0).id, expected[i]);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Variants, Reference, ::testing::Values("qwen2", "llama", "half", "sinks"), variantName);

class ReferenceInside : public Reference { };

TEST_P(ReferenceInside, ResidualsOfEveryLayer)
{
    const TracePtr trace = runOnce(golden.request(1));
    const at::Tensor expected = golden.tensor("residuals");
    const at::Tensor residuals = toAten(trace->prefill->residuals);
    ASSERT_EQ(residuals.sizes(), expected.sizes());
    for (std::int64_t layer = 0; layer < expected.size(0); ++layer)
        EXPECT_LE(difference(residuals.select(0, layer), expected.select(0, layer)), logitTolerance)
            << "residual " << layer;
}

TEST_P(ReferenceInside, AttentionRowsRecomputedFromQueriesAndKeys)
{
    const TracePtr trace = runOnce(golden.request(1));
    const at::Tensor expected = golden.tensor("attention");
    const int firstQuery = golden.fact("attention_first_query");
    for (std::int64_t pair = 0; pair < expected.size(0); ++pair) {
        const auto& where = golden.fact("attention_heads")[static_cast<std::size_t>(pair)];
        for (std::int64_t r = 0; r < expected.size(1); ++r) {
            const int query = firstQuery + static_cast<int>(r);
            const auto row = analysis::attentionRow(*trace, where[0], where[1], query);
            ASSERT_TRUE(row.has_value());
            const at::Tensor values = expected.select(0, pair).select(0, r).narrow(0, 0, query + 1);
            EXPECT_LE(difference(toAten(*row), values), attentionTolerance)
                << "layer, head " << where << ", query " << query;
        }
    }
}

/// The row that the decoder itself used for the last prompt token agrees with the recomputed one.
TEST_P(ReferenceInside, RecordedLastRow)
{
    const TracePtr trace = runOnce(golden.request(1));
    const int query = trace->promptTokens() - 1;
    const at::Tensor rows = toAten(trace->prefill->lastRow);
    for (int layer = 0; layer < rows.size(0); ++layer) {
        for (int head = 0; head < rows.size(1); ++head) {
            const auto row = analysis::attentionRow(*trace, layer, head, query);
            ASSERT_TRUE(row.has_value());
            EXPECT_LE(difference(toAten(*row), rows.select(0, layer).select(0, head)),
                attentionTolerance);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Variants, ReferenceInside, ::testing::Values("qwen2", "llama"), variantName);

class ReferenceBf16 : public Reference { };

TEST_P(ReferenceBf16, LogitsStayClose)
{
    engine::RunRequest request = golden.request(4);
    request.dtype = "bf16";
    const TracePtr trace = runOnce(request);
    const at::Tensor logits = toAten(trace->steps.at(0)->logits);
    EXPECT_TRUE(at::isfinite(logits).all().item<bool>());
    const double moved = difference(logits, golden.tensor("logits"));
    EXPECT_LE(moved, bf16LogitTolerance);
    EXPECT_GT(moved, 1e-4) << "this was not computed in bf16";
}

INSTANTIATE_TEST_SUITE_P(
    Variants, ReferenceBf16, ::testing::Values("qwen2", "llama", "half"), variantName);

TEST(ReferenceSinks, CalibrationFindsThePlantedChannel)
{
    const GoldenModel golden("sinks");
    const TracePtr trace = runOnce(golden.request(1));
    EXPECT_EQ(trace->info.sinkDimensionsOrigin, "calibrated");
    EXPECT_EQ(trace->info.sinkDimensions, std::vector<int> { 9 });
    ASSERT_FALSE(trace->info.channelEvidence.empty());
    EXPECT_EQ(trace->info.channelEvidence.front().channel, 9);
    EXPECT_EQ(trace->info.channelEvidence.front().values.size(),
        static_cast<std::size_t>(trace->info.shape.layers));
}

TEST(ReferenceStop, EndOfTurnEndsTheAnswer)
{
    const GoldenModel golden("qwen2");
    engine::RunRequest request = golden.request(200);
    request.temperature = 50; // nearly uniform over 325 ids, two of them end the answer
    request.seed = 3;
    request.ignoreEos = false;
    const TracePtr trace = runOnce(request);
    ASSERT_FALSE(trace->steps.empty());
    ASSERT_LT(trace->steps.size(), 200u) << "choose another seed";
    for (std::size_t i = 0; i + 1 < trace->steps.size(); ++i)
        EXPECT_FALSE(trace->steps[i]->id == 320 || trace->steps[i]->id == 322);
    EXPECT_TRUE(trace->steps.back()->id == 320 || trace->steps.back()->id == 322);
    EXPECT_EQ(trace->answer.find("<|im_end|>"), std::string::npos);
    for (const auto& step : trace->steps)
        EXPECT_LT(step->id, 325) << "rows beyond the tokenizer mean nothing";
}
