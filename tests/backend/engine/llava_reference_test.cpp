// SPDX-License-Identifier: GPL-3.0-or-later
// LLaVA-1.5, LLaVA-NeXT-Video and the still pictures of LLaVA-OneVision against transformers (eager
// attention, float32) on tiny random checkpoints.
#include "analysis/attention_row.h"
#include "backend/engine/picture_golden.h"

using namespace sinkscope;
using namespace sinkscope::testing;

namespace {

constexpr double logitTolerance = 1e-4;
constexpr double attentionTolerance = 1e-5;
constexpr double logprobTolerance = 1e-4;

class LlavaReference : public ::testing::TestWithParam<const char*> {
protected:
    PictureGolden golden { GetParam() };
};

std::string caseName(const ::testing::TestParamInfo<const char*>& info)
{
    std::string name = info.param;
    std::replace(name.begin(), name.end(), '/', '_');
    return name;
}

} // namespace

TEST_P(LlavaReference, PromptAndIds)
{
    const TracePtr trace = runOnce(golden.request(1));
    EXPECT_EQ(trace->info.promptText, golden.facts().at("prompt").get<std::string>());
    EXPECT_EQ(promptIds(*trace), golden.facts().at("ids").get<std::vector<std::int32_t>>());
}

TEST_P(LlavaReference, ResidualsOfEveryLayer)
{
    const TracePtr trace = runOnce(golden.request(1));
    const at::Tensor expected = golden.tensor("residuals");
    const at::Tensor residuals = toAten(trace->prefill->residuals);
    ASSERT_EQ(residuals.sizes(), expected.sizes());
    for (std::int64_t layer = 0; layer < expected.size(0); ++layer)
        EXPECT_LE(difference(residuals.select(0, layer), expected.select(0, layer)), logitTolerance)
            << "residual " << layer;
}

TEST_P(LlavaReference, AttentionRows)
{
    const TracePtr trace = runOnce(golden.request(1));
    const at::Tensor expected = golden.tensor("attention");
    const int firstQuery = golden.facts().at("attention_first_query");
    double largest = 0;
    for (std::int64_t pair = 0; pair < expected.size(0); ++pair) {
        const auto& where = golden.facts().at("attention_heads")[static_cast<std::size_t>(pair)];
        for (std::int64_t r = 0; r < expected.size(1); ++r) {
            const int query = firstQuery + static_cast<int>(r);
            const auto row = analysis::attentionRow(*trace, where[0], where[1], query);
            ASSERT_TRUE(row.has_value());
            const at::Tensor values = expected.select(0, pair).select(0, r).narrow(0, 0, query + 1);
            largest = std::max(largest, difference(toAten(*row), values));
        }
    }
    EXPECT_LE(largest, attentionTolerance);
    RecordProperty("largest_difference", std::to_string(largest));
}

TEST_P(LlavaReference, LogitsAndGreedyAnswer)
{
    const auto expected = golden.facts().at("tokens").get<std::vector<std::int32_t>>();
    ASSERT_EQ(expected.size(), 32u);
    const TracePtr trace = runOnce(golden.request(static_cast<int>(expected.size())));
    const double moved = difference(toAten(trace->steps.at(0)->logits), golden.tensor("logits"));
    EXPECT_LE(moved, logitTolerance);
    RecordProperty("largest_difference", std::to_string(moved));
    EXPECT_EQ(answerIds(*trace), expected);
    const auto logprobs = golden.facts().at("logprobs").get<std::vector<double>>();
    for (std::size_t i = 0; i < std::min(logprobs.size(), trace->steps.size()); ++i)
        EXPECT_NEAR(trace->steps[i]->logprob, logprobs[i], logprobTolerance) << "token " << i;
}

INSTANTIATE_TEST_SUITE_P(Cases, LlavaReference,
    ::testing::Values("llava/plain/picture", "llava/plain/two", "llava/plain/frames",
        "llava/plain/turns", "llava/concat/picture", "llava_next_video/average/video",
        "llava_next_video/average/picture", "llava_next_video/average/two",
        "llava_next_video/average/mixed", "llava_next_video/max/video",
        "llava_onevision/pictures/picture", "llava_onevision/pictures/shrunk",
        "llava_onevision/pictures/two", "llava_onevision/pictures/mixed"),
    caseName);
