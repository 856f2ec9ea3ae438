// SPDX-License-Identifier: GPL-3.0-or-later
// Qwen2-VL and Qwen2.5-VL against transformers (eager attention, float32) on tiny random
// checkpoints.
#include "analysis/attention_row.h"
#include "backend/engine/qwen_golden.h"
#include "engine/family_list.h"
#include "engine/qwen_processing.h"
#include "io/model_folder.h"
#include "media/preprocess.h"
#include "vision/qwen_patches.h"

using namespace sinkscope;
using namespace sinkscope::testing;

namespace {

constexpr double logitTolerance = 1e-4;
constexpr double attentionTolerance = 1e-5;
constexpr double logprobTolerance = 1e-4;
constexpr double pixelTolerance = 1e-6;

class QwenReference : public ::testing::TestWithParam<QwenCase> {
protected:
    QwenGolden golden { GetParam() };
};

class QwenReferenceInside : public QwenReference { };

/// Bytes of patches as the normalised values they stand for.
at::Tensor normalised(const at::Tensor& bytes, const media::Preprocessing& settings)
{
    const auto channels = [](const std::array<double, 3>& values) {
        return at::tensor(at::ArrayRef<double>(values)).to(at::kFloat).view({ 1, 3, 1 });
    };
    const at::Tensor values = bytes.view({ bytes.size(0), 3, -1 }) / 255;
    return ((values - channels(settings.mean)) / channels(settings.std)).view(bytes.sizes());
}

} // namespace

TEST_P(QwenReference, PromptAndIds)
{
    const TracePtr trace = runOnce(golden.request(1));
    EXPECT_EQ(trace->info.promptText, golden.fact("prompt").get<std::string>());
    EXPECT_EQ(promptIds(*trace), golden.fact("ids").get<std::vector<std::int32_t>>());
    EXPECT_EQ(trace->layout->visionRanges().size(), golden.fact("media").size());
}

TEST_P(QwenReference, Logits)
{
    const TracePtr trace = runOnce(golden.request(1));
    const double moved = difference(toAten(trace->steps.at(0)->logits), golden.tensor("logits"));
    RecordProperty("largestDifference", std::to_string(moved));
    EXPECT_LE(moved, logitTolerance);
}

TEST_P(QwenReference, GreedyAnswer)
{
    const auto expected = golden.fact("tokens").get<std::vector<std::int32_t>>();
    ASSERT_EQ(expected.size(), 32u);
    const TracePtr trace = runOnce(golden.request(static_cast<int>(expected.size())));
    EXPECT_EQ(answerIds(*trace), expected);
    const auto logprobs = golden.fact("logprobs").get<std::vector<double>>();
    for (std::size_t i = 0; i < std::min(logprobs.size(), trace->steps.size()); ++i)
        EXPECT_NEAR(trace->steps[i]->logprob, logprobs[i], logprobTolerance) << "token " << i;
}

INSTANTIATE_TEST_SUITE_P(Cases, QwenReference, ::testing::ValuesIn(qwenCases(false)), caseName);

TEST_P(QwenReferenceInside, PreprocessedPatches)
{
    const auto folder = io::openModelFolder(golden.folder(), engine::knownFamilies());
    const auto set = golden.media().front();
    const engine::QwenProcessing processing(folder);
    const media::Preprocessing settings = processing.of(*set);
    const auto patch = static_cast<int>(folder.config.vision.patchSize);
    const auto merge = static_cast<int>(folder.config.vision.mergeSize);
    const std::int64_t together = folder.config.vision.temporalPatchSize;
    const auto slice = static_cast<std::size_t>(together);
    std::vector<media::Frame> frames = set->frames;
    while (frames.size() % slice != 0)
        frames.push_back(frames.back());
    std::vector<at::Tensor> patches;
    for (std::size_t first = 0; first < frames.size(); first += slice) {
        const at::Tensor pixels =
            toAten(media::preprocessFrames(std::span(frames).subspan(first, slice), settings));
        patches.push_back(vision::packPatches(
            pixels.view({ together, 3, settings.target.height, settings.target.width }), patch,
            merge));
    }
    const at::Tensor expected = normalised(golden.tensor("pixels"), settings);
    EXPECT_LE(difference(at::cat(patches, 0), expected), pixelTolerance);
    const auto grid = golden.fact("grid").get<std::vector<int>>();
    EXPECT_EQ(static_cast<std::size_t>(grid.at(0)), patches.size());
    EXPECT_EQ(grid.at(1), settings.target.height / patch);
    EXPECT_EQ(grid.at(2), settings.target.width / patch);
}

TEST_P(QwenReferenceInside, ResidualsOfEveryLayer)
{
    const TracePtr trace = runOnce(golden.request(1));
    const at::Tensor expected = golden.tensor("residuals");
    const auto stride = golden.fact("residual_stride").get<std::int64_t>();
    const at::Tensor all = toAten(trace->prefill->residuals);
    const at::Tensor residuals = all.slice(1, 0, all.size(1), stride);
    ASSERT_EQ(residuals.sizes(), expected.sizes());
    for (std::int64_t layer = 0; layer < expected.size(0); ++layer)
        EXPECT_LE(difference(residuals.select(0, layer), expected.select(0, layer)), logitTolerance)
            << "residual " << layer;
}

TEST_P(QwenReferenceInside, AttentionRowsRecomputedFromQueriesAndKeys)
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

INSTANTIATE_TEST_SUITE_P(
    Cases, QwenReferenceInside, ::testing::ValuesIn(qwenCases(true)), caseName);
