// SPDX-License-Identifier: GPL-3.0-or-later
// Reductions of a run against plain sums over what the same run kept in full.
#include "backend/engine/golden_model.h"
#include "engine/frame_source.h"
#include "engine/model.h"
#include "io/trace_file.h"

#include "backend/io/temporary_folder.h"

#include <c10/core/GradMode.h>

#include <cmath>
#include <cstring>

using namespace sinkscope;
using namespace sinkscope::testing;

namespace {

const GoldenModel& golden()
{
    static const GoldenModel model("sinks");
    return model;
}

TracePtr runOf(CaptureLevel level)
{
    engine::RunRequest request = golden().request(4);
    request.capture = level;
    return runOnce(request);
}

const Trace& fullRun()
{
    static const TracePtr trace = runOf(CaptureLevel::Full);
    return *trace;
}

at::Tensor cosines(const at::Tensor& rows, const at::Tensor& direction)
{
    return at::matmul(rows, direction) / (rows.norm(2, -1) * direction.norm());
}

} // namespace

TEST(Capture, ResidualFiguresAreThoseOfTheResiduals)
{
    const PrefillRecord& record = *fullRun().prefill;
    const at::Tensor residuals = toAten(record.residuals); // [L+1,T,D]
    const at::Tensor cosine = toAten(record.primaryCosine);
    const at::Tensor median = toAten(record.hiddenMedian);
    ASSERT_EQ(cosine.size(0), primaryCandidates);
    for (std::int64_t place = 0; place < residuals.size(0); ++place) {
        const at::Tensor rows = residuals[place];
        for (std::int64_t c = 0; c < cosine.size(0); ++c)
            EXPECT_LE(difference(cosine[c][place], cosines(rows, rows[c])), 1e-5);
        EXPECT_FLOAT_EQ(
            median[place].item<float>(), at::median(rows.abs().flatten()).item<float>());
    }
}

TEST(Capture, ValueNormsAndMlpFigures)
{
    const PrefillRecord& record = *fullRun().prefill;
    EXPECT_LE(difference(toAten(record.valueNorm), toAten(record.values).norm(2, -1)), 1e-5);
    // What the MLP adds cannot be longer than the residual it makes and the one it found.
    const at::Tensor norm = toAten(record.mlpNorm);
    EXPECT_GT(norm.min().item<float>(), 0);
    EXPECT_LE(toAten(record.mlpCosine).abs().max().item<float>(), 1.00001f);
    // The planted neuron of layer 1 writes the massive activation of token 0: its output points
    // the way the residual then does, and is far longer than most.
    EXPECT_GT(toAten(record.mlpCosine)[0][1][0].item<float>(), 0.9f);
    EXPECT_GT(norm[1][0].item<float>(), 5 * at::median(norm[1]).item<float>());
}

TEST(Capture, GeneratedTokensHaveTheSameFigures)
{
    const Trace& trace = fullRun();
    const at::Tensor prompt = toAten(trace.prefill->residuals);
    for (std::size_t i = 1; i < trace.steps.size(); ++i) {
        const StepRecord& step = *trace.steps[i];
        const at::Tensor rows = toAten(step.residuals); // [L+1,D]
        const at::Tensor cosine = toAten(step.primaryCosine);
        for (std::int64_t place = 0; place < rows.size(0); ++place) {
            const at::Tensor expected =
                cosines(prompt[place].narrow(0, 0, primaryCandidates), rows[place]);
            EXPECT_LE(difference(cosine.select(1, place), expected), 1e-5);
        }
        EXPECT_LE(
            difference(toAten(step.valueNorm), toAten(step.values).squeeze(2).norm(2, -1)), 1e-5);
        EXPECT_GT(toAten(step.mlpNorm).min().item<float>(), 0);
    }
}

TEST(Capture, TagsAreTheStrongestSinksThroughTheirHeads)
{
    const c10::NoGradGuard noGradients;
    const PrefillRecord& record = *fullRun().prefill;
    const at::Tensor tokens = at::empty(record.tagTokens.shape(), at::kInt);
    std::memcpy(tokens.data_ptr(), record.tagTokens.bytes().data(), tokens.nbytes());
    const at::Tensor directions = toAten(record.tagDirections); // [L,H,S,D]
    const at::Tensor values = toAten(record.values); // [L,Hkv,T,d]
    const auto model = engine::loadModel({ golden().folder(), at::kFloat, {}, {} });
    bool any = false;
    for (std::int64_t layer = 0; layer < tokens.size(0); ++layer) {
        for (std::int64_t slot = 0; slot < tokens.size(1); ++slot) {
            const auto token = std::int64_t { tokens[layer][slot].item<int>() };
            if (token < 0)
                continue;
            any = true;
            const at::Tensor value = values[layer].select(1, token).unsqueeze(1).contiguous();
            const at::Tensor through =
                model->decoder->throughHeads(static_cast<int>(layer), value).select(1, 0);
            EXPECT_LE(difference(directions[layer].select(1, slot), through), 1e-5);
        }
    }
    EXPECT_TRUE(any) << "the fixture has sinks";
}

TEST(Capture, VisionNormsLieOnTheirTokens)
{
    const c10::NoGradGuard noGradients;
    const Trace& trace = fullRun();
    const auto model = engine::loadModel({ golden().folder(), at::kFloat, {}, {} });
    const auto frames = engine::readFrames(golden().tensorFile(), {}, {}, {});
    const VisionOutput vision = model->vision->encode({ frames }, {});
    const at::Tensor expected = vision.items.at(0).norms;
    const at::Tensor largest = toAten(trace.prefill->visionNorm);
    const at::Tensor mean = toAten(trace.prefill->visionNormMean);
    ASSERT_EQ(largest.size(0), trace.promptTokens());
    std::int64_t row = 0;
    for (int token = 0; token < trace.promptTokens(); ++token) {
        if (trace.layout->cellOf(token) == nullptr) {
            EXPECT_TRUE(std::isnan(largest[token].item<float>())) << token;
            EXPECT_TRUE(std::isnan(mean[token].item<float>())) << token;
            continue;
        }
        EXPECT_FLOAT_EQ(largest[token].item<float>(), expected[row][0].item<float>()) << token;
        EXPECT_FLOAT_EQ(mean[token].item<float>(), expected[row][1].item<float>()) << token;
        ++row;
    }
    EXPECT_EQ(row, static_cast<std::int64_t>(trace.layout->cells.size()));
    EXPECT_EQ(trace.info.tower.type, "siglip_vision_model");
}

TEST(Capture, DefaultKeepsValuesAndResidualsOfSmallPrompts)
{
    const TracePtr trace = runOf(CaptureLevel::Default);
    EXPECT_FALSE(trace->prefill->values.empty());
    EXPECT_FALSE(trace->prefill->residuals.empty());
    EXPECT_TRUE(trace->steps.front()->logits.empty());
}

TEST(Capture, FilesKeepAllOfIt)
{
    const io::testing::TemporaryFolder folder;
    engine::RunRequest request = golden().request(3);
    request.question = "Which colour?\nA. red\nB. blue";
    request.sinkDimensions = { 9 };
    const TracePtr trace = runOnce(request);
    ASSERT_EQ(trace->info.options.size(), 2u);
    ASSERT_FALSE(trace->steps.front()->watched.empty());
    EXPECT_EQ(trace->info.sinkDimensionsOrigin, "given");
    io::writeTrace(*trace, folder / "run.safetensors");
    const TracePtr read = io::readTrace(folder / "run.safetensors");
    EXPECT_EQ(read->info.options.at(1).text, "blue");
    EXPECT_EQ(read->info.options.at(1).ids, trace->info.options.at(1).ids);
    EXPECT_EQ(read->steps.front()->watched.size(), trace->steps.front()->watched.size());
    ASSERT_FALSE(read->info.channelEvidence.empty());
    EXPECT_EQ(
        read->info.channelEvidence.front().values, trace->info.channelEvidence.front().values);
    EXPECT_EQ(byteCount(*read), byteCount(*trace));
}

TEST(Capture, ChannelsThatDoNotExistAreRefused)
{
    engine::RunRequest request = golden().request(1);
    request.sinkDimensions = { 32 };
    try {
        runOnce(request);
        FAIL();
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("32 channels"), std::string::npos);
    }
}
