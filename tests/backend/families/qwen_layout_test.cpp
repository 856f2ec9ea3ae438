// SPDX-License-Identifier: GPL-3.0-or-later
// Where the tokens of Qwen-VL pictures and videos look, and their positions.
#include "backend/engine/qwen_golden.h"
#include "engine/model.h"
#include "engine/prompt.h"

using namespace sinkscope;
using namespace sinkscope::testing;

namespace {

std::unique_ptr<engine::Model> load(const std::string& folder)
{
    return engine::loadModel({ folder, at::kFloat, {}, {} });
}

class QwenPositions : public ::testing::TestWithParam<QwenCase> { };

} // namespace

TEST_P(QwenPositions, AreThoseOfTheTraining)
{
    const QwenGolden golden(GetParam());
    const auto model = load(golden.folder());
    const VisionOutput vision = model->vision->encode(golden.media(), {});
    const std::string question =
        nlohmann::json::parse(std::ifstream(golden.folder() + "/golden.json")).at("question");
    const engine::Prompt prompt = engine::buildPrompt(*model, question, &vision, golden.history());
    EXPECT_EQ(difference(prompt.positions.rows, golden.tensor("positions")), 0);
    EXPECT_EQ(prompt.positions.next, golden.fact("next").get<int>());
}

INSTANTIATE_TEST_SUITE_P(Cases, QwenPositions, ::testing::ValuesIn(qwenCases(false)), caseName);

/// Five frames of 64 × 48 make three slices of 10 × 14 tokens; the last frame stands alone.
TEST(QwenLayout, VideoCellsSpanTwoFrames)
{
    const QwenGolden golden({ "qwen2_5_vl/flat", "video" });
    const auto model = load(golden.folder());
    const MediaList media = golden.media();
    EXPECT_EQ(model->vision->tokenCount(media), 420);
    const VisionOutput vision = model->vision->encode(media, {});
    ASSERT_EQ(vision.items.size(), 1u);
    EXPECT_EQ(vision.items[0].kind, io::ContentPart::Kind::Video);
    EXPECT_EQ(vision.items[0].grid, (std::array<int, 3> { 3, 10, 14 }));
    EXPECT_DOUBLE_EQ(vision.items[0].secondsPerStep, 1.0);
    EXPECT_EQ(vision.items[0].features.size(0), 420);
    ASSERT_EQ(vision.cells.size(), 420u);
    ASSERT_EQ(vision.frames.size(), 5u);
    EXPECT_EQ(vision.frames[4].gridRows, 10);
    EXPECT_EQ(vision.frames[4].gridColumns, 14);
    const VisionCell& cell = vision.cells.at(140 + 3 * 14 + 5);
    EXPECT_EQ(cell.firstFrame, 2);
    EXPECT_EQ(cell.lastFrame, 3);
    EXPECT_DOUBLE_EQ(cell.firstSeconds, 1.0);
    EXPECT_DOUBLE_EQ(cell.lastSeconds, 1.5);
    EXPECT_EQ(cell.row, 3);
    EXPECT_EQ(cell.column, 5);
    EXPECT_FLOAT_EQ(cell.box.left, 5 * 64.0F / 14);
    EXPECT_FLOAT_EQ(cell.box.right, 6 * 64.0F / 14);
    EXPECT_FLOAT_EQ(cell.box.top, 3 * 4.8F);
    EXPECT_FLOAT_EQ(cell.box.bottom, 4 * 4.8F);
    EXPECT_EQ(vision.cells.back().firstFrame, 4);
    EXPECT_EQ(vision.cells.back().lastFrame, 4) << "the repeated frame is no frame of its own";
    EXPECT_FLOAT_EQ(vision.cells.back().box.right, 64);
    EXPECT_FLOAT_EQ(vision.cells.back().box.bottom, 48);
}

/// 50 × 37 pixels (height × width) are seen as 6 × 5 tokens, 90 × 20 as 11 × 2.
TEST(QwenLayout, PicturesAndAVideoTogether)
{
    const QwenGolden golden({ "qwen2_vl/flat", "mixed" });
    const auto model = load(golden.folder());
    const VisionOutput vision = model->vision->encode(golden.media(), {});
    ASSERT_EQ(vision.items.size(), 3u);
    EXPECT_EQ(vision.items[0].kind, io::ContentPart::Kind::Image);
    EXPECT_EQ(vision.items[0].grid, (std::array<int, 3> { 1, 11, 2 }));
    EXPECT_EQ(vision.items[1].kind, io::ContentPart::Kind::Video);
    EXPECT_EQ(vision.items[2].grid, (std::array<int, 3> { 1, 6, 5 }));
    EXPECT_EQ(vision.frames.at(0).medium, 0);
    EXPECT_EQ(vision.frames.at(5).medium, 1);
    EXPECT_EQ(vision.frames.at(6).medium, 2);
    EXPECT_EQ(vision.frames.at(6).gridRows, 6);
    const VisionCell& last = vision.cells.back();
    EXPECT_EQ(last.firstFrame, 6);
    EXPECT_EQ(last.lastFrame, 6);
    EXPECT_FLOAT_EQ(last.box.left, 4 * 37.0F / 5);
    EXPECT_FLOAT_EQ(last.box.bottom, 50);

    const engine::Prompt prompt =
        engine::buildPrompt(*model, "What is red?", &vision, golden.history());
    const auto ranges = prompt.layout.visionRanges();
    ASSERT_EQ(ranges.size(), 3u);
    EXPECT_EQ(ranges[0].second - ranges[0].first + 1, 22);
    EXPECT_EQ(ranges[1].second - ranges[1].first + 1, 420);
    EXPECT_EQ(ranges[2].second - ranges[2].first + 1, 30);
    EXPECT_EQ(prompt.layout.tokensOfFrame(6).front(), ranges[2].first);
    EXPECT_EQ(prompt.layout.tokensOfFrame(2).size(), 140u);
}

TEST(QwenLayout, TheFallbackTemplateGivesTheSamePrompt)
{
    for (const char* name : { "mixed", "video" }) {
        const QwenGolden golden({ "qwen2_5_vl/flat", name });
        const auto model = load(golden.folder());
        const VisionOutput vision = model->vision->encode(golden.media(), {});
        const auto own = engine::buildPrompt(*model, "Why?", &vision, golden.history());
        model->chatTemplate.reset();
        const auto fallback = engine::buildPrompt(*model, "Why?", &vision, golden.history());
        EXPECT_EQ(fallback.text, own.text);
        EXPECT_EQ(fallback.ids, own.ids);
    }
}

TEST(QwenLayout, TextAloneCounts)
{
    const auto model = load(QwenGolden({ "qwen2_vl/nested", "video" }).folder());
    const engine::Prompt prompt = engine::buildPrompt(*model, "Hello?", nullptr);
    EXPECT_EQ(prompt.positions.next, prompt.layout.tokenCount());
    EXPECT_EQ(difference(prompt.positions.rows,
                  model->decoder->rotary().plainPositions(0, prompt.layout.tokenCount())),
        0);
}

TEST(QwenLayout, UsualFramesAreThoseOfTheReference)
{
    const auto model = load(QwenGolden({ "qwen2_vl/nested", "video" }).folder());
    EXPECT_EQ(media::sampleIndices(model->usualSampling, 100, 25),
        (std::vector<std::int64_t> { 0, 14, 28, 42, 57, 71, 85, 99 }));
}
